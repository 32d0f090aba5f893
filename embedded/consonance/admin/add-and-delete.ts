/** Works and products that come and go one by one. */

import { keyOf } from '../load/faults.js';
import { loadProductParts, readProductIds } from '../load/load-records.js';
import { loadProducts } from '../load/products.js';
import type { LoadedProduct } from '../records/product.js';
import type { Executor } from '../store/executor.js';
import { touchWorks } from '../store/touch.js';

/** The new product's id, or why there is none. No later load takes it away. */
export async function addProduct(
  db: Executor,
  workId: number,
  product: LoadedProduct,
  now: Date,
): Promise<{ id: number } | { fault: string }> {
  const fault = await findFault(db, workId, product);
  if (fault !== null) return { fault };
  const owned = [{ workId, product }];
  await loadProducts(db, owned, { isLoaded: false, now });
  const ids = await readProductIds(db, owned);
  await loadProductParts(db, owned, ids, now);
  const id = ids.get(`${workId} ${keyOf(product)}`);
  return id === undefined ? { fault: 'The product was not kept.' } : { id };
}

export async function deleteWork(db: Executor, id: number): Promise<boolean> {
  const gone = await db.deleteFrom('work').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function deleteProduct(db: Executor, id: number, now: Date): Promise<boolean> {
  const gone = await db.deleteFrom('product').where('id', '=', id).returning('work_id').executeTakeFirst();
  if (gone !== undefined) await touchWorks(db, [gone.work_id], now);
  return gone !== undefined;
}

async function findFault(db: Executor, workId: number, product: LoadedProduct): Promise<string | null> {
  const { isbn13, reference, inHouseFormat, inHouseEdition } = product;
  const work = await db
    .selectFrom('work')
    .select('id')
    .where('id', '=', workId)
    .forUpdate()
    .executeTakeFirst();
  if (work === undefined) return `There is no work ${workId}.`;
  const twin = await db
    .selectFrom('product')
    .select('id')
    .where((where) =>
      where.or([
        where('isbn13', '=', isbn13),
        where.and([where('work_id', '=', workId), where('reference', '=', reference)]),
      ]),
    )
    .executeTakeFirst();
  if (twin !== undefined) return `Product ${twin.id} has this ISBN or reference.`;
  const format = await db
    .selectFrom('in_house_format')
    .select('id')
    .where('code', '=', inHouseFormat)
    .executeTakeFirst();
  if (inHouseFormat !== null && format === undefined) return `There is no in-house format ${inHouseFormat}.`;
  const edition = await db
    .selectFrom('in_house_edition')
    .select('id')
    .where('code', '=', inHouseEdition)
    .executeTakeFirst();
  if (inHouseEdition !== null && edition === undefined)
    return `There is no in-house edition ${inHouseEdition}.`;
  return null;
}
