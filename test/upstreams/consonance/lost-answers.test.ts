/** Bad days while something is placed: it is asked once, the caller hears what is known, and a look finds the rest. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { UpstreamError } from '../../../platform/errors.js';
import type { ConsonanceClient } from '../../../upstreams/consonance/client.js';
import { mayHaveBeenDone } from '../../../upstreams/consonance/may-have-been-done.js';
import type { NewResource } from '../../../upstreams/consonance/writing.js';
import { failureOf } from '../http/client-for-tests.js';
import * as told from '../told-server.js';
import { answering } from './answers-for-tests.js';
import { createTestConsonance } from './client-for-tests.js';
import { startStandIn } from './embedded-for-tests.js';
import { oneWork } from './records-for-tests.js';

const CAPTION = 'Launch 7f3a';
const URL = 'https://media.example/launch.jpg';
let standIn: Awaited<ReturnType<typeof startStandIn>>;
let consonance: ConsonanceClient & { waits: number[] };
let resource: NewResource;

beforeAll(async () => {
  standIn = await startStandIn(oneWork(), 20, { processingPollMs: 1_000_000 });
  // Faults enough to open the breaker, on a clock that never closes it.
  consonance = createTestConsonance(standIn.url, { http: { breaker: { failures: 1000 } } });
  const [work] = (await consonance.worksAfter({ after: 0 })).works;
  resource = {
    workId: work?.workId ?? 0,
    variant: 'BANNER',
    status: 'DRAFT',
    caption: CAPTION,
    credit: null,
    copyright: null,
    audienceCode: '01',
    products: 'ALL',
  };
});
beforeEach(async () => {
  for (const { resourceId } of await found()) await consonance.deleteResource(resourceId);
  consonance.waits.length = 0;
  await standIn.takeCounts();
});
afterAll(async () => {
  await consonance.close();
  await standIn[Symbol.asyncDispose]();
});

const found = async () =>
  (await consonance.resourcesOfWork(resource.workId))?.filter(({ caption }) => caption === CAPTION) ?? [];

/** What every caller has to do: look, and create what is not there. */
async function createUnlessThere(): Promise<void> {
  if ((await found()).length === 0) await consonance.createResourceFromUrl(resource, URL);
}

const NOT_KNOWN = ' Whether it was done is not known.';

interface Row {
  readonly name: string;
  readonly fault: object;
  readonly code: string;
  readonly message: string;
  readonly isDone: boolean;
  readonly retryAfterMs?: number;
}

