/** Runs one task under its lease: what it writes is written only as long as the lease stands. */
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../../platform/clock.js';
import { every } from '../../../platform/jobs/every.js';
import type { Jobs } from '../../../platform/jobs/jobs.js';
import { type QueueHandlers, type Work, workOn } from '../../../platform/jobs/queue.js';
import type { Log } from '../../../platform/log.js';
import type { DistributionTables } from '../tables.js';
import { jobOf } from './ask-for.js';
import { endLease, holdLease, type Lease, renewLease, returnLease, takeLease } from './lease.js';
import { TASK_QUEUES, type TaskKind, type TaskPayload } from './task.js';

type Write<Result> = (transaction: Transaction<DistributionTables>) => Promise<Result>;

/** A task in hand. */
export interface TaskInHand {
  readonly subject: string;
  /** Aborts when the lease was lost, the try has taken too long, or the process stops. */
  readonly signal: AbortSignal;
  /** Writes a step that stands by itself. It throws LeaseLost, and then nothing was written. */
  write<Result>(work: Write<Result>): Promise<Result>;
}

export interface TaskEnd {
  /** The last of what is written, in the transaction that ends the task. */
  readonly write?: Write<void>;
  /** When there will be more to do; left out: the task is done. */
  readonly dueAgainAt?: Date;
}

/** Throws to be tried again; returns how it ended, be it by a final refusal. */
export type TaskHandler = (task: TaskInHand) => Promise<TaskEnd>;

/** Called once when the last retry has failed, in the transaction that gives the task up. */
export type OnGivenUp = (
  transaction: Transaction<DistributionTables>,
  subject: string,
  error: string,
) => Promise<void>;

export interface TaskContext {
  readonly db: Kysely<DistributionTables>;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  readonly leaseSeconds: number;
}

/** What a process does for the tasks of a kind. */
export function workOnTasks(
  kind: TaskKind,
  handler: TaskHandler,
  context: TaskContext,
  onGivenUp: OnGivenUp = async () => undefined,
): Work {
  const handlers: QueueHandlers<TaskPayload> = {
    handle: ({ taskId }, signal) => runTask(kind, taskId, handler, signal, context),
    onDead: ({ taskId }) => giveUp(taskId, onGivenUp, context),
  };
  return workOn(TASK_QUEUES[kind], handlers);
}

async function runTask(
  kind: TaskKind,
  taskId: number,
  handler: TaskHandler,
  jobSignal: AbortSignal,
  context: TaskContext,
): Promise<void> {
  const { db, clock, log, leaseSeconds } = context;
  const lease = await takeLease(db, taskId, { now: clock.now(), leaseSeconds });
  if (lease === null) return;
  const lost = new AbortController();
  const renewal = every({
    name: `lease of task ${taskId}`,
    seconds: leaseSeconds / 3,
    log,
    work: () => renewLease(db, lease, leaseSeconds).catch((error: unknown) => lost.abort(error)),
  });
  const signal = AbortSignal.any([jobSignal, lost.signal]);
  try {
    const ending = await handler({
      subject: lease.subject,
      signal,
      write: (work) =>
        db.transaction().execute(async (transaction) => {
          await holdLease(transaction, lease);
          return work(transaction);
        }),
    });
    await endTask(kind, lease, ending, context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await returnLease(db, lease, { now: clock.now(), error: message });
    throw error;
  } finally {
    await renewal.close();
  }
}

function endTask(
  kind: TaskKind,
  lease: Lease,
  { write, dueAgainAt }: TaskEnd,
  { db, jobs, clock }: TaskContext,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await holdLease(transaction, lease);
    await write?.(transaction);
    const dueAt = await endLease(transaction, lease, { now: clock.now(), dueAgainAt: dueAgainAt ?? null });
    if (dueAt === null) return;
    await jobs.enqueue(transaction, TASK_QUEUES[kind], [jobOf({ task_id: lease.taskId, due_at: dueAt })]);
  });
}

function giveUp(taskId: number, onGivenUp: OnGivenUp, { db, clock }: TaskContext): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const task = await transaction
      .updateTable('distribution.task')
      .set({ failed_at: clock.now(), updated_at: clock.now() })
      .where('task_id', '=', taskId)
      .whereRef('wanted', '>', 'done')
      .where('failed_at', 'is', null)
      // Asked for again meanwhile: another job is on its way.
      .where('lease_token', 'is', null)
      .returning(['subject', 'error'])
      .executeTakeFirst();
    if (task !== undefined) await onGivenUp(transaction, task.subject, task.error ?? 'It failed.');
  });
}
