import { type Kysely, sql } from 'kysely';
import type { Act } from '../assets/write.js';
import type { NewEvent } from '../events/append.js';
import { newId } from '../ids.js';
import { isPicture } from '../processing/picture.js';
import { PRESET_NAMES, RENDITION_TYPE } from '../renditions/presets.js';
import type { VipTables } from '../tables.js';
import type { ReadyAsset, ReadyVersion } from './ready.js';

export interface LoadedVersions {
  readonly added: readonly { readonly versionId: string; readonly assetId: string }[];
  /** Whose bytes cannot be served. */
  readonly refused: number;
  readonly events: readonly NewEvent[];
}

/** Adds the versions whose bytes an asset does not have yet. A new approved one takes the place of a former one. */
export async function loadVersions(
  transaction: Kysely<VipTables>,
  assets: readonly ReadyAsset[],
  idOf: (asset: ReadyAsset) => string,
  act: Act,
): Promise<LoadedVersions> {
  const given = assets.flatMap((asset) =>
    asset.versions.map((version, place) => rowOf(version, { place, asset_id: idOf(asset), act })),
  );
  await supersede(transaction, given);
  const { rows } = await sql<Added>`
    insert into vip.asset_version (version_id, tenant, asset_id, number, revision, created_at, updated_at, created_by,
      comment, processing, review, file_name, original_name, media_type, byte_size, sha256, technical, checks,
      approved_at, approved_by)
    select version_id, ${act.tenant}, asset_id, place + 1 + coalesce(
        (select max(number) from vip.asset_version v where v.asset_id = given.asset_id), 0),
      1, created_at, created_at, ${JSON.stringify(act.actor)}::jsonb, comment, processing, review, file_name, file_name,
      media_type, byte_size, sha256, technical, checks, approved_at, approved_by
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (version_id text, asset_id text, place integer,
      created_at timestamptz, comment text, processing text, review text, file_name text, media_type text,
      byte_size bigint, sha256 text, technical jsonb, checks jsonb, approved_at timestamptz, approved_by jsonb)
    on conflict (asset_id, sha256) do nothing
    returning version_id as "versionId", asset_id as "assetId", review, processing, media_type as "mediaType"`.execute(
    transaction,
  );
  await approve(
    transaction,
    rows.map(({ versionId }) => versionId),
    act,
  );
  const pictures = rows.filter(({ processing, mediaType }) => processing === 'ready' && isPicture(mediaType));
  await addRenditionsOf(
    transaction,
    pictures.map(({ versionId }) => versionId),
    act,
  );
  const { tenant, at, actor, correlationId } = act;
  const events = rows.map(
    ({ versionId, assetId, review }): NewEvent => ({
      tenant,
      type: review === 'approved' ? 'version.approved' : 'version.created',
      occurredAt: at,
      subject: { type: 'version', id: versionId, revision: 1 },
      related: { assetId, versionId },
      actor,
      correlationId,
    }),
  );
  return { added: rows, refused: rows.filter(({ processing }) => processing !== 'ready').length, events };
}

interface Added {
  readonly versionId: string;
  readonly assetId: string;
  readonly review: string;
  readonly processing: string;
  readonly mediaType: string;
}

interface Place {
  readonly place: number;
  readonly asset_id: string;
  readonly act: Act;
}

function rowOf(version: ReadyVersion, { place, asset_id, act }: Place) {
  // Nobody has approved bytes that are not to be trusted.
  const review = version.processing === 'ready' ? version.review : 'unsubmitted';
  const isDecided = review === 'approved' || review === 'superseded' || review === 'revoked';
  const at = act.at.toISOString();
  return {
    version_id: newId('asv'),
    asset_id,
    place,
    created_at: version.createdAt ?? at,
    comment: version.comment,
    processing: version.processing,
    review,
    file_name: version.fileName,
    media_type: version.mediaType,
    byte_size: version.byteSize,
    sha256: version.sha256,
    technical: version.technical,
    checks: version.checks,
    approved_at: isDecided ? (version.approvedAt ?? at) : null,
    approved_by: isDecided ? approverOf(version, act) : null,
  };
}

function approverOf({ approvedBy }: ReadyVersion, { actor }: Act) {
  return approvedBy === undefined ? actor : { type: 'person', id: approvedBy };
}

/** At most one version of an asset is approved: the former goes before the new one comes. */
async function supersede(
  transaction: Kysely<VipTables>,
  given: readonly { readonly asset_id: string; readonly review: string; readonly sha256: string }[],
): Promise<void> {
  const approved = given
    .filter(({ review }) => review === 'approved')
    .map(({ asset_id, sha256 }) => ({ asset_id, sha256 }));
  await sql`
    update vip.asset_version v set review = 'superseded', revision = v.revision + 1
    from jsonb_to_recordset(${JSON.stringify(approved)}::jsonb) as given (asset_id text, sha256 text)
    where v.asset_id = given.asset_id and v.review = 'approved' and v.sha256 <> given.sha256
      and not exists (select from vip.asset_version known
        where known.asset_id = given.asset_id and known.sha256 = given.sha256)`.execute(transaction);
}

/** An approval for each that was approved, bound to its bytes. */
async function approve(
  transaction: Kysely<VipTables>,
  versionIds: readonly string[],
  { tenant, at }: Act,
): Promise<void> {
  const approvals = versionIds.map((version_id) => ({ approval_id: newId('apr'), version_id }));
  await sql`
    insert into vip.approval (approval_id, tenant, version_id, revision, created_at, updated_at, created_by, stage,
      decision, decided_by, decided_at, evidence_sha256)
    select given.approval_id, ${tenant}, v.version_id, 1, ${at}::timestamptz, ${at}::timestamptz, v.created_by,
      'editorial', 'approved', v.approved_by, v.approved_at, v.sha256
    from jsonb_to_recordset(${JSON.stringify(approvals)}::jsonb) as given (approval_id text, version_id text)
    join vip.asset_version v on v.version_id = given.version_id
    where v.approved_at is not null`.execute(transaction);
}

/** Tells of the small copies of pictures: they are made when somebody asks for them. */
async function addRenditionsOf(
  transaction: Kysely<VipTables>,
  versionIds: readonly string[],
  { tenant, at }: Act,
): Promise<void> {
  const renditions = versionIds.flatMap((version_id) =>
    PRESET_NAMES.map((preset) => ({ rendition_id: newId('rnd'), version_id, preset })),
  );
  await sql`
    insert into vip.rendition (rendition_id, tenant, version_id, preset, state, media_type, created_at, is_due)
    select rendition_id, ${tenant}, version_id, preset, 'pending', ${RENDITION_TYPE}, ${at}::timestamptz, false
    from jsonb_to_recordset(${JSON.stringify(renditions)}::jsonb) as given (rendition_id text, version_id text, preset text)`.execute(
    transaction,
  );
}
