import { expect, test } from 'vitest';
import { createMetrics } from '../../../platform/metrics.js';
import { createUpstreamMetrics } from '../../../upstreams/http/metrics.js';
import { createDeferred } from '../deferred.js';
import * as told from '../told-server.js';
import { createTestClient, failureOf, NOON, readCall } from './client-for-tests.js';

const AT_ONCE = { retry: { attempts: 1 } };

interface Row {
  readonly name: string;
  readonly reply: told.Reply;
  readonly settings?: object;
  readonly code: string;
  readonly message: string | RegExp;
  readonly status?: number;
  readonly retryAfterMs?: number;
}

const rows: readonly Row[] = [
  {
    name: 'credentials it does not know (401)',
    reply: told.status(401),
    code: 'UPSTREAM_REFUSED',
    message: 'The shop refused our credentials (HTTP 401).',
    status: 401,
  },
  {
    name: 'credentials that may not (403)',
    reply: told.status(403),
    code: 'UPSTREAM_REFUSED',
    message: 'The shop refused our credentials (HTTP 403).',
    status: 403,
  },
  {
    name: 'a place that is not there (404)',
    reply: told.status(404),
    code: 'UPSTREAM_REFUSED',
    message: 'The shop refused the request (HTTP 404).',
    status: 404,
  },
  {
    name: 'too many requests (429), with seconds to wait',
    reply: told.status(429, { 'retry-after': '7' }),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop is not available (HTTP 429).',
    status: 429,
    retryAfterMs: 7000,
  },
  {
    name: 'too many requests (429), with a date to wait for',
    reply: told.status(429, { 'retry-after': 'Tue, 24 Nov 2026 12:01:30 GMT' }),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop is not available (HTTP 429).',
    status: 429,
    retryAfterMs: 90_000,
  },
  {
    name: 'an outage (503)',
    reply: told.status(503),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop is not available (HTTP 503).',
    status: 503,
  },
  {
    name: 'a redirect, which is not followed',
    reply: told.status(302, { location: '/login' }),
    code: 'UPSTREAM_UNREADABLE',
    message: 'The shop did not answer with JSON (HTTP 302).',
    status: 302,
  },
  {
    name: 'HTML instead of JSON',
    reply: told.html,
    code: 'UPSTREAM_UNREADABLE',
    message: 'The shop did not answer with JSON.',
  },
  {
    name: 'JSON that ends too early',
    reply: told.raw('{"secret": "s3cr3t", '),
    code: 'UPSTREAM_UNREADABLE',
    message: 'The shop answered with JSON that cannot be read.',
  },
  {
    name: 'nothing, with an open connection',
    reply: told.silence,
    settings: { headersTimeoutMs: 400 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop did not begin to answer in time.',
  },
  {
    name: 'half an answer, then nothing',
    reply: told.stall,
    settings: { bodyTimeoutMs: 400 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop stopped in the middle of its answer.',
  },
  {
    name: 'an answer that drips for ever',
    reply: told.drip,
    settings: { callTimeoutMs: 1000 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop did not answer within 1000 ms.',
  },
  {
    name: 'an answer without end',
    reply: told.flood,
    settings: { maxAnswerBytes: 100_000 },
    code: 'UPSTREAM_UNREADABLE',
    message: 'The shop answered with more than 100000 bytes.',
  },
  {
    name: 'a connection cut before the answer',
    reply: told.cutBeforeAnswer,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop broke off the connection.',
  },
  {
    name: 'a connection cut within the answer',
    reply: told.cutInBody,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The shop broke off the connection.',
  },
];

test.each(rows)('a caller who meets $name is told so and no more', async (row) => {
  await using server = await told.createToldServer(row.reply);
  await using client = createTestClient(server.url, { ...AT_ONCE, ...row.settings });
  const failure = await failureOf(client.call(readCall));
  expect({ code: failure.code, message: failure.message, upstream: failure.upstream }).toEqual({
    code: row.code,
    message: row.message,
    upstream: 'shop',
  });
  expect([failure.status, failure.retryAfterMs]).toEqual([row.status, row.retryAfterMs]);
  expect(server.requests).toHaveLength(1);
});

test('a caller who meets a closed port is told that nobody is there', async () => {
  const server = await told.createToldServer();
  const { url } = server;
  await server[Symbol.asyncDispose]();
  await using client = createTestClient(url, AT_ONCE);
  const failure = await failureOf(client.call(readCall));
  expect(failure.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(failure.message).toBe('The shop could not be reached.');
});

test('an answer comes back with its status and its JSON', async () => {
  await using server = await told.createToldServer(told.json({ things: 3 }, 201));
  await using client = createTestClient(server.url);
  expect(await client.call(readCall)).toMatchObject({ status: 201, body: { things: 3 } });
});

test('JSON beside a refusing status is handed to a caller who reads it, and is a refusal to all others', async () => {
  await using server = await told.createToldServer(told.json({ problem: 'empty' }, 422));
  await using client = createTestClient(server.url);
  const answer = await client.call({ ...readCall, alsoReads: [422] });
  expect(answer).toMatchObject({ status: 422, body: { problem: 'empty' } });
  expect((await failureOf(client.call(readCall))).message).toBe('The shop refused the request (HTTP 422).');
});

test.each([
  ['503', told.status(503)],
  ['429', told.status(429)],
  ['a cut connection', told.cutBeforeAnswer],
  ['a cut answer', told.cutInBody],
])(
  'a repeatable call that meets %s is made again, after a random part of a growing pause',
  async (_, trouble) => {
    await using server = await told.createToldServer(trouble, trouble, told.json('well'));
    await using client = createTestClient(server.url, { retry: { baseDelayMs: 100 } });
    expect((await client.call(readCall)).body).toBe('well');
    expect(server.requests).toHaveLength(3);
    expect(client.waits).toEqual([50, 100]);
  },
);

test.each([
  ['a refusal', told.status(401)],
  ['HTML', told.html],
  ['broken JSON', told.raw('{')],
])('a call that meets %s is not made again', async (_, trouble) => {
  await using server = await told.createToldServer(trouble);
  await using client = createTestClient(server.url);
  await failureOf(client.call(readCall));
  expect(server.requests).toHaveLength(1);
});

test('a call that may not be repeated is made once', async () => {
  await using server = await told.createToldServer(told.cutBeforeAnswer);
  await using client = createTestClient(server.url);
  await failureOf(client.call({ ...readCall, method: 'POST', body: '{}', isRepeatable: false }));
  expect(server.requests).toHaveLength(1);
});

test('the wait that the upstream asks for is kept, in seconds and by date', async () => {
  await using server = await told.createToldServer(
    told.status(429, { 'retry-after': '4' }),
    told.status(503, { 'retry-after': 'Tue, 24 Nov 2026 12:00:09 GMT' }),
    told.json('well'),
  );
  await using client = createTestClient(server.url);
  expect((await client.call(readCall)).body).toBe('well');
  expect(client.waits).toEqual([4000, 9000]);
});

test.each([
  ['the cap', { retry: { maxRetryAfterMs: 5000 } }],
  ['the time of the call', { callTimeoutMs: 5000 }],
])(
  'a wait longer than %s allows ends the call at once and tells the caller how long',
  async (_, settings) => {
    await using server = await told.createToldServer(told.status(429, { 'retry-after': '6' }));
    await using client = createTestClient(server.url, settings);
    const failure = await failureOf(client.call(readCall));
    expect(failure.retryAfterMs).toBe(6000);
    expect(client.waits).toEqual([]);
    expect(server.requests).toHaveLength(1);
  },
);

test('an empty retry budget leaves one attempt to each call, until the clock has filled it', async () => {
  await using server = await told.createToldServer(told.status(503));
  const settings = {
    retry: { attempts: 3, budgetCapacity: 3, budgetRefillPerMinute: 1 },
    breaker: { failures: 100 },
  };
  await using client = createTestClient(server.url, settings);
  for (const expected of [3, 5, 6, 7]) {
    await failureOf(client.call(readCall));
    expect(server.requests).toHaveLength(expected);
  }
  client.clock.set(new Date(Date.parse(NOON) + 60_000));
  await failureOf(client.call(readCall));
  expect(server.requests).toHaveLength(9);
});

test('a caller who gives up while the upstream is silent is let go, and the request with it', async () => {
  const giveUp = new AbortController();
  const arrived = createDeferred<Promise<unknown>>();
  await using server = await told.createToldServer((_, response) => {
    arrived.resolve(new Promise((resolve) => response.on('close', resolve)));
    giveUp.abort();
  });
  await using client = createTestClient(server.url);
  const failure = await failureOf(client.call(readCall, giveUp.signal));
  expect(failure.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(failure.message).toBe('The shop was not waited for: the caller gave up.');
  await await arrived.promise;
  expect(server.requests).toHaveLength(1);
});

test('a caller who gives up during a pause is not kept until its end', async () => {
  const giveUp = new AbortController();
  await using server = await told.createToldServer(told.status(503));
  await using client = createTestClient(
    server.url,
    {
      callTimeoutMs: 600_000,
      retry: { maxRetryAfterMs: 600_000, baseDelayMs: 500_000, maxDelayMs: 500_000 },
    },
    { wait: undefined, log: abortingLog(giveUp) },
  );
  const failure = await failureOf(client.call(readCall, giveUp.signal));
  expect(failure.message).toBe('The shop was not waited for: the caller gave up.');
  expect(server.requests).toHaveLength(1);
});

test('a caller who had given up before makes no request', async () => {
  await using server = await told.createToldServer(told.json('well'));
  await using client = createTestClient(server.url);
  await failureOf(client.call(readCall, AbortSignal.abort()));
  expect(server.requests).toHaveLength(0);
});

test('a call over the outstanding limit is turned away at once, and one after the others have ended is not', async () => {
  const release = createDeferred<void>();
  const both = createDeferred<void>();
  let arrived = 0;
  await using server = await told.createToldServer(async (request, response) => {
    arrived += 1;
    if (arrived === 2) both.resolve();
    await release.promise;
    await told.json('well')(request, response);
  });
  await using client = createTestClient(server.url, { maxOutstanding: 2 });
  const underWay = [client.call(readCall), client.call(readCall)];
  await both.promise;
  const failure = await failureOf(client.call(readCall));
  expect(failure.message).toBe('The shop has too many of our requests to answer.');
  expect(failure.code).toBe('UPSTREAM_UNAVAILABLE');
  release.resolve();
  await Promise.all(underWay);
  expect((await client.call(readCall)).body).toBe('well');
  expect(server.requests).toHaveLength(3);
});

test('requests share kept-alive connections, as many as the settings say', async () => {
  await using server = await told.createToldServer(told.json('well'));
  await using client = createTestClient(server.url, { connections: 2 });
  await Promise.all(Array.from({ length: 12 }, () => client.call(readCall)));
  expect(server.requests).toHaveLength(12);
  expect(server.connections()).toBe(2);
});

test('an answer that its status makes worthless is not read, and does not keep its connection', async () => {
  await using server = await told.createToldServer(told.floodOfTrouble, told.json('well'));
  await using client = createTestClient(server.url, { connections: 1, callTimeoutMs: 5000 });
  expect((await client.call(readCall)).body).toBe('well');
});

test('the breaker opens after repeated outages, tries one call after its time, and closes when that is answered', async () => {
  await using server = await told.createToldServer(told.status(503));
  const breaker = { failures: 3, windowMs: 60_000, openMs: 10_000 };
  await using client = createTestClient(server.url, { ...AT_ONCE, breaker });
  for (let call = 0; call < 3; call += 1) await failureOf(client.call(readCall));
  expect(client.state()).toBe('open');

  const turnedAway = await failureOf(client.call(readCall));
  expect(turnedAway.message).toBe('The shop has failed repeatedly and is left alone for a moment.');
  expect([turnedAway.code, turnedAway.retryAfterMs]).toEqual(['UPSTREAM_UNAVAILABLE', 10_000]);
  expect(server.requests).toHaveLength(3);

  client.clock.set(new Date(Date.parse(NOON) + 10_000));
  expect(client.state()).toBe('half-open');
  server.tell(told.json('well'));
  expect((await client.call(readCall)).body).toBe('well');
  expect(client.state()).toBe('closed');
});

test('the metrics count calls by outcome, retries, and the breaker', async () => {
  const metrics = createMetrics({ service: 'test' });
  await using server = await told.createToldServer(told.status(503), told.json('well'), told.status(401));
  await using client = createTestClient(server.url, {}, { metrics: createUpstreamMetrics(metrics) });
  await client.call(readCall);
  await failureOf(client.call(readCall));
  const { text } = await metrics.expose();
  expect(text).toMatch(/call_seconds_count\{.*operation="Read",outcome="OK".*\} 1$/m);
  expect(text).toMatch(/call_seconds_count\{.*operation="Read",outcome="UPSTREAM_REFUSED".*\} 1$/m);
  expect(text).toMatch(/colophon_upstream_retries_total\{upstream="shop".*\} 1$/m);
});

/** Gives up as soon as the client says that it is going to wait. */
function abortingLog(giveUp: AbortController) {
  const log = { warn: () => setImmediate(() => giveUp.abort()) };
  return log as never;
}
