/** The conditions of filters as SQL, over the row t of catalogue.title and the row p of catalogue.product. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { KnownError } from '../../platform/errors.js';
import type { ProductFilter, TitleFilter, Viewer } from '../catalogue.js';
import { workIdOf } from '../ids.js';
import { languageKey } from '../language.js';
import { isPossibleIn } from '../rights/shown-in.js';
import { readSearch } from '../search.js';
import { storable } from '../storable.js';
import { hasVisibleProduct, isVisibleProduct, isVisibleTitle } from '../visibility.js';
import type { MilestoneName } from '../words.js';

type Condition = RawBuilder<SqlBool>;

/** Titles that the viewer may see and that meet the filter. It throws FORBIDDEN for what only staff may ask. */
export function titleConditions(filter: TitleFilter, viewer: Viewer): Condition {
  if (filter.stage !== undefined && !viewer.isStaff) {
    throw new KnownError('FORBIDDEN', 'Only staff may ask for titles by their project stage.');
  }
  const ofProducts = [
    oneProductMeets(filter, viewer),
    when(viewer.isStaff ? undefined : filter.language, (tag) => hasVisibleProduct(viewer, isProductIn(tag))),
  ].filter((condition) => condition !== null);
  return all([
    // A title with a visible product that meets something is visible: it is not looked at twice.
    ofProducts.length === 0 ? isVisibleTitle(viewer) : sql`t.removed_at is null`,
    when(
      filter.idIn,
      (ids) => sql`t.work_id = any(${ids.map(workIdOf).filter((id) => id !== null)}::integer[])`,
    ),
    when(filter.imprintIn, (names) => sql`t.imprint = any(${names.map(storable)}::text[])`),
    when(filter.stage, (stage) => sql`t.stage = ${storable(stage)}`),
    when(filter.updatedSince, (instant) => sql`t.updated_at >= ${instant}::timestamptz`),
    when(filter.language, isTitleIn),
    when(filter.milestone, (name) => hasReached(name, viewer)),
    when(filter.search, (text) => isTitleFound(text, viewer)),
    ...ofProducts,
  ]);
}

/** Products that the viewer may see and that meet the filter. */
export function productConditions(filter: ProductFilter, viewer: Viewer): Condition {
  return all([
    isVisibleProduct(viewer),
    ...conditionsOfOneProduct(filter),
    when(filter.imprintIn, (names) => sql`p.imprint = any(${names.map(storable)}::text[])`),
    when(filter.statusIn, (statuses) => sql`p.status = any(${statuses}::text[])`),
    when(filter.updatedSince, (instant) => sql`p.updated_at >= ${instant}::timestamptz`),
    when(filter.language, isProductIn),
    when(filter.search, isProductFound),
  ]);
}

/** Those that hold for one and the same product. */
function oneProductMeets(filter: TitleFilter, viewer: Viewer): Condition | null {
  const conditions = conditionsOfOneProduct(filter).filter((condition) => condition !== null);
  return conditions.length === 0 ? null : hasVisibleProduct(viewer, all(conditions));
}

function conditionsOfOneProduct(filter: TitleFilter | ProductFilter): (Condition | null)[] {
  return [
    when(filter.isbnIn, (isbns) => sql`p.isbn13 = any(${isbns.map(storable)}::text[])`),
    when(filter.formIn, (forms) => sql`p.form = any(${forms}::text[])`),
    when(filter.publishedFrom, (date) => sql`p.publication_date >= ${date}::date`),
    when(filter.publishedUntil, (date) => sql`p.publication_date <= ${date}::date`),
    when(filter.clearedFor?.country ?? undefined, isPossibleIn),
  ];
}

function isProductIn(tag: string): Condition {
  return sql`p.language_keys @> array[${storable(languageKey(tag))}]::text[]`;
}

/** In a language of any of its products. */
function isTitleIn(tag: string): Condition {
  return sql`t.language_keys @> array[${storable(languageKey(tag))}]::text[]`;
}

function isProductFound(text: string): Condition {
  const words = readSearch(text);
  return words === null ? sql`false` : all(words.map((word) => sql`p.search @@ ${word}::tsquery`));
}

/**
 * The index finds every title that has all the words, those of its products included. Whoever may not see all
 * products must find each word on the title itself or on a product that they may see.
 */
function isTitleFound(text: string, viewer: Viewer): Condition {
  const words = readSearch(text);
  if (words === null) return sql`false`;
  const anywhere = words.map((word): Condition => sql`t.search @@ ${word}::tsquery`);
  if (viewer.isStaff) return all(anywhere);
  const visibly = words.map(
    (word): Condition =>
      sql`(t.own_search @@ ${word}::tsquery or ${hasVisibleProduct(viewer, sql`p.search @@ ${word}::tsquery`)})`,
  );
  return all([...anywhere, ...visibly]);
}

function hasReached(name: MilestoneName, viewer: Viewer): Condition {
  const hasProduct = hasVisibleProduct(viewer, sql`p.product_id = m.product_id`);
  return sql`exists (
    select from catalogue.milestone_reached m
    where m.work_id = t.work_id and m.name = ${name} and (m.product_id is null or ${hasProduct}))`;
}

function when<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition | null {
  return value === undefined ? null : condition(value);
}

function all(conditions: readonly (Condition | null)[]): Condition {
  const asked = conditions.filter((condition) => condition !== null);
  return asked.length === 0 ? sql`true` : sql`(${sql.join(asked, sql` and `)})`;
}
