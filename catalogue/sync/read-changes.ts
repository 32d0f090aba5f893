import type { SyncContext } from './context.js';
import { NO_COUNTS, type SyncCounts } from './counts.js';
import { dayBefore } from './day.js';
import { readPages } from './read-pages.js';
import { readWorks } from './read-works.js';
import { recordRun } from './runs.js';
import { writeState } from './state.js';
import { listUnreadable } from './unreadable.js';
import { writePublicationsThatHaveCome } from './write-milestones.js';

/**
 * Reads what changed since the last sync that covered everything.
 *
 * Consonance tells changes by the day, and whose day is not known: the overlap of at least one day makes up for
 * every time zone. What has not changed is found out by its hash.
 */
export async function readChanges(context: SyncContext, lastCovered: Date): Promise<SyncCounts> {
  const { db, clock, settings } = context;
  const startedAt = clock.now();
  // A clock that was ahead and has been put right must not leave out the days until it gets there again.
  const covered = new Date(Math.min(lastCovered.getTime(), startedAt.getTime()));
  const changedSince = dayBefore(covered, settings.overlapDays);
  return recordRun(context, { kind: 'CHANGES', startedAt, changedSince }, async (run) => {
    // The days of their changes may long be over: they are asked for by their ids.
    await readWorks(context, await listUnreadable(db), run);
    await readPages(context, { after: 0, changedSince }, run, async () => undefined);
    const milestones = await writePublicationsThatHaveCome(db, dayBefore(covered, 1), {
      rules: settings.milestones,
      now: clock.now(),
    });
    await run.progress({ ...NO_COUNTS, milestones });
    await writeState(db, { as_of: startedAt });
    return 'DONE';
  });
}
