/** Writes versions, and tells the feed. */
import { type Kysely, sql } from 'kysely';
import type { AssetRow } from '../assets/rows.js';
import { type Act, isbnsOf } from '../assets/write.js';
import { appendEvents, type NewEvent } from '../events/append.js';
import type { EventType } from '../events/event-types.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import type { VersionRow } from './rows.js';

export interface NewVersion {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly uploadId: string | null;
  /** Whether the bytes are here: then they are looked at next. */
  readonly isComplete: boolean;
  readonly label?: string | undefined;
  readonly comment?: string | undefined;
  readonly basedOn?: string | undefined;
  readonly source?:
    | { readonly system: string; readonly ref?: string | undefined; readonly milestone?: string | undefined }
    | undefined;
}

/**
 * Adds a version to the asset, whose row must be locked, or answers the one that is there: with the same bytes, or by
 * the same source.
 */
export async function addVersion(
  transaction: Kysely<VipTables>,
  asset: AssetRow,
  version: NewVersion,
  act: Act,
): Promise<{ row: VersionRow; isNew: boolean }> {
  const known = await findKnown(transaction, asset, version);
  if (known !== undefined) return { row: known, isNew: false };
  const row = await transaction
    .insertInto('vip.asset_version')
    .values({
      version_id: newId('asv'),
      tenant: act.tenant,
      asset_id: asset.asset_id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from vip.asset_version where asset_id = ${asset.asset_id})`,
      revision: 1,
      created_at: act.at,
      updated_at: act.at,
      created_by: JSON.stringify(act.actor),
      label: version.label ?? null,
      comment: version.comment ?? null,
      based_on: version.basedOn ?? null,
      source_system: version.source?.system ?? null,
      source_ref: version.source?.ref ?? null,
      source_milestone: version.source?.milestone ?? null,
      processing: version.isComplete ? 'scanning' : 'awaiting_upload',
      review: 'unsubmitted',
      file_name: version.fileName,
      original_name: version.fileName,
      media_type: version.mediaType,
      byte_size: version.byteSize,
      sha256: version.sha256,
      md5: null,
      onix_file_type: null,
      technical: '{}',
      checks: '[]',
      failure: null,
      upload_id: version.uploadId,
      effective_from: null,
      effective_until: null,
      approved_at: null,
      approved_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { row, isNew: true };
}

function findKnown(
  transaction: Kysely<VipTables>,
  asset: AssetRow,
  { sha256, source }: NewVersion,
): Promise<VersionRow | undefined> {
  return transaction
    .selectFrom('vip.asset_version')
    .selectAll()
    .where('asset_id', '=', asset.asset_id)
    .where((either) =>
      either.or([
        either('sha256', '=', sha256),
        ...(source?.ref === undefined
          ? []
          : [
              either.and([
                either('source_system', '=', source.system),
                either('source_ref', '=', source.ref),
              ]),
            ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
}

/** Changes a version, whose row must be locked, and answers it as it is then. */
export function changeVersion(
  transaction: Kysely<VipTables>,
  versionId: string,
  changes: Partial<Pick<VersionRow, 'approved_at' | 'review'>> & { readonly approved_by?: string | null },
  at: Date,
): Promise<VersionRow> {
  return transaction
    .updateTable('vip.asset_version')
    .set({ ...changes, revision: sql`revision + 1`, updated_at: at })
    .where('version_id', '=', versionId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What the feed is told of a version. */
export function versionEvent(
  type: EventType,
  row: VersionRow,
  asset: Pick<AssetRow, 'links'>,
  act: Act,
  details: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return {
    tenant: act.tenant,
    type,
    occurredAt: act.at,
    subject: { type: 'version', id: row.version_id, revision: row.revision },
    related: { isbn13: isbnsOf(asset), assetId: row.asset_id, versionId: row.version_id },
    actor: act.actor,
    correlationId: act.correlationId,
    details,
  };
}

/** Last in a transaction: see events/append.ts. */
export async function tellOfVersion(
  transaction: Kysely<VipTables>,
  ...[type, row, asset, act, details]: Parameters<typeof versionEvent>
): Promise<void> {
  await appendEvents(transaction, [versionEvent(type, row, asset, act, details)]);
}
