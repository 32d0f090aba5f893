import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createJobMetrics } from '../../../platform/jobs/metrics.js';
import { workOn } from '../../../platform/jobs/queue.js';
import { createMetrics } from '../../../platform/metrics.js';
import { until } from '../../setup/colophon.js';
import { createDeferred } from '../../upstreams/deferred.js';
import { createGate, createWorld, others, QUICK, things, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.reset());

const nothingIsLeft = async () => (await world.counts()).every((count) => count === 0);

test('a job that fails is tried again, then given up, counted, listed, and its owner told once', async () => {
  const tried: string[] = [];
  const dead: string[] = [];
  world.start([
    workOn(things, {
      handle: async ({ id }) => {
        tried.push(id);
        throw new Error('postgres://owner:secret@host/db says \u0000 no');
      },
      onDead: async ({ id }) => {
        dead.push(id);
      },
    }),
  ]);
  await world.enqueue('a', { key: 'key of a' });
  await until(() => dead.length > 0);
  await until(async () => (await world.counts()).join() === '0,0,0,1');
  expect({ tried, dead }).toEqual({ tried: ['a', 'a'], dead: ['a'] });
  expect(await world.jobs.dead(10)).toEqual([
    {
      ...{ id: expect.any(String), queue: 'thing', key: 'key of a', payload: { id: 'a' } },
      ...{ reason: 'postgres://owner:[cut]@host/db says  no', diedAt: expect.any(Date) },
    },
  ]);
  expect(world.lines.map(({ msg, queue, jobKey }) => ({ msg, queue, jobKey }))).toEqual([
    { msg: 'A job failed and will be tried again', queue: 'thing', jobKey: 'key of a' },
    { msg: 'A job is dead: it failed for the last time', queue: 'thing', jobKey: 'key of a' },
  ]);
});

test('onDead is itself tried again, however little its queue is', async () => {
  let calls = 0;
  world.start(
    [
      workOn(others, {
        handle: () => Promise.reject(new Error('no')),
        onDead: async () => {
          calls += 1;
          if (calls < 3) throw new Error('not now');
        },
      }),
    ],
    { settings: { ...QUICK, retry: { ...QUICK.retry, limit: 2 } } },
  );
  await world.enqueue('a', { queue: others });
  await until(async () => calls === 3 && (await world.counts()).join() === '0,0,0,1');
  expect((await world.jobs.dead(10)).map(({ queue, reason }) => ({ queue, reason }))).toEqual([
    { queue: 'other', reason: 'no' },
  ]);
});

test('a payload that the schema refuses is dead at once, with a log that says why, and no hook is run', async () => {
  const called: string[] = [];
  world.start([
    workOn(things, {
      handle: async () => void called.push('handle'),
      onDead: async () => void called.push('onDead'),
    }),
  ]);
  const odd = { id: 7 } as never;
  await world.database.db
    .transaction()
    .execute((transaction) => world.jobs.enqueue(transaction, things, [{ payload: odd }]));
  await until(async () => (await world.counts()).join() === '0,0,0,1');
  await world.enqueue('good');
  await until(() => called.length > 0);
  expect(called).toEqual(['handle']);
  expect(world.lines.map(({ msg }) => msg)).toEqual(['A job is dead: its payload cannot be read']);
  expect(JSON.stringify(world.lines)).toContain('expected string, received number');
  expect((await world.jobs.dead(10)).map(({ reason, key }) => ({ reason, key }))).toEqual([
    { reason: expect.stringContaining('expected string'), key: null },
  ]);
});

test('two workers on one queue do each job once, no more than so many at a time', async () => {
  const done: string[] = [];
  let running = 0;
  let most = 0;
  const all = createDeferred();
  const work = [
    workOn(
      { ...things, concurrency: 3 },
      {
        handle: async ({ id }) => {
          running += 1;
          most = Math.max(most, running);
          // The first wait until both workers have their hands full.
          if (running === 6) all.resolve();
          await all.promise;
          await sleep(2);
          running -= 1;
          done.push(id);
        },
      },
    ),
  ];
  const ids = Array.from({ length: 200 }, (_, index) => `${index}`);
  await world.database.db.transaction().execute((transaction) =>
    world.jobs.enqueue(
      transaction,
      things,
      ids.map((id) => ({ payload: { id } })),
    ),
  );
  world.start(work);
  world.start(work);
  await until(nothingIsLeft);
  expect(done.toSorted()).toEqual(ids.toSorted());
  expect(most).toBe(6);
});

test('a job runs for longer than its lease, as long as its worker lives', async () => {
  const runs: string[] = [];
  world.start(
    [
      workOn(things, {
        handle: async ({ id }) => {
          runs.push(id);
          await sleep(3000);
        },
      }),
    ],
    { settings: { ...QUICK, leaseSeconds: 1 } },
  );
  await world.enqueue('a');
  await until(async () => runs.length > 0 && (await nothingIsLeft()));
  expect(runs).toEqual(['a']);
});

test('a retry waits no longer than the settings allow', async () => {
  await world.enqueue('a');
  await sql`update jobs.job set state = 'retry', start_after = now() + interval '1 day'`.execute(
    world.database.db,
  );
  const done: string[] = [];
  world.start([workOn(things, { handle: async ({ id }) => void done.push(id) })]);
  await until(() => done.length > 0);
  expect(done).toEqual(['a']);
});

