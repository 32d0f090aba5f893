/** The stand-in's fault switches, each with what a caller of the client sees of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureOf } from '../http/client-for-tests.js';
import { createTestConsonance } from './client-for-tests.js';
import { startStandIn } from './embedded-for-tests.js';

let standIn: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
  standIn = await startStandIn({ works: [{ reference: 'tide', title: 'The Tide Table' }] }, 20);
});
afterAll(() => standIn[Symbol.asyncDispose]());

const AT_ONCE = { http: { retry: { attempts: 1 } } };

test.each([
  [
    '401',
    { kind: 'status', status: 401 },
    'UPSTREAM_REFUSED',
    'Consonance refused our credentials (HTTP 401).',
  ],
  [
    '403',
    { kind: 'status', status: 403 },
    'UPSTREAM_REFUSED',
    'Consonance refused our credentials (HTTP 403).',
  ],
  [
    '429',
    { kind: 'status', status: 429, retryAfterSeconds: 9 },
    'UPSTREAM_UNAVAILABLE',
    'Consonance is not available (HTTP 429).',
  ],
  ['500', { kind: 'status', status: 500 }, 'UPSTREAM_UNAVAILABLE', 'Consonance is not available (HTTP 500).'],
  ['503', { kind: 'status', status: 503 }, 'UPSTREAM_UNAVAILABLE', 'Consonance is not available (HTTP 503).'],
  ['HTML', { kind: 'html' }, 'UPSTREAM_UNREADABLE', 'Consonance did not answer with JSON.'],
  [
    '200 with errors',
    { kind: 'errors', message: 'Out of paper.' },
    'UPSTREAM_REFUSED',
    'Consonance refused the request: Out of paper.',
  ],
  [
    'partial data',
    { kind: 'partial' },
    'UPSTREAM_REFUSED',
    'Consonance refused the request: Something went wrong.',
  ],
  [
    'a connection cut before the answer',
    { kind: 'cut', when: 'before' },
    'UPSTREAM_UNAVAILABLE',
    'Consonance broke off the connection.',
  ],
  [
    'a connection cut in the body',
    { kind: 'cut', when: 'body' },
    'UPSTREAM_UNAVAILABLE',
    'Consonance broke off the connection.',
  ],
])(
  'who meets %s sees its code and one sentence, and afterwards the answer',
  async (_, fault, code, message) => {
    await using consonance = createTestConsonance(standIn.url, AT_ONCE);
    await standIn.setFaults([{ ...fault, count: 1 }]);
    const failure = await failureOf(consonance.workIdsAfter(0));
    expect([failure.code, failure.message]).toEqual([code, message]);
    expect(failure.retryAfterMs).toBe('retryAfterSeconds' in fault ? 9000 : undefined);
    expect(await consonance.workIdsAfter(0)).toHaveLength(1);
  },
);

test('who meets latency beyond the limit is told so', async () => {
  await using consonance = createTestConsonance(standIn.url, { http: { callTimeoutMs: 500 } });
  await standIn.setFaults([{ kind: 'latency', ms: 2000, count: 1 }]);
  const failure = await failureOf(consonance.workIdsAfter(0));
  expect([failure.code, failure.message]).toEqual([
    'UPSTREAM_UNAVAILABLE',
    'Consonance did not answer within 500 ms.',
  ]);
});

test('who meets latency within the limit gets the answer', async () => {
  await using consonance = createTestConsonance(standIn.url);
  await standIn.setFaults([{ kind: 'latency', ms: 50, count: 1 }]);
  expect(await consonance.workIdsAfter(0)).toHaveLength(1);
});

test('an outage of two requests costs a caller the waits and nothing else', async () => {
  await using consonance = createTestConsonance(standIn.url);
  await standIn.setFaults([
    { kind: 'status', status: 429, retryAfterSeconds: 9, count: 1 },
    { kind: 'cut', when: 'body', count: 1 },
  ]);
  expect(await consonance.workIdsAfter(0)).toHaveLength(1);
  expect(consonance.waits).toEqual([9000, 250]);
});
