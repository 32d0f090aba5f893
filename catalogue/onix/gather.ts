/**
 * Gathers products into titles: those of one work, by the identifiers that their records give it; those without any,
 * by naming each other as alternative formats of the same content (List 51, code 06), which also brings them to a work
 * that one of those has; what is then left is a title of its own.
 *
 * It is done in the database, set by set, so that it costs no memory of ours however long the list is; and only over
 * what has changed and what that is tied to. A title keeps its key as long as any of its products stays in it.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CatalogueTables } from '../tables.js';

type Db = Kysely<CatalogueTables>;

/** Of the titles that the records of an import belong to. */
export interface TitleCounts {
  readonly byWork: number;
  readonly byFormat: number;
  readonly alone: number;
}

/** To be called within a transaction, in which an import is open. */
export async function gatherTitles(db: Db): Promise<TitleCounts> {
  // Nothing is known of how many rows the sets below have: a join row by row would take hours of a large list.
  await sql`set local enable_nestloop = off`.execute(db);
  await collect(db);
  await joinByWork(db);
  await joinByFormat(db);
  await nameTitles(db);
  await writeMembers(db);
  return countTitles(db);
}

/** The records that are due, and all that they are tied to, directly or not. */
async function collect(db: Db): Promise<void> {
  await sql`
    create temporary table onix_gathering (
      record_key text primary key, work_links text[] not null, format_links text[] not null,
      is_there boolean not null, is_due boolean not null, former_key text,
      -- Equal for those of one title; null for what was withdrawn.
      label text, gathered_by text, title_key text
    ) on commit drop`.execute(db);
  await addRecords(db, sql`o.record_key in (select record_key from catalogue.onix_record_due)`);
  const { rows } = await sql<{ isMostOfAll: boolean }>`
    select 5 * (select count(*) from onix_gathering) >= count(*) as "isMostOfAll" from catalogue.onix_record`.execute(
    db,
  );
  // Looking up each link costs more than taking everything.
  if (rows[0]?.isMostOfAll === true) await addRecords(db, sql`true`);
  else while ((await addRecords(db, isTied())) > 0);
  await sql`analyze onix_gathering`.execute(db);
}

async function addRecords(db: Db, condition: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into onix_gathering (record_key, work_links, format_links, is_there, is_due, former_key)
    select
      o.record_key, o.work_links, o.format_links, o.withdrawn_at is null,
      exists (select from catalogue.onix_record_due d where d.record_key = o.record_key), m.title_key
    from catalogue.onix_record o left join catalogue.onix_title_member m using (record_key)
    where ${condition}
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function isTied(): RawBuilder<unknown> {
  return sql`o.record_key in (
    select m.record_key from catalogue.onix_title_member m
      where m.title_key in (select former_key from onix_gathering)
    union
    select tied.record_key from (select distinct unnest(work_links) as link from onix_gathering) l
      join catalogue.onix_record tied on tied.work_links @> array[l.link]
    union
    select tied.record_key from (select distinct unnest(format_links) as link from onix_gathering) l
      join catalogue.onix_record tied on tied.format_links @> array[l.link]
  ) and o.record_key not in (select record_key from onix_gathering)`;
}

async function joinByWork(db: Db): Promise<void> {
  await sql`
    update onix_gathering g set gathered_by = 'WORK', label = (select min(link) from unnest(g.work_links) as link)
    where is_there and work_links <> '{}'`.execute(db);
  await spreadLabels(db, { links: sql`work_links`, among: sql`gathered_by = 'WORK'` });
}

async function joinByFormat(db: Db): Promise<void> {
  await sql`
    update onix_gathering set label = record_key, gathered_by = 'FORMAT'
    where is_there and work_links = '{}'`.execute(db);
  await spreadLabels(db, { links: sql`format_links`, among: sql`gathered_by = 'FORMAT'` });
  await sql`
    with
      link as (select label, gathered_by, unnest(format_links) as link from onix_gathering where is_there),
      to_work as (
        select link, min(label) filter (where gathered_by = 'WORK') as of_work from link
        group by link having bool_or(gathered_by = 'WORK') and bool_or(gathered_by = 'FORMAT')
      ),
      work as (
        select label, min(of_work) as of_work from link join to_work using (link)
        where gathered_by = 'FORMAT' group by label
      ),
      alone as (
        select label from onix_gathering where gathered_by = 'FORMAT' group by label having count(*) = 1
      )
    update onix_gathering g
    set label = coalesce(w.of_work, g.label), gathered_by = case when w.label is null then 'NOTHING' else 'FORMAT' end
    from alone a full join work w using (label)
    where g.label = coalesce(a.label, w.label) and g.gathered_by = 'FORMAT'`.execute(db);
}

/** Until all that are tied have the smallest label among them. */
async function spreadLabels(
  db: Db,
  { links, among }: { links: RawBuilder<unknown>; among: RawBuilder<unknown> },
): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`
      with
        link as materialized (
          select record_key, label, unnest(${links}) as link from onix_gathering where ${among}
        ),
        smallest as (select link, min(label) as label from link group by link having min(label) <> max(label)),
        better as (select record_key, min(s.label) as label from link join smallest s using (link) group by record_key)
      update onix_gathering g set label = b.label
      from better b where g.record_key = b.record_key and b.label < g.label`.execute(db);
    if (Number(numAffectedRows ?? 0) === 0) return;
  }
}

