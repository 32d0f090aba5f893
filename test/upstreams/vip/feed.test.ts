/** The feed of the real service, read to its end, and feeds as bad as they come. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { UpstreamError } from '../../../platform/errors.js';
import type { VipEvent, VipEventPage } from '../../../upstreams/vip/events.js';
import { createToldServer, html, type Reply, status } from '../told-server.js';
import { answering, createTestVip } from './client-for-tests.js';
import { askedOf, ofSource, startVip } from './embedded-for-tests.js';

const { service, proxy, createClient } = await startVip();
const vip = createClient();
const makeAssets = async (count: number) => {
  for (let made = 0; made < count; made += 1) {
    await vip.createAsset(ofSource(randomUUID()), { requestKey: randomUUID(), onBehalfOf: 'ann' });
  }
};

async function readAll(pages: AsyncIterable<VipEventPage>) {
  const read: VipEventPage[] = [];
  for await (const page of pages) read.push(page);
  const events = read.flatMap((page) => (page.kind === 'EVENTS' ? page.events : []));
  const last = read.at(-1);
  return { pages: read, events, cursor: last?.kind === 'EVENTS' ? last.nextCursor : null };
}

test('the feed is read in order, page by page, and later from where it was left', async () => {
  await makeAssets(5);
  proxy.reset();
  const first = await readAll(vip.events({ after: null, first: 2 }));
  expect(first.events).toHaveLength(5);
  expect(askedOf(proxy)).toHaveLength(3);
  expect(first.events.map((event) => (event as VipEvent).sequence)).toEqual([1, 2, 3, 4, 5]);
  expect(first.events[0]).toMatchObject({
    type: 'ASSET_CREATED',
    subject: { type: 'asset', revision: 1 },
    assetId: expect.stringMatching(/^ast_/),
    actor: 'ann',
    occurredAt: new Date('2026-11-05T12:00:00Z'),
  });
  await makeAssets(1);
  const later = await readAll(vip.events({ after: first.cursor }));
  expect(later.events).toMatchObject([{ sequence: 6 }]);
  const nothing = await readAll(vip.events({ after: later.cursor }));
  expect([nothing.events, nothing.cursor]).toEqual([[], later.cursor]);
});

test('types that are not asked for are not told, and left behind by the cursor', async () => {
  await makeAssets(2);
  const { events, cursor } = await readAll(
    vip.events({ after: null, types: ['RIGHTS_CHANGED', 'TITLE_DRIFT_DETECTED'] }),
  );
  expect(events).toEqual([]);
  expect((await readAll(vip.events({ after: cursor }))).events).toEqual([]);
});

test('a cursor that is older than the feed says to read everything again', async () => {
  const { pages } = await readAll(vip.events({ after: null, first: 1 }));
  const [old] = pages;
  service.clock.set('2027-11-05T12:00:00.000Z');
  await makeAssets(1);
  const after = old?.kind === 'EVENTS' ? old.nextCursor : null;
  expect((await readAll(vip.events({ after }))).pages).toEqual([
    { kind: 'RESYNC', message: expect.any(String) },
  ]);
  expect((await readAll(vip.events({ after: null }))).events).toHaveLength(1);
});

const event = (sequence: number, more: object = {}) => ({
  id: `evt_${sequence}`,
  type: 'asset.created',
  occurredAt: '2026-11-05T12:00:00Z',
  sequence,
  subject: { type: 'asset', id: 'ast_1', revision: 1 },
  related: {},
  actor: { type: 'client', id: 'all' },
  ...more,
});
const feedOf = (...items: readonly unknown[]): Reply =>
  answering(() => ({ body: { items, nextCursor: 'c-2' } }));

test('an event that cannot be read is an error in its place, and one of a new type is passed over', async () => {
  await using server = await createToldServer(
    feedOf(
      event(1),
      event(2, { occurredAt: 'yesterday' }),
      { id: 'x' },
      event(4, { type: 'asset.sung' }),
      event(5),
    ),
  );
  await using told = createTestVip(server.url);
  const { events, cursor } = await readAll(told.events({ after: null }));
  expect(events.map((one) => (one instanceof UpstreamError ? one.code : one.sequence))).toEqual([
    1,
    'UPSTREAM_UNREADABLE',
    'UPSTREAM_UNREADABLE',
    5,
  ]);
  expect(cursor).toBe('c-2');
});

test('a feed that gives no cursor at its end is gone on with from the last one', async () => {
  await using server = await createToldServer(answering(() => ({ body: { items: [], nextCursor: null } })));
  await using told = createTestVip(server.url);
  expect((await readAll(told.events({ after: 'c-1' }))).cursor).toBe('c-1');
  await expect(readAll(told.events({ after: null }))).rejects.toMatchObject({ code: 'UPSTREAM_UNREADABLE' });
});

test('a feed that stands still is not read for ever', async () => {
  await using server = await createToldServer(feedOf(event(1), event(2)));
  await using told = createTestVip(server.url);
  await expect(readAll(told.events({ after: null, first: 2 }))).rejects.toMatchObject({
    code: 'UPSTREAM_UNREADABLE',
  });
});

test.each([
  { name: 'HTML', reply: html, code: 'UPSTREAM_UNREADABLE' },
  { name: '503', reply: status(503), code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'a 410 of HTML', reply: status(410), code: 'UPSTREAM_REFUSED' },
])('a feed that answers $name is a failure', async ({ reply, code }) => {
  await using server = await createToldServer((request, response) =>
    request.path.startsWith('/v1') ? reply(request, response) : feedOf()(request, response),
  );
  await using told = createTestVip(server.url, { http: { retry: { attempts: 1 } } });
  await expect(readAll(told.events({ after: 'c-1' }))).rejects.toMatchObject({ code });
});
