/** How many statements a page costs, counted: by kinds of things, not by things. */
import { beforeAll, expect, test } from 'vitest';
import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';
import { smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

const WORKS = 40;
let consonance: StandIn;

beforeAll(async () => {
  const list = smallList();
  const [harbour] = list.works ?? [];
  if (harbour === undefined) throw new Error('The small list has no work.');
  const works: ConsonanceRecords['works'] = Array.from({ length: WORKS }, (_, index) => ({
    ...harbour,
    reference: `copy ${index}`,
    products: (harbour.products ?? []).map((product, place) => ({
      ...product,
      isbn13: `9781900${String(index * 10 + place).padStart(6, '0')}`,
    })),
  }));
  // Else the look for images that are due counts as well, now and then.
  consonance = await startStandIn({ seed: { ...list, works }, settings: { processingPollMs: 1_000_000 } });
});

const EVERYTHING = `
  id title imprint { name } projectStage season contributorPrettyList
  contributions { productIds contributor { name ... on Person { biographicalNote } } onixContributorRole { description } }
  seriesMemberships { series { name } } subjectCodes { code }
  marketingTexts { externalText productIds } supportingResources { url fileSize productIds }
  contentLanguages { onixLanguageCode productIds } prizes { prizeName productIds work { id } }
  productionRuns { covers { products { id } } } similarProducts { id }
  products { fullTitle prices { amount } gbp: prices(priceSearch: { currencyCodeIn: [GBP] }) { amount } webLinks { link }
    contributions { id } inHouseFormat { productsCount inHouseEditions { name } } inHouseEdition { name } work { id } }`;

async function statementsFor(query: string): Promise<number> {
  consonance.statements.length = 0;
  await consonance.ask(query);
  return consonance.statements.length;
}

/**
 * Two loaders may ask for the same rows in one statement or in two, as their answers happen to come in, and a clock
 * of the stand-in's own (images that are due) may tick in between: a few more or less are no growth.
 */
const JITTER = 3;

const byIds = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `w${index}: work(workSearch: { idEq: ${index + 1} }) { ${EVERYTHING} }`).join(' ')} }`;

test('a page of works costs as many statements as a page of one', async () => {
  const one = await statementsFor(`{ works(workSearch: { after: ${WORKS - 1} }) { ${EVERYTHING} } }`);
  const all = await statementsFor(`{ works { ${EVERYTHING} } }`);
  console.log(`statements for everything about 1 work: ${one}, about ${WORKS} works: ${all}`);
  expect(Math.abs(all - one)).toBeLessThanOrEqual(JITTER);
  expect(all).toBeLessThan(30);
});

test('works asked for by their ids under aliases cost as many statements as one', async () => {
  const growth = (await statementsFor(byIds(20))) - (await statementsFor(byIds(1)));
  expect(Math.abs(growth)).toBeLessThanOrEqual(JITTER);
});

test('a page of products with their works costs as many statements as a page of one', async () => {
  const selection =
    '{ fullTitle prices { amount } work { title projectStage contributions { contributor { name } } } }';
  const one = await statementsFor(`{ products(productSearch: { after: ${2 * WORKS - 1} }) ${selection} }`);
  const growth = (await statementsFor(`{ products ${selection} }`)) - one;
  expect(Math.abs(growth)).toBeLessThanOrEqual(JITTER);
});

test('loading a batch costs as many statements as loading one work', async () => {
  const batch = (count: number, name: string) => ({
    works: Array.from({ length: count }, (_, index) => ({
      reference: `${name} ${index}`,
      title: name,
      products: [{ reference: 'only', prices: [{ amount: 1, currencyCode: 'GBP' }] }],
    })),
  });
  const count = async (body: object) => {
    consonance.statements.length = 0;
    await consonance.admin('POST', '/records', body);
    return consonance.statements.length;
  };
  const one = await count(batch(1, 'one'));
  expect(Math.abs((await count(batch(200, 'many'))) - one)).toBeLessThanOrEqual(JITTER);
});
