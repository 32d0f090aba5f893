/** What becomes of the versions that wait for an upload. */
import { type Kysely, sql } from 'kysely';
import { SYSTEM_ACTOR } from '../contract/actor.js';
import type { NewEvent } from '../events/append.js';
import type { VipTables } from '../tables.js';
import type { UploadRow } from './rows.js';

interface MovedVersion {
  readonly tenant: string;
  readonly version_id: string;
  readonly asset_id: string;
  readonly revision: number;
}

/**
 * The bytes are there: they are due to be looked at. So are those of other versions of the tenant that wait for the same
 * bytes, and of those that had failed: an asset has the same bytes only once, so that this is how to try again.
 */
export async function scanAwaiting(
  transaction: Kysely<VipTables>,
  { upload, now }: { upload: UploadRow; now: Date },
): Promise<void> {
  await transaction
    .updateTable('vip.asset_version')
    .set((eb) => ({
      processing: 'scanning',
      failure: null,
      revision: eb('revision', '+', 1),
      updated_at: now,
    }))
    .where('tenant', '=', upload.tenant)
    .where('sha256', '=', upload.sha256)
    .where('processing', 'in', ['awaiting_upload', 'failed'])
    .execute();
}

/** The bytes will not come. The answer is what is to be told of it. */
export async function failAwaiting(
  transaction: Kysely<VipTables>,
  { uploadIds, failure, now }: { uploadIds: readonly string[]; failure: string; now: Date },
): Promise<NewEvent[]> {
  const { rows } = await sql<MovedVersion>`
    update vip.asset_version
    set processing = 'failed', failure = ${failure}, revision = revision + 1, updated_at = ${now}
    where upload_id = any(${uploadIds}::text[]) and processing = 'awaiting_upload'
    returning tenant, version_id, asset_id, revision`.execute(transaction);
  return rows.map(({ tenant, version_id: id, asset_id: assetId, revision }) => ({
    tenant,
    type: 'version.failed',
    occurredAt: now,
    subject: { type: 'version', id, revision },
    related: { assetId, versionId: id },
    actor: SYSTEM_ACTOR,
    correlationId: null,
    changes: ['processing'],
    details: { failure },
  }));
}
