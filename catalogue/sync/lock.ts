import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.js';

/**
 * Runs work as the only syncer of this database, over all processes. Null: another one is at it.
 *
 * Work gets the connection that holds the lock. It must write through no other: should the connection break, the
 * lock is free for somebody else, and nothing more can be written here.
 */
export async function withSyncLock<Result>(
  db: Kysely<CatalogueTables>,
  work: (held: Kysely<CatalogueTables>) => Promise<Result>,
): Promise<Result | null> {
  return db.connection().execute(async (held) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${KEY}) as "isOurs"`.execute(
      held,
    );
    if (rows[0]?.isOurs !== true) return null;
    try {
      return await work(held);
    } finally {
      // A connection that is gone has let go of the lock already.
      await sql`select pg_advisory_unlock(${KEY})`.execute(held).catch(() => undefined);
    }
  });
}

const KEY = sql`hashtextextended('colophon catalogue sync', 0)`;
