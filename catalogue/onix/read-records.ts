import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OnixProduct } from '../../onix/model/product.js';
import type { CatalogueTables } from '../tables.js';

export interface RecordBlocks extends OnixProduct {
  readonly recordKey: string;
}

/** Of the row o of catalogue.onix_record. */
export const RECORD_COLUMNS: RawBuilder<unknown> = sql`
  o.record_key as "recordKey", o.release, o.record_reference as "recordReference",
  o.notification_type as "notificationType", o.identifiers, o.descriptive, o.collateral, o.publishing, o.related,
  o.supplies`;

/** A record as it was read, updates since then applied. */
export function toOnixProduct({ recordKey: _, ...product }: RecordBlocks): OnixProduct {
  return product;
}

/** Those that are there and have not been withdrawn, by their keys. */
export async function readProducts(
  db: Kysely<CatalogueTables>,
  keys: readonly string[],
): Promise<Map<string, OnixProduct>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<RecordBlocks>`
    select ${RECORD_COLUMNS} from catalogue.onix_record o
    where o.record_key = any(${keys}::text[]) and o.withdrawn_at is null`.execute(db);
  return new Map(rows.map((row) => [row.recordKey, toOnixProduct(row)]));
}
