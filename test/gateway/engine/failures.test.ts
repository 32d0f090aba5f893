/** What the caller is told when a subgraph fails: which of their fields it cost, with a code, and nothing of our inside. */
import { parse } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { SubgraphFailure } from '../../../gateway/engine/execute/failures.js';
import { KnownError } from '../../../platform/errors.js';
import { bridge } from './cases/bridge.js';
import { type Answer, createGraph } from './harness/graph.js';
import { world } from './world/subgraphs.js';

const graph = createGraph(world);
const facts = createGraph(bridge.subgraphs);

const UNAVAILABLE = 'This part of the graph cannot answer just now: try again in a moment.';

afterEach(() => {
  graph.faults.clear();
  facts.faults.clear();
  graph.calls.length = 0;
});

const down = () => {
  throw new Error('connect ECONNREFUSED 10.0.0.7:4102');
};

describe('a subgraph that cannot be reached', () => {
  test('costs its fields, each with an error, and nothing else', async () => {
    graph.faults.set('media', down);
    const answer = await graph.ask('{ titles(first: 2) { name assets { id } cover { id } } }');
    expect(answer.data).toEqual({
      titles: [
        { name: 'Title 1', assets: null, cover: null },
        { name: 'Title 2', assets: null, cover: null },
      ],
    });
    expect(pathsOf(answer)).toEqual(
      expect.arrayContaining([
        ['titles', 0, 'assets'],
        ['titles', 0, 'cover'],
        ['titles', 1, 'assets'],
        ['titles', 1, 'cover'],
      ]),
    );
    expect(answer.errors).toHaveLength(4);
    expect(answer.errors?.every(({ message }) => message === UNAVAILABLE)).toBe(true);
    expect(answer.errors?.every(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
  });

  test('costs its root fields under the caller’s own names', async () => {
    graph.faults.set('media', down);
    const answer = await graph.ask('{ id: asset { kind } titles(first: 1) { id } }');
    expect(answer.data).toEqual({ id: null, titles: [{ id: 'title-1' }] });
    expect(pathsOf(answer)).toEqual([['id']]);
  });

  test('costs what depends on what it alone knows, and that is where the error stands', async () => {
    facts.faults.set('consonance', down);
    const answer = await facts.ask('{ asset(id: "a1") { id title { name assets { id } } } }');
    expect(answer.data).toEqual({ asset: { id: 'a1', title: null } });
    expect(pathsOf(answer)).toEqual([['asset', 'title']]);
  });

  test('is not named to the caller, but is in the error for the log', async () => {
    graph.faults.set('media', () => {
      throw new KnownError('SUBGRAPH_TIMEOUT', 'media took too long');
    });
    const { errors = [] } = await graph.engine.execute({
      document: parse('{ asset { id } }'),
      operationName: undefined,
      variables: {},
      scopes: new Set(),
      context: undefined,
    });
    expect(JSON.stringify(errors)).not.toContain('media');
    const original = errors[0]?.originalError;
    expect(original).toBeInstanceOf(SubgraphFailure);
    expect(original).toMatchObject({ subgraph: 'media' });
  });

  test('costs many fields with a bounded number of errors', async () => {
    graph.faults.set('media', down);
    const people =
      '{ people { name made { id } } titles(first: 6) { authors { made { id } mentor { made { id } } } } }';
    const wide = `{ ${Array.from({ length: 10 }, (_, n) => `t${n}: titles(first: 6) { cover { id } }`).join(' ')} }`;
    expect((await graph.ask(people)).errors?.length).toBeLessThanOrEqual(50);
    expect((await graph.ask(wide)).errors).toHaveLength(50);
  });
});

describe('facts that callers cannot see', () => {
  test('never show in a path', async () => {
    facts.faults.set('consonance', () => ({
      data: { title: null },
      errors: [{ message: 'lost', path: ['title', 'bridgeFacts'], extensions: { code: 'INTERNAL' } }],
    }));
    const answer = await facts.ask('{ title(id: "t1") { id assets { id } } }');
    expect(answer.data).toEqual({ title: null });
    expect(pathsOf(answer)).toEqual([['title']]);
  });

  test('that are missing keep the field that requires them from being asked for', async () => {
    facts.faults.set('consonance', () => ({
      data: { title: { __typename: 'Title', id: 't1' } },
      errors: [
        {
          message: 'no rights',
          path: ['title', 'bridgeFacts'],
          extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        },
      ],
    }));
    facts.calls.length = 0;
    const answer = await facts.ask('{ title(id: "t1") { id assets { id } } }');
    expect(answer).toEqual({
      data: { title: { id: 't1', assets: null } },
      errors: [
        { message: 'no rights', path: ['title', 'assets'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
      ],
    });
    expect(facts.callsTo('vip')).toEqual([]);
  });
});

describe('an error of one entity', () => {
  test('stands at every place where the entity is', async () => {
    const answer = await graph.ask('{ a: title(id: "title-2") { broke } titles(first: 2) { broke } }');
    expect(pathsOf(answer)).toEqual(
      expect.arrayContaining([
        ['a', 'broke'],
        ['titles', 0, 'broke'],
        ['titles', 1, 'broke'],
      ]),
    );
    expect(answer.errors).toHaveLength(3);
  });

  test('stands below the entity, by the caller’s names and through lists', async () => {
    const answer = await graph.ask('{ title(id: "title-2") { id: assets { tags: broken } } }');
    expect(answer.data).toEqual({ title: { id: [{ tags: null }] } });
    expect(pathsOf(answer)).toEqual([['title', 'id', 0, 'tags']]);
  });

  test('that is about the whole entity stands at each field it cost', async () => {
    graph.faults.set('ratings', () => ({
      data: { _entities: [null] },
      errors: [{ message: 'lost', path: ['_entities', 0], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
    }));
    const answer = await graph.ask('{ title { rating reviews { stars } } }');
    expect(answer.data).toEqual({ title: { rating: null, reviews: null } });
    expect(pathsOf(answer)).toEqual(
      expect.arrayContaining([
        ['title', 'rating'],
        ['title', 'reviews'],
      ]),
    );
    expect(answer.errors?.map(({ message }) => message)).toEqual(['lost', 'lost']);
  });
});

describe('what a subgraph says of an error', () => {
  const told = async (code: unknown): Promise<Answer> => {
    graph.faults.set('media', () => ({
      data: { asset: null },
      errors: [{ message: 'said so', path: ['asset'], extensions: { code, stacktrace: ['at secret.ts'] } }],
    }));
    return graph.ask('{ asset { id } }');
  };

  test('is passed on with its code, and with nothing else', async () => {
    expect((await told('BAD_USER_INPUT')).errors).toEqual([
      { message: 'said so', path: ['asset'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test.each(['GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED', undefined, 7])(
    'is ours and not the caller’s when the code is %s',
    async (code) => {
      expect((await told(code)).errors).toEqual([
        { message: 'This part of the graph failed.', path: ['asset'], extensions: { code: 'INTERNAL' } },
      ]);
    },
  );

  test('is told without a place when there is none', async () => {
    graph.faults.set('media', () => ({
      data: { asset: { id: 'x' } },
      errors: [{ message: 'slow', extensions: { code: 'INTERNAL' } }],
    }));
    expect(await graph.ask('{ asset { id } }')).toEqual({
      data: { asset: { id: 'x' } },
      errors: [{ message: 'slow', extensions: { code: 'INTERNAL' } }],
    });
  });
});

describe('answers that do not fit', () => {
  test.each([
    ['nothing', {}],
    ['a list', []],
    ['HTML', '<html>'],
    ['data that is text', { data: 'x' }],
    ['errors that are none', { errors: 'x' }],
    ['null and no reason', { data: null }],
  ])('%s is an outage', async (_, answer) => {
    graph.faults.set('media', () => answer);
    const { data, errors } = await graph.ask('{ asset { id } }');
    expect(data).toEqual({ asset: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['asset'], 'SUBGRAPH_UNAVAILABLE'],
    ]);
  });

  test('entities that are no list, too few or of no shape are null', async () => {
    graph.faults.set('ratings', () => ({ data: { _entities: { rating: 3 } } }));
    expect((await graph.ask('{ title { rating } }')).data).toEqual({ title: { rating: null } });
    graph.faults.set('ratings', () => ({ data: { _entities: ['x'] } }));
    expect((await graph.ask('{ titles(first: 2) { rating } }')).data).toEqual({
      titles: [{ rating: null }, { rating: null }],
    });
  });

  test('a single value for a list is null and an error', async () => {
    graph.faults.set('media', () => ({ data: { assets: { id: 'x' } } }));
    const answer = await graph.ask('{ assets { id } }');
    expect(answer.data).toEqual({ assets: null });
    expect(pathsOf(answer)).toEqual([['assets']]);
  });
});

function pathsOf({ errors = [] }: Answer) {
  return errors.map(({ path }) => path);
}
