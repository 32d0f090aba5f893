/** Checks that several mutations share. Each ends the mutation with what is wrong. */
import type { Executor } from '../store/executor.js';
import { refuse } from './payload.js';

/** Locks the work until the mutation ends, so that no two change what hangs on it at the same time. */
export async function demandWork(
  db: Executor,
  id: number | null | undefined,
  field: string,
): Promise<number> {
  if (id === null || id === undefined) refuse(field, 'A work is needed.');
  const work = await db.selectFrom('work').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  if (work === undefined) refuse(field, `There is no work ${id}.`);
  return work.id;
}

/** The ids as they are, when all of them are products of the work. */
export async function demandProducts(
  db: Executor,
  workId: number,
  productIds: readonly number[],
): Promise<readonly number[]> {
  if (productIds.length === 0) return productIds;
  const found = await db
    .selectFrom('product')
    .select('id')
    .where('work_id', '=', workId)
    .where('id', 'in', productIds)
    .execute();
  const known = new Set(found.map(({ id }) => id));
  const strangers = productIds.filter((id) => !known.has(id));
  if (strangers.length > 0) refuse('productIds', `Work ${workId} has no product ${strangers.join(', ')}.`);
  return [...known];
}
