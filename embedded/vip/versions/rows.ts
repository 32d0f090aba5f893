/** Versions as SQL selects them. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { AssetTables } from '../assets/tables.js';
import type { VipTables } from '../tables.js';

export type VersionRow = Selectable<AssetTables['vip.asset_version']>;

/** Those of the ids that the tenant has, in no particular order. */
export function readVersions(
  db: Kysely<VipTables>,
  { tenant, ids }: { tenant: string; ids: readonly string[] },
): Promise<VersionRow[]> {
  return db
    .selectFrom('vip.asset_version')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(sql<boolean>`version_id = any(${ids}::text[])`)
    .execute();
}

/** The version, which nobody else changes until the transaction ends; undefined: the tenant has none. */
export function lockVersion(
  transaction: Kysely<VipTables>,
  { tenant, id }: { tenant: string; id: string },
): Promise<VersionRow | undefined> {
  return transaction
    .selectFrom('vip.asset_version')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('version_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Newest first, from below a number on. */
export function readVersionsOf(
  db: Kysely<VipTables>,
  { tenant, assetId, below, limit }: { tenant: string; assetId: string; below: number | null; limit: number },
): Promise<VersionRow[]> {
  return db
    .selectFrom('vip.asset_version')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('asset_id', '=', assetId)
    .$if(below !== null, (select) => select.where('number', '<', below ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export async function countVersionsOf(
  db: Kysely<VipTables>,
  { tenant, assetId }: { tenant: string; assetId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('vip.asset_version')
    .select(sql<number>`count(*)`.as('count'))
    .where('tenant', '=', tenant)
    .where('asset_id', '=', assetId)
    .executeTakeFirstOrThrow();
  return count;
}
