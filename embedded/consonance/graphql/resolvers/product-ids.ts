/** To which products of a work something belongs. */
import type { ProductRow } from '../../store/rows.js';
import type { Context } from '../context.js';

/** Null ids are all products of the work; a product that is gone belongs to nothing. */
export async function productsAmong(
  { loaders }: Context,
  workId: number,
  ids: readonly number[] | null,
): Promise<readonly ProductRow[]> {
  const products = await loaders.productsOfWork({}).load(workId);
  return products.filter(({ id }) => belongsTo(ids, id));
}

export async function productIdsAmong(
  context: Context,
  workId: number,
  ids: readonly number[] | null,
): Promise<readonly number[]> {
  return (await productsAmong(context, workId, ids)).map(({ id }) => id);
}

export function belongsTo(ids: readonly number[] | null, productId: number): boolean {
  return ids === null || ids.includes(productId);
}
