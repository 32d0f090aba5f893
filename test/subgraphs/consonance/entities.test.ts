import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { subgraphSdl } from '../../../cli/subgraphs.js';
import { createMemoryCatalogue, isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const catalogue = createMemoryCatalogue(5);
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startSubgraph(catalogue);
});
afterAll(() => subgraph[Symbol.asyncDispose]());
beforeEach(() => catalogue.reset());

const QUERY = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename ... on Title { title } ... on Product { isbn } ... on TitleResource { id kind }
} }`;

function find(...of: readonly Record<string, unknown>[]) {
  return subgraph.ask(QUERY, { of });
}

test('titles are found by id, in the order of their references, and unknown ones are null', async () => {
  const answer = await find(
    { __typename: 'Title', id: 'ttl_4' },
    { __typename: 'Title', id: 'ttl_99' },
    { __typename: 'Title', id: 'ttl_1' },
    { __typename: 'Title', id: 'ttl_4' },
    { __typename: 'Title', id: '' },
  );
  const fourth = { __typename: 'Title', title: 'The Lighthouse Keeper 4' };
  expect(answer).toEqual({
    data: {
      _entities: [fourth, null, { __typename: 'Title', title: 'The Lighthouse Keeper 1' }, fourth, null],
    },
  });
  expect(catalogue.count()).toEqual({ titlesByIds: 1 });
});

test('products are found by id and by ISBN, and unknown ones are null', async () => {
  const answer = await find(
    { __typename: 'Product', id: 'prd_22' },
    { __typename: 'Product', isbn: isbnOf(3, 1) },
    { __typename: 'Product', id: 'prd_99' },
    { __typename: 'Product', isbn: isbnOf(99, 1) },
    { __typename: 'Product', id: 'prd_11', isbn: null },
  );
  expect(answer).toEqual({
    data: {
      _entities: [
        { __typename: 'Product', isbn: isbnOf(2, 2) },
        { __typename: 'Product', isbn: isbnOf(3, 1) },
        null,
        null,
        { __typename: 'Product', isbn: isbnOf(1, 1) },
      ],
    },
  });
  expect(catalogue.count()).toEqual({ productsByIds: 1, productsByIsbns: 1 });
});

test('a product that the caller may not see is null by either key', async () => {
  const answer = await find(
    { __typename: 'Product', id: 'prd_13' },
    { __typename: 'Product', isbn: isbnOf(1, 3) },
  );
  expect(answer).toEqual({ data: { _entities: [null, null] } });
});

test('a title resource is reached through its title alone, by staff too', async () => {
  const of = [{ __typename: 'TitleResource', id: 'res_1' }];
  expect(await subgraph.ask(QUERY, { of }, staff)).toEqual({ data: { _entities: [null] } });
});

test.each([
  [{ __typename: 'Title' }, 'A reference to a Title should have an id.'],
  [{ __typename: 'Title', id: 4 }, 'A reference to a Title should have an id.'],
  [{ __typename: 'Product', isbn: null }, 'A reference to a Product should have an id or an isbn.'],
])('the reference %j is refused, and the others are answered', async (reference, says) => {
  const { data, errors } = await find({ __typename: 'Title', id: 'ttl_1' }, reference);
  expect(data).toEqual({ _entities: [{ __typename: 'Title', title: 'The Lighthouse Keeper 1' }, null] });
  expect(errors).toMatchObject([
    { message: says, path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

// The first one's failure must not be forgotten either: that would end the process, and fails this run.
test.each([
  [{ __typename: 'Nothing', id: 'ttl_1' }],
  [{ __typename: 'Price' }],
  [{ id: 'ttl_1' }],
  ['ttl_1'],
])('what is no reference, such as %j, is refused with all others', async (reference) => {
  const of = [{ __typename: 'Title' }, reference];
  const { data, errors } = await subgraph.ask(QUERY, { of });
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: 'Each reference should name an entity of this subgraph.',
      path: ['_entities'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('the SDL that a router asks for composes to what the contract does', async () => {
  const { data } = await subgraph.ask('{ _service { sdl } }');
  const { sdl } = z.object({ _service: z.object({ sdl: z.string() }) }).parse(data)._service;
  expect(supergraphOf(sdl)).toBe(supergraphOf(subgraphSdl('consonance')));
});

function supergraphOf(sdl: string): string {
  const { supergraphSdl } = composeServices([
    { name: 'consonance', typeDefs: parse(sdl) },
    { name: 'vip', typeDefs: parse(subgraphSdl('vip')) },
  ]);
  if (supergraphSdl === undefined) throw new Error('It does not compose.');
  return supergraphSdl;
}
