/** Loads assets with their versions in a few statements, whatever their number. What is there with the same ref is renewed. */
import { type Kysely, sql } from 'kysely';
import type { Act } from '../assets/write.js';
import { appendEvents, type NewEvent } from '../events/append.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import { loadVersions } from './load-versions.js';
import type { ReadyAsset } from './ready.js';
import type { LoadReport } from './records.js';

/** It needs a transaction. */
export async function loadAssets(
  transaction: Kysely<VipTables>,
  assets: readonly ReadyAsset[],
  act: Act,
): Promise<LoadReport> {
  if (assets.length === 0)
    return { assets: { added: 0, changed: 0, unchanged: 0 }, versions: { added: 0, refused: 0 } };
  const written = await writeAssets(transaction, assets, act);
  const ids = await idsByRef(transaction, assets, act.tenant);
  const idOf = ({ ref }: ReadyAsset): string => ids.get(`${ref.system} ${ref.value}`) ?? '';
  await writeLinks(transaction, assets, idOf, act.tenant);
  const versions = await loadVersions(transaction, assets, idOf, act);
  await pointToVersions(transaction, [...new Set(versions.added.map(({ assetId }) => assetId))]);
  await appendEvents(transaction, [...eventsOf(written, act), ...versions.events]);
  const added = written.filter(({ isNew }) => isNew).length;
  const changed = written.length - added;
  return {
    assets: { added, changed, unchanged: assets.length - written.length },
    versions: { added: versions.added.length, refused: versions.refused },
  };
}

interface Written {
  readonly asset_id: string;
  readonly revision: number;
  readonly isNew: boolean;
}

/** Those that are new, or have changed. */
async function writeAssets(
  transaction: Kysely<VipTables>,
  assets: readonly ReadyAsset[],
  { tenant, actor, at }: Act,
): Promise<Written[]> {
  // Lists break ties by id: what is loaded at once is listed in the order in which it was given.
  const ids = assets.map(() => newId('ast')).sort();
  const given = assets.map((asset, place) => ({
    asset_id: ids[place],
    kind: asset.kind,
    name: asset.name,
    description: asset.description,
    alt_text: asset.altText,
    credit: asset.credit,
    language: asset.language,
    audience: asset.audience,
    territory: asset.territory,
    licences: asset.licences,
    host_own_copy: asset.hostOwnCopy,
    status: asset.status ?? (asset.versions.some(({ review }) => review === 'approved') ? 'active' : 'draft'),
    embargo_until: asset.embargoUntil,
    expires_at: asset.expiresAt,
    source_system: asset.ref.system,
    source_ref: asset.ref.value,
  }));
  const { rows } = await sql<Written>`
    insert into vip.asset as a (asset_id, tenant, revision, created_at, updated_at, created_by, kind, name, description,
      alt_text, credit, tags, language, market, product_forms, audience, territory, licences, host_own_copy,
      external_refs, status, embargo_until, expires_at, source_system, source_ref)
    select asset_id, ${tenant}, 1, ${at}::timestamptz, ${at}::timestamptz, ${JSON.stringify(actor)}::jsonb, kind, name,
      description, alt_text, credit, '{}', language, '{}', '{}', audience, territory, licences, host_own_copy, '[]',
      status, embargo_until, expires_at, source_system, source_ref
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (asset_id text, kind text, name text,
      description text, alt_text text, credit text, language text, audience text[], territory jsonb, licences jsonb,
      host_own_copy boolean, status text, embargo_until timestamptz, expires_at timestamptz, source_system text,
      source_ref text)
    on conflict (tenant, source_system, source_ref) where source_ref is not null do update set
      revision = a.revision + 1, updated_at = excluded.updated_at, kind = excluded.kind, name = excluded.name,
      description = excluded.description, alt_text = excluded.alt_text, credit = excluded.credit,
      language = excluded.language, audience = excluded.audience, territory = excluded.territory,
      licences = excluded.licences, host_own_copy = excluded.host_own_copy, embargo_until = excluded.embargo_until,
      expires_at = excluded.expires_at
    where (a.kind, a.name, a.description, a.alt_text, a.credit, a.language, a.audience, a.territory, a.licences,
        a.host_own_copy, a.embargo_until, a.expires_at)
      is distinct from (excluded.kind, excluded.name, excluded.description, excluded.alt_text, excluded.credit,
        excluded.language, excluded.audience, excluded.territory, excluded.licences, excluded.host_own_copy,
        excluded.embargo_until, excluded.expires_at)
    returning asset_id, revision, revision = 1 as "isNew"`.execute(transaction);
  return rows;
}

async function idsByRef(
  transaction: Kysely<VipTables>,
  assets: readonly ReadyAsset[],
  tenant: string,
): Promise<ReadonlyMap<string, string>> {
  const refs = assets.map(({ ref }) => ref);
  const { rows } = await sql<{ id: string; system: string; value: string }>`
    select a.asset_id as id, given.system, given.value
    from jsonb_to_recordset(${JSON.stringify(refs)}::jsonb) as given (system text, value text)
    join vip.asset a on a.tenant = ${tenant} and a.source_system = given.system and a.source_ref = given.value`.execute(
    transaction,
  );
  return new Map(rows.map(({ id, system, value }) => [`${system} ${value}`, id]));
}

/** A record has all links of its asset: those that it has no more go. */
async function writeLinks(
  transaction: Kysely<VipTables>,
  assets: readonly ReadyAsset[],
  idOf: (asset: ReadyAsset) => string,
  tenant: string,
): Promise<void> {
  const links = assets.flatMap((asset) =>
    asset.links.map((link, place) => ({
      asset_id: idOf(asset),
      key: `${link.scheme}:${link.value}`,
      place,
      ...link,
    })),
  );
  const ids = assets.map(idOf);
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as given (asset_id text, key text, place integer,
        level text, scheme text, value text, role text)
    ), gone as (
      delete from vip.asset_link l where l.asset_id = any(${ids}::text[])
        and not exists (select from given where given.asset_id = l.asset_id and given.key = l.key)
    )
    insert into vip.asset_link (tenant, key, asset_id, place, level, scheme, value, role)
    select ${tenant}, key, asset_id, place, level, scheme, value, role from given
    on conflict do nothing`.execute(transaction);
}

async function pointToVersions(transaction: Kysely<VipTables>, assetIds: readonly string[]): Promise<void> {
  await sql`
    update vip.asset a set
      status = case
        when a.status = 'draft' and exists (
          select from vip.asset_version v where v.asset_id = a.asset_id and v.review = 'approved'
        ) then 'active' else a.status end,
      latest_version_id = (select version_id from vip.asset_version v where v.asset_id = a.asset_id order by number desc limit 1),
      approved_version_id = (select version_id from vip.asset_version v where v.asset_id = a.asset_id and v.review = 'approved')
    where a.asset_id = any(${assetIds}::text[])`.execute(transaction);
}

function eventsOf(written: readonly Written[], { tenant, actor, at, correlationId }: Act): NewEvent[] {
  return written.map(({ asset_id: id, revision, isNew }) => ({
    tenant,
    type: isNew ? 'asset.created' : 'asset.updated',
    occurredAt: at,
    subject: { type: 'asset', id, revision },
    related: { assetId: id },
    actor,
    correlationId,
  }));
}
