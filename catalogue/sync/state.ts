/** How far the mirror has come: one row that outlives every process. */
import type { Kysely, Selectable } from 'kysely';
import type { CatalogueTables, SyncStateTable } from '../tables.js';

export type SyncState = Selectable<SyncStateTable>;

export async function readState(db: Kysely<CatalogueTables>): Promise<SyncState> {
  return db.selectFrom('catalogue.sync_state').selectAll().executeTakeFirstOrThrow();
}

export async function writeState(db: Kysely<CatalogueTables>, change: Partial<SyncState>): Promise<void> {
  await db.updateTable('catalogue.sync_state').set(change).execute();
}
