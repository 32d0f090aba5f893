/** Finds assets: by conditions a page at a time, in one statement, and by many keys at once, in two. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { VipTables } from '../tables.js';
import { type AssetRow, availabilityIn, LINKS, readAssets } from './rows.js';

/** A list is an or; different ones are an and; undefined asks nothing. */
export interface AssetFilter {
  readonly ids?: readonly string[] | undefined;
  /** Of links, such as isbn13:9781999900014. */
  readonly products?: readonly string[] | undefined;
  readonly titles?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly availabilities?: readonly string[] | undefined;
  readonly reviews?: readonly string[] | undefined;
  /** Names of other systems: "system:value". */
  readonly refs?: readonly { readonly system: string; readonly value: string }[] | undefined;
  readonly text?: string | undefined;
  /** Inclusive. */
  readonly updatedSince?: string | undefined;
}

/** The last asset of the page before. */
export type Place = readonly [updatedAt: string, id: string];

export interface ListQuestion {
  readonly tenant: string;
  readonly filter: AssetFilter;
  readonly at: Date;
  readonly after: Place | null;
  readonly limit: number;
}

/** In the order of their last change: what is changed meanwhile comes again, and nothing is missed. */
export async function listAssets(db: Kysely<VipTables>, question: ListQuestion): Promise<AssetRow[]> {
  const { after, limit } = question;
  const isAfter =
    after === null
      ? sql`true`
      : sql`(a.updated_at, a.asset_id) > (${after[0]}::timestamptz, ${after[1]}::text)`;
  const { rows } = await sql<AssetRow>`
    select a.*, ${LINKS} as links from vip.asset a
    where ${matches(question)} and ${isAfter}
    order by a.updated_at, a.asset_id limit ${limit}`.execute(db);
  return rows;
}

export async function countAssets(
  db: Kysely<VipTables>,
  question: Pick<ListQuestion, 'at' | 'filter' | 'tenant'>,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from vip.asset a where ${matches(question)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

export interface KeyQuestion {
  /** Of links, such as isbn13:9781999900014. */
  readonly key: string;
  readonly after: Place | null;
}

export interface FoundAsset {
  /** Where it stood when it was found: it may be changed, and stand elsewhere, before it is read. */
  readonly place: Place;
  /** Null: deleted before it was read. */
  readonly row: AssetRow | null;
}

/**
 * The assets of each key, in order, one more than the limit where there are more: in two statements for all keys. What
 * belongs to many of them, such as the logo of an imprint, is read once.
 */
export async function assetsOfKeys(
  db: Kysely<VipTables>,
  questions: readonly KeyQuestion[],
  { tenant, filter, at, limit }: Pick<ListQuestion, 'at' | 'filter' | 'limit' | 'tenant'>,
): Promise<FoundAsset[][]> {
  const asked = questions.map(({ key, after }, place) => ({ place, key, at: after?.[0], id: after?.[1] }));
  // Links first: with the conditions beside them the planner takes an availability for rare, and reads all assets for it.
  const { rows } = await sql<{ place: number; asset_id: string; updated_at: Date }>`
    with linked as materialized (
      select k.place, k.at, k.id, l.asset_id
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as k (place integer, key text, at timestamptz, id text)
      join vip.asset_link l on l.tenant = ${tenant} and l.key = k.key
    ), numbered as (
      select k.place, a.asset_id, a.updated_at, row_number() over (partition by k.place order by a.updated_at, a.asset_id) as number
      from linked k join vip.asset a on a.asset_id = k.asset_id
      where ${matches({ tenant, filter, at })} and (k.id is null or (a.updated_at, a.asset_id) > (k.at, k.id))
    )
    select place, asset_id, updated_at from numbered where number <= ${limit} order by place, number`.execute(
    db,
  );
  const ids = [...new Set(rows.map(({ asset_id: id }) => id))];
  const read = ids.length === 0 ? [] : await readAssets(db, { tenant, ids });
  const byId = new Map(read.map((row) => [row.asset_id, row]));
  const found: FoundAsset[][] = questions.map(() => []);
  for (const { place, asset_id: id, updated_at: updatedAt } of rows) {
    const row = byId.get(id);
    const kept = row === undefined || row.status === 'deleted' ? null : row;
    found[place]?.push({ place: [updatedAt.toISOString(), id], row: kept });
  }
  return found;
}

function matches({
  tenant,
  filter,
  at,
}: Pick<ListQuestion, 'at' | 'filter' | 'tenant'>): RawBuilder<SqlBool> {
  const {
    ids,
    products,
    titles,
    kinds,
    languages,
    statuses,
    availabilities,
    reviews,
    refs,
    text,
    updatedSince,
  } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`a.tenant = ${tenant}`];
  if (statuses === undefined || !statuses.includes('deleted')) conditions.push(sql`a.status <> 'deleted'`);
  if (ids !== undefined) conditions.push(sql`a.asset_id = any(${ids}::text[])`);
  if (products !== undefined) conditions.push(isLinkedTo(tenant, products));
  if (titles !== undefined) conditions.push(isLinkedTo(tenant, titles));
  if (kinds !== undefined) conditions.push(sql`a.kind = any(${kinds}::text[])`);
  // pt also means pt-BR.
  if (languages !== undefined)
    conditions.push(sql`exists (select from unnest(${languages}::text[]) as tag (tag)
      where a.language = tag or starts_with(a.language, tag || '-'))`);
  if (statuses !== undefined) conditions.push(sql`a.status = any(${statuses}::text[])`);
  if (availabilities !== undefined)
    conditions.push(sql`${availabilityIn(at)} = any(${availabilities}::text[])`);
  if (reviews !== undefined)
    conditions.push(sql`exists (select from vip.asset_version v
      where v.asset_id = a.asset_id and v.review = any(${reviews}::text[]))`);
  if (refs !== undefined)
    conditions.push(sql`a.external_refs @> any(${refs.map((ref) => JSON.stringify([ref]))}::jsonb[])`);
  if (text !== undefined) conditions.push(sql`strpos(lower(a.name), lower(${text})) > 0`);
  if (updatedSince !== undefined) conditions.push(sql`a.updated_at >= ${updatedSince}::timestamptz`);
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

function isLinkedTo(tenant: string, keys: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`a.asset_id in (
    select l.asset_id from vip.asset_link l where l.tenant = ${tenant} and l.key = any(${keys}::text[]))`;
}
