/** One list in two releases of ONIX: what is cleared where is the same, asked through the graph. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { iso31661 } from 'iso-3166';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon } from '../setup/colophon.js';

const folder = resolve(import.meta.dirname, '../../../shared/onix/macmillan-australia');
const isThere = existsSync(folder);
if (!isThere) console.log(`${folder} is not there: the two releases of one list are not compared.`);

/** List 91 with the three that ISO has withdrawn, what the trade writes for two of them, and Kosovo. */
const COUNTRIES = [...iso31661.map(({ alpha2 }) => alpha2), 'AN', 'CS', 'YU', 'UK', 'EL', 'XK'];
/** A document may have 5,000 tokens. */
const PARTS = [0, 1, 2].map((part) => COUNTRIES.filter((_, index) => index % 3 === part));
const FIELDS = '{ decision exclusivity reasons { code } }';

describe.skipIf(!isThere)('Macmillan’s list in 2.1 and in 3.0', () => {
  let data: Awaited<ReturnType<typeof createFolder>>;
  let colophon: RunningColophon;

  beforeAll(async () => {
    data = await createFolder();
    colophon = await startColophon(data.path);
  });
  afterAll(async () => {
    await colophon.stop();
    await data[Symbol.asyncDispose]();
  });

  const load = (release: string) =>
    runColophon(['import', '--data', data.path, resolve(folder, `macmillan-21-products-${release}.xml`)]);

  async function isbns(): Promise<string[]> {
    const { data: answer } = await colophon.ask(
      '{ products(first: 200) { nodes { isbn salesRights { source } } } }',
    );
    return answer.products.nodes
      .filter(({ salesRights }: { salesRights: { source: string } }) => salesRights.source === 'ONIX')
      .map(({ isbn }: { isbn: string }) => isbn);
  }

  /** Of each ISBN, what is decided for every country. */
  async function clearances(purpose: string): Promise<Record<string, unknown>> {
    const all: Record<string, unknown> = {};
    for (const isbn of await isbns()) {
      const answers = PARTS.map(async (countries) => {
        const asked = countries.map(
          (code) => `${code}: clearance(market: { country: "${code}", purpose: ${purpose} }) ${FIELDS}`,
        );
        const { data: answer, errors } = await colophon.ask(
          `{ product(isbn: "${isbn}") { ${asked.join(' ')} } }`,
        );
        expect(errors).toEqual([]);
        return answer.product;
      });
      all[isbn] = Object.assign({}, ...(await Promise.all(answers)));
    }
    return all;
  }

  test('says the same of every ISBN and every country', async () => {
    load('2.1');
    const before = { shown: await clearances('DISPLAY'), sold: await clearances('SELL') };
    load('3.0');
    const after = { shown: await clearances('DISPLAY'), sold: await clearances('SELL') };
    expect(Object.keys(before.shown)).toHaveLength(20);
    expect(after).toEqual(before);
    const decisions = new Set(
      Object.values(before.sold).flatMap((one) =>
        Object.values(one as Record<string, { decision: string }>).map(({ decision }) => decision),
      ),
    );
    console.log(
      `${Object.keys(before.shown).length} ISBNs in ${COUNTRIES.length} countries: ${[...decisions].sort().join(' and ')}`,
    );
    expect(decisions.size, 'somewhere yes, somewhere no').toBe(2);
  });
});
