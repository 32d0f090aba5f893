import { type Kysely, sql } from 'kysely';
import type { VipTables } from '../tables.js';

/**
 * Which of these blobs a version, a rendition or a complete upload refers to. A version that still waits for its bytes
 * only says which ones they are to be.
 */
export async function findReferenced(
  db: Kysely<VipTables>,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from unnest(${sha256s}::text[]) as given (sha256)
    where exists (select from vip.asset_version as version
        where version.sha256 = given.sha256 and version.processing <> 'awaiting_upload')
      or exists (select from vip.rendition as rendition where rendition.sha256 = given.sha256)
      or exists (select from vip.upload as upload
        where upload.sha256 = given.sha256 and upload.state = 'complete')`.execute(db);
  return new Set(rows.map(({ sha256 }) => sha256));
}
