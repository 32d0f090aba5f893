/** Marks works and products as changed: a change of what hangs on them is a change of theirs. */
import { sql } from 'kysely';
import type { Executor } from './executor.js';
import { recordset } from './recordset.js';

export const touchWorks = (db: Executor, ids: readonly number[], at: Date | ReadonlyMap<number, Date>) =>
  touch(db, 'work', ids, at);

export const touchProducts = (db: Executor, ids: readonly number[], at: Date | ReadonlyMap<number, Date>) =>
  touch(db, 'product', ids, at);

async function touch(
  db: Executor,
  table: 'work' | 'product',
  ids: readonly number[],
  at: Date | ReadonlyMap<number, Date>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = ids.map((id) => ({ id, at: at instanceof Date ? at : at.get(id) }));
  await sql`
    update ${sql.table(table)} as owner set changed_at = given.at
    from ${recordset(rows, 'id integer, at timestamptz')} as given
    where owner.id = given.id and owner.changed_at is distinct from given.at and given.at is not null`.execute(
    db,
  );
}
