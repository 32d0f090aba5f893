import { sql } from 'kysely';
import { workChangedSince } from './changed-since.js';
import { type Condition, contains, isPresent, when, whenAny } from './conditions.js';
import type { SearchSettings, WorkSearch } from './searches.js';

/** Every member of WorkSearchAttributes, on the table work. */
export function workConditions(search: WorkSearch, settings: SearchSettings): Condition[] {
  const title = sql`work.title`;
  const subtitle = sql`work.subtitle`;
  return [
    ...when(search.after, (id) => sql<boolean>`work.id > ${id}`),
    ...when(search.idEq, (id) => sql<boolean>`work.id = ${id}`),
    ...when(
      search.contractIdEq,
      (id) => sql<boolean>`work.id in (select work_id from contract where id = ${id})`,
    ),
    ...when(search.changedSince, (day) => workChangedSince(day, settings.falsePositiveEvery)),
    ...when(search.titleEq, (text) => sql<boolean>`${title} = ${text}`),
    ...when(search.titleCont, (text) => contains(title, text)),
    ...when(search.subtitleEq, (text) => sql<boolean>`${subtitle} = ${text}`),
    ...when(search.subtitleCont, (text) => contains(subtitle, text)),
    ...when(search.subtitlePresent, (present) => isPresent(subtitle, present)),
    ...whenAny(search.imprintIdIn, (ids) => sql<boolean>`work.imprint_id = any(${ids})`),
  ];
}
