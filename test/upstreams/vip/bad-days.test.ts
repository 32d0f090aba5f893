/** What a caller of the newer calls is told when VIP has a bad day. */
import { expect, test } from 'vitest';
import type { Vip } from '../../../upstreams/vip/vip.js';
import { createToldServer, cutBeforeAnswer, html, json, type Reply, status } from '../told-server.js';
import { answering, createTestVip } from './client-for-tests.js';
import { aFile, ofSource, someBytes } from './embedded-for-tests.js';
import { aStatement } from './statement-for-tests.js';

const source = { system: 'consonance', ref: '17', revision: '1' };
const act = { requestKey: 'key-1' };
const title = {
  workId: { system: 'consonance', type: 'work', value: '17' },
  title: 'The Salt Road',
  imprint: null,
  series: null,
  products: [],
  stage: '',
  milestones: [],
  externalRefs: [],
  source: { ...source, contentHash: '', syncedAt: new Date(0) },
};
const statement = aStatement({
  subject: { level: 'PRODUCT', value: '9781999900014' },
  source: { ...source, asOf: new Date(0) },
});

/** Every one of them may be made again, so that a short trouble is got over. */
const CALLS: Readonly<Record<string, (vip: Vip) => Promise<unknown>>> = {
  putStatement: (vip) => vip.putStatement(statement),
  putTitle: (vip) => vip.putTitle(title),
  putTitles: (vip) => vip.putTitles([title]),
  titlesBySources: (vip) => vip.titlesBySources([source]),
  driftOfTitle: (vip) => vip.driftOfTitle('ttl_1'),
  assetsBySources: (vip) => vip.assetsBySources([source]),
  sendFile: (vip) => vip.sendFile(aFile(someBytes(), ofSource('17')), act),
  untilProcessed: (vip) => vip.untilProcessed(['asv_1']),
  recordUnmatchedFile: (vip) => vip.recordUnmatchedFile({ fileName: 'a', reason: 'b', source: '' }, act),
};

const DAYS: readonly { name: string; reply: Reply; code: string; calls: number; waits: number[] }[] = [
  { name: 'HTML', reply: html, code: 'UPSTREAM_UNREADABLE', calls: 1, waits: [] },
  {
    name: 'JSON of another contract',
    reply: json({ data: 1 }),
    code: 'UPSTREAM_UNREADABLE',
    calls: 1,
    waits: [],
  },
  {
    name: '429 with a wait',
    reply: status(429, { 'retry-after': '1' }),
    code: 'UPSTREAM_UNAVAILABLE',
    calls: 3,
    waits: [1_000, 1_000],
  },
  {
    name: '503 with a long wait',
    reply: status(503, { 'retry-after': '600' }),
    code: 'UPSTREAM_UNAVAILABLE',
    calls: 1,
    waits: [],
  },
  {
    name: 'a cut connection',
    reply: cutBeforeAnswer,
    code: 'UPSTREAM_UNAVAILABLE',
    calls: 3,
    waits: [125, 250],
  },
  { name: '403', reply: status(403), code: 'UPSTREAM_REFUSED', calls: 1, waits: [] },
];
const rows = Object.entries(CALLS).flatMap(([call, make]) => DAYS.map((day) => ({ call, make, ...day })));

test.each(rows)(
  '$call that is answered $name fails in one way',
  async ({ make, reply, code, calls, waits }) => {
    await using server = await createToldServer((request, response) =>
      request.path.startsWith('/v1')
        ? reply(request, response)
        : answering(() => ({ body: {} }))(request, response),
    );
    await using vip = createTestVip(server.url);
    await expect(make(vip)).rejects.toMatchObject({ code, upstream: 'vip' });
    expect(server.requests.filter(({ path }) => path.startsWith('/v1'))).toHaveLength(calls);
    expect(vip.waits).toEqual(waits);
  },
);

test('a first request that is still running is waited for by whoever called, and is no refusal', async () => {
  const body = { code: 'request-in-progress', title: 'It is still running.', retryAfterSeconds: 3 };
  await using server = await createToldServer(answering(() => ({ status: 409, body })));
  await using vip = createTestVip(server.url);
  await expect(CALLS.sendFile?.(vip)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    retryAfterMs: 3_000,
  });
});

test.each([
  { name: 'fewer than were sent', results: [] },
  { name: 'others', results: [{ source: { system: 'consonance', ref: '18' }, status: 200, resource: {} }] },
])('a batch of titles that answers $name is not believed', async ({ results }) => {
  await using server = await createToldServer(answering(() => ({ body: { results } })));
  await using vip = createTestVip(server.url);
  await expect(vip.putTitles([title])).rejects.toMatchObject({ code: 'UPSTREAM_UNREADABLE' });
});

test('a list that goes round in a circle is not read for ever', async () => {
  await using server = await createToldServer(answering(() => ({ body: { items: [], nextCursor: 'c' } })));
  await using vip = createTestVip(server.url);
  await expect(vip.titlesBySources([source])).rejects.toMatchObject({ code: 'UPSTREAM_UNREADABLE' });
  expect(server.requests.filter(({ path }) => path.startsWith('/v1'))).toHaveLength(2);
});

test('we act for ourselves where nobody is named', async () => {
  await using server = await createToldServer(
    answering(() => ({ status: 404, body: { code: 'not-found' } })),
  );
  await using vip = createTestVip(server.url);
  await CALLS.recordUnmatchedFile?.(vip);
  expect(server.requests.at(-1)?.headers).not.toHaveProperty('on-behalf-of');
});
