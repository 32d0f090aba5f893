/** What a caller is told who asks for something that no list or record can answer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryCatalogue, isbnOf } from './memory-catalogue.js';
import { startSubgraph, type TestSubgraph } from './start-subgraph.js';

const catalogue = createMemoryCatalogue(3);
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startSubgraph(catalogue);
});
afterAll(() => subgraph[Symbol.asyncDispose]());

interface Row {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly says: string;
  /** BAD_USER_INPUT when left out. */
  readonly code?: string;
  /** The field it costs; left out: the whole request. */
  readonly field?: string;
}

const isbn = isbnOf(1, 1);
const wrongIsbn = '"9781999900015" is not an ISBN: its check digit should be 4.';

const rows: readonly Row[] = [
  {
    name: 'an ISBN with a wrong check digit in the query',
    query: '{ product(isbn: "9781999900015") { id } }',
    says: wrongIsbn,
  },
  {
    name: 'an ISBN with a wrong check digit in a variable',
    query: 'query ($isbn: ISBN!) { product(isbn: $isbn) { id } }',
    variables: { isbn: '9781999900015' },
    says: `Variable "$isbn" got invalid value "9781999900015"; ${wrongIsbn}`,
  },
  {
    name: 'an ISBN with a wrong check digit deep in a filter',
    query: 'query ($filter: TitleFilter) { titles(filter: $filter) { totalCount } }',
    variables: { filter: { isbnIn: [isbn, '9781999900015'] } },
    says: `Variable "$filter" got invalid value "9781999900015" at "filter.isbnIn[1]"; ${wrongIsbn}`,
  },
  {
    name: 'an ISBN that is a number',
    query: '{ product(isbn: 9781999900014) { id } }',
    says: '9781999900014 is not an ISBN: it should be text in quotes.',
  },
  {
    name: 'neither id nor isbn',
    query: '{ title { id } }',
    says: 'title needs exactly one of id and isbn, and has neither.',
    field: 'title',
  },
  {
    name: 'nulls for id and isbn',
    query: '{ title(id: null, isbn: null) { id } }',
    says: 'title needs exactly one of id and isbn, and has neither.',
    field: 'title',
  },
  {
    name: 'both id and isbn',
    query: `{ title(id: "ttl_1", isbn: "${isbn}") { id } }`,
    says: 'title needs exactly one of id and isbn, and has both.',
    field: 'title',
  },
  {
    name: 'first: 0',
    query: '{ titles(first: 0) { totalCount } }',
    says: 'first should be from 1 to 200, and is 0.',
    field: 'titles',
  },
  {
    name: 'first: -1',
    query: '{ products(first: -1) { totalCount } }',
    says: 'first should be from 1 to 200, and is -1.',
    field: 'products',
  },
  {
    name: 'first: 201',
    query: '{ titles(first: 201) { totalCount } }',
    says: 'first should be from 1 to 200, and is 201.',
    field: 'titles',
  },
  {
    name: 'first: 100000',
    query: '{ titles(first: 100000) { totalCount } }',
    says: 'first should be from 1 to 200, and is 100000.',
    field: 'titles',
  },
  {
    name: 'first: 100000 of the removed titles',
    query: '{ removedTitles(since: "2026-01-01T00:00:00Z", first: 100000) { nodes { id } } }',
    says: 'first should be from 1 to 200, and is 100000.',
    field: 'removedTitles',
  },
  {
    name: 'first: 99999999999',
    query: 'query ($first: Int!) { titles(first: $first) { totalCount } }',
    variables: { first: 99999999999 },
    says: 'Variable "$first" got invalid value 99999999999; Int cannot represent non 32-bit signed integer value: 99999999999',
  },
  {
    name: 'a cursor from another query',
    query: '{ titles(after: "prd_11") { totalCount } }',
    says: 'after is not a cursor of this list.',
    field: 'titles',
  },
  {
    name: 'an unknown filter value in the query',
    query: '{ titles(filter: { formIn: [SCROLL] }) { totalCount } }',
    says: 'Value "SCROLL" does not exist in "ProductForm" enum.',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'an unknown filter value in a variable',
    query: 'query ($filter: TitleFilter) { titles(filter: $filter) { totalCount } }',
    variables: { filter: { formIn: ['SCROLL'] } },
    says: 'Variable "$filter" got invalid value "SCROLL" at "filter.formIn[0]"; Value "SCROLL" does not exist in "ProductForm" enum.',
  },
  {
    name: 'an unknown condition',
    query: 'query ($filter: TitleFilter) { titles(filter: $filter) { totalCount } }',
    variables: { filter: { colour: 'red' } },
    says: 'Variable "$filter" got invalid value { colour: "red" }; Field "colour" is not defined by type "TitleFilter".',
  },
  {
    name: 'no query at all',
    query: '',
    says: 'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
    code: 'BAD_REQUEST',
  },
  {
    name: 'a query that is none',
    query: '{ title(',
    says: 'Syntax Error: Expected Name, found <EOF>.',
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a field that does not exist',
    query: '{ cookbook }',
    says: 'Cannot query field "cookbook" on type "Query".',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'no operation among several',
    query: 'query A { __typename } query B { __typename }',
    says: 'Must provide operation name if query contains multiple operations.',
    code: 'BAD_REQUEST',
  },
];

test.each(rows)(
  '$name is refused in a sentence',
  async ({ query, variables, says, code = 'BAD_USER_INPUT', field }) => {
    catalogue.reset();
    const { data, errors = [] } = await subgraph.ask(query, variables);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(says);
    expect(errors[0]?.extensions).toEqual({ code });
    expect(errors[0]?.path).toEqual(field === undefined ? undefined : [field]);
    expect(data).toEqual(field === undefined ? undefined : { [field]: null });
    expect(catalogue.count()).not.toHaveProperty('countTitles');
  },
);

test('a field that is refused does not cost the others', async () => {
  const { data, errors } = await subgraph.ask(
    '{ titles(first: 0) { totalCount } title(id: "ttl_1") { id } }',
  );
  expect(data).toEqual({ titles: null, title: { id: 'ttl_1' } });
  expect(errors).toHaveLength(1);
});
