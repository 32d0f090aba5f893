/**
 * Taking in ONIX records, many at a time, by one import after the other.
 *
 * An import can end at any instant and be done again: what was taken in stays, and what it has not come to is still
 * marked as due. Taking in the same records again changes nothing.
 */
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import { nudgeSync } from '../sync/nudge.js';
import type { CatalogueTables } from '../tables.js';
import { gatherTitles, type TitleCounts } from './gather.js';
import type { GatheredTitle, IncomingRecord, RecordOutcome } from './model.js';
import { storeRecords } from './store-records.js';
import { type DueTitlesQuestion, readDueTitles, settleTitles } from './titles-due.js';

export interface OnixImport {
  /** One outcome a record, in order. */
  take(records: readonly IncomingRecord[]): Promise<readonly RecordOutcome[]>;
  /** Gathers what was taken in, by this import or by one that was broken off, into titles. */
  gather(): Promise<TitleCounts>;
  /** ISBNs of this import of which the mirror has no product, ascending. */
  isbnsWithoutProduct(limit: number): Promise<{ readonly count: number; readonly isbns: readonly string[] }>;
  /** Titles to be loaded into a stand-in, by ascending key, those with products or those that have lost them all. */
  dueTitles(question: DueTitlesQuestion): Promise<readonly GatheredTitle[]>;
  countDueTitles(): Promise<number>;
  /** They were loaded, and are due no more; the sync is to read the works with these ids now. */
  settle(titleKeys: readonly string[], workIds: readonly number[]): Promise<void>;
  /** Works that the sync has been told of and has not read yet. */
  countWorksDue(): Promise<number>;
}

const LOCK = sql`hashtextextended('colophon onix import', 0)`;

/**
 * Opens an import and does the work with it, on a connection of its own. Null: another one is at it. While it lasts
 * the sync reads only what it is told to, so that nothing is read twice.
 */
export async function withOnixImport<Result>(
  { db, clock }: { readonly db: Kysely<CatalogueTables>; readonly clock: Clock },
  work: (session: OnixImport) => Promise<Result>,
): Promise<Result | null> {
  return db.connection().execute(async (held) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${LOCK}) as "isOurs"`.execute(
      held,
    );
    if (rows[0]?.isOurs !== true) return null;
    try {
      await sql`create temporary table onix_seen (
        record_key text primary key, record_reference text, file text not null, line integer not null)`.execute(
        held,
      );
      return await work(createSession(held, db, clock));
    } finally {
      await sql`drop table if exists onix_seen`.execute(held).catch(() => undefined);
      await sql`select pg_advisory_unlock(${LOCK})`.execute(held).catch(() => undefined);
    }
  });
}

/**
 * Whether an import is under way, in whichever process. It looks at the lock and does not try it: whoever holds it for an
 * instant to see whether it is free would turn an import away that begins just then.
 */
export async function isImporting(db: Kysely<CatalogueTables>): Promise<boolean> {
  const { rows } = await sql<{ isHeld: boolean }>`
    select exists (
      select from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and d.datname = current_database()
        and (l.classid::bigint << 32 | l.objid::bigint) = ${LOCK}) as "isHeld"`.execute(db);
  return rows[0]?.isHeld === true;
}

/** What the import has met stands in a table of its own connection; everything else goes by any. */
function createSession(held: Kysely<CatalogueTables>, db: Kysely<CatalogueTables>, clock: Clock): OnixImport {
  return {
    take: (records) => held.transaction().execute((all) => storeRecords(all, records, clock.now())),
    gather: () => held.transaction().execute((all) => gatherTitles(all)),
    isbnsWithoutProduct: (limit) => isbnsWithoutProduct(held, limit),
    dueTitles: (question) => readDueTitles(db, question),
    countDueTitles: () => countRows(db, 'catalogue.onix_title_due'),
    async settle(titleKeys, workIds) {
      await db.transaction().execute((all) => settleTitles(all, titleKeys, workIds));
      await nudgeSync(db);
    },
    countWorksDue: () => countRows(db, 'catalogue.work_due'),
  };
}

async function isbnsWithoutProduct(held: Kysely<CatalogueTables>, limit: number) {
  const { rows } = await sql<{ isbn: string; count: number }>`
    select o.isbn13 as isbn, count(*) over () as count
    from onix_seen join catalogue.onix_record o using (record_key)
    where o.isbn13 is not null and o.withdrawn_at is null and not exists (
      select from catalogue.product p where p.isbn13 = o.isbn13 and p.removed_at is null)
    order by o.isbn13 limit ${limit}`.execute(held);
  return { count: rows[0]?.count ?? 0, isbns: rows.map(({ isbn }) => isbn) };
}

async function countRows(
  db: Kysely<CatalogueTables>,
  table: 'catalogue.onix_title_due' | 'catalogue.work_due',
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db);
  return rows[0]?.count ?? 0;
}
