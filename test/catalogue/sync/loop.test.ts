import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type SyncLoop, startSyncLoop } from '../../../catalogue/sync/loop.js';
import { createSyncMetrics } from '../../../catalogue/sync/metrics.js';
import { nudgeSync } from '../../../catalogue/sync/nudge.js';
import { createMetrics } from '../../../platform/metrics.js';
import { isDown } from '../memory-consonance.js';
import { makeWork } from '../works.js';
import { createWorld, type World } from '../world.js';

const PATIENT = { pollSeconds: 3600, failureWaitSeconds: { first: 3600, longest: 3600 } };

let world: World;
const loops: SyncLoop[] = [];
beforeAll(async () => {
  world = await createWorld({ settings: PATIENT });
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());
afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.close()));
});

function start(options: Partial<Parameters<typeof startSyncLoop>[0]> = {}): SyncLoop {
  const loop = startSyncLoop({ ...world, ...options });
  loops.push(loop);
  return loop;
}

const isEventually = async (check: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await check()).toBe(true), { timeout: 20_000, interval: 20 });
const hasTitles = (count: number) => isEventually(async () => (await world.titles()).length === count);
const isListening = () =>
  isEventually(async () => {
    const { rows } = await world.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and query = 'listen colophon_sync' and state = 'idle'`,
    );
    return rows.length === 1;
  });

test('syncs at once and again after the time set', async () => {
  world.consonance.put(makeWork(1));
  start({ settings: { ...world.settings, pollSeconds: 0.05 } });
  await hasTitles(1);
  world.consonance.put(makeWork(2), '2026-03-10');
  await hasTitles(2);
});

test('syncs when asked, with a sync that begins after the question', async () => {
  const loop = start();
  await loop.syncNow();
  world.consonance.put(makeWork(1), '2026-03-10');
  expect(await loop.syncNow()).toMatchObject({ outcome: 'DONE', counts: { added: 1 } });
});

test('syncs when another process asks through the database', async () => {
  const loop = start();
  await loop.syncNow();
  await isListening();
  world.consonance.put(makeWork(1), '2026-03-10');
  await nudgeSync(world.db);
  await hasTitles(1);
});

test('listens again after its connection was lost', async () => {
  const loop = start({ settings: { ...world.settings, failureWaitSeconds: { first: 0.01, longest: 1 } } });
  await loop.syncNow();
  await isListening();
  await world.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query = 'listen colophon_sync'`,
  );
  await isListening();
  world.consonance.put(makeWork(1), '2026-03-10');
  await nudgeSync(world.db);
  await hasTitles(1);
});

test('goes on after failures, of Consonance and of anything else', async () => {
  let calls = 0;
  world.consonance.before = () => {
    calls += 1;
    if (calls === 1) isDown();
    if (calls === 2) throw new TypeError('a mistake of ours');
  };
  world.consonance.put(makeWork(1));
  start({ settings: { ...world.settings, failureWaitSeconds: { first: 0.01, longest: 0.02 } } });
  await hasTitles(1);
  expect(world.lines.map(({ msg }) => msg)).toEqual(Array(2).fill('A sync with Consonance failed'));
  const runs = await world.db
    .selectFrom('catalogue.sync_run')
    .select('failure')
    .orderBy('sync_run_id')
    .execute();
  expect(runs.map(({ failure }) => failure)).toEqual(['Consonance could not be reached.', 'TypeError', null]);
});

test('survives that the connection is lost on which it syncs', async () => {
  let isFirst = true;
  for (let id = 1; id <= 6; id += 1) world.consonance.put(makeWork(id));
  world.consonance.before = async (_, after) => {
    if (after !== 3 || !isFirst) return;
    isFirst = false;
    await world.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid in (select pid from pg_locks where locktype = 'advisory')`,
    );
  };
  start({ settings: { ...world.settings, failureWaitSeconds: { first: 0.01, longest: 0.02 } } });
  await hasTitles(6);
  await isEventually(async () => (await world.catalogue.freshness()).firstSyncedAt !== null);
});

test('ends after the page in hand, and answers whoever still waits', async () => {
  for (let id = 1; id <= 9; id += 1) world.consonance.put(makeWork(id));
  const loop = start();
  const asked: Promise<unknown>[] = [];
  world.consonance.before = (_, after) => {
    if (after === 3) asked.push(loop.syncNow(), loop.close());
  };
  await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 10_000 });
  expect(await asked[0]).toMatchObject({ outcome: 'INTERRUPTED' });
  await loop.close();
  expect(await loop.syncNow()).toMatchObject({ outcome: 'INTERRUPTED' });
  expect((await world.titles()).length).toBeLessThan(9);
});

test('two loops on one database write everything once', async () => {
  for (let id = 1; id <= 30; id += 1) world.consonance.put(makeWork(id));
  const [one, other] = [start(), start()];
  await Promise.all([one.syncNow(), other.syncNow()]);
  await hasTitles(30);
  const runs = await world.db.selectFrom('catalogue.sync_run').select(['kind', 'titles_added']).execute();
  expect(runs.filter(({ kind }) => kind === 'FULL')).toEqual([{ kind: 'FULL', titles_added: 30 }]);
});

test('tells the metrics how each sync ended', async () => {
  const metrics = createMetrics({ service: 'test' });
  world.consonance.put(makeWork(1));
  const loop = start({ metrics: createSyncMetrics(metrics) });
  await isEventually(async () =>
    (await metrics.expose()).text.includes(
      'colophon_catalogue_sync_works_total{what="added",service="test"} 1',
    ),
  );
  await loop.close();
  expect((await metrics.expose()).text).toMatch(
    /colophon_catalogue_sync_seconds_count\{.*outcome="DONE"\} 1/,
  );
});