test('a try that takes too long is broken off and counts as failed', async () => {
  const reasons: unknown[] = [];
  world.start(
    [
      workOn(others, {
        handle: (_, signal) => {
          signal.addEventListener('abort', () => reasons.push(signal.reason));
          return new Promise(() => undefined);
        },
      }),
    ],
    { settings: { ...QUICK, runLimitSeconds: 1 } },
  );
  await world.enqueue('a', { queue: others });
  await until(async () => (await world.jobs.dead(1)).length === 1);
  expect(reasons).toEqual([new Error('It took longer than 1 seconds')]);
  expect(await world.jobs.dead(1)).toMatchObject([{ reason: 'It took longer than 1 seconds' }]);
});

test('a stop lets the running job end and takes no other', async () => {
  const gate = createGate();
  const done: string[] = [];
  const workers = world.start([
    workOn(
      { ...things, concurrency: 1 },
      {
        handle: async ({ id }) => {
          done.push(`${id} begun`);
          await gate.opened;
          done.push(`${id} ended`);
        },
      },
    ),
  ]);
  await world.enqueue('a');
  await until(() => done.length > 0);
  await world.enqueue('b');
  const closed = workers.close();
  gate.open();
  await closed;
  expect(done).toEqual(['a begun', 'a ended']);
  expect(await world.counts()).toEqual([1, 0, 0, 0]);
});

test('a stop breaks off what does not end in time, to be tried again', async () => {
  let begun = 0;
  const workers = world.start(
    [
      workOn(things, {
        handle: () => {
          begun += 1;
          return new Promise(() => undefined);
        },
      }),
    ],
    { settings: { ...QUICK, stopSeconds: 0 } },
  );
  await world.enqueue('a');
  await until(() => begun > 0);
  await workers.close();
  const [due, later, running, dead] = await world.counts();
  expect({ waiting: (due ?? 0) + (later ?? 0), running, dead }).toEqual({ waiting: 1, running: 0, dead: 0 });
});

test('cut connections are survived, and a job whose end was cut off is not run twice', async () => {
  const gate = createGate();
  const done: string[] = [];
  world.start([
    workOn(things, {
      handle: async ({ id }) => {
        done.push(id);
        await gate.opened;
      },
    }),
  ]);
  await world.enqueue('a');
  await until(() => done.length > 0);
  const cut = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(world.database.db);
  // The end of the job waits for the table, so that it is being written when its connection is cut.
  await world.database.db.transaction().execute(async (transaction) => {
    await sql`lock table jobs.job in exclusive mode`.execute(transaction);
    gate.open();
    // Not in the transaction, which would go on seeing what it saw first.
    await until(async () => {
      const { rows } = await sql`select from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock' and query like '%delete from "jobs"."job"%'`.execute(world.database.db);
      return rows.length > 0;
    });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(transaction);
  });
  await until(nothingIsLeft);
  await cut();
  await world.enqueue('b');
  await until(async () => done.length > 1 && (await nothingIsLeft()));
  expect(done).toEqual(['a', 'b']);
  expect(world.lines.map(({ msg }) => msg)).toContain('The end of a job could not be written');
});

test('the metrics tell runs by outcome and jobs by state', async () => {
  const metrics = createMetrics({ service: 'worker' });
  world.start(
    [
      workOn(things, {
        handle: async ({ id }) => {
          if (id === 'bad') throw new Error('no');
        },
      }),
      workOn(others, { handle: () => Promise.reject(new Error('no')) }),
    ],
    { metrics: createJobMetrics(metrics) },
  );
  await world.enqueue('good');
  await world.enqueue('bad');
  await world.enqueue('worse', { queue: others });
  await until(async () => (await world.counts()).join() === '0,0,0,2');
  const { text } = await metrics.expose();
  expect(text.match(/^colophon_job_run_seconds_count.*$/gm)?.toSorted()).toEqual([
    'colophon_job_run_seconds_count{service="worker",queue="other",outcome="DEAD"} 1',
    'colophon_job_run_seconds_count{service="worker",queue="other.dead",outcome="DONE"} 1',
    'colophon_job_run_seconds_count{service="worker",queue="thing",outcome="DEAD"} 1',
    'colophon_job_run_seconds_count{service="worker",queue="thing",outcome="DONE"} 1',
    'colophon_job_run_seconds_count{service="worker",queue="thing",outcome="RETRIED"} 1',
    'colophon_job_run_seconds_count{service="worker",queue="thing.dead",outcome="DONE"} 1',
  ]);
  expect(await world.jobs.counts()).toMatchObject({
    queues: [
      { queue: 'other', due: 0, later: 0, running: 0, dead: 1 },
      { queue: 'thing', due: 0, later: 0, running: 0, dead: 1 },
    ],
  });
});

test('workers tell at once how many jobs wait', async () => {
  const metrics = createMetrics({ service: 'worker' });
  await world.enqueue('later', { runAt: new Date(Date.now() + 3_600_000) });
  world.start([], { metrics: createJobMetrics(metrics) });
  const line = 'colophon_jobs{queue="thing",state="later",service="worker"} 1';
  await until(async () => (await metrics.expose()).text.includes(line));
});
