/** Questions about the schema are answered from what callers may see. */
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { beforeEach, expect, test } from 'vitest';
import { createGraph } from './harness/graph.js';
import { world } from './world/subgraphs.js';

const graph = createGraph(world);

beforeEach(() => {
  graph.calls.length = 0;
});

test('the whole schema can be asked for, and nothing hidden or federated is in it', async () => {
  const { data, errors } = await graph.ask(getIntrospectionQuery({ oneOf: true }));
  expect(errors).toBeUndefined();
  const schema = printSchema(buildClientSchema(data as IntrospectionQuery));
  expect(schema).toBe(printSchema(graph.engine.schema));
  expect(schema).not.toMatch(/facts|SECRET|join__|link__|_entities|_Any/i);
  expect(graph.calls).toEqual([]);
});

test('a question about the schema and one about the data go together, in the order asked', async () => {
  const answer = await graph.ask(
    `query($name: String!, $no: Boolean!) {
      me: __typename
      kind: __type(name: $name) { kind fields { name @skip(if: $no) } }
      title { name }
      none: __type(name: "Facts") { name }
      ...Schema
    }
    fragment Schema on Query { __schema { queryType { name } mutationType { name } } }`,
    { variables: { name: 'Series', no: false } },
  );
  expect(JSON.stringify(answer)).toBe(
    JSON.stringify({
      data: {
        me: 'Query',
        kind: { kind: 'OBJECT', fields: [{ name: 'id' }, { name: 'name' }, { name: 'titles' }] },
        title: { name: 'Title 1' },
        none: null,
        __schema: { queryType: { name: 'Query' }, mutationType: null },
      },
    }),
  );
});

test('the root’s type name needs no subgraph', async () => {
  expect(await graph.ask('{ __typename again: __typename }')).toEqual({
    data: { __typename: 'Query', again: 'Query' },
  });
  expect(graph.calls).toEqual([]);
});
