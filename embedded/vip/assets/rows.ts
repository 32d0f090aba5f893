/** Assets as SQL selects them: the row with its links, in one statement whatever their number. */
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { VipTables } from '../tables.js';
import type { AssetTables } from './tables.js';

export interface AssetLinkRow {
  readonly level: string;
  readonly scheme: string;
  readonly value: string;
  readonly role: string | null;
}

export type AssetRow = Selectable<AssetTables['vip.asset']> & { readonly links: readonly AssetLinkRow[] };

/** Of the row a of vip.asset. */
export const LINKS = sql<readonly AssetLinkRow[]>`
  coalesce((
    select json_agg(json_build_object('level', l.level, 'scheme', l.scheme, 'value', l.value, 'role', l.role) order by l.place)
    from vip.asset_link l where l.asset_id = a.asset_id
  ), '[]')`;

/** Those of the ids that the tenant has, deleted ones among them, in no particular order. */
export async function readAssets(
  db: Kysely<VipTables>,
  { tenant, ids }: { tenant: string; ids: readonly string[] },
): Promise<AssetRow[]> {
  const { rows } = await sql<AssetRow>`
    select a.*, ${LINKS} as links from vip.asset a
    where a.tenant = ${tenant} and a.asset_id = any(${ids}::text[])`.execute(db);
  return rows;
}

/** The asset, which nobody else changes until the transaction ends; undefined: the tenant has none. */
export async function lockAsset(
  transaction: Kysely<VipTables>,
  { tenant, id }: { tenant: string; id: string },
): Promise<AssetRow | undefined> {
  const { rows } = await sql<AssetRow>`
    select a.*, ${LINKS} as links from vip.asset a
    where a.tenant = ${tenant} and a.asset_id = ${id} for update of a`.execute(transaction);
  return rows[0];
}

/** What an asset is at an instant, as assets/availability.ts has it, of the row a. */
export function availabilityIn(at: Date): RawBuilder<string> {
  return sql<string>`
    case
      when a.status in ('archived', 'deleted') then 'archived'
      when a.status = 'withdrawn' then 'withdrawn'
      when a.hold_reason is not null then 'on_hold'
      when a.approved_version_id is null then 'no_approved_version'
      when a.expires_at <= ${at}::timestamptz then 'expired'
      when a.embargo_until > ${at}::timestamptz then 'embargoed'
      else 'available'
    end`;
}
