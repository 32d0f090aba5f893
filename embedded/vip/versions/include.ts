/** Versions as the API tells them, with the uploads that they wait for and their renditions: a fixed number of statements. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { FileTables } from '../files/tables.js';
import type { VipContext } from '../http/route.js';
import type { VipTables } from '../tables.js';
import { readUploads, type UploadRow } from '../uploads/rows.js';
import { uploadAddress } from '../uploads/upload.js';
import type { VersionRow } from './rows.js';
import { type RenditionResource, type VersionNames, type VersionResource, versionOf } from './version.js';

interface Told {
  readonly tenant: string;
  readonly context: VipContext;
  readonly withRenditions: boolean;
  /** Absent: all. */
  readonly names?: VersionNames;
}

export async function resourcesOf(
  rows: readonly VersionRow[],
  { tenant, context, withRenditions, names }: Told,
): Promise<VersionResource[]> {
  const { db } = context;
  // One after the other: in a keyed request the two share a connection.
  const uploads = await uploadsOf(db, rows, tenant);
  const renditions = withRenditions ? await readRenditions(db, rows, tenant) : null;
  return rows.map((row) => {
    const upload = row.processing === 'awaiting_upload' ? uploads.get(row.upload_id ?? '') : undefined;
    const more = {
      ...(upload === undefined ? {} : { upload: uploadOf(upload, context) }),
      ...(renditions === null ? {} : { renditions: renditions.get(row.version_id) ?? [] }),
    };
    return versionOf(row, more, names);
  });
}

function uploadOf(upload: UploadRow, context: VipContext) {
  return {
    id: upload.upload_id,
    url: uploadAddress(upload.upload_id, context),
    expiresAt: upload.expires_at.toISOString(),
  };
}

async function uploadsOf(db: Kysely<VipTables>, rows: readonly VersionRow[], tenant: string) {
  const ids = rows.flatMap((row) =>
    row.processing === 'awaiting_upload' && row.upload_id !== null ? [row.upload_id] : [],
  );
  const uploads = ids.length === 0 ? [] : await readUploads(db, { tenant, ids });
  return new Map(uploads.map((upload) => [upload.upload_id, upload]));
}

async function readRenditions(db: Kysely<VipTables>, rows: readonly VersionRow[], tenant: string) {
  const found = new Map<string, RenditionResource[]>();
  if (rows.length === 0) return found;
  const renditions = await db
    .selectFrom('vip.rendition')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(sql<boolean>`version_id = any(${rows.map((row) => row.version_id)}::text[])`)
    .where('state', '<>', 'failed')
    .orderBy('version_id')
    .orderBy('preset')
    .execute();
  for (const row of renditions) {
    const list = found.get(row.version_id) ?? [];
    list.push(renditionOf(row));
    found.set(row.version_id, list);
  }
  return found;
}

function renditionOf(row: Selectable<FileTables['vip.rendition']>): RenditionResource {
  return {
    id: row.rendition_id,
    versionId: row.version_id,
    preset: row.preset,
    state: row.state,
    mediaType: row.media_type,
    ...(row.width_px === null ? {} : { widthPx: row.width_px }),
    ...(row.height_px === null ? {} : { heightPx: row.height_px }),
    ...(row.byte_size === null ? {} : { byteSize: Number(row.byte_size) }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
  };
}
