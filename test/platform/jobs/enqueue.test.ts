import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { workOn } from '../../../platform/jobs/queue.js';
import { until } from '../../setup/colophon.js';
import { createWorld, things, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.reset());

const inHours = (hours: number) => new Date(world.clock.now().getTime() + hours * 3_600_000);

/** Each waiting job by its payload, with the whole hours that it is still to wait. */
async function waiting(): Promise<[string, number][]> {
  const { rows } = await sql<{ id: string; hours: number }>`
    select data->>'id' as id, round(extract(epoch from start_after - now()) / 3600)::int as hours
    from jobs.job where state < 'active' order by id`.execute(world.database.db);
  return rows.map(({ id, hours }) => [id, hours]);
}

async function setState(state: string): Promise<void> {
  await sql`update jobs.job set state = ${state}::jobs.job_state`.execute(world.database.db);
}

async function enqueueMissing(id: string): Promise<void> {
  await world.database.db
    .transaction()
    .execute((transaction) => world.jobs.enqueueMissing(transaction, things, [{ payload: { id }, key: id }]));
}

test('a transaction that is rolled back leaves neither its row nor its jobs', async () => {
  const failing = world.database.db.transaction().execute(async (transaction) => {
    await transaction.insertInto('thing').values({ id: 'a' }).execute();
    await world.jobs.enqueue(transaction, things, [
      { payload: { id: 'a' } },
      { payload: { id: 'b' }, key: 'b' },
    ]);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await world.database.db.selectFrom('thing').selectAll().execute()).toEqual([]);
  expect(await world.counts()).toEqual([0, 0, 0, 0]);
});

test('of one key one job waits, at the earliest time that was asked for', async () => {
  await world.enqueue('a', { key: 'a', runAt: inHours(5) });
  await world.enqueue('a', { key: 'a', runAt: inHours(9) });
  expect(await waiting()).toEqual([['a', 5]]);
  await world.enqueue('a', { key: 'a', runAt: inHours(2) });
  expect(await waiting()).toEqual([['a', 2]]);
  await world.enqueue('a', { key: 'a' });
  expect(await waiting()).toEqual([['a', 0]]);
});

test('jobs without a key all wait', async () => {
  await world.enqueue('a');
  await world.enqueue('a');
  expect(await waiting()).toHaveLength(2);
});

test('a job that nobody works on is not thrown away', async () => {
  await world.enqueue('a');
  await sql`update jobs.job set created_on = created_on - interval '1 year', start_after = start_after - interval '1 year',
    keep_until = keep_until - interval '1 year'`.execute(world.database.db);
  world.start([]);
  // The upkeep has been done when a retry that waits too long is brought forward.
  await sql`insert into jobs.job (name, state, start_after, keep_until)
    values ('other', 'retry', now() + interval '1 day', now() + interval '2 days')`.execute(
    world.database.db,
  );
  await until(async () => (await world.counts()).join() === '2,0,0,0');
  expect(await waiting()).toContainEqual(['a', -8760]);
});

test('a key that stands in a list more than once is one job', async () => {
  const jobs = [7, 3, 5].map((hours) => ({ payload: { id: 'a' }, key: 'a', runAt: inHours(hours) }));
  await world.database.db
    .transaction()
    .execute((transaction) => world.jobs.enqueue(transaction, things, jobs));
  expect(await waiting()).toEqual([['a', 3]]);
});

test('beside a running job another one waits, and a waiting retry is brought forward', async () => {
  await world.enqueue('a', { key: 'a' });
  await setState('active');
  await world.enqueue('a', { key: 'a', runAt: inHours(4) });
  expect(await waiting()).toEqual([['a', 4]]);
  await setState('retry');
  await world.enqueue('a', { key: 'a', runAt: inHours(1) });
  expect((await waiting()).map(([, hours]) => hours).sort()).toEqual([0, 1]);
});

test.each([
  { name: 'leaves a running job alone', state: 'active', expected: [] },
  { name: 'leaves a retry its wait', state: 'retry', expected: [['a', 4]] },
  { name: 'brings a job forward that has not run yet', state: 'created', expected: [['a', 0]] },
  { name: 'writes a job where the last one is dead', state: 'failed', expected: [['a', 0]] },
])('a sweeper $name', async ({ state, expected }) => {
  await world.enqueue('a', { key: 'a', runAt: inHours(4) });
  await setState(state);
  await enqueueMissing('a');
  expect(await waiting()).toEqual(expected);
});

test('runAt is by the platform clock, wherever that stands', async () => {
  world.clock.set('2031-05-06T12:00:00Z');
  await world.enqueue('a', { runAt: inHours(3) });
  await world.enqueue('b', { runAt: inHours(-3) });
  expect(await waiting()).toEqual([
    ['a', 3],
    ['b', 0],
  ]);
});

test('5,000 jobs at once take ten statements, and five when they wait already', async () => {
  const jobs = Array.from({ length: 5000 }, (_, index) => ({
    payload: { id: `${index}` },
    key: `key ${index}`,
  }));
  const write = () =>
    world.database.db.transaction().execute((transaction) => world.jobs.enqueue(transaction, things, jobs));
  const written = () => world.statements.filter(({ sql: text }) => text.includes('json_to_recordset')).length;
  await write();
  expect(written()).toBe(10);
  expect(await world.counts()).toEqual([5000, 0, 0, 0]);
  world.statements.length = 0;
  await write();
  expect(written()).toBe(5);
  expect(await world.counts()).toEqual([5000, 0, 0, 0]);
});

test('two who enqueue the same keys at once leave one job for each', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => `${index}`);
  const write = (order: readonly string[]) =>
    world.database.db.transaction().execute((transaction) =>
      world.jobs.enqueue(
        transaction,
        things,
        order.map((id) => ({ payload: { id }, key: id })),
      ),
    );
  await Promise.all([write(ids), write(ids.toReversed()), write(ids), write(ids.toReversed())]);
  expect(await waiting()).toHaveLength(300);
});

test('a job that was asked for again is not run before the asking transaction has ended', async () => {
  const seen: string[] = [];
  await world.enqueue('a', { key: 'a' });
  await world.database.db.transaction().execute(async (transaction) => {
    await transaction.insertInto('thing').values({ id: 'new' }).execute();
    await world.jobs.enqueue(transaction, things, [{ payload: { id: 'a' }, key: 'a' }]);
    world.start([
      workOn(things, {
        handle: async ({ id }) => {
          const rows = await world.database.db.selectFrom('thing').select('id').execute();
          seen.push(`${id} sees ${rows.map((row) => row.id).join()}`);
        },
      }),
    ]);
    // The worker is at work, and has had the time to take the job.
    await world.enqueue('b');
    await until(() => seen.length > 0);
  });
  await until(() => seen.length === 2);
  expect(seen).toEqual(['b sees ', 'a sees new']);
});

test('a queue that nobody migrated is refused rather than forgotten', async () => {
  const unknown = { ...things, name: 'unknown' };
  await expect(world.enqueue('a', { queue: unknown })).rejects.toThrow(
    'The queue unknown is not in the database',
  );
  await expect(world.enqueue('a', { queue: unknown, key: 'a' })).rejects.toThrow('was not migrated');
});
