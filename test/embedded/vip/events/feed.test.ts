/** Contract 3.7: the feed is ordered by commits and leaves nothing out; the audit cannot be changed unseen. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../../embedded/vip/events/chain.js';
import { until } from '../../../setup/colophon.js';
import { type Json, startService, TOKENS } from '../service.js';
import { aTitle } from '../titles/a-title.js';

const vip = await startService();
const put = (title = aTitle(), more = {}) =>
  vip.call('PUT', `/titles/consonance:${title.source.ref}`, { body: title, ...more });
const feed = async (query = '') => (await vip.call('GET', `/events?${query}`)).body;

/** Everything after the cursor, in pages of so many. */
async function follow(cursor: string, limit = 50): Promise<{ events: Json[]; cursor: string }> {
  const events: Json[] = [];
  let place = cursor;
  for (;;) {
    const page = await feed(`limit=${limit}&cursor=${place}`);
    place = page.nextCursor;
    if (page.items.length === 0) return { events, cursor: place };
    events.push(...page.items);
  }
}

const now = async () => (await follow((await feed('limit=200')).nextCursor)).cursor;

describe('the feed', () => {
  test('tells who changed what, in which request, and leaves the content to the resource', async () => {
    const cursor = await now();
    const { body } = await put(aTitle({ isbns: ['9781999900021'] }), {
      headers: { 'x-request-id': 'request-1', 'on-behalf-of': 'mara' },
    });
    expect((await feed(`cursor=${cursor}`)).items).toEqual([
      {
        id: expect.stringMatching(/^evt_/),
        type: 'title.updated',
        occurredAt: '2026-11-05T12:00:00.000Z',
        sequence: expect.any(Number),
        subject: { type: 'title', id: body.id, revision: 1 },
        related: { titleId: body.id, isbn13: ['9781999900021'] },
        actor: { type: 'person', id: 'mara', via: 'all' },
        correlationId: 'request-1',
      },
    ]);
  });

  test('is followed by its cursor, page by page, and the cursor stays good at its end', async () => {
    const cursor = await now();
    for (let index = 0; index < 5; index++) await put();
    const { events, cursor: end } = await follow(cursor, 2);
    expect(events).toHaveLength(5);
    expect((await feed(`cursor=${end}`)).items).toEqual([]);
    await put();
    expect((await feed(`cursor=${end}`)).items).toHaveLength(1);
  });

  test('of some types skips the others for good', async () => {
    const cursor = await now();
    await put();
    const ref = randomUUID();
    await put(aTitle({ ref }));
    await put(aTitle({ ref, title: 'Drifted' }));
    const drifted = await feed(`types=title.drift_detected,rights.changed&cursor=${cursor}`);
    expect(drifted.items).toMatchObject([{ type: 'title.drift_detected', changes: ['title'] }]);
    expect(drifted.nextCursor).toBe(await now());
    expect((await vip.call('GET', '/events?types=hat.bought')).body.code).toBe('invalid-request');
  });

  test('numbers without a gap or a double however many write at once, and a reader misses none', async () => {
    let cursor = await now();
    const seen: Json[] = [];
    const writing = Promise.all(Array.from({ length: 40 }, () => put())).then(() => 'done');
    let isDone = false;
    void writing.then(() => (isDone = true));
    while (!isDone) {
      const followed = await follow(cursor);
      seen.push(...followed.events);
      cursor = followed.cursor;
    }
    seen.push(...(await follow(cursor)).events);
    const [first] = seen;
    expect(seen.map(({ sequence }) => sequence)).toEqual(seen.map((_, index) => first.sequence + index));
    expect(new Set(seen.map(({ subject }) => subject.id)).size).toBe(40);
  });

  test('shows nothing before it is committed, and afterwards in its place', async () => {
    const cursor = await now();
    // Between its event and its commit.
    const held = await vip.holdFeed();
    const waiting = put();
    await until(async () => (await held.waiting()) === 1);
    expect((await feed(`cursor=${cursor}`)).items).toEqual([]);
    await held.letGo();
    await waiting;
    expect((await feed(`cursor=${cursor}`)).items).toHaveLength(1);
  });

  test('of one tenant has nothing of another’s', async () => {
    const before = (await vip.call('GET', '/events', { token: TOKENS.other })).body;
    await put();
    const after = await vip.call('GET', `/events?cursor=${before.nextCursor}`, { token: TOKENS.other });
    expect(after.body.items).toEqual([]);
  });

  test('says 410 to a cursor from before its beginning, and begins where it begins', async () => {
    const cursor = await now();
    await put();
    const start = vip.clock.now().getTime();
    vip.clock.set(new Date(start + 91 * 86_400_000));
    const { body: late } = await put();
    const old = await vip.call('GET', `/events?cursor=${cursor}`);
    expect([old.status, old.body.code]).toEqual([410, 'cursor-expired']);
    expect((await feed()).items).toMatchObject([{ subject: { id: late.id } }]);
  });
});

describe('the audit', () => {
  const audit = async () => {
    const entries: Json[] = [];
    let cursor: string | null = null;
    do {
      const { body }: Json = await vip.call(
        'GET',
        `/audit?limit=7${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      entries.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    return entries;
  };
  const isWhole = (entries: readonly Json[]) =>
    entries.every(
      ({ hash, previousHash, ...entry }, index) =>
        previousHash === (entries[index - 1]?.hash ?? '0'.repeat(64)) &&
        hash === hashOf(previousHash, { tenant: 'house', ...entry }),
    );

  test('keeps everything that the feed has forgotten, chained from the first entry to the last', async () => {
    const entries = await audit();
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
    expect(isWhole(entries)).toBe(true);
  });

  test('is of one subject where that is asked for', async () => {
    const { body } = await put();
    const { body: answer } = await vip.call('GET', `/audit?subject=${body.id}`);
    expect(answer.items).toMatchObject([{ type: 'title.updated', subject: { id: body.id }, details: {} }]);
  });

  test('refuses to be changed, and shows it where somebody has found a way', async () => {
    for (const change of [
      `update vip.event set type = 'title.updated'`,
      'delete from vip.event',
      'truncate vip.event',
    ]) {
      await expect(vip.query(change)).rejects.toThrow(/append-only/);
    }
    await vip.query('alter table vip.event disable trigger event_append_only');
    await vip.query(`update vip.event set actor = '{"type":"client","id":"nobody"}' where sequence = 5`);
    expect(isWhole(await audit())).toBe(false);
  });
});
