/** Workers that are killed or stopped in the middle of a job: real processes, real signals. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../setup/colophon.js';
import { spawnWorker, type WorkerProcess } from './worker-process.js';
import { createWorld, others, QUICK, type World } from './world.js';

let world: World;
const workers: WorkerProcess[] = [];
beforeAll(async () => {
  world = await createWorld();
  await sql`create table told (pid integer, what text, id text, at timestamptz default clock_timestamp())`.execute(
    world.database.db,
  );
  await sql`create table gate (pid integer)`.execute(world.database.db);
});
afterAll(() => world[Symbol.asyncDispose]());
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
  await sql`truncate told, gate`.execute(world.database.db);
  await world.reset();
});

function start(): WorkerProcess {
  const worker = spawnWorker(world.url, { ...QUICK, leaseSeconds: 1 });
  workers.push(worker);
  return worker;
}

/** What the worker has said, such as 'begun a'. */
async function told({ pid }: WorkerProcess): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select what || ' ' || id as line from told where pid = ${pid} order by at`.execute(world.database.db);
  return rows.map(({ line }) => line);
}

const says = (worker: WorkerProcess, line: string) =>
  until(async () => {
    if (worker.process.exitCode !== null) throw new Error(worker.output());
    return (await told(worker)).includes(line);
  });
const letEnd = ({ pid }: WorkerProcess) => sql`insert into gate values (${pid})`.execute(world.database.db);
const isDone = async () => (await world.counts()).join() === '0,0,0,0';

test('the job of a worker that is killed is run by another', async () => {
  const first = start();
  await world.enqueue('a', { key: 'a' });
  await says(first, 'begun a');
  await first.kill();
  const second = start();
  await letEnd(second);
  await says(second, 'ended a');
  await until(isDone);
  expect([await told(first), await told(second)]).toEqual([['begun a'], ['begun a', 'ended a']]);
});

test.each([
  { name: 'that ends the job then', endsFirst: true },
  { name: 'that is still at the job', endsFirst: false },
])('a worker $name, after it was stopped past its lease, changes nothing', async ({ endsFirst }) => {
  const stopped = start();
  await world.enqueue('a', { key: 'a' });
  await says(stopped, 'begun a');
  stopped.process.kill('SIGSTOP');
  const second = start();
  await says(second, 'begun a');
  if (endsFirst) await letEnd(stopped);
  stopped.process.kill('SIGCONT');
  await until(() => stopped.output().includes('no longer ours'));
  expect(await world.counts()).toEqual([0, 0, 1, 0]);
  await letEnd(second);
  await until(isDone);
  expect(await told(second)).toEqual(['begun a', 'ended a']);
});

test('a job whose worker is killed at the last try is dead, and its owner is told', async () => {
  const first = start();
  await world.enqueue('a', { queue: others });
  await says(first, 'begun a');
  await first.kill();
  const second = start();
  await says(second, 'dead a');
  await until(async () => (await world.counts()).join() === '0,0,0,1');
  expect(await told(second)).toEqual(['dead a']);
  expect(await world.jobs.dead(1)).toMatchObject([
    { queue: 'other', reason: 'Its worker gave no sign of life for longer than the lease.' },
  ]);
});
