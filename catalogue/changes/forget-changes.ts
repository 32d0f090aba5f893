import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.js';

/** Forgets changes from before that instant, and remembers up to where. Readers who had not come so far are told to resync. */
export async function forgetChanges(db: Kysely<CatalogueTables>, before: Date): Promise<void> {
  await sql`
    with forgotten as (
      delete from catalogue.change where occurred_at < ${before}::timestamptz returning change_id
    )
    update catalogue.sync_state
    set changes_forgotten_to = greatest(changes_forgotten_to, (select max(change_id) from forgotten))`.execute(
    db,
  );
}
