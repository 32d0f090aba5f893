import { type Kysely, sql } from 'kysely';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { WorkRows } from './rows.js';

/** What became of a title that was written. One that stands as it was read is not written at all. */
export interface WrittenTitle {
  readonly workId: number;
  readonly isNew: boolean;
  /** It had been removed. */
  readonly isBack: boolean;
  /** Its content differs from what stood there; false for one that only other code or rules would store otherwise. */
  readonly isChanged: boolean;
  /** New, in a first sync that has not ended: it was there before we were. */
  readonly isInitial: boolean;
  readonly contentHash: string;
  /** Null for one that is new, too. */
  readonly stageBefore: string | null;
  readonly stage: string | null;
}

export interface Writing {
  readonly mirrorVersion: string;
  /** When Consonance was asked. */
  readonly readAt: Date;
  readonly now: Date;
}

/** Stores those titles that differ from what stands there. One statement. */
export async function writeTitles(
  db: Kysely<CatalogueTables>,
  titles: readonly WorkRows['title'][],
  { mirrorVersion, readAt, now }: Writing,
): Promise<readonly WrittenTitle[]> {
  const { rows } = await sql<WrittenTitle>`
    with incoming as materialized (
      select * from json_to_recordset(${storableJson(titles)}::json) as r (
        work_id integer, title text, subtitle text, imprint text, imprint_id integer, stage text,
        languages text[], language_keys text[], series jsonb, contributors jsonb, subjects jsonb, texts jsonb,
        resources jsonb, web_links jsonb, files jsonb, contracts jsonb, sort_title text, published_on date,
        own_words text[], words text[], content_hash text)
    ),
    -- Statements of one query see the same state: this is how it was before.
    before as (
      select work_id, content_hash, stage, removed_at from catalogue.title where work_id in (select work_id from incoming)
    ),
    written as (
      insert into catalogue.title as t (
        work_id, title, subtitle, imprint, imprint_id, stage, languages, language_keys, series, contributors,
        subjects, texts, resources, web_links, files, contracts, sort_title, published_on, own_search, search,
        content_hash, mirror_version, created_at, updated_at, read_at)
      select
        work_id, title, subtitle, imprint, imprint_id, stage, languages, language_keys, series, contributors,
        subjects, texts, resources, web_links, files, contracts, sort_title, published_on,
        array_to_tsvector(own_words), array_to_tsvector(words),
        content_hash, ${mirrorVersion}, ${now}::timestamptz, ${now}::timestamptz, ${readAt}::timestamptz
      from incoming
      on conflict (work_id) do update set
        title = excluded.title, subtitle = excluded.subtitle, imprint = excluded.imprint,
        imprint_id = excluded.imprint_id, stage = excluded.stage, languages = excluded.languages,
        language_keys = excluded.language_keys, series = excluded.series, contributors = excluded.contributors,
        subjects = excluded.subjects, texts = excluded.texts, resources = excluded.resources,
        web_links = excluded.web_links, files = excluded.files, contracts = excluded.contracts,
        sort_title = excluded.sort_title, published_on = excluded.published_on,
        own_search = excluded.own_search, search = excluded.search, content_hash = excluded.content_hash,
        mirror_version = excluded.mirror_version, read_at = excluded.read_at, removed_at = null,
        updated_at = case
          when t.content_hash <> excluded.content_hash or t.removed_at is not null then excluded.updated_at
          else t.updated_at
        end
      where t.content_hash <> excluded.content_hash
        or t.mirror_version <> excluded.mirror_version
        or t.removed_at is not null
      returning t.work_id, t.content_hash, t.stage
    )
    select
      w.work_id as "workId",
      b.work_id is null as "isNew",
      b.removed_at is not null as "isBack",
      b.content_hash is distinct from w.content_hash as "isChanged",
      b.work_id is null and s.first_synced_at is null as "isInitial",
      w.content_hash as "contentHash", b.stage as "stageBefore", w.stage
    from written w left join before b using (work_id) cross join catalogue.sync_state s`.execute(db);
  return rows;
}
