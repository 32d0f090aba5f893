import { type Kysely, sql } from 'kysely';
import type { LinkFacts, ProductFacts } from '../../rights/facts.js';
import type { Viewer } from '../catalogue.js';
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
import { IS_BY_LINKED, IS_IN_LINKED_SERIES, linkTable } from './links.js';

/** An imprint has thousands of products. What they say of their rights is much the same. */
const MOST = 500;

/**
 * The products that each asset is linked to, by its links, as far as the viewer may see them: at most 500, some of every
 * area that they may be shown in, so that one that is cleared is among them if any is. One statement.
 */
export async function linkedProducts(
  db: Kysely<CatalogueTables>,
  asked: readonly (readonly LinkFacts[])[],
  viewer: Viewer,
): Promise<ProductFacts[][]> {
  const isSeen = isVisibleProduct(viewer);
  const { rows } = await sql<FactsRow & { place: number }>`
    with
      ${linkTable(asked)},
      linked as (
        select l.place, p.product_id, p.display_in from link l
          join catalogue.product p on p.isbn13 = l.isbn where l.level = 'PRODUCT' and ${isSeen}
        union
        select l.place, p.product_id, p.display_in from link l
          join catalogue.product p on p.work_id = l.id where l.level = 'WORK' and ${isSeen}
        union
        select l.place, p.product_id, p.display_in from link l join catalogue.title t on ${IS_BY_LINKED}
          join catalogue.product p on p.work_id = t.work_id where l.level = 'CONTRIBUTOR' and ${isSeen}
        union
        select l.place, p.product_id, p.display_in from link l join catalogue.title t on ${IS_IN_LINKED_SERIES}
          join catalogue.product p on p.work_id = t.work_id where l.level = 'SERIES' and ${isSeen}
        union
        select l.place, p.product_id, p.display_in from link l join catalogue.title t on t.imprint_id = l.id
          join catalogue.product p on p.work_id = t.work_id
          where l.level = 'IMPRINT' and t.removed_at is null and ${isSeen}
      ),
      alike as (
        select place, product_id, row_number() over (partition by place, display_in order by product_id) as rank
        from linked
      ),
      chosen as (
        select place, product_id, row_number() over (partition by place order by rank, product_id) as number from alike
      )
    select c.place, ${RIGHTS_COLUMNS}, ${STATEMENT_COLUMNS}, ${AS_OF} as "asOf"
    from chosen c join catalogue.product p on p.product_id = c.product_id
      join catalogue.title t on t.work_id = p.work_id ${FRESHNESS_TABLES} ${STATEMENT_TABLE}
    where c.number <= ${MOST}
    order by c.place, p.publication_date nulls last, p.product_id`.execute(db);
  return groupedBy([...asked.keys()], rows, ({ place }) => place, toProductFacts);
}
