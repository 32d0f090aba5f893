/** Links of assets as rows of SQL: what they are linked to is Consonance's, by its ISBN or by the id that it has there. */
import { type RawBuilder, sql } from 'kysely';
import type { LinkFacts } from '../../rights/facts.js';
import { MAX_SOURCE_ID } from '../ids.js';
import { storableJson } from '../storable.js';

/** The links of each asked, as the table link (place, level, isbn, id): place is whose they are, from 0. */
export function linkTable(asked: readonly (readonly LinkFacts[])[]): RawBuilder<unknown> {
  const rows = asked.flatMap((links, place) =>
    links.map(({ level, value }) => ({ place, level, isbn: value, id: sourceIdOf(value) })),
  );
  return sql`
    link as materialized (
      select distinct place, level, isbn, id
      from json_to_recordset(${storableJson(rows)}::json) as l (place integer, level text, isbn text, id integer)
    )`;
}

/** Whether the title t is by the contributor, or in the series, of the row l of link: as the indexes have it. */
export const IS_BY_LINKED = sql<boolean>`jsonb_path_query_array(t.contributors, '$[*].contributorId') @> to_jsonb(array[l.id])`;
export const IS_IN_LINKED_SERIES = sql<boolean>`jsonb_path_query_array(t.series, '$[*].seriesId') @> to_jsonb(array[l.id])`;

/** Null for what cannot be an id of Consonance: nothing is linked to it. */
function sourceIdOf(value: string): number | null {
  const number = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : Number.NaN;
  return number <= MAX_SOURCE_ID ? number : null;
}
