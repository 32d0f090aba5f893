/** The two steps of a version (contract 3.5): scanning -> processing, and processing -> ready. Each is one transaction. */
import type { Kysely } from 'kysely';
import { type AssetRow, readAssets } from '../assets/rows.js';
import type { Act } from '../assets/write.js';
import { SYSTEM_ACTOR } from '../contract/actor.js';
import { appendEvents } from '../events/append.js';
import type { EventType } from '../events/event-types.js';
import { hasCode } from '../files/durable.js';
import type { VipContext } from '../http/route.js';
import { PRESET_NAMES } from '../renditions/presets.js';
import { addRenditions } from '../renditions/rows.js';
import type { VipTables } from '../tables.js';
import type { VersionRow } from '../versions/rows.js';
import { versionEvent } from '../versions/write.js';
import { readTechnicalFacts, scanFile } from './inspect.js';
import { isPicture } from './picture.js';
import { beginStep, endStep } from './starts.js';

type Working = Pick<VipContext, 'blobs' | 'clock' | 'db' | 'log' | 'settings'>;

/** What a step changes. */
type Changes = Partial<
  Pick<VersionRow, 'failure' | 'md5' | 'media_type' | 'processing'> & { checks: string; technical: string }
>;

/**
 * Takes one version that is due and that nobody is at, and does its next step; answers whether there was one. The row's
 * lock ends with the transaction or with the process, and the version is then due again.
 */
export async function takeStep(working: Working): Promise<boolean> {
  let begun: string | null = null;
  try {
    return await working.db.transaction().execute(async (transaction) => {
      const version = await takeDue(transaction);
      if (version === undefined) return false;
      begun = version.version_id;
      await save(transaction, version, await changesOf(version, working), working);
      await endStep(transaction, version.version_id);
      return true;
    });
  } catch (error) {
    // The process lives: it was not the bytes that ended it.
    if (begun !== null) await endStep(working.db, begun).catch(() => undefined);
    throw error;
  }
}

async function changesOf(version: VersionRow, working: Working): Promise<Changes> {
  if (await beginStep(working.db, version.version_id)) return workOn(version, working);
  return { processing: 'failed', failure: 'Looking at the file ended the service again and again.' };
}

function takeDue(transaction: Kysely<VipTables>): Promise<VersionRow | undefined> {
  return transaction
    .selectFrom('vip.asset_version')
    .selectAll()
    .where('processing', 'in', ['scanning', 'processing'])
    .orderBy('updated_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function workOn(version: VersionRow, working: Working): Promise<Changes> {
  try {
    return version.processing === 'scanning'
      ? await scanVersion(version, working)
      : await readVersion(version, working);
  } catch (error) {
    const isMissing = hasCode(error, 'ENOENT');
    working.log.error({ version: version.version_id, error }, 'A version could not be looked at');
    return {
      processing: 'failed',
      failure: isMissing ? 'Its bytes are not there.' : 'Its bytes could not be read.',
    };
  }
}

async function scanVersion(version: VersionRow, { blobs, settings }: Working): Promise<Changes> {
  const declared = {
    mediaType: version.media_type,
    fileName: version.file_name,
    byteSize: version.byte_size,
  };
  const { outcome, failure, checks, mediaType, md5 } = await scanFile(
    blobs.pathOf(version.sha256),
    declared,
    settings,
  );
  const found = { failure, checks: JSON.stringify(checks), media_type: mediaType, md5 };
  switch (outcome) {
    case 'CLEAN':
      return { ...found, processing: 'processing' };
    case 'QUARANTINED':
      return { ...found, processing: 'quarantined' };
    case 'FAILED':
      return { ...found, processing: 'failed' };
  }
}

async function readVersion(version: VersionRow, { blobs, settings }: Working): Promise<Changes> {
  const path = blobs.pathOf(version.sha256);
  const { technical, failure } = await readTechnicalFacts(path, version.media_type, settings);
  return {
    processing: failure === null ? 'ready' : 'failed',
    failure,
    technical: JSON.stringify(technical),
  };
}

async function save(
  transaction: Kysely<VipTables>,
  version: VersionRow,
  changes: Changes,
  { clock }: Working,
): Promise<void> {
  const now = clock.now();
  const saved = await transaction
    .updateTable('vip.asset_version')
    .set((eb) => ({ ...changes, revision: eb('revision', '+', 1), updated_at: now }))
    .where('version_id', '=', version.version_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const { tenant, version_id: versionId } = saved;
  if (saved.processing === 'ready' && isPicture(saved.media_type)) {
    await addRenditions(transaction, { tenant, versionId, presets: PRESET_NAMES, now });
  }
  const type = EVENTS[saved.processing];
  if (type !== undefined) await tell(transaction, saved, type, now);
}

const EVENTS: Partial<Record<VersionRow['processing'], EventType>> = {
  ready: 'version.ready',
  quarantined: 'version.quarantined',
  failed: 'version.failed',
};

/** Last, as the feed wants it. */
async function tell(
  transaction: Kysely<VipTables>,
  version: VersionRow,
  type: EventType,
  at: Date,
): Promise<void> {
  const { tenant, failure } = version;
  const [asset]: (Pick<AssetRow, 'links'> | undefined)[] = await readAssets(transaction, {
    tenant,
    ids: [version.asset_id],
  });
  const act: Act = { tenant, actor: SYSTEM_ACTOR, at, correlationId: null };
  const event = versionEvent(type, version, asset ?? { links: [] }, act, failure === null ? {} : { failure });
  await appendEvents(transaction, [{ ...event, changes: ['processing'] }]);
}
