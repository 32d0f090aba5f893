/**
 * The import: what is read of ONIX files goes to the catalogue, and with the embedded Consonance its titles go there.
 *
 * It can be killed at any instant: what was taken in stays, and the same import does the rest.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type OnixImport, withOnixImport } from '../../catalogue/onix/open-import.js';
import { nudgeSync } from '../../catalogue/sync/nudge.js';
import type { CatalogueTables } from '../../catalogue/tables.js';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import { openDatabase } from '../../platform/postgres/database.js';
import type { AssetSink } from './asset-sink.js';
import type { Progress } from './progress.js';
import { readFiles } from './read-files.js';
import { createReportBuilder, type ImportReport } from './report.js';
import { loadTitles, type StandIn, withdrawDemo } from './stand-in.js';

export interface ImportOptions {
  readonly files: readonly string[];
  readonly databaseUrl: string;
  /** Null: a real Consonance, which has its own titles. */
  readonly standIn: StandIn | null;
  /** Where resources go; null: a real VIP, which has its own files. */
  readonly assets: AssetSink | null;
  /** Whether the works of the demo list are taken away. */
  readonly replacesDemo: boolean;
  /** Whether a worker runs, for which it is worth to wait. */
  readonly isSyncing: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
}

/** Grouping a large list is one statement. */
const STATEMENT_TIMEOUT_MS = 600_000;
const LISTED_ISBNS = 1_000;

/** Null: another import is under way. */
export async function importFiles(options: ImportOptions): Promise<ImportReport | null> {
  await using database = openDatabase<CatalogueTables>({
    url: options.databaseUrl,
    maxConnections: 2,
    applicationName: 'colophon import',
    log: options.log,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  const { db } = database;
  const report = await withOnixImport({ db, clock: options.clock }, (session) =>
    importWithin(session, options),
  );
  if (report !== null) await nudgeSync(db);
  return report;
}

async function importWithin(session: OnixImport, options: ImportOptions): Promise<ImportReport> {
  const { files, standIn, assets, progress } = options;
  const report = createReportBuilder();
  await readFiles(files, { report, progress, assets, take: session.take });
  const titles = await session.gather();
  if (standIn === null) {
    const withoutProduct = await session.isbnsWithoutProduct(LISTED_ISBNS);
    return {
      ...report.findings(),
      assets: assets?.counts() ?? null,
      titles,
      titlesLoaded: null,
      titlesWaiting: 0,
      refused: [],
      withoutProduct,
    };
  }
  if (options.replacesDemo) await withdrawDemo(session, standIn);
  const loaded = await loadTitles(session, standIn, progress);
  const titlesWaiting = options.isSyncing ? await untilRead(session, progress) : 0;
  const counts = assets?.counts() ?? null;
  return { ...report.findings(), assets: counts, titles, ...loaded, titlesWaiting, withoutProduct: null };
}

const LOOK_EVERY_MS = 100;
/** Of a sync that gets nowhere: Consonance may be down, and will be asked again without us. */
const GIVE_UP_MS = 60_000;

/**
 * Waits until the sync has read what it was told of, so that the titles answer when the command ends. How many it has
 * not, when it gets nowhere.
 */
async function untilRead(session: OnixImport, progress: Progress): Promise<number> {
  let left = await session.countWorksDue();
  for (let idle = 0; left > 0 && idle < GIVE_UP_MS; idle += LOOK_EVERY_MS) {
    progress.waiting(left);
    await sleep(LOOK_EVERY_MS);
    const now = await session.countWorksDue();
    if (now !== left) idle = 0;
    left = now;
  }
  return left;
}
