import { afterEach, describe, expect, test } from 'vitest';
import { type Json, startService, TOKENS } from '../service.js';
import { addShare, addShareable, NOON, postShare } from './sharing.js';

const vip = await startService();
afterEach(() => vip.clock.set(NOON));

const logOf = async (query: string, token: string = TOKENS.all) =>
  (await vip.call('GET', `/access-log?${query}`, { token })).body;
const as = (name: string, more: object = {}) => ({ headers: { 'user-agent': name, ...more } });

describe('the access log', () => {
  test('has each view and each download, and tells visitors apart without naming them', async () => {
    const share = await addShare(vip, { recipientId: 'rcp_press' });
    await fetch(share.url, as('One'));
    await fetch(share.url, as('One'));
    await fetch(share.fileUrl, as('One'));
    await fetch(share.fileUrl, as('One', { range: 'bytes=5-' }));
    vip.clock.set('2026-11-05T12:30:00.000Z');
    await fetch(share.fileUrl, as('Two'));
    const { items } = await logOf(`shareId=${share.id}`);
    const entry = {
      id: expect.stringMatching(/^acc_/),
      assetId: share.assetId,
      versionId: share.versionId,
      via: { type: 'share', id: share.id },
      recipientId: 'rcp_press',
      actorHint: expect.stringMatching(/^[\w-]{16}$/),
    };
    const bytes = share.bytes.length;
    expect(items.filter(({ at }: Json) => at === NOON).toSorted(byWhat)).toEqual([
      { ...entry, at: NOON, what: 'download', bytes },
      { ...entry, at: NOON, what: 'view' },
    ]);
    expect(items.at(-1)).toEqual({ ...entry, at: '2026-11-05T12:30:00.000Z', what: 'download', bytes });
    expect(new Set(items.map(({ actorHint }: Json) => actorHint)).size).toBe(2);
    const [told] = (await vip.call('GET', `/shares?id=${share.id}`)).body.items;
    expect([told.lastUsedAt, told.revision]).toEqual(['2026-11-05T12:30:00.000Z', 1]);
  });

  test('has a view an hour later again, and for each file of the page', async () => {
    const [one, two] = [await addShareable(vip), await addShareable(vip)];
    const { body: share } = await postShare(vip, { assetIds: [one.assetId, two.assetId] });
    await fetch(share.url);
    vip.clock.set('2026-11-05T13:00:00.000Z');
    await fetch(share.url);
    const { items } = await logOf(`shareId=${share.id}`);
    expect(items.map(({ at, assetId }: Json) => [at, assetId]).toSorted()).toEqual(
      [
        [NOON, one.assetId],
        [NOON, two.assetId],
        ['2026-11-05T13:00:00.000Z', one.assetId],
        ['2026-11-05T13:00:00.000Z', two.assetId],
      ].toSorted(),
    );
    const { body } = await vip.call('GET', '/events?types=access.recorded&limit=200');
    const events = body.items.filter(({ subject }: Json) => subject.id === share.id);
    expect(events).toHaveLength(2);
  });

  test('tells the feed which file was fetched', async () => {
    const share = await addShare(vip, { recipientId: 'rcp_press' });
    await fetch(share.fileUrl);
    const { body } = await vip.call('GET', '/events?types=access.recorded&limit=200');
    expect(body.items.at(-1)).toMatchObject({
      subject: { type: 'share', id: share.id, revision: 1 },
      related: { assetId: share.assetId, versionId: share.versionId, recipientId: 'rcp_press' },
      actor: { type: 'system' },
    });
  });

  test('is filtered by asset and by time, and read page by page', async () => {
    const share = await addShare(vip);
    const times = ['2026-11-06T01:00:00.000Z', '2026-11-06T02:00:00.000Z', '2026-11-06T03:00:00.000Z'];
    for (const time of times) {
      vip.clock.set(time);
      await fetch(share.fileUrl);
    }
    const asset = `assetId=${share.assetId}`;
    const timesOf = ({ items }: Json) => items.map(({ at }: Json) => at);
    expect(timesOf(await logOf(asset))).toEqual(times);
    expect(timesOf(await logOf(`${asset}&since=${times[1]}`))).toEqual(times.slice(1));
    expect(timesOf(await logOf(`${asset}&until=${times[1]}`))).toEqual(times.slice(0, 1));
    const first = await logOf(`${asset}&limit=2`);
    const second = await logOf(`${asset}&limit=2&cursor=${first.nextCursor}`);
    expect([timesOf(first), timesOf(second), second.nextCursor]).toEqual([
      times.slice(0, 2),
      times.slice(2),
      null,
    ]);
    expect((await logOf(asset, TOKENS.other)).items).toEqual([]);
  });

  test('is for who has the scope audit:read', async () => {
    const { status, body } = await vip.call('GET', '/access-log', { token: TOKENS.reader });
    expect([status, body.requiredScope]).toEqual([403, 'audit:read']);
    expect((await vip.call('GET', '/access-log?since=yesterday')).status).toBe(400);
  });
});

function byWhat(one: Json, other: Json): number {
  return one.what < other.what ? -1 : 1;
}
