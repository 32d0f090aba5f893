import { type Kysely, sql } from 'kysely';
import { writeChanges } from '../changes/write-changes.js';
import type { CatalogueTables } from '../tables.js';

/**
 * Tells that the products of these ISBNs are decided on by another ONIX statement now, each with a revision of its own.
 * It has to be the last thing that a transaction does.
 */
export async function reviseRights(
  transaction: Kysely<CatalogueTables>,
  isbns: readonly string[],
  now: Date,
): Promise<void> {
  if (isbns.length === 0) return;
  const { rows } = await sql<Revised>`
    update catalogue.product
    set rights_revision = greatest(rights_revision + 1, ${now.getTime()}::bigint)
    where isbn13 = any(${isbns}::text[]) and removed_at is null
    returning work_id as "workId", product_id as "productId", isbn13 as isbn, rights_revision as "rightsRevision"`.execute(
    transaction,
  );
  await writeChanges(
    transaction,
    rows.map(({ workId, productId, isbn, rightsRevision }) => ({
      kind: 'RIGHTS_CHANGED',
      workId,
      productId,
      detail: { isbn, rightsRevision },
    })),
    now,
  );
}

interface Revised {
  readonly workId: number;
  readonly productId: number;
  readonly isbn: string;
  readonly rightsRevision: number;
}
