/** One row per way in which Consonance can fail a question: what the caller sees, and how often it was asked. */
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { failureOf, NOON } from '../http/client-for-tests.js';
import * as told from '../told-server.js';
import { answering, workAnswer } from './answers-for-tests.js';
import { API_KEY, createTestConsonance } from './client-for-tests.js';

interface Row {
  readonly name: string;
  readonly reply: told.Reply;
  readonly http?: object;
  readonly code: string;
  readonly message: string;
  readonly requests: number;
}

const errorsOf = (...messages: readonly string[]) => ({ errors: messages.map((message) => ({ message })) });

const rows: readonly Row[] = [
  {
    name: 'a wrong key (401)',
    reply: told.status(401),
    code: 'UPSTREAM_REFUSED',
    message: 'Consonance refused our credentials (HTTP 401).',
    requests: 1,
  },
  {
    name: 'throttling (429)',
    reply: told.status(429, { 'retry-after': '2' }),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance is not available (HTTP 429).',
    requests: 3,
  },
  {
    name: 'an outage (503)',
    reply: told.status(503),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance is not available (HTTP 503).',
    requests: 3,
  },
  {
    name: 'HTML instead of JSON',
    reply: told.html,
    code: 'UPSTREAM_UNREADABLE',
    message: 'Consonance did not answer with JSON.',
    requests: 1,
  },
  {
    name: 'broken JSON',
    reply: told.raw('{"data": {"works": ['),
    code: 'UPSTREAM_UNREADABLE',
    message: 'Consonance answered with JSON that cannot be read.',
    requests: 1,
  },
  {
    name: 'JSON that is no GraphQL response',
    reply: told.json(['works']),
    code: 'UPSTREAM_UNREADABLE',
    message: 'Consonance did not answer with a GraphQL response.',
    requests: 1,
  },
  {
    name: 'neither data nor errors',
    reply: told.json({ data: null }),
    code: 'UPSTREAM_UNREADABLE',
    message: 'Consonance did not answer with a GraphQL response.',
    requests: 1,
  },
  {
    name: 'errors under status 200',
    reply: told.json(errorsOf("Field 'stage' doesn't exist on type 'Work'", 'And another')),
    code: 'UPSTREAM_REFUSED',
    message: "Consonance refused the request: Field 'stage' doesn't exist on type 'Work'",
    requests: 1,
  },
  {
    name: 'errors under status 400',
    reply: told.json(errorsOf('Cannot query field'), 400),
    code: 'UPSTREAM_REFUSED',
    message: 'Consonance refused the request: Cannot query field',
    requests: 1,
  },
  {
    name: 'status 400 without a word',
    reply: told.json({}, 400),
    code: 'UPSTREAM_REFUSED',
    message: 'Consonance refused the request (HTTP 400).',
    requests: 1,
  },
  {
    name: 'data with a hole and errors beside it',
    reply: told.json({ data: { works: [{ id: 1 }, null] }, ...errorsOf('Timeout in products') }),
    code: 'UPSTREAM_REFUSED',
    message: 'Consonance refused the request: Timeout in products',
    requests: 1,
  },
  {
    name: 'no list where a list is due',
    reply: told.json({ data: { works: null } }),
    code: 'UPSTREAM_UNREADABLE',
    message:
      'Consonance answered what its schema does not promise (works: Invalid input: expected array, received null).',
    requests: 1,
  },
  {
    name: 'a work without an id',
    reply: told.json({ data: { works: [{ id: 'two', products: [] }] } }),
    code: 'UPSTREAM_UNREADABLE',
    message:
      'Consonance answered what its schema does not promise (works.0.id: Invalid input: expected number, received string).',
    requests: 1,
  },
  {
    name: 'silence',
    reply: told.silence,
    http: { headersTimeoutMs: 400 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance did not begin to answer in time.',
    requests: 3,
  },
  {
    name: 'a drip',
    reply: told.drip,
    http: { callTimeoutMs: 1000 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance did not answer within 1000 ms.',
    requests: 1,
  },
  {
    name: 'a flood',
    reply: told.flood,
    http: { maxAnswerBytes: 50_000 },
    code: 'UPSTREAM_UNREADABLE',
    message: 'Consonance answered with more than 50000 bytes.',
    requests: 1,
  },
  {
    name: 'a connection cut before the answer',
    reply: told.cutBeforeAnswer,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance broke off the connection.',
    requests: 3,
  },
  {
    name: 'a connection cut within the answer',
    reply: told.cutInBody,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance broke off the connection.',
    requests: 3,
  },
];

test.each(rows)('who meets $name is told so, after $requests requests', async (row) => {
  await using server = await told.createToldServer(row.reply);
  await using consonance = createTestConsonance(server.url, { http: row.http });
  const failure = await failureOf(consonance.workIdsAfter(0));
  expect([failure.code, failure.message, failure.upstream]).toEqual([row.code, row.message, 'consonance']);
  expect(server.requests).toHaveLength(row.requests);
});

test.each(rows)('the key is in no error and no log line after $name', async (row) => {
  await using server = await told.createToldServer(row.reply);
  await using consonance = createTestConsonance(server.url, { http: row.http });
  const failure = await failureOf(consonance.worksAfter({ after: 0 }));
  expect(inspect(failure, { depth: null, showHidden: true })).not.toContain(API_KEY);
  expect(consonance.lines.join('\n')).not.toContain(API_KEY);
});

test('an error message that repeats our key, runs on or breaks lines is shown without them', async () => {
  const message = `No such key:\n\t${API_KEY}\u0007 ${'word '.repeat(100)}`;
  await using server = await told.createToldServer(told.json(errorsOf(message)));
  await using consonance = createTestConsonance(server.url);
  const failure = await failureOf(consonance.workIdsAfter(0));
  expect(failure.message).toMatch(/^Consonance refused the request: No such key: \[cut\] word word .*…$/);
  expect(failure.message.length).toBeLessThan(400);
});

test('a failure while the fields are asked for fails the question and is not remembered', async () => {
  await using server = await told.createToldServer(
    told.json(errorsOf('Busy')),
    answering({ WorksPage: () => ({ works: [workAnswer()] }) }),
  );
  await using consonance = createTestConsonance(server.url);
  expect((await failureOf(consonance.worksAfter({ after: 0 }))).code).toBe('UPSTREAM_REFUSED');
  expect((await consonance.worksAfter({ after: 0 })).works[0]?.files).toHaveLength(1);
});

test('trouble that passes costs the caller nothing but the wait', async () => {
  await using server = await told.createToldServer(
    told.status(429, { 'retry-after': '3' }),
    told.cutInBody,
    answering({ WorkIds: () => ({ works: [{ id: 4, products: [] }] }) }),
  );
  await using consonance = createTestConsonance(server.url);
  expect(await consonance.workIdsAfter(0)).toEqual([{ workId: 4, productIds: [] }]);
  expect(consonance.waits).toEqual([3000, 250]);
});

test('a caller who gives up is let go', async () => {
  const giveUp = new AbortController();
  await using server = await told.createToldServer(() => giveUp.abort());
  await using consonance = createTestConsonance(server.url);
  const failure = await failureOf(consonance.worksByIds([1, 2, 3], giveUp.signal));
  expect(failure.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(failure.message).toBe('Consonance was not waited for: the caller gave up.');
  expect(server.requests).toHaveLength(1);
});

test('a wrong key leaves the breaker closed; an outage opens it, and it closes when the outage is over', async () => {
  await using server = await told.createToldServer(told.status(401));
  await using consonance = createTestConsonance(server.url, {
    http: { breaker: { failures: 2, openMs: 1000 } },
  });
  for (let call = 0; call < 5; call += 1) await failureOf(consonance.workIdsAfter(0));
  expect(consonance.state()).toBe('closed');

  server.tell(told.status(503));
  await failureOf(consonance.workIdsAfter(0));
  await failureOf(consonance.workIdsAfter(0));
  expect(consonance.state()).toBe('open');
  const asked = server.requests.length;
  const turnedAway = await failureOf(consonance.workIdsAfter(0));
  expect([turnedAway.code, turnedAway.retryAfterMs]).toEqual(['UPSTREAM_UNAVAILABLE', 1000]);
  expect(server.requests).toHaveLength(asked);

  consonance.clock.set(new Date(Date.parse(NOON) + 1000));
  server.tell(answering({ WorkIds: () => ({ works: [] }) }));
  expect(await consonance.workIdsAfter(0)).toEqual([]);
  expect(consonance.state()).toBe('closed');
});

test('a closed client says so', async () => {
  await using server = await told.createToldServer(told.json({ data: { works: [] } }));
  const consonance = createTestConsonance(server.url);
  await consonance.close();
  const failure = await failureOf(consonance.workIdsAfter(0));
  expect(failure.message).toBe('Consonance is no longer asked: we are shutting down.');
  expect(server.requests).toHaveLength(0);
});
