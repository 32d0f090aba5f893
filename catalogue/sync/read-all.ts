import { sql } from 'kysely';
import type { SyncContext } from './context.js';
import type { SyncCounts } from './counts.js';
import { mirrorVersionOf } from './mirror-version.js';
import { readPages } from './read-pages.js';
import { recordRun } from './runs.js';
import { readState, type SyncState, writeState } from './state.js';

/** Whether every work has to be read: for the first time, to finish that, or because rows are made differently now. */
export function needsFullRead(state: SyncState, mirrorVersion: string): boolean {
  return (
    state.first_synced_at === null || state.full_started_at !== null || state.mirror_version !== mirrorVersion
  );
}

/** Reads every work. A read that was broken off goes on after the last work that was done. */
export async function readAll(context: SyncContext): Promise<SyncCounts> {
  const { db, clock, log } = context;
  const begun = await beginOrGoOn(context);
  log.info({ after: begun.doneTo }, 'Reading the whole of Consonance');
  return recordRun(context, { kind: 'FULL', startedAt: clock.now() }, async (run) => {
    await readPages(context, { after: begun.doneTo }, run, async (lastWorkId) => {
      await writeState(db, { full_done_to: lastWorkId });
      log.info({ lastWorkId, ...run.counts() }, 'Reading the whole of Consonance: one more page is done');
    });
    // The planner must not go by the empty tables until PostgreSQL comes to look at them by itself.
    await sql`analyze catalogue.title, catalogue.product, catalogue.milestone_reached`.execute(db);
    await finish(context, begun.startedAt);
    log.info(run.counts(), 'The whole of Consonance is read');
    return 'DONE';
  });
}

async function beginOrGoOn({
  db,
  clock,
  settings,
}: SyncContext): Promise<{ startedAt: Date; doneTo: number }> {
  const state = await readState(db);
  const version = mirrorVersionOf(settings.milestones);
  if (state.full_started_at !== null && state.mirror_version === version) {
    return { startedAt: state.full_started_at, doneTo: state.full_done_to ?? 0 };
  }
  const startedAt = clock.now();
  await writeState(db, { mirror_version: version, full_started_at: startedAt, full_done_to: 0 });
  return { startedAt, doneTo: 0 };
}

/** What was read first is as old as the read: changes since then are for the next sync to find. */
async function finish({ db, clock }: SyncContext, startedAt: Date): Promise<void> {
  const state = await readState(db);
  await writeState(db, {
    full_started_at: null,
    full_done_to: null,
    first_synced_at: state.first_synced_at ?? clock.now(),
    as_of: startedAt,
  });
}
