import { type Kysely, type Selectable, sql } from 'kysely';
import type { AssetTables } from '../assets/tables.js';
import type { VipTables } from '../tables.js';

type Version = Selectable<AssetTables['vip.asset_version']>;
type Asset = Selectable<AssetTables['vip.asset']>;

/** A version with what decides whether its bytes are served. */
export type ContentRow = Pick<
  Version,
  | 'asset_id'
  | 'byte_size'
  | 'file_name'
  | 'media_type'
  | 'processing'
  | 'review'
  | 'revision'
  | 'sha256'
  | 'tenant'
  | 'version_id'
> &
  Pick<
    Asset,
    'approved_version_id' | 'deleted_at' | 'embargo_until' | 'expires_at' | 'hold_reason' | 'status'
  > & { readonly asset_revision: number };

/** Undefined: the tenant has no such version. */
export async function readContentRow(
  db: Kysely<VipTables>,
  { tenant, versionId }: { tenant: string; versionId: string },
): Promise<ContentRow | undefined> {
  const { rows } = await sql<ContentRow>`
    select version.version_id, version.tenant, version.asset_id, version.processing, version.review, version.revision,
      version.file_name, version.media_type, version.byte_size, version.sha256, asset.status, asset.hold_reason,
      asset.approved_version_id, asset.embargo_until, asset.expires_at, asset.deleted_at,
      asset.revision as asset_revision
    from vip.asset_version as version join vip.asset as asset using (asset_id)
    where version.tenant = ${tenant} and version.version_id = ${versionId}`.execute(db);
  return rows[0];
}
