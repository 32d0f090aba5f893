/**
 * One sync: what is needed to bring the mirror up to date, by the only syncer of the database.
 *
 * It never rejects. A failure is told in its report, is logged once, and leaves the mirror as it was or better.
 */
import { UpstreamError } from '../../platform/errors.js';
import type { SyncContext } from './context.js';
import { addCounts, NO_COUNTS, type SyncCounts } from './counts.js';
import { withSyncLock } from './lock.js';
import { mirrorVersionOf } from './mirror-version.js';
import { needsFullRead, readAll } from './read-all.js';
import { readChanges } from './read-changes.js';
import { abandonRuns, describeFailure, forgetOldRuns } from './runs.js';
import { readState, writeState } from './state.js';
import { isSweepDue, sweep } from './sweep.js';

/** ELSEWHERE: another process is syncing this database. INTERRUPTED: we are to end. */
export type SyncOutcome = 'DONE' | 'ELSEWHERE' | 'FAILED' | 'INTERRUPTED';

export interface SyncReport {
  readonly outcome: SyncOutcome;
  readonly counts: SyncCounts;
  /** Why it failed; null unless it did. */
  readonly failure: string | null;
  /** How long Consonance asked us to wait. */
  readonly retryAfterMs: number | null;
}

const NOTHING_DONE = { counts: NO_COUNTS, failure: null, retryAfterMs: null };

/** The report of a sync that did not take place because we are to end. */
export const INTERRUPTED: SyncReport = { ...NOTHING_DONE, outcome: 'INTERRUPTED' };

export async function syncOnce(context: SyncContext): Promise<SyncReport> {
  try {
    const counts = await withSyncLock(context.db, (held) => syncAsTheOnlyOne({ ...context, db: held }));
    return counts === null
      ? { ...NOTHING_DONE, outcome: 'ELSEWHERE' }
      : { ...NOTHING_DONE, outcome: 'DONE', counts };
  } catch (error) {
    if (context.signal.aborted) return INTERRUPTED;
    context.log.error({ error }, 'A sync with Consonance failed');
    const retryAfterMs = error instanceof UpstreamError ? (error.retryAfterMs ?? null) : null;
    return { outcome: 'FAILED', counts: NO_COUNTS, failure: describeFailure(error), retryAfterMs };
  }
}

async function syncAsTheOnlyOne(context: SyncContext): Promise<SyncCounts> {
  const { db, clock, settings } = context;
  await abandonRuns(db, clock.now());
  const read = await readWhatIsNeeded(context);
  const isDue = isSweepDue(await readState(db), settings.sweepHours, clock.now());
  if (!isDue) return read;
  await forgetOldRuns(db, clock.now());
  return addCounts(read, await sweep(context));
}

async function readWhatIsNeeded(context: SyncContext): Promise<SyncCounts> {
  const { db, clock, settings } = context;
  const state = await readState(db);
  if (needsFullRead(state, mirrorVersionOf(settings.milestones)) || state.as_of === null) {
    const counts = await readAll(context);
    // What was just read for the first time has no deletions to look for.
    if (state.first_synced_at === null) await writeState(db, { swept_at: clock.now() });
    return counts;
  }
  return readChanges(context, state.as_of);
}
