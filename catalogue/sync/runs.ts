/** The history of syncs, for operators: what each did and how it ended. */
import type { Kysely } from 'kysely';
import { KnownError } from '../../platform/errors.js';
import type { CatalogueTables, SyncKind, SyncRunOutcome } from '../tables.js';
import type { SyncContext } from './context.js';
import { addCounts, NO_COUNTS, type SyncCounts } from './counts.js';

/** How long the history is kept. */
const KEPT_DAYS = 30;

/** A sync under way. */
export interface Run {
  /** Adds to what it has done so far, and writes that down. */
  progress(counts: SyncCounts): Promise<void>;
  counts(): SyncCounts;
}

export interface RunDescription {
  readonly kind: SyncKind;
  readonly startedAt: Date;
  readonly changedSince?: string;
}

/** Does the work and records it as one run. A failure is recorded and thrown on. */
export async function recordRun(
  { db, clock, signal }: Pick<SyncContext, 'db' | 'clock' | 'signal'>,
  { kind, startedAt, changedSince }: RunDescription,
  work: (run: Run) => Promise<SyncRunOutcome>,
): Promise<SyncCounts> {
  const { sync_run_id: id } = await db
    .insertInto('catalogue.sync_run')
    .values({ kind, outcome: 'RUNNING', started_at: startedAt, changed_since: changedSince ?? null })
    .returning('sync_run_id')
    .executeTakeFirstOrThrow();
  const run = createRun(db, id);
  try {
    const outcome = await work(run);
    await endRun(db, id, { outcome, ended_at: clock.now(), failure: null });
    return run.counts();
  } catch (error) {
    // Where this fails too, the next sync finds the run without an end.
    const end = signal.aborted
      ? ({ outcome: 'ABORTED', failure: null } as const)
      : ({ outcome: 'FAILED', failure: describeFailure(error) } as const);
    await endRun(db, id, { ...end, ended_at: clock.now() }).catch(() => undefined);
    throw error;
  }
}

/** Ends the runs that another process left behind. Only whoever holds the lock knows that they are dead. */
export async function abandonRuns(db: Kysely<CatalogueTables>, now: Date): Promise<void> {
  await db
    .updateTable('catalogue.sync_run')
    .set({ outcome: 'ABORTED', ended_at: now })
    .where('outcome', '=', 'RUNNING')
    .execute();
}

export async function forgetOldRuns(db: Kysely<CatalogueTables>, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db.deleteFrom('catalogue.sync_run').where('started_at', '<', oldest).execute();
}

/** The sentence of a known failure; only the name of any other, because its message may hold anything. */
export function describeFailure(error: unknown): string {
  if (error instanceof KnownError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}

function createRun(db: Kysely<CatalogueTables>, id: number): Run {
  let total = NO_COUNTS;
  return {
    async progress(counts) {
      total = addCounts(total, counts);
      await db
        .updateTable('catalogue.sync_run')
        .set(columnsOf(total))
        .where('sync_run_id', '=', id)
        .execute();
    },
    counts: () => total,
  };
}

async function endRun(
  db: Kysely<CatalogueTables>,
  id: number,
  end: { outcome: SyncRunOutcome; ended_at: Date; failure: string | null },
): Promise<void> {
  await db.updateTable('catalogue.sync_run').set(end).where('sync_run_id', '=', id).execute();
}

function columnsOf(counts: SyncCounts) {
  return {
    works_read: counts.read,
    titles_added: counts.added,
    titles_changed: counts.changed,
    titles_returned: counts.returned,
    titles_removed: counts.removed,
    works_unreadable: counts.unreadable,
    milestones_reached: counts.milestones,
  };
}
