/** Shares as SQL selects them: the row with the ids of its assets. */
import { type Kysely, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { VipTables } from '../tables.js';
import type { ShareState } from './state.js';
import type { ShareTables } from './tables.js';

export type ShareRow = Selectable<ShareTables['vip.share']> & { readonly asset_ids: readonly string[] };

/** Of the row s of vip.share. */
const ASSET_IDS = sql<readonly string[]>`
  array(select sa.asset_id from vip.share_asset sa where sa.share_id = s.share_id order by sa.place)`;

/** Undefined: no share has the token. The token decides the tenant. */
export async function readShareByToken(
  db: Kysely<VipTables>,
  tokenSha256: string,
): Promise<ShareRow | undefined> {
  const { rows } = await sql<ShareRow>`
    select s.*, ${ASSET_IDS} as asset_ids from vip.share s where s.token_sha256 = ${tokenSha256}`.execute(db);
  return rows[0];
}

/** The share, which nobody else changes until the transaction ends; undefined: the tenant has none. */
export async function lockShare(
  transaction: Kysely<VipTables>,
  { tenant, id }: { tenant: string; id: string },
): Promise<ShareRow | undefined> {
  const { rows } = await sql<ShareRow>`
    select s.*, ${ASSET_IDS} as asset_ids from vip.share s
    where s.tenant = ${tenant} and s.share_id = ${id} for update of s`.execute(transaction);
  return rows[0];
}

/** A list is an or; different ones are an and; undefined asks nothing. */
export interface ShareFilter {
  readonly ids?: readonly string[] | undefined;
  readonly assetIds?: readonly string[] | undefined;
  readonly states?: readonly ShareState[] | undefined;
  readonly recipientIds?: readonly string[] | undefined;
  readonly refs?: readonly { readonly system: string; readonly value: string }[] | undefined;
  /** Inclusive. */
  readonly updatedSince?: string | undefined;
}

export interface ShareQuestion {
  readonly tenant: string;
  readonly filter: ShareFilter;
  /** When the states are those. */
  readonly at: Date;
  /** The last share of the page before. */
  readonly after: readonly [updatedAt: string, id: string] | null;
  readonly limit: number;
}

/** In the order of their last change. */
export async function listShares(db: Kysely<VipTables>, question: ShareQuestion): Promise<ShareRow[]> {
  const { after, limit } = question;
  const isAfter =
    after === null
      ? sql`true`
      : sql`(s.updated_at, s.share_id) > (${after[0]}::timestamptz, ${after[1]}::text)`;
  const { rows } = await sql<ShareRow>`
    select s.*, ${ASSET_IDS} as asset_ids from vip.share s where ${matches(question)} and ${isAfter}
    order by s.updated_at, s.share_id limit ${limit}`.execute(db);
  return rows;
}

export async function countShares(
  db: Kysely<VipTables>,
  question: Pick<ShareQuestion, 'at' | 'filter' | 'tenant'>,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from vip.share s where ${matches(question)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

function matches({
  tenant,
  filter,
  at,
}: Pick<ShareQuestion, 'at' | 'filter' | 'tenant'>): RawBuilder<SqlBool> {
  const { ids, assetIds, states, recipientIds, refs, updatedSince } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`s.tenant = ${tenant}`];
  if (ids !== undefined) conditions.push(sql`s.share_id = any(${ids}::text[])`);
  if (assetIds !== undefined)
    conditions.push(sql`s.share_id in (
      select sa.share_id from vip.share_asset sa where sa.asset_id = any(${assetIds}::text[]))`);
  if (states !== undefined) conditions.push(sql`${stateIn(at)} = any(${states}::text[])`);
  if (recipientIds !== undefined) conditions.push(sql`s.recipient_id = any(${recipientIds}::text[])`);
  if (refs !== undefined)
    conditions.push(sql`s.external_refs @> any(${refs.map((ref) => JSON.stringify([ref]))}::jsonb[])`);
  if (updatedSince !== undefined) conditions.push(sql`s.updated_at >= ${updatedSince}::timestamptz`);
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** What a share is at an instant, as shares/state.ts has it, of the row s. */
function stateIn(at: Date): RawBuilder<string> {
  return sql<string>`
    case
      when s.revoked_at is not null then 'revoked'
      when s.expires_at <= ${at}::timestamptz then 'expired'
      when s.downloads >= s.max_downloads then 'exhausted'
      else 'active'
    end`;
}
