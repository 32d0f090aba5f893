/** Jobs come to be in the transaction of the row that they point at: neither exists without the other. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Clock } from '../clock.js';
import { type AnyTransaction, inTransaction, SCHEMA } from './boss.js';
import { type AnyQueue, deadQueueName, type Queue, ruleOf } from './queue.js';
import type { JobSettings } from './settings.js';

export interface NewJob<Payload extends object> {
  readonly payload: Payload;
  /** Of jobs with the same key at most one waits; the key must say all that the payload says. */
  readonly key?: string;
  /** By the platform's clock; left out or past: at once. */
  readonly runAt?: Date;
}

/** ALL: whoever waits is brought forward. MISSING: retries and running jobs are left alone. */
export type Asking = 'ALL' | 'MISSING';

interface Asked {
  readonly id: string;
  readonly key: string;
  readonly data: object;
  readonly afterSeconds: number;
}

const CHUNK = 1000;

export interface WriteContext {
  readonly clock: Clock;
  readonly settings: JobSettings;
  readonly boss: PgBoss;
  readonly asking: Asking;
}

/** Writes the jobs, or brings forward those that wait already. It throws for a queue that was not migrated. */
export async function writeJobs<Payload extends object>(
  transaction: AnyTransaction,
  queue: Queue<Payload>,
  jobs: readonly NewJob<Payload>[],
  context: WriteContext,
): Promise<void> {
  const now = context.clock.now().getTime();
  const asked = jobs.map(({ payload, key, runAt }): Asked => {
    const id = randomUUID();
    const afterSeconds = Math.max(0, ((runAt?.getTime() ?? now) - now) / 1000);
    return { id, key: key ?? id, data: payload, afterSeconds };
  });
  // In one order, so that two who enqueue the same keys wait for each other and do not block each other.
  asked.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (let start = 0; start < asked.length; start += CHUNK) {
    await writeChunk(transaction, queue, asked.slice(start, start + CHUNK), context);
  }
}

/**
 * A job that waits is locked as well as brought forward: nobody takes it, and reads the row as it was, before the
 * transaction ends. An insert that meets a job written meanwhile goes round again, to lock that one.
 */
async function writeChunk(
  transaction: AnyTransaction,
  queue: AnyQueue,
  chunk: readonly Asked[],
  context: WriteContext,
): Promise<void> {
  let missing = chunk;
  for (;;) {
    const keyed = missing.filter(hasKey);
    const served = keyed.length === 0 ? NONE : await bringForward(transaction, queue.name, keyed, context);
    missing = missing.filter(({ key }) => !served.has(key));
    if (missing.length === 0) return;
    if ((await insert(transaction, queue, missing, context)) === missing.length) return;
    await requireQueue(transaction, queue.name);
    missing = missing.filter(hasKey);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** A job without one is its own key, or pg-boss would let only one such job wait. */
function hasKey({ id, key }: Asked): boolean {
  return id !== key;
}

/** The keys that need no new job. */
async function bringForward(
  transaction: AnyTransaction,
  queue: string,
  asked: readonly Asked[],
  { asking }: WriteContext,
): Promise<ReadonlySet<string>> {
  const wishes = JSON.stringify(asked.map(({ key, afterSeconds }) => ({ key, after: afterSeconds })));
  // Said apart, so that the planner knows how few they are and uses the index.
  const keys = asked.map(({ key }) => key);
  const { rows } = await sql<{ key: string }>`
    with asked as (
      select key, now() + min(after) * interval '1 second' as start_after
      from json_to_recordset(${wishes}) as given (key text, after double precision)
      group by key
    ), waiting as (
      select job.id, asked.key, asked.start_after
      from ${JOB} join asked on asked.key = job.singleton_key
      where job.name = ${queue} and job.singleton_key = any(${keys}::text[])
        and job.state < 'active' and (job.state = 'created' or ${asking === 'ALL'})
      order by job.singleton_key collate "C"
      for update of job
    ), brought as (
      update ${JOB} set start_after = waiting.start_after from waiting
      where job.name = ${queue} and job.id = waiting.id and job.start_after > waiting.start_after
    )
    select key from waiting
    union
    select singleton_key from ${JOB} join asked on asked.key = job.singleton_key
    where job.name = ${queue} and job.singleton_key = any(${keys}::text[])
      and job.state in ('retry', 'active') and ${asking === 'MISSING'}
  `.execute(transaction);
  return new Set(rows.map(({ key }) => key));
}

/** How many of them are new. */
async function insert(
  transaction: AnyTransaction,
  queue: AnyQueue,
  asked: readonly Asked[],
  { settings, boss }: WriteContext,
): Promise<number> {
  const { leaseSeconds, retryLimit, retrySeconds } = ruleOf(queue, settings);
  let inserted = 0;
  const db = inTransaction(transaction, (affected) => {
    inserted = affected;
  });
  await boss.insert(
    asked.map(({ id, key, data, afterSeconds }) => ({
      ...{ id, name: queue.name, data, singletonKey: key, startAfter: afterSeconds.toFixed(3) },
      ...{ expireInSeconds: leaseSeconds, deadLetter: deadQueueName(queue.name) },
      ...{ retryLimit, retryDelay: retrySeconds, retryBackoff: true },
    })),
    { db },
  );
  return inserted;
}

/** pg-boss drops a job of a queue that it does not know, without a word. */
async function requireQueue(transaction: AnyTransaction, queue: string): Promise<void> {
  const { rows } = await sql`select from ${QUEUE} where name = ${queue}`.execute(transaction);
  if (rows.length === 0) throw new Error(`The queue ${queue} is not in the database: it was not migrated`);
}

const JOB = sql.table(`${SCHEMA}.job`);
const QUEUE = sql.table(`${SCHEMA}.queue`);
