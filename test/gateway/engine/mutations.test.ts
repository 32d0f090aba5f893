/** Mutations change things one after the other; the next one starts when all of one has been fetched. */
import { beforeEach, expect, test } from 'vitest';
import { createGraph, type SubgraphFixture } from './harness/graph.js';

const events: string[] = [];
const counters = new Map<string, number>();

function counting(name: string, other: string): SubgraphFixture {
  return {
    name,
    typeDefs: `
      type Query { ${name}Count: Int }
      type Mutation { ${name}Add(by: Int! = 1, fails: Boolean): Counter }
      type Counter @key(fields: "id") { id: ID! ${name}Value: Int }`,
    resolvers: {
      Query: { [`${name}Count`]: () => counters.get(name) ?? 0 },
      Mutation: {
        async [`${name}Add`](_: unknown, { by, fails }: { by: number; fails?: boolean }) {
          events.push(`${name} starts`);
          await new Promise((resolve) => setImmediate(resolve));
          if (fails) throw new Error('refused');
          counters.set(name, (counters.get(name) ?? 0) + by);
          events.push(`${name} done`);
          return { id: `of ${name}` };
        },
      },
      Counter: {
        __resolveReference: (key: object) => key,
        [`${name}Value`]: ({ id }: { id: string }) => {
          events.push(`${name} reads ${id}`);
          return (counters.get(name) ?? 0) + (id === `of ${other}` ? 100 : 0);
        },
      },
    },
  };
}

const graph = createGraph([counting('left', 'right'), counting('right', 'left')]);

beforeEach(() => {
  events.length = 0;
  counters.clear();
});

test('each root field is done, with all that is asked below it, before the next starts', async () => {
  const query =
    'mutation { a: leftAdd { rightValue } b: rightAdd(by: 5) { leftValue } c: leftAdd { rightValue } }';
  expect(await graph.ask(query)).toEqual({
    data: { a: { rightValue: 100 }, b: { leftValue: 101 }, c: { rightValue: 105 } },
  });
  expect(events).toEqual([
    ...['left starts', 'left done', 'right reads of left'],
    ...['right starts', 'right done', 'left reads of right'],
    ...['left starts', 'left done', 'right reads of left'],
  ]);
});

test('one that fails is null with an error, and the next is done all the same', async () => {
  const answer = await graph.ask(
    'mutation { a: leftAdd(fails: true) { leftValue } b: rightAdd { rightValue } }',
  );
  expect(answer.data).toEqual({ a: null, b: { rightValue: 1 } });
  expect(answer.errors?.map(({ path }) => path)).toEqual([['a']]);
});

test('the same field asked for twice under one name is done once', async () => {
  const answer = await graph.ask(
    'mutation { leftAdd { leftValue } ...Again } fragment Again on Mutation { leftAdd { id } }',
  );
  expect(answer.data).toEqual({ leftAdd: { leftValue: 1, id: 'of left' } });
});

test('one that is skipped is not done', async () => {
  const query = 'mutation($no: Boolean!) { leftAdd @include(if: $no) { id } rightAdd { rightValue } }';
  const answer = await graph.ask(query, { variables: { no: false } });
  expect(answer.data).toEqual({ rightAdd: { rightValue: 1 } });
  expect(counters.has('left')).toBe(false);
});
