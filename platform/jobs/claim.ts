/**
 * Taking a job, keeping it, and letting go of it.
 *
 * pg-boss counts a try up whenever a job is taken, so id and try together name one run: whoever was taken for dead and
 * comes back writes with the old number and changes nothing.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import { createBoss, inTransaction, onPool, SCHEMA } from './boss.js';
import type { QueueRule } from './queue.js';
import type { JobSettings } from './settings.js';

export interface ClaimedJob {
  readonly id: string;
  readonly queue: string;
  readonly data: unknown;
  readonly key: string | null;
  /** With the id it names this run; nobody but the queue reads anything else into the number. */
  readonly run: number;
  readonly isLastTry: boolean;
}

export interface TakeOptions {
  readonly queue: string;
  readonly count: number;
  readonly isDeadLetter: boolean;
  readonly rule: QueueRule;
}

export interface Claims {
  /** Up to `count` jobs that are due, the oldest first. */
  take(options: TakeOptions): Promise<ClaimedJob[]>;
  /** Gives the jobs the whole lease again, from now. Answers the names of the runs that are still ours. */
  renew(queue: string, jobs: readonly ClaimedJob[], leaseSeconds: number): Promise<ReadonlySet<string>>;
  /** The job is done and gone. False: it was no longer ours, and nothing has changed. */
  finish(job: ClaimedJob): Promise<boolean>;
  /** To be tried again, or dead after the last try. False: it was no longer ours, and nothing has changed. */
  fail(job: ClaimedJob, reason: string): Promise<boolean>;
  /** Dead at once, without onDead, which could not read it either. False: it was no longer ours. */
  refuse(job: ClaimedJob, reason: string): Promise<boolean>;
}

/** One for each run, also of the same job. */
export function nameOf({ id, run }: Pick<ClaimedJob, 'id' | 'run'>): string {
  return `${id} ${run}`;
}

export function createClaims(pool: Pool, settings: JobSettings): Claims {
  const boss = createBoss(onPool(pool), settings);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    take: (options) =>
      options.isDeadLetter
        ? db.transaction().execute((transaction) => takeDeadLetters(boss, transaction, options))
        : fetch(boss, onPool(pool), options),
    async renew(queue, jobs, leaseSeconds) {
      const { rows } = await sql<Pick<ClaimedJob, 'id' | 'run'>>`
        update ${JOB} set expire_in = now() - started_on + ${leaseSeconds} * interval '1 second'
        from unnest(${jobs.map(({ id }) => id)}::uuid[], ${jobs.map(({ run }) => run)}::int[]) as held (id, run)
        where name = ${queue} and job.id = held.id and state = 'active' and retry_count = held.run
        returning job.id, held.run`.execute(db);
      return new Set(rows.map(nameOf));
    },
    async finish(job) {
      // A done job tells nobody anything: the owner's row does. Tables stay as small as the work that is left.
      const { rows } = await sql`delete from ${JOB} ${whereOurs(job)} returning id`.execute(db);
      return rows.length === 1;
    },
    fail: (job, reason) =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql`select from ${JOB} ${whereOurs(job)} for update`.execute(transaction);
        return rows.length === 1 && giveBack(boss, transaction, job, reason);
      }),
    refuse: (job, reason) =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql`
          update ${JOB} set retry_limit = retry_count, dead_letter = null ${whereOurs(job)}
          returning id`.execute(transaction);
        return rows.length === 1 && giveBack(boss, transaction, job, reason);
      }),
  };
}

async function fetch(boss: PgBoss, on: PgBoss.Db, { queue, count }: TakeOptions): Promise<ClaimedJob[]> {
  const failures: unknown[] = [];
  const executeSql = async (text: string, values: unknown[]) => {
    try {
      return await on.executeSql(text, values);
    } catch (error) {
      // pg-boss would say that there is nothing to do.
      failures.push(error);
      throw error;
    }
  };
  const jobs = await boss.fetch<unknown>(queue, {
    batchSize: count,
    // None of ours has one, and without it the index next_job serves.
    priority: false,
    includeMetadata: true,
    db: { executeSql },
  });
  if (failures.length > 0) throw failures[0];
  return jobs.map(({ id, data, singletonKey, retryCount, retryLimit }) => ({
    ...{ id, queue, data, run: retryCount, isLastTry: retryCount >= retryLimit },
    key: singletonKey === id ? null : singletonKey,
  }));
}

/** pg-boss's copy of a dead job has neither our lease nor our back-off, and the retries of the queue it died in. */
async function takeDeadLetters(
  boss: PgBoss,
  transaction: Transaction<unknown>,
  options: TakeOptions,
): Promise<ClaimedJob[]> {
  const jobs = await fetch(boss, inTransaction(transaction), options);
  if (jobs.length === 0) return jobs;
  const { leaseSeconds, retryLimit, retrySeconds } = options.rule;
  await sql`
    update ${JOB} set expire_in = ${leaseSeconds} * interval '1 second', retry_limit = ${retryLimit},
      retry_delay = ${retrySeconds}, retry_backoff = true
    where name = ${options.queue} and id = any(${jobs.map(({ id }) => id)})`.execute(transaction);
  return jobs.map((job) => ({ ...job, isLastTry: job.run >= retryLimit }));
}

/** True, always: whoever calls has made sure that it is ours. */
async function giveBack(
  boss: PgBoss,
  transaction: Transaction<unknown>,
  { queue, id }: ClaimedJob,
  reason: string,
): Promise<true> {
  await boss.fail(queue, id, { message: reason }, { db: inTransaction(transaction) });
  return true;
}

const JOB = sql.table(`${SCHEMA}.job`);

function whereOurs({ queue, id, run }: ClaimedJob) {
  return sql`where name = ${queue} and id = ${id} and state = 'active' and retry_count = ${run}`;
}