const rows: readonly Row[] = [
  {
    name: 'a connection that ends before the answer',
    fault: { kind: 'cut', when: 'before' },
    code: 'UPSTREAM_UNAVAILABLE',
    message: `Consonance broke off the connection.${NOT_KNOWN}`,
    isDone: true,
  },
  {
    name: 'a connection that ends in the answer',
    fault: { kind: 'cut', when: 'body' },
    code: 'UPSTREAM_UNAVAILABLE',
    message: `Consonance broke off the connection.${NOT_KNOWN}`,
    isDone: true,
  },
  {
    name: 'an answer with a hole in the place of the payload',
    fault: { kind: 'partial' },
    code: 'UPSTREAM_REFUSED',
    message: `Consonance refused the request: Something went wrong.${NOT_KNOWN}`,
    isDone: true,
  },
  {
    name: 'a page instead of JSON',
    fault: { kind: 'html' },
    code: 'UPSTREAM_UNREADABLE',
    message: `Consonance did not answer with JSON.${NOT_KNOWN}`,
    isDone: false,
  },
  {
    name: 'an outage',
    fault: { kind: 'status', status: 503 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: `Consonance is not available (HTTP 503).${NOT_KNOWN}`,
    isDone: false,
  },
  {
    name: 'a wrong key',
    fault: { kind: 'status', status: 401 },
    code: 'UPSTREAM_REFUSED',
    message: 'Consonance refused our credentials (HTTP 401).',
    isDone: false,
  },
  {
    name: 'throttling',
    fault: { kind: 'status', status: 429, retryAfterSeconds: 9 },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Consonance is not available (HTTP 429).',
    isDone: false,
    retryAfterMs: 9000,
  },
];

test.each(rows)('who creates and meets $name looks, and there is one resource in the end', async (row) => {
  await standIn.setFaults([{ ...row.fault, count: 1, field: 'createSupportingResource' }]);
  const failure = await failureOf(consonance.createResourceFromUrl(resource, URL));
  expect([failure.code, failure.message, failure.retryAfterMs]).toEqual([
    row.code,
    row.message,
    row.retryAfterMs,
  ]);
  expect(await standIn.takeCounts()).toMatchObject({ CreateSupportingResource: 1 });
  expect(consonance.waits).toEqual([]);
  expect(await found()).toHaveLength(row.isDone ? 1 : 0);
  await createUnlessThere();
  await createUnlessThere();
  expect(await found()).toHaveLength(1);
});

test.each([
  ['completeUpload', () => consonance.completeUpload(1)],
  ['deleteResource', () => consonance.deleteResource(1)],
  ['createResourceForUpload', () => consonance.createResourceForUpload(resource, 'a.jpg')],
  ['updateWebLink', () => consonance.updateWebLink(1, {})],
  ['deleteWebLink', () => consonance.deleteWebLink(1)],
  [
    'createWebLink',
    () =>
      consonance.createWebLink({
        productId: 1,
        url: URL,
        role: null,
        description: null,
        isInOnix: false,
      }),
  ],
])('%s is not made again by itself', async (_, call) => {
  await standIn.setFaults([{ kind: 'status', status: 503, count: 1 }]);
  expect((await failureOf(call())).message).toBe(`Consonance is not available (HTTP 503).${NOT_KNOWN}`);
  expect(Object.values(await standIn.takeCounts())).toEqual([1]);
});

test('looking is made again by itself: it changes nothing', async () => {
  await standIn.setFaults([{ kind: 'cut', when: 'before', count: 1 }]);
  expect(await found()).toEqual([]);
  expect(await standIn.takeCounts()).toEqual({ ResourcesOfWork: 2 });
});

test('a payload without the thing and without a fault is no answer, and the caller has to look', async () => {
  await using server = await told.createToldServer(
    answering({ CreateWebLink: () => ({ payload: { created: null, errors: [] } }) }),
  );
  await using other = createTestConsonance(server.url);
  const failure = await failureOf(
    other.createWebLink({ productId: 1, url: URL, role: null, description: null, isInOnix: false }),
  );
  expect(failure.code).toBe('UPSTREAM_UNREADABLE');
  expect(failure.message).toContain(NOT_KNOWN);
});

test('faults without a field or without words are told as well as can be', async () => {
  const errors = [
    { field: null, message: 'No\n room' },
    { field: 'url', message: null },
  ];
  await using server = await told.createToldServer(
    answering({ DeleteWebLink: () => ({ payload: { errors } }) }),
  );
  await using other = createTestConsonance(server.url);
  expect(await other.deleteWebLink(1)).toEqual({
    kind: 'REFUSED',
    message: 'Consonance did not take it. No room; url: Consonance does not say why.',
    faults: [
      { field: null, message: 'No room' },
      { field: 'url', message: 'Consonance does not say why.' },
    ],
  });
});

test.each([
  [
    'nobody listens',
    { code: 'UPSTREAM_UNAVAILABLE', cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) },
    false,
  ],
  ['we did not ask', { code: 'UPSTREAM_UNAVAILABLE' }, false],
  ['the connection broke', { code: 'UPSTREAM_UNAVAILABLE', cause: new Error('cut') }, true],
  ['it timed out', { code: 'UPSTREAM_UNAVAILABLE', status: 408 }, true],
  ['it was too often', { code: 'UPSTREAM_UNAVAILABLE', status: 429 }, false],
  ['it failed inside', { code: 'UPSTREAM_UNAVAILABLE', status: 500 }, true],
  ['the input was malformed', { code: 'UPSTREAM_REFUSED', status: 400 }, false],
  ['an error came with 200', { code: 'UPSTREAM_REFUSED', status: 200 }, true],
  ['nonsense came', { code: 'UPSTREAM_UNREADABLE' }, true],
] as const)('when %s, it may have been done: %j is %s', (_, { code, ...options }, expected) => {
  expect(mayHaveBeenDone(new UpstreamError(code, 'consonance', 'No.', options))).toBe(expected);
});
