import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Page, ProductFilter, ProductKey, Question, Viewer } from '../catalogue.js';
import { productId, sourceProductIdOf, titleId, workIdOf } from '../ids.js';
import type { Product } from '../model.js';
import { storable } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import { isVisibleProduct } from '../visibility.js';
import { createCursors } from './cursor.js';
import { productConditions } from './filters.js';
import { groupedBy } from './grouped.js';
import { directionOf, isAfter, keyAsText, productOrder } from './order.js';
import { type Placed, toPage } from './page.js';
import { PRODUCT_COLUMNS, PRODUCT_TABLES, type ProductRow, toProduct } from './product-rows.js';

type Db = Kysely<CatalogueTables>;

/** In the order of the ids, null for none the viewer may see. One statement. */
export async function productsByIds(
  db: Db,
  ids: readonly string[],
  viewer: Viewer,
): Promise<(Product | null)[]> {
  const numbers = ids.map(sourceProductIdOf);
  const rows = await selectProducts(
    db,
    viewer,
    sql`p.product_id = any(${numbers.filter((id) => id !== null)}::integer[])`,
  );
  const byNumber = new Map(rows.map((row) => [row.productId, toProduct(row, viewer)]));
  return numbers.map((number) => (number === null ? null : (byNumber.get(number) ?? null)));
}

/** In the order of the ISBNs, 13 digits each. Of two products with one ISBN the older record answers. One statement. */
export async function productsByIsbns(
  db: Db,
  isbns: readonly string[],
  viewer: Viewer,
): Promise<(Product | null)[]> {
  const rows = await selectProducts(db, viewer, sql`p.isbn13 = any(${isbns.map(storable)}::text[])`);
  const oldestLast = [...rows].sort((one, other) => other.productId - one.productId);
  const byIsbn = new Map(oldestLast.map((row) => [row.isbn13, toProduct(row, viewer)]));
  return isbns.map((isbn) => byIsbn.get(isbn) ?? null);
}

/** Each title's visible products, by publication date and those without one last. One statement. */
export async function productsOfTitles(
  db: Db,
  titleIds: readonly string[],
  viewer: Viewer,
): Promise<Product[][]> {
  const workIds = titleIds.map(workIdOf);
  const rows = await selectProducts(
    db,
    viewer,
    sql`p.work_id = any(${workIds.filter((id) => id !== null)}::integer[])`,
  );
  return groupedBy(
    workIds,
    rows,
    ({ workId }) => workId,
    (row) => toProduct(row, viewer),
  );
}

/** A page of products. One statement, as for titles. */
export async function productsPage(
  db: Db,
  { filter, orderBy, first, after }: Question<ProductFilter>,
  viewer: Viewer,
): Promise<Page<Product>> {
  const order = productOrder(orderBy);
  const cursors = createCursors({ list: 'products', orderBy, filter, viewer, keyType: order.keyType });
  const position = after === null ? null : cursors.decode(after);
  const direction = directionOf(order);
  const { rows } = await sql<ProductRow & Placed>`
    with page as (
      select p.product_id, ${order.key} as key from catalogue.product p
      where ${productConditions(filter, viewer)} and ${isAfter(order, position)}
      order by key ${direction}, p.product_id ${direction}
      limit ${first + 1}
    )
    select
      ${PRODUCT_COLUMNS},
      json_build_object('key', ${keyAsText(order, sql`page.key`)}, 'id', p.product_id) as position
    from page join catalogue.product p on p.product_id = page.product_id ${PRODUCT_TABLES}
    order by page.key ${direction}, page.product_id ${direction}`.execute(db);
  return toPage(rows, { first, after, cursors }, (row) => toProduct(row, viewer));
}

export async function countProducts(db: Db, filter: ProductFilter, viewer: Viewer): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from catalogue.product p where ${productConditions(filter, viewer)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The ids of the first that meet the filter. One statement. */
export async function productKeys(
  db: Db,
  filter: ProductFilter,
  viewer: Viewer,
  limit: number,
): Promise<ProductKey[]> {
  const { rows } = await sql<{ product: number; work: number }>`
    select p.product_id as product, p.work_id as work from catalogue.product p
    where ${productConditions(filter, viewer)} limit ${limit}`.execute(db);
  return rows.map(({ product, work }) => ({ id: productId(product), titleId: titleId(work) }));
}

async function selectProducts(
  db: Db,
  viewer: Viewer,
  condition: RawBuilder<SqlBool>,
): Promise<readonly ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select ${PRODUCT_COLUMNS} from catalogue.product p ${PRODUCT_TABLES}
    where ${condition} and ${isVisibleProduct(viewer)}
    order by p.publication_date nulls last, p.product_id`.execute(db);
  return rows;
}
