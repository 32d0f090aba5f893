/**
 * One sync: what is needed to bring the mirror up to date, by the only syncer of the database.
 *
 * It never rejects. A failure is told in its report, is logged once, and leaves the mirror as it was or better.
 */
import { sql } from 'kysely';
import { UpstreamError } from '../../platform/errors.js';
import { forgetChanges } from '../changes/forget-changes.js';
import { isImporting } from '../onix/open-import.js';
import { refreshDisplay } from '../rights/display-due.js';
import type { SyncContext } from './context.js';
import { addCounts, NO_COUNTS, type SyncCounts } from './counts.js';
import { withSyncLock } from './lock.js';
import { mirrorVersionOf } from './mirror-version.js';
import { needsFullRead, readAll } from './read-all.js';
import { readChanges } from './read-changes.js';
import { abandonRuns, describeFailure, forgetOldRuns } from './runs.js';
import { readState, writeState } from './state.js';
import { isSweepDue, sweep } from './sweep.js';
import { readWorksDue } from './works-due.js';

/** ELSEWHERE: another process is syncing this database. INTERRUPTED: we are to end. */
export type SyncOutcome = 'DONE' | 'ELSEWHERE' | 'FAILED' | 'INTERRUPTED';

export interface SyncReport {
  readonly outcome: SyncOutcome;
  readonly counts: SyncCounts;
  /** Why it failed; null unless it did. */
  readonly failure: string | null;
  /** How long Consonance asked us to wait. */
  readonly retryAfterMs: number | null;
  /** How long it took to find out what had changed: the next poll will take about as long. */
  readonly pollMs: number;
}

const NOTHING_DONE = { counts: NO_COUNTS, failure: null, retryAfterMs: null, pollMs: 0 };

/** The report of a sync that did not take place because we are to end. */
export const INTERRUPTED: SyncReport = { ...NOTHING_DONE, outcome: 'INTERRUPTED' };

export async function syncOnce(context: SyncContext): Promise<SyncReport> {
  try {
    const done = await withSyncLock(context.db, (held) => syncAsTheOnlyOne({ ...context, db: held }));
    return done === null
      ? { ...NOTHING_DONE, outcome: 'ELSEWHERE' }
      : { ...NOTHING_DONE, outcome: 'DONE', ...done };
  } catch (error) {
    if (context.signal.aborted) return INTERRUPTED;
    context.log.error({ error }, 'A sync with Consonance failed');
    const retryAfterMs = error instanceof UpstreamError ? (error.retryAfterMs ?? null) : null;
    return { ...NOTHING_DONE, outcome: 'FAILED', failure: describeFailure(error), retryAfterMs };
  }
}

async function syncAsTheOnlyOne(context: SyncContext): Promise<Pick<SyncReport, 'counts' | 'pollMs'>> {
  const { db, clock, settings, policy, signal } = context;
  await abandonRuns(db, clock.now());
  // First, because it needs no Consonance.
  await refreshDisplay(db, { policy, now: clock.now() }, signal);
  const due = (await readWorksDue(context)) ?? NO_COUNTS;
  // An import tells what it changes: the day's changes would be read again and again while it lasts.
  if (await isImporting(db)) return { counts: due, pollMs: 0 };
  const begun = clock.now().getTime();
  const read = addCounts(due, await readWhatIsNeeded(context));
  const pollMs = clock.now().getTime() - begun;
  if (hasWritten(read)) await sortInWords(db);
  const isDue = isSweepDue(await readState(db), settings.sweepHours, clock.now());
  if (!isDue) return { counts: read, pollMs };
  await forgetOldRuns(db, clock.now());
  await forgetChanges(db, new Date(clock.now().getTime() - settings.changesKeptDays * 86_400_000));
  return { counts: addCounts(read, await sweep(context)), pollMs };
}

function hasWritten({ added, changed, returned }: SyncCounts): boolean {
  return added + changed + returned > 0;
}

/** What was written waits outside of the indexes of words and links, where every search has to read it through. */
async function sortInWords(db: SyncContext['db']): Promise<void> {
  await sql`
    select gin_clean_pending_list(index::regclass) from unnest(array[
      'catalogue.title_by_word', 'catalogue.title_by_language', 'catalogue.title_by_contributor', 'catalogue.title_by_series',
      'catalogue.product_by_word', 'catalogue.product_by_language']) as index`.execute(db);
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
