import type { Kysely } from 'kysely';
import { SYSTEM_ACTOR } from '../contract/actor.js';
import { inParallel } from '../files/in-parallel.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { inspectFile } from '../processing/inspect.js';
import { upsertStatements } from '../rights/upsert.js';
import type { VipTables } from '../tables.js';
import { upsertTitles } from '../titles/upsert.js';
import { inTransaction } from '../transaction.js';
import { recordUnmatched } from '../unmatched/record.js';
import { loadAssets } from './load-assets.js';
import type { ReadyVersion } from './ready.js';
import type { LoadReport, VersionRecord, VipRecords } from './records.js';

interface Loading {
  readonly context: VipContext;
  readonly tenant: string;
  readonly correlationId: string;
}

type Inspection = Pick<ReadyVersion, 'checks' | 'processing' | 'technical'>;

const UNSEEN: Inspection = { processing: 'ready', technical: {}, checks: [] };
const AT_ONCE = 2;

/** How many assets a system has sent: their refs have it. */
export async function countOfSource(
  db: Kysely<VipTables>,
  { tenant, source }: { tenant: string; source: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('vip.asset')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant', '=', tenant)
    .where('source_system', '=', source)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Loads all of it or nothing. Bytes are looked at before, each file once. */
export async function loadRecords(records: VipRecords, loading: Loading): Promise<LoadReport> {
  const { context, tenant, correlationId } = loading;
  const inspections = await inspectAll(records, context);
  const assets = records.assets.map((asset) => ({
    ...asset,
    versions: asset.versions.map((version) => ({
      ...version,
      ...(inspections.get(keyOf(version)) ?? UNSEEN),
    })),
  }));
  const act = { tenant, actor: SYSTEM_ACTOR, at: context.clock.now(), correlationId };
  return inTransaction(context.db, async (transaction) => {
    await upsertTitles(transaction, records.titles, act);
    await upsertStatements(transaction, records.rights, act);
    await recordUnmatched(transaction, records.unmatchedFiles, act);
    return loadAssets(transaction, assets, act);
  });
}

/** Throws validation-failed for bytes that were not sent. */
async function inspectAll(
  { assets, skipInspection }: VipRecords,
  { blobs, settings }: VipContext,
): Promise<ReadonlyMap<string, Inspection>> {
  const files = new Map(
    assets.flatMap(({ versions }) => versions).map((version) => [keyOf(version), version]),
  );
  const found = new Map<string, Inspection>();
  await inParallel([...files.values()], AT_ONCE, async (version) => {
    if (!(await blobs.has(version.sha256))) {
      throw new ProblemError(
        'validation-failed',
        `The bytes ${version.sha256} are not there: PUT them first.`,
      );
    }
    if (skipInspection) return;
    const { outcome, technical, checks } = await inspectFile(blobs.pathOf(version.sha256), version, settings);
    found.set(keyOf(version), { processing: PROCESSING[outcome], technical, checks });
  });
  return found;
}

const PROCESSING = { READY: 'ready', QUARANTINED: 'quarantined', FAILED: 'failed' } as const;

function keyOf({ sha256, mediaType }: VersionRecord): string {
  return `${sha256} ${mediaType}`;
}
