/** Writes assets with their links, and tells the feed. */
import { type Kysely, sql, type Updateable } from 'kysely';
import type { Actor } from '../contract/actor.js';
import { appendEvents, type NewEvent } from '../events/append.js';
import type { EventType } from '../events/event-types.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import { type AssetBody, type AssetPatch, type Link, linkKey } from './asset.js';
import type { AssetRow } from './rows.js';
import type { AssetTables } from './tables.js';

/** Who changes something, when, and in which request. */
export interface Act {
  readonly tenant: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly correlationId: string | null;
}

/** Creates the asset, or answers the id of the one that its source has sent before. It needs a transaction. */
export async function createAsset(
  transaction: Kysely<VipTables>,
  body: AssetBody,
  act: Act,
): Promise<{ id: string; isNew: boolean }> {
  const id = newId('ast');
  const created = await transaction
    .insertInto('vip.asset')
    .values(
      Object.assign(
        {
          ...EMPTY,
          asset_id: id,
          tenant: act.tenant,
          revision: 1,
          created_at: act.at,
          updated_at: act.at,
          created_by: JSON.stringify(act.actor),
          kind: body.kind,
          status: 'draft',
          approved_version_id: null,
          latest_version_id: null,
          deleted_at: null,
          source_system: body.source?.system ?? null,
          source_ref: body.source?.ref ?? null,
          name: body.name,
        },
        columnsOf(body, act.at),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('asset_id')
    .executeTakeFirst();
  if (created === undefined) return { id: await idOfSource(transaction, body, act), isNew: false };
  await writeLinks(transaction, act.tenant, id, body.links ?? []);
  return { id, isNew: true };
}

async function idOfSource(
  transaction: Kysely<VipTables>,
  { source }: AssetBody,
  { tenant }: Act,
): Promise<string> {
  const row = await transaction
    .selectFrom('vip.asset')
    .select('asset_id')
    .where('tenant', '=', tenant)
    .where('source_system', '=', source?.system ?? '')
    .where('source_ref', '=', source?.ref ?? '')
    .executeTakeFirstOrThrow();
  return row.asset_id;
}

/** Changes what the patch names. The row must be locked. */
export async function patchAsset(
  transaction: Kysely<VipTables>,
  row: AssetRow,
  patch: AssetPatch,
  act: Act,
): Promise<void> {
  await transaction
    .updateTable('vip.asset')
    .set({ ...columnsOf(patch, act.at), revision: row.revision + 1, updated_at: act.at })
    .where('asset_id', '=', row.asset_id)
    .execute();
  if (patch.links === undefined || patch.links === null) return;
  await transaction.deleteFrom('vip.asset_link').where('asset_id', '=', row.asset_id).execute();
  await writeLinks(transaction, act.tenant, row.asset_id, patch.links);
}

async function writeLinks(
  transaction: Kysely<VipTables>,
  tenant: string,
  assetId: string,
  links: readonly Link[],
): Promise<void> {
  if (links.length === 0) return;
  await transaction
    .insertInto('vip.asset_link')
    .values(
      links.map((link, place) => ({
        tenant,
        key: linkKey(link),
        asset_id: assetId,
        place,
        level: link.level,
        scheme: link.scheme,
        value: link.value,
        role: link.role ?? null,
      })),
    )
    .execute();
}

/** What an asset has that nothing is said of. Audience 00 of List 154: anybody. */
const EMPTY = {
  description: null,
  alt_text: null,
  credit: null,
  copyright: null,
  tags: [],
  language: null,
  market: [],
  product_forms: [],
  audience: ['00'],
  territory: null,
  licences: '[]',
  host_own_copy: false,
  external_refs: '[]',
  embargo_until: null,
  embargo_zone: null,
  expires_at: null,
  hold_reason: null,
  held_since: null,
  superseded_by: null,
  variant_of: null,
} as const;

type Columns = Updateable<AssetTables['vip.asset']>;

/** The columns of what is said; what is left out is left out here too. */
function columnsOf(said: AssetPatch, at: Date): Columns {
  const { embargo, legalHold } = said;
  const columns = {
    name: said.name ?? undefined,
    description: said.description,
    alt_text: said.altText,
    credit: said.credit,
    copyright: said.copyright,
    tags: said.tags ?? undefined,
    language: said.language,
    market: said.market ?? undefined,
    product_forms: said.productForms ?? undefined,
    audience: said.audience ?? undefined,
    territory: jsonOf(said.territory),
    licences: jsonOf(said.licences) ?? undefined,
    host_own_copy: said.hostOwnCopy ?? undefined,
    external_refs: jsonOf(said.externalRefs) ?? undefined,
    embargo_until: embargo === undefined ? undefined : embargo && new Date(embargo.until),
    embargo_zone: embargo === undefined ? undefined : (embargo?.zone ?? null),
    expires_at: said.expiresAt === undefined ? undefined : said.expiresAt && new Date(said.expiresAt),
    hold_reason: legalHold === undefined ? undefined : (legalHold?.reason ?? null),
    held_since:
      legalHold === undefined ? undefined : legalHold && new Date(legalHold.since ?? at.toISOString()),
    superseded_by: said.supersededBy,
    variant_of: said.variantOf,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function jsonOf(value: unknown): string | null | undefined {
  return value === undefined || value === null ? value : JSON.stringify(value);
}

/** Tells the feed of one asset. Last in a transaction: see events/append.ts. */
export async function tellOfAsset(
  transaction: Kysely<VipTables>,
  row: AssetRow,
  types: readonly EventType[],
  act: Act,
  more: Pick<NewEvent, 'changes' | 'details'> = {},
): Promise<void> {
  await appendEvents(
    transaction,
    types.map((type) => ({
      tenant: act.tenant,
      type,
      occurredAt: act.at,
      subject: { type: 'asset', id: row.asset_id, revision: row.revision },
      related: { isbn13: isbnsOf(row), assetId: row.asset_id },
      actor: act.actor,
      correlationId: act.correlationId,
      ...more,
    })),
  );
}

export function isbnsOf({ links }: Pick<AssetRow, 'links'>): readonly string[] {
  return links.filter(({ scheme }) => scheme === 'isbn13').map(({ value }) => value);
}

/** Moves what a version's review decides of its asset. The row must be locked. */
export async function moveAsset(
  transaction: Kysely<VipTables>,
  row: Pick<AssetRow, 'asset_id' | 'revision'>,
  changes: {
    readonly status?: AssetRow['status'];
    readonly approved_version_id?: string | null;
    readonly latest_version_id?: string;
    readonly deleted_at?: Date;
  },
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('vip.asset')
    .set({ ...changes, revision: sql`revision + 1`, updated_at: at })
    .where('asset_id', '=', row.asset_id)
    .execute();
}