/** Of two titles that share a former key, the one with the record that the key was named after keeps it. */
async function nameTitles(db: Db): Promise<void> {
  await sql`
    with
      title as (select label, min(record_key) as first_key from onix_gathering where is_there group by label),
      claim as (
        select distinct on (g.former_key) g.former_key, g.label
        from onix_gathering g join title t using (label)
        where g.is_there and g.former_key is not null
        order by g.former_key, g.record_key = g.former_key desc, t.first_key
      ),
      named as (
        select t.label, coalesce(min(c.former_key), t.first_key) as title_key
        from title t left join claim c using (label) group by t.label, t.first_key
      )
    update onix_gathering g set title_key = n.title_key from named n where g.label = n.label`.execute(db);
}

async function writeMembers(db: Db): Promise<void> {
  await sql`
    insert into catalogue.onix_title_due
    select former_key from onix_gathering
      where former_key is not null and (is_due or title_key is distinct from former_key)
    union
    select title_key from onix_gathering
      where title_key is not null and (is_due or title_key is distinct from former_key)
    on conflict do nothing`.execute(db);
  await sql`
    insert into catalogue.onix_title_member as m (record_key, title_key, gathered_by)
    select record_key, title_key, gathered_by from onix_gathering where title_key is not null
    on conflict (record_key) do update set title_key = excluded.title_key, gathered_by = excluded.gathered_by
    where (m.title_key, m.gathered_by) <> (excluded.title_key, excluded.gathered_by)`.execute(db);
  await sql`
    delete from catalogue.onix_title_member
    where record_key in (select record_key from onix_gathering where not is_there)`.execute(db);
  await sql`
    delete from catalogue.onix_record_due where record_key in (select record_key from onix_gathering)`.execute(
    db,
  );
}

async function countTitles(db: Db): Promise<TitleCounts> {
  const { rows } = await sql<TitleCounts>`
    with title as (
      select title_key, array_agg(gathered_by) as ways from catalogue.onix_title_member
      where title_key in (
        select m.title_key from onix_seen join catalogue.onix_title_member m using (record_key))
      group by title_key
    )
    select
      count(*) filter (where 'WORK' = any(ways)) as "byWork",
      count(*) filter (where 'FORMAT' = any(ways) and not 'WORK' = any(ways)) as "byFormat",
      count(*) filter (where ways = '{NOTHING}') as alone
    from title`.execute(db);
  return rows[0] ?? { byWork: 0, byFormat: 0, alone: 0 };
}
