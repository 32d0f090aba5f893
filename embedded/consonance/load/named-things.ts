/** Loads what works name: imprints, the house's lists, people, series, formats and editions. */
import { sql } from 'kysely';
import type { LoadedContact } from '../records/contact.js';
import type { LoadedRecords } from '../records.js';
import type { Executor } from '../store/executor.js';
import { recordset } from '../store/recordset.js';

/** The last of several with one name counts. What is there already is updated; of what did not change nothing is written. */
export async function loadNamedThings(db: Executor, records: LoadedRecords, now: Date): Promise<void> {
  await loadImprints(db, records, now);
  await loadLists(db, records);
  await loadFormats(db, records);
  await loadContacts(db, records.contacts, now);
  await loadSeries(db, records.series, now);
}

async function loadImprints(db: Executor, { works }: LoadedRecords, now: Date): Promise<void> {
  const names = [...new Set(works.flatMap(({ imprint }) => imprint ?? []))];
  await sql`
    insert into imprint (name, changed_at) select name, ${now}::timestamptz from unnest(${names}::text[]) as name
    on conflict (name) do nothing`.execute(db);
}

/** In the order of the records, because the house's order is the order of its ids. */
async function loadLists(db: Executor, { projectStages, works }: LoadedRecords): Promise<void> {
  const values = [
    ...projectStages.map((name) => ({ list: 'projectStage', name })),
    ...works.flatMap(({ projectStage, season, workType, marketingTier }) =>
      Object.entries({ projectStage, season, workType, marketingTier }).map(([list, name]) => ({
        list,
        name,
      })),
    ),
  ].filter(({ name }) => name !== null);
  await sql`
    insert into list_value (list, name)
    select list, name from (
      select list, name, min(ordinality) as place
      from ${recordset(values, 'list text, name text')} as given
      group by list, name
    ) as given
    where not exists (select from list_value as value where value.list = given.list and value.name = given.name)
    order by place`.execute(db);
}

async function loadFormats(db: Executor, { inHouseFormats, inHouseEditions }: LoadedRecords): Promise<void> {
  await sql`
    insert into in_house_format (code, name)
    select distinct on (code) code, name
    from ${recordset(inHouseFormats, 'code text, name text')} as given
    order by code, ordinality desc
    on conflict (code) do update set name = excluded.name`.execute(db);
  await sql`
    insert into in_house_edition (code, name, formats)
    select distinct on (code) code, name, formats
    from ${recordset(inHouseEditions, 'code text, name text, formats text[]')} as given
    order by code, ordinality desc
    on conflict (code) do update set name = excluded.name, formats = excluded.formats`.execute(db);
}

async function loadContacts(db: Executor, contacts: readonly LoadedContact[], now: Date): Promise<void> {
  const rows = contacts.map((record) => ({ ...record, record }));
  await sql`
    insert into contact (reference, kind, name, record, changed_at)
    select distinct on (reference) reference, kind, name, record, ${now}::timestamptz
    from ${recordset(rows, 'reference text, kind text, name text, record jsonb')} as given
    order by reference, ordinality desc
    on conflict (reference) do update
    set kind = excluded.kind, name = excluded.name, record = excluded.record, changed_at = excluded.changed_at
    where contact.record is distinct from excluded.record`.execute(db);
}

async function loadSeries(db: Executor, series: LoadedRecords['series'], now: Date): Promise<void> {
  const rows = series.map((record) => ({ reference: record.reference, record }));
  await sql`
    insert into series (reference, record, changed_at)
    select distinct on (reference) reference, record, ${now}::timestamptz
    from ${recordset(rows, 'reference text, record jsonb')} as given
    order by reference, ordinality desc
    on conflict (reference) do update set record = excluded.record, changed_at = excluded.changed_at
    where series.record is distinct from excluded.record`.execute(db);
}
