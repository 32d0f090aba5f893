import { type Kysely, sql, Transaction } from 'kysely';
import type { VipTables } from './tables.js';

/**
 * All of the work or none of it. Within a transaction, such as a keyed request's, it is a savepoint: what was done
 * before it stays when it throws. Nothing else may use the connection meanwhile: savepoints nest, they do not interleave.
 */
export async function inTransaction<Result>(
  db: Kysely<VipTables>,
  work: (transaction: Transaction<VipTables>) => Promise<Result>,
): Promise<Result> {
  if (!(db instanceof Transaction)) return db.transaction().execute(work);
  await sql`savepoint inner_work`.execute(db);
  try {
    const result = await work(db);
    await sql`release savepoint inner_work`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint inner_work`.execute(db);
    throw error;
  }
}
