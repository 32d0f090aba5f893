import { type Kysely, sql } from 'kysely';
import type { TurningProduct, TurningQuestion, Viewer } from '../catalogue.js';
import { sourceProductIdOf } from '../ids.js';
import { AS_OF, FRESHNESS_TABLES } from '../read/title-rows.js';
import type { CatalogueTables } from '../tables.js';
import { isVisibleProduct } from '../visibility.js';
import {
  type FactsRow,
  RIGHTS_COLUMNS,
  STATEMENT_COLUMNS,
  STATEMENT_TABLE,
  toProductFacts,
} from './facts-rows.js';
import { isPossibleIn } from './shown-in.js';

/**
 * The facts of products that the viewer may see and whose dates may turn between two instants, in the order of the first
 * that may. One statement.
 */
export async function turningProducts(
  db: Kysely<CatalogueTables>,
  { from, until, country, limit, after }: TurningQuestion,
  viewer: Viewer,
): Promise<TurningProduct[]> {
  const isNext =
    after === null
      ? sql`true`
      : sql`(p.turns_from, p.product_id) > (${instantOf(after)}::timestamptz, ${sourceProductIdOf(after.facts.productId)}::integer)`;
  const { rows } = await sql<FactsRow & { turnsFrom: number }>`
    select ${RIGHTS_COLUMNS}, ${STATEMENT_COLUMNS}, ${AS_OF} as "asOf",
      (extract(epoch from p.turns_from) * 1000)::double precision as "turnsFrom"
    from catalogue.product p
      join catalogue.title t on t.work_id = p.work_id ${FRESHNESS_TABLES} ${STATEMENT_TABLE}
    where p.turns_until > ${from}::timestamptz and p.turns_from <= ${until}::timestamptz
      and ${country === null ? sql`true` : isPossibleIn(country)}
      and ${isVisibleProduct(viewer)} and ${isNext}
    order by p.turns_from, p.product_id limit ${limit}`.execute(db);
  return rows.map((row) => ({ facts: toProductFacts(row), turnsFrom: row.turnsFrom }));
}

function instantOf({ turnsFrom }: TurningProduct): string {
  return Number.isFinite(turnsFrom) ? new Date(turnsFrom).toISOString() : '-infinity';
}
