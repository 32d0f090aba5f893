import { type Kysely, type Selectable, sql } from 'kysely';
import type { FileTables } from '../files/tables.js';
import type { VipTables } from '../tables.js';

export type UploadRow = Selectable<FileTables['vip.upload']>;

interface Named {
  readonly tenant: string;
  readonly id: string;
}

/** Those of the ids that the tenant has, in no particular order. */
export function readUploads(
  db: Kysely<VipTables>,
  { tenant, ids }: { tenant: string; ids: readonly string[] },
): Promise<UploadRow[]> {
  return db
    .selectFrom('vip.upload')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(sql<boolean>`upload_id = any(${ids}::text[])`)
    .execute();
}

/**
 * The upload, which nobody else completes, cancels or lets expire until the transaction ends; undefined: the tenant has
 * none. Whoever makes a version of it must hold it, or the version may wait for bytes that have just come.
 */
export function lockUpload(
  transaction: Kysely<VipTables>,
  { tenant, id }: Named,
): Promise<UploadRow | undefined> {
  return transaction
    .selectFrom('vip.upload')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('upload_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
