/** What can be wrong with a request, what is sent for it, and what is remembered of it. */
import { parse } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { createGraph } from './harness/graph.js';
import { world } from './world/subgraphs.js';

const graph = createGraph(world);

beforeEach(() => {
  graph.calls.length = 0;
});

/** As it would be executed by a gateway that forgot to validate. */
async function executeUnchecked(query: string, variables: Record<string, unknown> = {}) {
  const request = { document: parse(query), operationName: undefined, variables, scopes: new Set<string>() };
  return JSON.parse(JSON.stringify(await graph.engine.execute({ ...request, context: undefined })));
}

describe('variables', () => {
  test('are coerced, with defaults, and sent to those who use them', async () => {
    const query = `query($first: Int! = 1, $kind: Kind, $filter: TitleFilter) {
      titles(first: $first, filter: $filter) { assets(kind: $kind) { id } } }`;
    await graph.ask(query, { variables: { kind: 'TEXT', unused: 'one', filter: { idIn: 'title-2' } } });
    expect(graph.callsTo('catalogue')[0]?.variables).toEqual({ first: 1, filter: { idIn: ['title-2'] } });
    expect(graph.callsTo('media')[0]?.variables).toMatchObject({ kind: 'TEXT' });
    expect(graph.callsTo('media')[0]?.variables).not.toHaveProperty('first');
  });

  test('that are not given are not sent', async () => {
    await graph.ask('query($id: ID) { title(id: $id) { id } }');
    expect(graph.calls[0]?.variables).toEqual({});
  });

  test.each([
    { variables: {}, says: 'Variable "$first" of required type "Int!" was not provided.' },
    { variables: { first: 'two' }, says: 'Int cannot represent non-integer value: "two"' },
    { variables: { first: null }, says: 'must not be null' },
    { variables: { first: 1, filter: { nope: 1 } }, says: 'Field "nope" is not defined' },
    { variables: { first: 1, filter: { stage: 'SECRET' } }, says: 'does not exist in "Stage" enum' },
  ])('that do not fit are refused before anybody is asked: $says', async ({ variables, says }) => {
    const query =
      'query($first: Int!, $filter: TitleFilter) { titles(first: $first, filter: $filter) { id } }';
    const answer = await graph.ask(query, { variables });
    expect(answer).not.toHaveProperty('data');
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(says);
    expect(graph.calls).toEqual([]);
  });

  test('text in a document reaches the subgraph as it was written', async () => {
    const text = 'a "quoted"\n\\ é🙂 \u0007';
    const answer = await graph.ask(
      `{ title { slogan(mark: ${JSON.stringify(text)}) block: slogan(mark: """x "y" z""") } }`,
    );
    expect(answer.data).toEqual({ title: { slogan: `Buy Title 1${text}`, block: 'Buy Title 1x "y" z' } });
  });
});

