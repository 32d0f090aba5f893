import { type Kysely, type Selectable, sql } from 'kysely';
import type { FileTables } from '../files/tables.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import { type Preset, RENDITION_TYPE } from './presets.js';

export type RenditionRow = Selectable<FileTables['vip.rendition']>;

/** Makes the renditions due that the version has none of yet. */
export async function addRenditions(
  db: Kysely<VipTables>,
  {
    tenant,
    versionId,
    presets,
    now,
  }: { tenant: string; versionId: string; presets: readonly Preset[]; now: Date },
): Promise<void> {
  await db
    .insertInto('vip.rendition')
    .values(
      presets.map((preset) => ({
        rendition_id: newId('rnd'),
        tenant,
        version_id: versionId,
        preset,
        state: 'pending' as const,
        media_type: RENDITION_TYPE,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['version_id', 'preset']).doNothing())
    .execute();
}

/** A rendition with what it is made of. */
export interface RenditionWork extends RenditionRow {
  readonly source_sha256: string;
}

/** One that is due and that nobody is at, held until the transaction ends. */
export async function takePending(transaction: Kysely<VipTables>): Promise<RenditionWork | undefined> {
  const { rows } = await sql<RenditionWork>`
    select rendition.*, version.sha256 as source_sha256
    from vip.rendition as rendition join vip.asset_version as version using (version_id)
    where rendition.state = 'pending' and rendition.is_due
    order by rendition.created_at
    limit 1
    for update of rendition skip locked`.execute(transaction);
  return rows[0];
}

/** This one; whoever is at it is waited for. */
export async function lockRendition(
  transaction: Kysely<VipTables>,
  { tenant, versionId, preset }: { tenant: string; versionId: string; preset: Preset },
): Promise<RenditionWork | undefined> {
  const { rows } = await sql<RenditionWork>`
    select rendition.*, version.sha256 as source_sha256
    from vip.rendition as rendition join vip.asset_version as version using (version_id)
    where rendition.tenant = ${tenant} and rendition.version_id = ${versionId} and rendition.preset = ${preset}
    for update of rendition`.execute(transaction);
  return rows[0];
}
