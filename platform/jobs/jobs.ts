/**
 * Durable jobs on pg-boss, in the schema `jobs` of the product's database. This file is the side of those who enqueue.
 *
 * Time: the queue lives by the database's time. `runAt` is by the platform's clock and is kept as a distance from its
 * present, so the two may differ. A clock that is moved later, as tests do, moves no waiting job: the owner's sweeper
 * finds the row due and asks again, with enqueueMissing, which brings the job forward.
 */
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import { type AnyTransaction, createBoss, onPool } from './boss.js';
import { countByQueue, type DeadJob, type JobCounts, listDead, type QueueCounts, total } from './counts.js';
import { type NewJob, writeJobs } from './enqueue.js';
import type { Queue } from './queue.js';
import type { JobSettings } from './settings.js';

export interface Jobs {
  /**
   * Writes the jobs in the caller's transaction: without it there are none. Two statements for a thousand jobs.
   *
   * Where a job of that key waits already there is no second one: it is brought forward to the earlier time, and stays
   * untouched by workers until the transaction ends. Beside a running job a second one is written, because that one
   * may have read the row before. It throws for a queue that was not migrated.
   */
  enqueue<Payload extends object>(
    transaction: AnyTransaction,
    queue: Queue<Payload>,
    jobs: readonly NewJob<Payload>[],
  ): Promise<void>;
  /** As enqueue, for a sweeper: a running job, and a retry with its wait, are job enough for their key. */
  enqueueMissing<Payload extends object>(
    transaction: AnyTransaction,
    queue: Queue<Payload>,
    jobs: readonly (NewJob<Payload> & { readonly key: string })[],
  ): Promise<void>;
  /** Over all queues, and by queue. */
  counts(): Promise<JobCounts & { readonly queues: readonly QueueCounts[] }>;
  /** The last `first` jobs that died, latest first. */
  dead(first: number): Promise<DeadJob[]>;
}

/** Nothing connects until it is used. */
export function createJobs(options: {
  readonly pool: Pick<Pool, 'query'>;
  readonly clock: Clock;
  readonly settings: JobSettings;
}): Jobs {
  const { pool, clock, settings } = options;
  const context = { clock, settings, boss: createBoss(onPool(pool), settings) };
  return {
    enqueue: (transaction, queue, jobs) => writeJobs(transaction, queue, jobs, { ...context, asking: 'ALL' }),
    enqueueMissing: (transaction, queue, jobs) =>
      writeJobs(transaction, queue, jobs, { ...context, asking: 'MISSING' }),
    async counts() {
      const queues = await countByQueue(pool);
      return { ...total(queues), queues };
    },
    dead: (first) => listDead(pool, first),
  };
}
