/** Real messages: a publisher that says the same in two ways gets the same answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onixStatementOf } from '../../catalogue/rights/onix-statement.js';
import { isbnOfProduct } from '../../onix/product-isbn.js';
import { flatRightsOf } from '../../onix/rights/for-sale.js';
import { decideProduct, displayCountries } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { territoryMap } from '../../rights/grid/territory-map.js';
import { hasSamples, productsOf, SAMPLES, sample } from '../onix/messages.js';
import { COUNTRIES, flat, product, question } from './facts.js';

const RECEIVED = new Date('2026-06-15T10:02:00Z');

async function factsIn(file: string): Promise<Map<string, ProductFacts>> {
  const products = await productsOf(sample(file));
  return new Map(
    products.map((one): [string, ProductFacts] => {
      const isbn = isbnOfProduct(one) ?? '';
      const onix = onixStatementOf({
        recordKey: isbn,
        release: one.release,
        publishing: one.publishing,
        supplies: one.supplies,
        languages: one.descriptive?.languages ?? null,
        receivedAt: RECEIVED,
      });
      // What the stand-in for Consonance makes of the same message never contradicts it.
      const fields = flat(flatRightsOf(one.publishing, one.release));
      return [isbn, product({ isbn, onix, flat: fields })];
    }),
  );
}

/** Every message under a folder, by its path. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml') || name.endsWith('.onx'))
    .map((name) => join(folder, name))
    .sort();
}

/** All that can be read of a message, products without an ISBN among them; some files are broken on purpose. */
async function recordsIn(file: string): Promise<ProductFacts[]> {
  const products = await productsOf(readFileSync(file));
  return products.map((one, index) => {
    const onix = onixStatementOf({
      recordKey: `${file} ${index}`,
      release: one.release,
      publishing: one.publishing,
      supplies: one.supplies,
      languages: one.descriptive?.languages ?? null,
      receivedAt: RECEIVED,
    });
    return product({ onix, flat: flat(flatRightsOf(one.publishing, one.release)) });
  });
}

function answersOf(facts: ProductFacts) {
  return COUNTRIES.map((country) => {
    const { decision, exclusivity, reasons } = decideProduct(
      facts,
      question({ country, purpose: 'DISPLAY' }),
    );
    expect(reasons.map(({ code }) => code)).not.toContain('RIGHTS_CONFLICT');
    return [country, decision, exclusivity, reasons[0]?.code];
  });
}

describe.skipIf(!hasSamples)('real messages', () => {
  test('of Macmillan in 2.1 and in 3.0 clear the same countries for every product', async () => {
    const old = await factsIn('macmillan-australia/macmillan-21-products-2.1.xml');
    const current = await factsIn('macmillan-australia/macmillan-21-products-3.0.xml');
    expect([...old.keys()].sort()).toEqual([...current.keys()].sort());
    expect(old.size).toBe(20);
    for (const [isbn, facts] of old) {
      const other = current.get(isbn) ?? expect.unreachable(isbn);
      expect([isbn, answersOf(facts)]).toEqual([isbn, answersOf(other)]);
      const at = '2026-06-15T12:00:00Z';
      expect(displayCountries(facts, at)).toEqual(displayCountries(other, at));
    }
  });

  test('of every publisher decide once for every country of List 91, and the map of the world says the same', async () => {
    let records = 0;
    for (const file of filesIn(SAMPLES)) {
      for (const facts of await recordsIn(file)) {
        records += 1;
        const decisions = COUNTRIES.map((country) => decideProduct(facts, question({ country })));
        for (const { decision, reasons } of decisions)
          expect(decision === 'ALLOW').toBe(reasons.length === 0);
        const { allowed, denied } = territoryMap(facts, { ...question(), within: null });
        const allowedOneByOne = COUNTRIES.filter((_, index) => decisions[index]?.decision === 'ALLOW');
        expect([file, allowed]).toEqual([file, allowedOneByOne]);
        const told = [...allowed, ...denied.flatMap((group) => group.countries)].sort();
        expect(told).toEqual(COUNTRIES);
      }
    }
    console.info(`${records} real records, each decided once for ${COUNTRIES.length} countries.`);
    expect(records).toBeGreaterThan(100);
  });

  test('of EDItEUR in five forms clear the same 241 countries and deny the same 8', async () => {
    const forms = filesIn(join(SAMPLES, 'editeur-sample'));
    expect(forms).toHaveLength(5);
    const answers = await Promise.all(
      forms.map(async (form) => {
        const [facts, ...others] = await recordsIn(form);
        expect(others).toEqual([]);
        return answersOf(facts ?? expect.unreachable(form));
      }),
    );
    const [first = []] = answers;
    for (const one of answers) expect(one).toEqual(first);
    const count = (wanted: string) => first.filter(([, decision]) => decision === wanted).length;
    expect([count('ALLOW'), count('DENY')]).toEqual([241, 8]);
  });

  test('of EDItEUR with lists and with WORLD clear the same countries', async () => {
    const [lists] = (await factsIn('editeur-sample/sample-3.0-positive-lists-row.xml')).values();
    const [world] = (await factsIn('editeur-sample/sample-3.1-reference.xml')).values();
    expect(answersOf(lists ?? expect.unreachable())).toEqual(answersOf(world ?? expect.unreachable()));
  });
});
