/** The memory of works that could not be read, so that none is lost in silence. */
import { type Kysely, sql } from 'kysely';
import type { UnreadableWork } from '../../upstreams/consonance/consonance.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';

/**
 * Remembers works that cannot be read. A title of theirs stays as it was, and its asOf stands still where it is:
 * from now on a later sync proves nothing about it. Two statements.
 */
export async function rememberUnreadable(
  db: Kysely<CatalogueTables>,
  works: readonly UnreadableWork[],
  now: Date,
): Promise<void> {
  if (works.length === 0) return;
  await sql`
    update catalogue.title t set read_at = greatest(t.read_at, s.as_of)
    from catalogue.sync_state s
    where t.work_id = any(${works.map(({ workId }) => workId)}::integer[])
      and not exists (select from catalogue.unreadable_work u where u.work_id = t.work_id)`.execute(db);
  const byId = new Map(works.map((work) => [work.workId, work]));
  await sql`
    insert into catalogue.unreadable_work (work_id, reason, first_seen_at, last_seen_at)
    select "workId", reason, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${storableJson([...byId.values()])}::json) as r ("workId" integer, reason text)
    on conflict (work_id) do update set reason = excluded.reason, last_seen_at = excluded.last_seen_at`.execute(
    db,
  );
}

/** Forgets works that could be read again. */
export async function forgetUnreadable(
  db: Kysely<CatalogueTables>,
  workIds: readonly number[],
): Promise<void> {
  if (workIds.length === 0) return;
  await sql`delete from catalogue.unreadable_work where work_id = any(${workIds}::integer[])`.execute(db);
}

/** A sync asks for so many at most, because each may cost a request of its own. */
const RETRIED_AT_ONCE = 50;

/** The works to ask for again: those that were not asked for the longest. */
export async function listUnreadable(db: Kysely<CatalogueTables>): Promise<number[]> {
  const rows = await db
    .selectFrom('catalogue.unreadable_work')
    .select('work_id')
    .orderBy('last_seen_at')
    .orderBy('work_id')
    .limit(RETRIED_AT_ONCE)
    .execute();
  return rows.map(({ work_id }) => work_id);
}
