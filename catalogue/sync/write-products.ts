import { type Kysely, sql } from 'kysely';
import type { ClearingColumns } from '../rights/clearing.js';
import { type DisplayColumns, type DisplayQuestion, withDisplay } from '../rights/display.js';
import { takeRightsLock } from '../rights/lock.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { WorkRows } from './rows.js';

/** Stores the products of works that were written, and drops those that their works no longer have. Four statements. */
export async function writeProducts(
  db: Kysely<CatalogueTables>,
  works: readonly WorkRows[],
  question: DisplayQuestion,
): Promise<void> {
  // A product that moves between two works while they are read may stand in both.
  const byId = new Map(
    works.flatMap(({ products }) => products).map((product) => [product.product_id, product]),
  );
  const products = [...byId.values()];
  if (products.length > 0) await storeProducts(db, products, question);
  await sql`
    delete from catalogue.product
    where work_id = any(${works.map(({ title }) => title.work_id)}::integer[])
      and product_id <> all(${products.map((product) => product.product_id)}::integer[])`.execute(db);
}

async function storeProducts(
  db: Kysely<CatalogueTables>,
  products: readonly WorkRows['products'][number][],
  question: DisplayQuestion,
): Promise<void> {
  await takeRightsLock(db);
  await upsertProducts(db, await withDisplay(db, products, question), question.now);
}

async function upsertProducts(
  db: Kysely<CatalogueTables>,
  products: readonly (WorkRows['products'][number] & DisplayColumns & ClearingColumns)[],
  now: Date,
): Promise<void> {
  await sql`
    insert into catalogue.product as p (
      product_id, work_id, isbn13, full_title, form, form_code, form_detail, product_type, edition, languages,
      language_keys, status, status_code, publication_date, planned_publication_date, page_count, height_mm,
      width_mm, prices, web_links, is_cleared_for_onix, is_announced, is_for_sale_worldwide, for_sale_in,
      not_for_sale_in, sales_rights_description, imprint, sort_title, search, display_in, display_changes_at,
      possible_in, turns_from, turns_until, content_hash, created_at, updated_at)
    select
      product_id, work_id, isbn13, full_title, form, form_code, form_detail, product_type, edition, languages,
      language_keys, status, status_code, publication_date, planned_publication_date, page_count, height_mm,
      width_mm, prices, web_links, is_cleared_for_onix, is_announced, is_for_sale_worldwide, for_sale_in,
      not_for_sale_in, sales_rights_description, imprint, sort_title, array_to_tsvector(words), display_in,
      display_changes_at, possible_in, turns_from, turns_until, content_hash, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${storableJson(products)}::json) as r (
      product_id integer, work_id integer, isbn13 text, full_title text, form text, form_code text,
      form_detail text, product_type text, edition text, languages text[], language_keys text[], status text,
      status_code text, publication_date date, planned_publication_date date, page_count integer,
      height_mm double precision, width_mm double precision, prices jsonb, web_links jsonb,
      is_cleared_for_onix boolean, is_announced boolean, is_for_sale_worldwide boolean, for_sale_in text[],
      not_for_sale_in text[], sales_rights_description text, imprint text, sort_title text, words text[],
      display_in text[], display_changes_at timestamptz, possible_in text[], turns_from timestamptz,
      turns_until timestamptz, content_hash text)
    on conflict (product_id) do update set
      work_id = excluded.work_id, isbn13 = excluded.isbn13, full_title = excluded.full_title,
      form = excluded.form, form_code = excluded.form_code, form_detail = excluded.form_detail,
      product_type = excluded.product_type, edition = excluded.edition, languages = excluded.languages,
      language_keys = excluded.language_keys, status = excluded.status, status_code = excluded.status_code,
      publication_date = excluded.publication_date,
      planned_publication_date = excluded.planned_publication_date, page_count = excluded.page_count,
      height_mm = excluded.height_mm, width_mm = excluded.width_mm, prices = excluded.prices,
      web_links = excluded.web_links, is_cleared_for_onix = excluded.is_cleared_for_onix,
      is_announced = excluded.is_announced, is_for_sale_worldwide = excluded.is_for_sale_worldwide,
      for_sale_in = excluded.for_sale_in, not_for_sale_in = excluded.not_for_sale_in,
      sales_rights_description = excluded.sales_rights_description, imprint = excluded.imprint,
      sort_title = excluded.sort_title, search = excluded.search, display_in = excluded.display_in,
      display_changes_at = excluded.display_changes_at, possible_in = excluded.possible_in,
      turns_from = excluded.turns_from, turns_until = excluded.turns_until, content_hash = excluded.content_hash,
      removed_at = null,
      updated_at = case
        when p.content_hash <> excluded.content_hash or p.removed_at is not null then excluded.updated_at
        else p.updated_at
      end`.execute(db);
}
