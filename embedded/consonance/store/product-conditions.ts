import { sql } from 'kysely';
import { productChangedSince } from './changed-since.js';
import { type Condition, contains, isPresent, when, whenAny } from './conditions.js';
import type { ProductSearch, SearchSettings } from './searches.js';

/** Every member of ProductSearchAttributes, on the table product. */
export function productConditions(search: ProductSearch, settings: SearchSettings): Condition[] {
  return [
    ...when(search.after, (id) => sql<boolean>`product.id > ${id}`),
    ...when(search.idEq, (id) => sql<boolean>`product.id = ${id}`),
    ...when(search.isbn13Eq, (isbn) => sql<boolean>`product.isbn13 = ${isbn}`),
    ...whenAny(search.isbn13In, (isbns) => sql<boolean>`product.isbn13 = any(${isbns})`),
    ...when(search.isbn13Assigned, (assigned) =>
      assigned ? sql<boolean>`product.isbn13 is not null` : sql<boolean>`product.isbn13 is null`,
    ),
    ...when(search.titleEq, (text) => sql<boolean>`${title} = ${text}`),
    ...when(search.titleCont, (text) => contains(title, text)),
    ...when(search.titlePrefixPresent, (text) => isPresent(sql`product.title_prefix`, isTrue(text))),
    ...dateConditions(search),
    ...whenAny(search.onix21ProductFormCodeIn, (codes) => sql<boolean>`product.form_code = any(${codes})`),
    ...whenAny(search.productTypes, (types) => sql<boolean>`product.type = any(${types})`),
    ...when(search.changedSince, (day) => productChangedSince(day, settings.falsePositiveEvery)),
  ];
}

/** A product without a title of its own has its work's. */
const title = sql`coalesce(product.title, (select work.title from work where work.id = product.work_id))`;

function dateConditions(search: ProductSearch): Condition[] {
  const date = sql`product.publication_date`;
  return [
    ...when(search.publicationDateEq, (day) => sql<boolean>`${date} = ${day}`),
    ...when(search.publicationDateGt, (day) => sql<boolean>`${date} > ${day}`),
    ...when(search.publicationDateLt, (day) => sql<boolean>`${date} < ${day}`),
    ...when(search.publicationDateGteq, (day) => sql<boolean>`${date} >= ${day}`),
    ...when(search.publicationDateLteq, (day) => sql<boolean>`${date} <= ${day}`),
  ];
}

/** The vendor's type is a text, so this is how the framework behind it reads texts as yes or no. */
function isTrue(text: string): boolean {
  return ['1', 't', 'true'].includes(text.toLowerCase());
}
