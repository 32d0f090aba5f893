/**
 * Leases on tasks. Whoever was taken for dead while it only slept holds a token that no longer stands: what it then writes
 * is refused, because every writing transaction asks for the token first.
 */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DistributionTables } from '../tables.js';

export interface Lease {
  readonly taskId: number;
  readonly subject: string;
  readonly token: string;
  /** Up to which asking the work will have been done. */
  readonly wanted: number;
}

/** The lease ran out, and another has the task now. What was about to be written is not. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor(taskId: number) {
    super(`The lease of task ${taskId} was lost`);
  }
}

/** Null: it is done already, not due yet, given up, or another is at it. */
export async function takeLease(
  db: Kysely<DistributionTables>,
  taskId: number,
  { now, leaseSeconds }: { readonly now: Date; readonly leaseSeconds: number },
): Promise<Lease | null> {
  const token = randomUUID();
  const taken = await db
    .updateTable('distribution.task')
    .set({ lease_token: token, lease_until: sql`now() + ${leaseSeconds} * interval '1 second'` })
    .where('task_id', '=', taskId)
    .whereRef('wanted', '>', 'done')
    .where('due_at', '<=', now)
    .where('failed_at', 'is', null)
    .where((is) => is.or([is('lease_until', 'is', null), is('lease_until', '<', sql<Date>`now()`)]))
    .returning(['subject', 'wanted'])
    .executeTakeFirst();
  return taken === undefined ? null : { taskId, token, ...taken };
}

/** Keeps it for longer. It throws LeaseLost. */
export async function renewLease(
  db: Kysely<DistributionTables>,
  { taskId, token }: Lease,
  leaseSeconds: number,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('distribution.task')
    .set({ lease_until: sql`now() + ${leaseSeconds} * interval '1 second'` })
    .where('task_id', '=', taskId)
    .where('lease_token', '=', token)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new LeaseLost(taskId);
}

/** Holds the task's row until the transaction ends, so that nobody else takes it meanwhile. It throws LeaseLost. */
export async function holdLease(
  transaction: Transaction<DistributionTables>,
  { taskId, token }: Lease,
): Promise<void> {
  const held = await transaction
    .selectFrom('distribution.task')
    .select('task_id')
    .where('task_id', '=', taskId)
    .where('lease_token', '=', token)
    .forUpdate()
    .executeTakeFirst();
  if (held === undefined) throw new LeaseLost(taskId);
}

/**
 * The end of a task, with what it wrote, in one transaction; or until when it rests. Answers when there is more to do, null
 * for never: it may have been asked for meanwhile, by a job that came and found it taken. It throws LeaseLost.
 */
export async function endLease(
  transaction: Transaction<DistributionTables>,
  { taskId, token, wanted }: Lease,
  { now, dueAgainAt }: { readonly now: Date; readonly dueAgainAt: Date | null },
): Promise<Date | null> {
  const ended = await transaction
    .updateTable('distribution.task')
    .set({
      // What was asked for meanwhile is due when that was said, not when this one rests until.
      ...(dueAgainAt === null
        ? { done: wanted }
        : { due_at: sql`case when wanted > ${wanted} then due_at else ${dueAgainAt} end` }),
      lease_token: null,
      lease_until: null,
      error: null,
      updated_at: now,
    })
    .where('task_id', '=', taskId)
    .where('lease_token', '=', token)
    .returning(['wanted', 'done', 'due_at'])
    .executeTakeFirst();
  if (ended === undefined) throw new LeaseLost(taskId);
  return ended.wanted > ended.done ? ended.due_at : null;
}

/** Gives it back undone, so that a retry need not wait until it has run out. */
export async function returnLease(
  db: Kysely<DistributionTables>,
  { taskId, token }: Lease,
  { now, error }: { readonly now: Date; readonly error: string },
): Promise<void> {
  await db
    .updateTable('distribution.task')
    .set({ lease_token: null, lease_until: null, error, updated_at: now })
    .where('task_id', '=', taskId)
    .where('lease_token', '=', token)
    .execute();
}
