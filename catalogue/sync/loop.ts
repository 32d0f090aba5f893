/**
 * Keeps the mirror up to date for as long as the process runs: polls, listens for nudges, and waits longer
 * after failures. No failure ends it.
 */
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import type { Database } from '../../platform/postgres/database.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import type { ConsonanceReading } from '../../upstreams/consonance/consonance.js';
import { unmappedStages } from '../milestones/unmapped-stages.js';
import type { CatalogueSettings } from '../settings.js';
import type { CatalogueTables } from '../tables.js';
import { createBell } from './bell.js';
import type { SyncMetrics } from './metrics.js';
import { listenForNudges, SYNC_CHANNEL } from './nudge.js';
import { INTERRUPTED, type SyncReport, syncOnce } from './sync.js';
import { waitAfter } from './waiting.js';

export interface SyncLoopOptions {
  /** It needs two connections: one that holds the lock while syncing, one that listens. */
  readonly database: Pick<Database<CatalogueTables>, 'db' | 'pool'>;
  readonly consonance: ConsonanceReading;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: CatalogueSettings;
  /** By which it is decided where products may be shown; the usual one when left out. */
  readonly policy?: RightsPolicy;
  readonly metrics?: SyncMetrics;
}

export interface SyncLoop {
  /** The report of a sync that begins after this call. It never rejects. */
  syncNow(): Promise<SyncReport>;
  /** Ends after the page in hand; a first sync goes on from there when it is started again. */
  close(): Promise<void>;
}

/** Begins with a sync at once. */
export function startSyncLoop(options: SyncLoopOptions): SyncLoop {
  const { database, log, settings, metrics } = options;
  const stop = new AbortController();
  const bell = createBell();
  const retryMs = settings.failureWaitSeconds.first * 1000;
  const nudges = listenForNudges({
    channel: SYNC_CHANNEL,
    pool: database.pool,
    log,
    retryMs,
    onNudge: bell.ring,
  });
  let asked: ((report: SyncReport) => void)[] = [];

  const sync = async (): Promise<SyncReport> => {
    const answering = asked;
    asked = [];
    const begun = performance.now();
    const report = await syncOnce({
      policy: DEFAULT_POLICY,
      ...options,
      db: database.db,
      signal: stop.signal,
    });
    metrics?.ended(report, (performance.now() - begun) / 1000);
    for (const answer of answering) answer(report);
    return report;
  };
  const run = async () => {
    let failures = 0;
    let isToldOfStages = false;
    while (!stop.signal.aborted) {
      const report = await sync();
      if (report.outcome === 'DONE' && !isToldOfStages) {
        isToldOfStages = true;
        await tellOfUnmappedStages(options);
      }
      failures = report.outcome === 'FAILED' ? failures + 1 : 0;
      await bell.wait(waitAfter(report, failures, settings));
    }
    for (const answer of asked) answer(INTERRUPTED);
  };
  const running = run();
  let closing: Promise<void> | undefined;
  const end = async () => {
    stop.abort();
    bell.ring();
    await running;
    await nudges.close();
  };

  return {
    syncNow() {
      if (stop.signal.aborted) return Promise.resolve(INTERRUPTED);
      return new Promise((resolve) => {
        asked.push(resolve);
        bell.ring();
      });
    },
    close() {
      closing ??= end();
      return closing;
    },
  };
}

/** What the house calls its stages is for it to say: what nobody has said is shown once, and not guessed. */
async function tellOfUnmappedStages({ database, settings, log }: SyncLoopOptions): Promise<void> {
  try {
    const stages = await unmappedStages(database.db, settings.milestones);
    if (stages.length > 0) log.info({ stages }, 'Titles are in project stages that no rule names');
  } catch (error) {
    log.warn({ error }, 'It could not be found out which project stages no rule names');
  }
}
