/** The whole world in one answer: the same as asking about each country, and no more than the caller may ask about. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { COUNTRIES } from '../../../rights/codes/countries.js';
import { makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, NOW, type World } from '../../catalogue/world.js';
import { isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const SIZE = 60;
const inOceania = { scopes: ['titles:read'], markets: ['AU', 'NZ', 'US'] };

let world: World;
let subgraph: TestSubgraph;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  for (let workId = 1; workId <= SIZE; workId += 1) {
    const product = makeProduct(workId * 10 + 1, { isbn13: isbnOf(workId, 1), notForSaleIn: ['US', 'CA'] });
    world.consonance.put(makeWork(workId, { products: [product] }));
  }
  await world.sync();
  subgraph = await startSubgraph(world.catalogue, { at: NOW });
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
beforeEach(() => world.statements.splice(0));

const QUERY = `query ($isbn: ISBN!) { product(isbn: $isbn) {
  territories { allowed denied { reason countries } sentence changesAt } } }`;

async function mapFor(claims: Parameters<TestSubgraph['ask']>[2]) {
  const { data, errors } = await subgraph.ask(QUERY, { isbn: isbnOf(1, 1) }, claims);
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: the query tells the shape
  return (data as any).product.territories;
}

test('every country stands in it once, with the reason that asking about it gives', async () => {
  const { allowed, denied, sentence, changesAt } = await mapFor(staff);
  expect(denied).toEqual([{ reason: 'TERRITORY_NOT_FOR_SALE', countries: ['CA', 'US'] }]);
  expect([...allowed, 'CA', 'US'].sort()).toEqual([...COUNTRIES]);
  expect(changesAt).toBeNull();
  expect(sentence).toBe(
    'For sale in 247 countries; not cleared in 2: the publisher says that it is not for sale (Canada, United States).',
  );
});

test('somebody who is confined is told of the own markets', async () => {
  expect(await mapFor(inOceania)).toEqual({
    allowed: ['AU', 'NZ'],
    denied: [{ reason: 'TERRITORY_NOT_FOR_SALE', countries: ['US'] }],
    sentence:
      'For sale in 2 countries (Australia, New Zealand); not cleared in 1: the publisher says that it is not for sale (United States).',
    changesAt: null,
  });
});

test('the worlds of 50 products cost as many statements as those of 10', async () => {
  const statementsFor = async (first: number) => {
    world.statements.splice(0);
    const { errors } = await subgraph.ask(
      'query ($first: Int!) { products(first: $first) { nodes { territories(purpose: DISPLAY) { sentence } } } }',
      { first },
      staff,
    );
    expect(errors).toBeUndefined();
    return world.statements.length;
  };
  const [ten, fifty] = [await statementsFor(10), await statementsFor(50)];
  expect(fifty).toBe(ten);
});