describe('conditions', () => {
  const query = `query($yes: Boolean!, $no: Boolean = false) {
    title { name @include(if: $yes) name @skip(if: $yes) ... @include(if: $no) { rating } stage @skip(if: true)
      series @include(if: $no) { id } series { name } } }`;

  test('hold for each occurrence of a field on its own', async () => {
    expect((await graph.ask(query, { variables: { yes: true } })).data).toEqual({
      title: { name: 'Title 1', series: { name: 'Series 2' } },
    });
    expect((await graph.ask(query, { variables: { yes: false, no: true } })).data).toEqual({
      title: { name: 'Title 1', rating: 1, series: { id: 'series-2', name: 'Series 2' } },
    });
  });

  test('that exclude a subgraph’s fields spare the call', async () => {
    await graph.ask('query($no: Boolean!) { title { id rating @include(if: $no) } }', {
      variables: { no: false },
    });
    expect(graph.callsTo('ratings')).toEqual([]);
  });

  test('must be true or false', async () => {
    const answer = await graph.ask('query($no: Boolean = true) { title { id @skip(if: $no) } }', {
      variables: { no: null },
    });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the operation', () => {
  const two = 'query A { title { name } } query B { asset { id } }';

  test('is picked by name', async () => {
    expect((await graph.ask(two, { operationName: 'B' })).data).toEqual({ asset: { id: 'asset-1' } });
    expect((await graph.ask(two, { operationName: 'A' })).data).toEqual({ title: { name: 'Title 1' } });
  });

  test.each([
    [two, undefined, 'There are several operations: name one.'],
    [two, 'C', 'No operation is named C.'],
    ['fragment F on Title { id }', undefined, 'There is no operation.'],
  ])('must be one: %s, %s', async (query, operationName, message) => {
    const request = {
      document: parse(query),
      operationName,
      variables: {},
      scopes: new Set<string>(),
      context: undefined,
    };
    expect(JSON.parse(JSON.stringify(await graph.engine.execute(request)))).toEqual({
      errors: [{ message, extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('with a circle of fragments is refused, and kills nothing', async () => {
    const answer = await executeUnchecked(
      '{ title { ...A } } fragment A on Title { ...B } fragment B on Title { ...A }',
    );
    expect(answer.errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  test.each([
    ['directly', `{ title { shelves ${'{ shelves '.repeat(60)} { id } ${'}'.repeat(62)}`],
    [
      'by fragments',
      `{ title { ...F0 } } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Title { shelves { ...F${n + 1} } }`).join(' ')} fragment F60 on Title { id }`,
    ],
  ])('that is nested too deeply %s is refused', async (_, query) => {
    const answer = await graph.ask(query);
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['OPERATION_TOO_LARGE']);
  });

  test('that the planner cannot make sense of fails cleanly', async () => {
    const answer = await executeUnchecked('{ nowhere { id } }');
    expect(answer).toEqual({
      errors: [{ message: 'This operation could not be planned.', extensions: { code: 'INTERNAL' } }],
    });
  });
});

describe('keys of the answer', () => {
  test('may be any name, those of other fields and of the language itself included', async () => {
    const answer = await graph.ask(
      '{ __proto__: title { __typename: name constructor: id id: stage name: __typename } }',
    );
    expect(JSON.stringify(answer.data)).toBe(
      '{"__proto__":{"__typename":"Title 1","constructor":"title-1","id":"READY","name":"Title"}}',
    );
  });
});

describe('entities', () => {
  test('are asked for once, wherever they stand', async () => {
    await graph.ask('{ a: title { rating } b: title { rating } titles(first: 2) { rating } }');
    const sent = graph.callsTo('ratings').flatMap(({ variables }) => Object.values(variables).flat());
    expect(sent).toEqual([
      { __typename: 'Title', id: 'title-1' },
      { __typename: 'Title', id: 'title-2' },
    ]);
  });

  test('without a key in the other subgraph are not asked for', async () => {
    const answer = await graph.ask(
      '{ product(id: "product-5") { isbn ... on Hardback { price { amount } } } }',
    );
    expect(answer).toEqual({ data: { product: { isbn: null, price: null } } });
    expect(graph.callsTo('sales')).toEqual([]);
  });

  test('that stand in several places do not share what is merged into them', async () => {
    const query = '{ titles(first: 6) { series { name titles { name series { id } } } } }';
    const answer = (await graph.ask(query)).data as { titles: { series: unknown }[] };
    expect(answer.titles[0]?.series).toEqual(answer.titles[2]?.series);
    expect(JSON.stringify(answer.titles[0]?.series)).toContain('Title 3');
  });
});

describe('what is remembered', () => {
  test('is the plan, by what the document says and not by the object it is', async () => {
    const small = createGraph(world, { planCacheSize: 1 });
    const first = await small.ask('{ title { name } }');
    await small.ask('{ asset { id } }');
    expect(await small.ask('{ title { name } }')).toEqual(first);
    expect(
      await small.ask('query($id: ID!) { title(id: $id) { name } }', { variables: { id: 'title-2' } }),
    ).toEqual({
      data: { title: { name: 'Title 2' } },
    });
  });
});

test('the engine knows which subgraphs do not answer', async () => {
  const graph = createGraph(world);
  expect(await graph.engine.unreadySubgraphs()).toEqual([]);
  graph.faults.set('media', () => ({}));
  expect(await graph.engine.unreadySubgraphs()).toEqual(['media']);
  expect([...graph.engine.subgraphs].sort()).toEqual(['catalogue', 'media', 'ratings', 'sales']);
  await graph.engine.close();
});
