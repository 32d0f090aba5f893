import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCaller } from '../../../platform/caller.js';
import { createFixedClock } from '../../../platform/clock.js';
import { KnownError } from '../../../platform/errors.js';
import { startTestService, type TestService } from './test-service.js';

let subgraph: TestService;

beforeEach(async () => {
  subgraph = await startTestService();
});
afterEach(() => subgraph[Symbol.asyncDispose]());

const WHO = { query: '{ whoAmI }' };

describe('who may call', () => {
  test('the gateway, by a token that carries the caller, the instant and the request id', async () => {
    expect(await subgraph.service.execute(WHO, await subgraph.introduce({ scopes: ['staff'] }))).toEqual({
      data: { whoAmI: 'ada staff 2026-03-05T09:59:58.000Z request-7' },
    });
  });

  test.each([
    ['no token', async () => ({}), 'Only the gateway may call this subgraph: there is no internal token.'],
    [
      'the credentials of a caller',
      async () => ({ authorization: 'Bearer x', 'x-api-key': 'x' }),
      'Only the gateway may call this subgraph: there is no internal token.',
    ],
    [
      'a forged token',
      () => subgraph.introduce({ secret: 'guessed' }),
      'The internal token is not valid here.',
    ],
    [
      "another subgraph's token",
      () => subgraph.introduce({ subgraph: 'assets' }),
      'The internal token is not valid here.',
    ],
    [
      'an expired token',
      () => subgraph.introduce({ clock: createFixedClock('2026-03-05T09:58:00Z') }),
      'The internal token has expired.',
    ],
    [
      'nonsense',
      async () => ({ 'x-colophon-internal': 'nonsense' }),
      'The internal token is not valid here.',
    ],
  ])('nobody with %s, not even for the SDL', async (_name, headers, message) => {
    for (const query of [
      '{ whoAmI }',
      '{ _service { sdl } }',
      '{ __schema { types { name } } }',
      'nonsense',
    ]) {
      expect(await subgraph.service.execute({ query }, await headers())).toEqual({
        errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  test("a caller by their own credentials, where those are accepted: the instant is then the clock's", async () => {
    await using open = await startTestService(async ({ authorization }) => {
      if (authorization !== 'Bearer good') throw new KnownError('UNAUTHENTICATED', 'The token is not valid.');
      return createCaller('grace', { scopes: ['titles:read'] });
    });
    const good = { authorization: 'Bearer good', 'x-request-id': 'router-3' };
    expect(await open.service.execute(WHO, good)).toEqual({
      data: { whoAmI: 'grace titles:read 2026-03-05T10:00:00.000Z router-3' },
    });
    expect(await open.service.execute(WHO, { authorization: 'Bearer bad' })).toEqual({
      errors: [{ message: 'The token is not valid.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const harmful = await open.service.execute(WHO, { ...good, 'x-request-id': 'a b\nc' });
    expect(harmful.data?.whoAmI).toMatch(/ [0-9a-f-]{36}$/);
  });

  test('a bad internal token is not mended by good credentials beside it', async () => {
    await using open = await startTestService(async () => createCaller('grace', { scopes: [] }));
    const headers = await open.introduce({ secret: 'guessed' });
    expect((await open.service.execute(WHO, headers)).errors).toMatchObject([
      { message: 'The internal token is not valid here.' },
    ]);
  });
});

describe('what a failure looks like', () => {
  const fail = async (as: string) =>
    subgraph.service.execute(
      { query: `{ fails(as: "${as}") echo(text: "ok") }` },
      await subgraph.introduce(),
    );
  const linesAtLeast = (level: number) => subgraph.lines.filter((line) => Number(line.level) >= level);

  test('a known one passes with its code and sentence', async () => {
    expect(await fail('known')).toEqual({
      data: { fails: null, echo: 'ok' },
      errors: [
        {
          message: 'Consonance refused our key.',
          path: ['fails'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'UPSTREAM_REFUSED' },
        },
      ],
    });
  });

  test.each(['bug', 'word'])(
    'anything else is masked, and the log has its story under the request id: %s',
    async (as) => {
      const answer = await fail(as);
      expect(answer.data).toEqual({ fails: null, echo: 'ok' });
      expect(answer.errors).toMatchObject([
        {
          message: 'Something went wrong on our side.',
          path: ['fails'],
          extensions: { code: 'INTERNAL', requestId: 'request-7' },
        },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/secret|stack/);
      expect(linesAtLeast(50)).toMatchObject([
        {
          requestId: 'request-7',
          subgraph: 'titles',
          path: ['fails'],
          error: { message: expect.stringContaining('secret') },
        },
      ]);
    },
  );

  test('a database that cannot be reached is an outage without internals', async () => {
    const answer = await fail('outage');
    expect(answer.errors).toMatchObject([
      {
        message: 'This part of the graph cannot answer just now: try again in a moment.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/ECONN|5432|10\.1/);
    expect(linesAtLeast(40)).toMatchObject([{ level: 40, code: 'SUBGRAPH_UNAVAILABLE' }]);
  });

  test('one failure is logged once, however many fields it cost', async () => {
    const { errors } = await subgraph.service.execute(
      { query: '{ failsTwice }' },
      await subgraph.introduce(),
    );
    expect(errors).toHaveLength(2);
    expect(linesAtLeast(50)).toHaveLength(1);
  });

  test('what a caller did wrong is not logged', async () => {
    const headers = await subgraph.introduce();
    await subgraph.service.execute({ query: '{ guarded }' }, headers);
    await subgraph.service.execute({ query: '{ nonsense }' }, headers);
    await subgraph.service.execute({ query: '{ whoAmI }' }, {});
    expect(linesAtLeast(40)).toEqual([]);
  });
});

describe('scopes', () => {
  test.each([
    [['a'], false],
    [['b'], false],
    [['staff'], false],
    [['a', 'b'], true],
    [['c'], true],
  ])('%j opens a field that needs a and b, or c: %s', async (scopes, isOpen) => {
    const { data, errors } = await subgraph.service.execute(
      { query: '{ guarded }' },
      await subgraph.introduce({ scopes }),
    );
    expect(data).toEqual({ guarded: isOpen ? 'open' : null });
    expect(errors?.map(({ message }) => message)).toEqual(
      isOpen ? undefined : ['Query.guarded needs the scope a and b, or c.'],
    );
  });
});

describe('stopping', () => {
  test('requests that run are answered, later ones are told, and it is not ready', async () => {
    const headers = await subgraph.introduce();
    const running = subgraph.service.execute({ query: '{ waits }' }, headers);
    let hasClosed = false;
    const closing = subgraph.service.close().then(() => {
      hasClosed = true;
    });
    expect((await subgraph.service.execute(WHO, headers)).errors).toMatchObject([
      { message: 'This part of the graph is stopping.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
    expect(await subgraph.service.readiness()).toEqual({
      ready: false,
      reasons: ['This part of the graph is stopping.'],
    });
    expect(hasClosed).toBe(false);
    subgraph.release();
    await closing;
    expect(await running).toEqual({ data: { waits: 'released' } });
  });

  test('twice is once', async () => {
    await subgraph.service.close();
    await subgraph.service.close();
  });
});
