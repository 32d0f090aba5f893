/** A database with two queues, and settings under which nothing takes long. */
import { sql } from 'kysely';
import { z } from 'zod';
import { createFixedClock } from '../../../platform/clock.js';
import { createJobs, type Jobs } from '../../../platform/jobs/jobs.js';
import { migrateJobs } from '../../../platform/jobs/migrate.js';
import type { Queue } from '../../../platform/jobs/queue.js';
import { JobSettings } from '../../../platform/jobs/settings.js';
import { startWorkers, type Workers, type WorkersOptions } from '../../../platform/jobs/workers.js';
import { createLog } from '../../../platform/log.js';
import { type Database, openDatabase, type Statement } from '../../../platform/postgres/database.js';
import { createTestDatabase } from '../../setup/database.js';

export interface Tables {
  thing: { id: string };
}

export interface Thing {
  readonly id: string;
}

export const things: Queue<Thing> = { name: 'thing', payload: z.strictObject({ id: z.string() }) };
export const others: Queue<Thing> = { ...things, name: 'other', retry: { limit: 0 } };

export const QUICK = JobSettings.parse({
  ...{ pollSeconds: 0.05, leaseSeconds: 2, upkeepSeconds: 0.2, stopSeconds: 5 },
  retry: { limit: 1, firstSeconds: 1, longestSeconds: 1 },
});

export interface World extends AsyncDisposable {
  readonly url: string;
  readonly database: Database<Tables>;
  readonly jobs: Jobs;
  readonly clock: ReturnType<typeof createFixedClock>;
  readonly statements: Statement[];
  /** The lines of the workers' log. */
  readonly lines: { msg: string; [field: string]: unknown }[];
  enqueue(id: string, options?: { key?: string; runAt?: Date; queue?: Queue<Thing> }): Promise<void>;
  /** Workers that are closed by reset, if not before. */
  start(work: WorkersOptions['work'], options?: Partial<WorkersOptions>): Workers;
  /** Due, later, running and dead jobs, in this order. */
  counts(): Promise<readonly number[]>;
  /** Ends all workers and forgets all jobs. */
  reset(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const home = await createTestDatabase();
  const silent = createLog({ name: 'jobs test', level: 'silent' });
  await migrateJobs({ url: home.url, log: silent, queues: [things, others] });
  const statements: Statement[] = [];
  const lines: World['lines'] = [];
  const log = createLog({
    ...{ name: 'jobs test', level: 'debug' },
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  const database = openDatabase<Tables>({
    ...{ url: home.url, maxConnections: 8, applicationName: 'jobs test', log: silent },
    onStatement: (statement) => statements.push(statement),
  });
  await sql`create table thing (id text primary key)`.execute(database.db);
  const clock = createFixedClock(new Date());
  const jobs = createJobs({ pool: database.pool, clock, settings: QUICK });
  const started: Workers[] = [];
  const stop = () => Promise.all(started.splice(0).map((workers) => workers.close()));
  return {
    ...{ url: home.url, database, jobs, clock, statements, lines },
    enqueue: (id, { queue = things, ...options } = {}) =>
      database.db
        .transaction()
        .execute((transaction) => jobs.enqueue(transaction, queue, [{ payload: { id }, ...options }])),
    start(work, options = {}) {
      const workers = startWorkers({ pool: database.pool, settings: QUICK, log, work, ...options });
      started.push(workers);
      return workers;
    },
    async counts() {
      const { due, later, running, dead } = await jobs.counts();
      return [due, later, running, dead];
    },
    async reset() {
      await stop();
      await sql`truncate jobs.job, jobs.archive, jobs.repeated, thing`.execute(database.db);
      statements.length = 0;
      lines.length = 0;
      clock.set(new Date());
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await database[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}

/** Something to wait at in a handler until the test opens it. */
export function createGate(): { readonly opened: Promise<void>; open(): void } {
  const doorkeeper = new AbortController();
  const opened = new Promise<void>((resolve) => {
    doorkeeper.signal.addEventListener('abort', () => resolve());
  });
  return { opened, open: () => doorkeeper.abort() };
}
