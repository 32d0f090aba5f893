/** Real files: each is read whole, or what of it cannot be read is told of. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MessageEvent } from '../../onix/read-message.js';
import { flatRightsOf } from '../../onix/rights/for-sale.js';
import { eventsOf, hasSamples, problemsOf, productsOf, SAMPLES, sample } from './messages.js';

interface Row {
  readonly file: string;
  readonly release: string;
  readonly products: number;
  readonly isWellFormed: boolean;
}

/** The table beside the files, which a script counted. */
function readTable(): Row[] {
  if (!hasSamples) return [];
  const lines = readFileSync(resolve(SAMPLES, 'TABLE.md'), 'utf8').split('\n');
  return lines
    .filter((line) => /^\| \S+\.xml /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => ({
      file: cells[1] ?? '',
      release: cells[2] ?? '',
      products: Number(cells[4]),
      isWellFormed: cells[16] === 'yes',
    }));
}

const rows = readTable();
const isProduct = (event: MessageEvent) => event.kind === 'product';

describe.skipIf(!hasSamples)('the sample files', () => {
  test('are all in the table, nearly all of them well-formed', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.length - rows.filter(({ isWellFormed }) => isWellFormed).length).toBe(3);
  });

  test.each(rows.filter(({ isWellFormed }) => isWellFormed))(
    '$file is read with its $products products of release $release',
    async ({ file, products, release }) => {
      const events = await eventsOf(sample(file));
      const read = events.filter(isProduct);
      expect(read).toHaveLength(products);
      expect(events.filter(({ kind }) => kind === 'stopped' || kind === 'unreadable')).toEqual([]);
      // A bare product states no release, and the table takes it for one of 2.1: blocks tell that it is of ONIX 3.
      const isBare =
        events.every(({ kind }) => kind !== 'header') && sample(file).includes('<DescriptiveDetail>');
      for (const event of read) expect(event.product.release).toBe(isBare ? '3.0' : release);
    },
  );

  test.each([
    {
      file: 'misc/allen-unwin-latin1-2.1.xml',
      products: 1,
      said: '39: A byte that is none of the file’s encoding was read as "¡".',
    },
    {
      file: 'onix-data-net/wise-guys-3.0-badchar.xml',
      products: 3,
      said: '123: A control character, which XML does not allow, was left out.',
    },
  ])(
    '$file is not well-formed: its products are read, and the line is told',
    async ({ file, products, said }) => {
      expect(await productsOf(sample(file))).toHaveLength(products);
      expect(await problemsOf(sample(file))).toContain(said);
    },
  );

  test('the entities of HTML in a file of 2.1 are what their names say, and nothing to tell of', async () => {
    const file = sample('misc/harpercollins-2.1-html-entities.xml');
    expect(file.toString()).toMatch(/&[a-z]+;/);
    const [product] = await productsOf(file);
    expect(JSON.stringify(product)).not.toMatch(/&(?!amp|lt|gt|quot)[a-z]+;/);
    expect(await problemsOf(file)).toEqual([]);
  });

  test('a date that no calendar has is told of with its line, and the rest of the product is read', async () => {
    const file = sample('immateriel/bad_content_date_format.xml');
    expect(await problemsOf(file)).toEqual(['142: Date "20163112" is no date that exists.']);
    expect((await productsOf(file))[0]?.collateral?.resources).toHaveLength(2);
  });
});

describe.skipIf(!hasSamples)('the record of EDItEUR in five forms', () => {
  const FORMS = ['3.0-reference', '3.0-short', '3.1-reference', '3.1-short', '3.0-positive-lists-row'];
  const read = async (form: string) => {
    const [product] = await productsOf(sample(`editeur-sample/sample-${form}.xml`));
    if (product === undefined) throw new Error(`${form} has no product`);
    return product;
  };

  test.each(FORMS)('%s has the rights of the others, country by country', async (form) => {
    const { publishing, release } = await read(form);
    expect(flatRightsOf(publishing, release)).toEqual({
      isForSaleWorldwide: true,
      forSaleIn: [],
      notForSaleIn: ['AS', 'CA', 'GU', 'MP', 'PH', 'PR', 'US', 'VI'],
    });
  });

  test.each(FORMS)('%s has the names, people, dates and identifiers of the others', async (form) => {
    const product = await read(form);
    expect(product).toMatchObject({
      recordReference: 'com.globalbookinfo.onix.01734529',
      notificationType: '03',
      identifiers: [
        { type: '03', value: '9780007232833' },
        { type: '15', value: '9780007232833' },
      ],
      publishing: { imprints: ['HarperPerennial'], status: '04' },
      descriptive: {
        form: 'BC',
        languages: [
          { role: '01', code: 'eng' },
          { role: '02', code: 'swe' },
        ],
      },
    });
    // The file of positive lists has lost its letters with accents.
    const ascii = (name: string | null) => name?.replace(/ö/g, '');
    expect(
      product.descriptive?.contributors.map(({ keyNames, roles }) => [ascii(keyNames), ...roles]),
    ).toEqual([
      ['Sjwall', 'A01'],
      ['Wahl', 'A01'],
      ['Roth', 'B06'],
      ['Mankell', 'A24'],
    ]);
    expect(product.publishing?.dates[0]).toEqual({ role: '01', date: { format: '00', value: '20060807' } });
  });

  test.each(['3.0', '3.1'])('short and reference tags of %s say the very same', async (release) => {
    const [reference, short] = [await read(`${release}-reference`), await read(`${release}-short`)];
    // One of the files has an older version of a subject scheme.
    const withoutVersions = (product: typeof short) =>
      JSON.stringify(product).replace(/"version":"\d+"/g, '');
    expect(withoutVersions(short)).toEqual(withoutVersions(reference));
  });
});
