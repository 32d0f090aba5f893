/** The titles that a stand-in for Consonance has to be given, each until it was. */
import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.js';
import type { GatheredRecord, GatheredTitle } from './model.js';
import { RECORD_COLUMNS, type RecordBlocks, toOnixProduct } from './read-records.js';

type Db = Kysely<CatalogueTables>;

export interface DueTitlesQuestion {
  /** Titles with a higher key only; empty for the first. */
  readonly after: string;
  readonly limit: number;
  /** Those that have lost all their products, in place of those that have some. */
  readonly isEmpty: boolean;
}

/** In the order of their keys. One that has lost all its products has no records. */
export async function readDueTitles(
  db: Db,
  { after, limit, isEmpty }: DueTitlesQuestion,
): Promise<readonly GatheredTitle[]> {
  const { rows } = await sql<RecordBlocks & { titleKey: string; isbn13: string | null }>`
    with due as materialized (
      select title_key from catalogue.onix_title_due d
      where title_key > ${after} and ${isEmpty} <> exists (
        select from catalogue.onix_title_member m where m.title_key = d.title_key)
      order by title_key limit ${limit}
    )
    select due.title_key as "titleKey", o.isbn13, ${RECORD_COLUMNS}
    from due
      left join catalogue.onix_title_member m using (title_key)
      left join catalogue.onix_record o on o.record_key = m.record_key
    order by due.title_key, o.record_key`.execute(db);
  const titles = new Map<string, GatheredRecord[]>();
  for (const { titleKey, isbn13, ...record } of rows) {
    const records = titles.get(titleKey) ?? [];
    if (record.recordKey !== null) {
      records.push({ recordKey: record.recordKey, isbn13, product: toOnixProduct(record) });
    }
    titles.set(titleKey, records);
  }
  return [...titles].map(([titleKey, records]) => ({ titleKey, records }));
}

/** Before a first sync, which reads everything, no work needs to be told of. */
export async function settleTitles(
  db: Db,
  titleKeys: readonly string[],
  workIds: readonly number[],
): Promise<void> {
  await sql`delete from catalogue.onix_title_due where title_key = any(${titleKeys}::text[])`.execute(db);
  await sql`
    insert into catalogue.work_due
    select unnest(${workIds}::integer[]) from catalogue.sync_state where first_synced_at is not null
    on conflict do nothing`.execute(db);
}
