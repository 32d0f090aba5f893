import { type Kysely, sql } from 'kysely';
import type { ProductFacts } from '../../rights/facts.js';
import { productId, sourceProductIdOf, titleId } from '../ids.js';
import { AS_OF, FRESHNESS_TABLES } from '../read/title-rows.js';
import type { CatalogueTables } from '../tables.js';
import {
  type FactsRow,
  RIGHTS_COLUMNS,
  STATEMENT_COLUMNS,
  STATEMENT_TABLE,
  toProductFacts,
} from './facts-rows.js';

export interface ProductRights {
  readonly titleId: string;
  readonly facts: ProductFacts;
  /** Grows whenever the facts change, over restarts, imports and other databases: whoever has a higher one has later facts. */
  readonly revision: number;
  /** When Consonance was last known to say so. */
  readonly asOf: Date;
}

/** What products are decided by, in the order of the ids; null for one that is not there any more. One statement. */
export async function rightsOfProducts(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<(ProductRights | null)[]> {
  const asked = ids.map(sourceProductIdOf).filter((id) => id !== null);
  const { rows } = await sql<FactsRow & { workId: number; revision: number }>`
    select ${RIGHTS_COLUMNS}, ${STATEMENT_COLUMNS}, ${AS_OF} as "asOf", p.work_id as "workId",
      p.rights_revision as revision
    from catalogue.product p join catalogue.title t using (work_id) ${FRESHNESS_TABLES} ${STATEMENT_TABLE}
    where p.product_id = any(${asked}::integer[]) and p.removed_at is null`.execute(db);
  const byId = new Map(
    rows.map((row) => [
      productId(row.product_id),
      { titleId: titleId(row.workId), facts: toProductFacts(row), revision: row.revision, asOf: row.asOf },
    ]),
  );
  return ids.map((id) => byId.get(id) ?? null);
}
