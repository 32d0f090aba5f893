/** Pages of works and products: ascending by id, at most as many as the cap allows. */
import { sql } from 'kysely';
import { allOf, type Condition } from './conditions.js';
import type { Executor } from './executor.js';
import { priceConditions } from './price-conditions.js';
import { productConditions } from './product-conditions.js';
import { flatten, type PriceRow, type ProductRow, type WorkRow } from './rows.js';
import type { PriceSearch, ProductSearch, SearchSettings, WorkSearch } from './searches.js';
import { workConditions } from './work-conditions.js';

export interface WorksQuestion {
  readonly workSearch?: WorkSearch | null;
  readonly productSearch?: ProductSearch | null;
}

export interface ProductsQuestion extends WorksQuestion {
  readonly priceSearch?: PriceSearch | null;
}

export async function findWorks(
  db: Executor,
  { workSearch, productSearch }: WorksQuestion,
  settings: SearchSettings,
  limit: number,
): Promise<WorkRow[]> {
  const ofProducts = productConditions(productSearch ?? {}, settings);
  const rows = await db
    .selectFrom('work')
    .selectAll()
    .where(
      allOf([
        ...workConditions(workSearch ?? {}, settings),
        ...exists(ofProducts, (condition) => sql`product where product.work_id = work.id and ${condition}`),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(flatten);
}

export async function findProducts(
  db: Executor,
  { workSearch, productSearch, priceSearch }: ProductsQuestion,
  settings: SearchSettings,
  limit: number,
): Promise<ProductRow[]> {
  const ofWork = workConditions(workSearch ?? {}, settings);
  const ofPrices = priceConditions(priceSearch ?? {});
  const rows = await db
    .selectFrom('product')
    .selectAll()
    .where(
      allOf([
        ...productConditions(productSearch ?? {}, settings),
        ...exists(ofWork, (condition) => sql`work where work.id = product.work_id and ${condition}`),
        ...exists(ofPrices, (condition) => sql`price where price.product_id = product.id and ${condition}`),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(flatten);
}

/** All products of the works that match, in the order of their ids. */
export async function productsOfWorks(
  db: Executor,
  workIds: readonly number[],
  search: ProductSearch,
  settings: SearchSettings,
): Promise<ProductRow[]> {
  const rows = await db
    .selectFrom('product')
    .selectAll()
    .where(allOf([sql<boolean>`work_id = any(${workIds})`, ...productConditions(search, settings)]))
    .orderBy('id')
    .execute();
  return rows.map(flatten);
}

/** All prices of the products that match, in the order of each product. */
export async function pricesOfProducts(
  db: Executor,
  productIds: readonly number[],
  search: PriceSearch,
): Promise<PriceRow[]> {
  const rows = await db
    .selectFrom('price')
    .selectAll()
    .where(allOf([sql<boolean>`product_id = any(${productIds})`, ...priceConditions(search)]))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(flatten);
}

function exists(
  conditions: readonly Condition[],
  among: (condition: Condition) => ReturnType<typeof sql>,
): Condition[] {
  return conditions.length === 0 ? [] : [sql<boolean>`exists (select from ${among(allOf(conditions))})`];
}
