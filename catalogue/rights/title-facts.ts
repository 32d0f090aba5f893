import { type Kysely, sql } from 'kysely';
import type { TitleFacts } from '../../rights/facts.js';
import type { Viewer } from '../catalogue.js';
import { titleId, workIdOf } from '../ids.js';
import { groupedBy } from '../read/grouped.js';
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

interface OfTitle {
  readonly workId: number;
  readonly imprintId: number | null;
  readonly contributors: readonly { readonly id: number; readonly productIds: readonly number[] }[] | null;
  readonly seriesIds: readonly number[];
}

/** Staff also see titles without a product. */
type Row = OfTitle & (FactsRow | { readonly product_id: null });

/**
 * What titles may be decided by: the facts of those products that the viewer may see, by publication date, and what else
 * assets may be linked to. In the order of the ids, null for none the viewer may see. One statement.
 */
export async function factsOfTitles(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
  viewer: Viewer,
): Promise<(TitleFacts | null)[]> {
  const workIds = ids.map(workIdOf);
  const { rows } = await sql<Row>`
    select
      t.work_id as "workId", t.imprint_id as "imprintId",
      (
        select jsonb_agg(jsonb_build_object('id', c -> 'contributorId', 'productIds', c -> 'productIds'))
        from jsonb_array_elements(t.contributors) c
      ) as contributors,
      jsonb_path_query_array(t.series, '$[*].seriesId') as "seriesIds",
      ${RIGHTS_COLUMNS}, ${STATEMENT_COLUMNS}, ${AS_OF} as "asOf"
    from catalogue.title t ${FRESHNESS_TABLES}
    left join catalogue.product p on p.work_id = t.work_id and ${isVisibleProduct(viewer)}
    ${STATEMENT_TABLE}
    where t.work_id = any(${workIds.filter((id) => id !== null)}::integer[]) and t.removed_at is null
      and (${viewer.isStaff} or p.product_id is not null)
    order by p.publication_date nulls last, p.product_id`.execute(db);
  const grouped = groupedBy(
    workIds,
    rows,
    ({ workId }) => workId,
    (row) => row,
  );
  return grouped.map(toTitleFacts);
}

function toTitleFacts(rows: readonly Row[]): TitleFacts | null {
  const [first] = rows;
  if (first === undefined) return null;
  const products = rows.filter((row) => row.product_id !== null);
  return {
    titleId: titleId(first.workId),
    workId: String(first.workId),
    products: products.map(toProductFacts),
    contributorIds: contributorsOf(
      first,
      products.map((row) => row.product_id),
    ),
    seriesIds: first.seriesIds.map(String),
    imprintId: first.imprintId === null ? null : String(first.imprintId),
  };
}

/** Those of all products, and those of the products that are seen; each once. */
function contributorsOf({ contributors }: OfTitle, seen: readonly number[]): string[] {
  const shown = (contributors ?? []).filter(
    ({ productIds }) => productIds.length === 0 || productIds.some((id) => seen.includes(id)),
  );
  return [...new Set(shown.map(({ id }) => String(id)))];
}
