import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.js';

/**
 * Makes those who write products and those who write ONIX records take turns, until their transactions end: otherwise a
 * product could be stored by a record that is being replaced, and be shown where it may not be any more.
 */
export async function takeRightsLock(transaction: Kysely<CatalogueTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('colophon catalogue rights', 0))`.execute(
    transaction,
  );
}
