/** The calls to the catalogue do not grow with the number of titles that a page holds. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryCatalogue } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const catalogue = createMemoryCatalogue(200);
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startSubgraph(catalogue);
});
afterAll(() => subgraph[Symbol.asyncDispose]());
beforeEach(() => catalogue.reset());

async function countCalls(query: string, variables?: Record<string, unknown>) {
  catalogue.reset();
  const { errors } = await subgraph.ask(query, variables, staff);
  expect(errors).toBeUndefined();
  return catalogue.count();
}

const EVERYTHING = `query ($first: Int!) { titles(first: $first) { totalCount nodes {
  contributors { name } series { name } subjects { code } milestones { name product { isbn } }
  products { isbn title { title } milestones { name product { isbn title { title } } } }
} } }`;

test.each([1, 10, 50, 200])('%i titles with all that hangs on them', async (first) => {
  expect(await countCalls(EVERYTHING, { first })).toEqual({
    titles: 1,
    countTitles: 1,
    productsOfTitles: 1,
    milestonesOfTitles: 1,
    titlesByIds: 1,
  });
});

test.each([1, 10, 200])('%i products with their titles and milestones', async (first) => {
  const query =
    'query ($first: Int!) { products(first: $first) { nodes { title { title } milestones { name } } } }';
  expect(await countCalls(query, { first })).toEqual({
    products: 1,
    titlesByIds: 1,
    milestonesOfTitles: 1,
  });
});

test.each([1, 200])('%i titles and their products from references', async (size) => {
  const of = Array.from({ length: size }, (_, index) => ({ __typename: 'Title', id: `ttl_${index + 1}` }));
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Title { title products { isbn } } } }';
  expect(await countCalls(query, { of })).toEqual({ titlesByIds: 1, productsOfTitles: 1 });
});

test('several ways to the same title read it once', async () => {
  await countCalls(
    '{ a: title(id: "ttl_1") { id } b: title(id: "ttl_1") { id } c: title(id: "ttl_2") { id } }',
  );
  expect(catalogue.calls).toEqual([['titlesByIds', ['ttl_1', 'ttl_2']]]);
});

test('one request remembers nothing for the next', async () => {
  const query = '{ title(id: "ttl_1") { id } }';
  await countCalls(query);
  expect(await countCalls(query)).toEqual({ titlesByIds: 1 });
});
