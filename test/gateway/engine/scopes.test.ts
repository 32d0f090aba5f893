/** Fields that a caller's scopes do not open are null with one error, and are asked of no subgraph. */
import { beforeEach, expect, test } from 'vitest';
import { createGraph } from './harness/graph.js';

const houses = [
  { __typename: 'Safe', id: '1', name: 'Safe', content: 'gold', colour: 'RED' },
  { __typename: 'Shed', id: '2', name: 'Shed', tools: 3, price: '9.99' },
];

const graph = createGraph([
  {
    name: 'estate',
    typeDefs: `
      type Query {
        houses: [House!] homes: [Home] shed: Shed
        safe: Safe
        ledger: String @requiresScopes(scopes: [["books", "read"], ["staff"]])
        strict: String! @requiresScopes(scopes: [["staff"]])
        open: String @authenticated
      }
      interface House { id: ID! name: String }
      type Safe implements House @key(fields: "id") @requiresScopes(scopes: [["vault"]]) {
        id: ID! name: String content: String colour: Colour
      }
      type Shed implements House @key(fields: "id") {
        id: ID! name: String tools: Int @requiresScopes(scopes: [["tools"]]) price: Money
      }
      union Home = Safe | Shed
      scalar Money @requiresScopes(scopes: [["money"]])
      enum Colour @requiresScopes(scopes: [["colour"]]) { RED }`,
    resolvers: {
      Query: {
        houses: () => [...houses, ...houses],
        homes: () => [...houses, ...houses],
        shed: () => houses[1],
        safe: () => houses[0],
        ledger: () => 'ledger',
        strict: () => 'strict',
        open: () => 'open',
      },
    },
  },
  {
    name: 'garden',
    typeDefs: `type Shed @key(fields: "id") { id: ID! plants: [String!] @requiresScopes(scopes: [["staff"]]) }`,
    resolvers: { Shed: { plants: () => ['rose'] } },
  },
]);

beforeEach(() => {
  graph.calls.length = 0;
});

test('a refused root field is null and says what would open it', async () => {
  expect(await graph.ask('{ ledger open }', { scopes: ['read'] })).toEqual({
    data: { ledger: null, open: 'open' },
    errors: [
      {
        message: 'This needs the scope books and read, or staff.',
        path: ['ledger'],
        extensions: { code: 'FORBIDDEN' },
      },
    ],
  });
  expect(graph.calls.map(({ query }) => query)).toEqual(['{open}']);
});

test('nobody is asked when nothing is left to ask', async () => {
  const answer = await graph.ask('{ safe { id } ledger }');
  expect(answer.data).toEqual({ safe: null, ledger: null });
  expect(answer.errors).toHaveLength(2);
  expect(graph.calls).toEqual([]);
});

test.each([
  { scopes: ['staff'], ledger: 'ledger' },
  { scopes: ['books', 'read'], ledger: 'ledger' },
  { scopes: ['books'], ledger: null },
  { scopes: [], ledger: null },
])('any of the lists opens a field, but only whole: $scopes', async ({ scopes, ledger }) => {
  expect((await graph.ask('{ ledger }', { scopes })).data).toEqual({ ledger });
});

test('a refused field that promises a value makes its parent null', async () => {
  const answer = await graph.ask('{ open strict }');
  expect(answer.data).toBeNull();
  expect(answer.errors?.map(({ path }) => path)).toEqual([['strict']]);
});

test('a refused field of another subgraph costs no call, and one error for a whole list', async () => {
  const answer = await graph.ask('{ homes { ... on Shed { name plants } } }', { scopes: ['vault'] });
  const shed = { name: 'Shed', plants: null };
  expect(answer.data).toEqual({ homes: [{}, shed, {}, shed] });
  expect(answer.errors?.map(({ path }) => path)).toEqual([['homes', 1, 'plants']]);
  expect(graph.callsTo('garden')).toEqual([]);
});

test('objects of a refused type are hidden in a union too, though nobody asked for their type', async () => {
  const answer = await graph.ask('{ homes { ... on Shed { name } } }');
  const shed = { name: 'Shed' };
  expect(answer.data).toEqual({ homes: [null, shed, null, shed] });
  expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['homes', 0], 'FORBIDDEN'],
  ]);
});

test('an interface needs, as composition says, what any of its types needs', async () => {
  const answer = await graph.ask('{ houses { name } }');
  expect(answer.data).toEqual({ houses: null });
  expect(answer.errors?.map(({ path }) => path)).toEqual([['houses']]);
  expect((await graph.ask('{ houses { name } }', { scopes: ['vault'] })).errors).toBeUndefined();
});

test('fields of a refused type are not asked for through a fragment', async () => {
  await graph.ask('{ homes { ... on Safe { content } ...Mine } } fragment Mine on Safe { colour }');
  expect(graph.calls.map(({ query }) => query)).toEqual(['{homes{__typename}}']);
});

test('a scalar and an enum can need a scope wherever they stand', async () => {
  const query = '{ shed { price } safe { colour } }';
  const answer = await graph.ask(query, { scopes: ['vault'] });
  expect(answer.data).toEqual({ shed: { price: null }, safe: { colour: null } });
  expect((await graph.ask(query, { scopes: ['vault', 'money', 'colour'] })).data).toEqual({
    shed: { price: '9.99' },
    safe: { colour: 'RED' },
  });
});

test('callers with other scopes do not get each other’s plan', async () => {
  const query = '{ ledger shed { name } }';
  const asked = async (scopes: string[]) => (await graph.ask(query, { scopes })).data;
  expect(await asked(['staff'])).toMatchObject({ ledger: 'ledger' });
  expect(await asked([])).toMatchObject({ ledger: null });
  expect(await asked(['staff'])).toMatchObject({ ledger: 'ledger' });
});
