import { type Kysely, sql } from 'kysely';
import type { ClearingColumns } from '../rights/clearing.js';
import { type DisplayColumns, type DisplayQuestion, withDisplay } from '../rights/display.js';
import { takeRightsLock } from '../rights/lock.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { WorkRows } from './rows.js';

/** A product as it stood under a work. */
export interface ProductPlace {
  readonly productId: number;
  readonly workId: number;
  readonly isbn: string | null;
}

/** A product that was stored. */
export interface StoredProduct extends ProductPlace {
  readonly rightsRevision: number;
  /** It was not there, or had been removed with its title. */
  readonly isAdded: boolean;
  /** What its rights are decided by is something else than before. */
  readonly isRestated: boolean;
  /** The work that it stood under before; null for one that was not there. */
  readonly formerWorkId: number | null;
}

/** What became of the products of works that were written. */
export interface WrittenProducts {
  readonly stored: readonly StoredProduct[];
  readonly dropped: readonly ProductPlace[];
}

/** Stores the products of works that were written, and drops those that their works no longer have. Four statements. */
export async function writeProducts(
  db: Kysely<CatalogueTables>,
  works: readonly WorkRows[],
  question: DisplayQuestion,
): Promise<WrittenProducts> {
  // A product that moves between two works while they are read may stand in both.
  const byId = new Map(
    works.flatMap(({ products }) => products).map((product) => [product.product_id, product]),
  );
  const products = [...byId.values()];
  const stored = products.length > 0 ? await storeProducts(db, products, question) : [];
  const { rows: dropped } = await sql<ProductPlace & { wasRemoved: boolean }>`
    delete from catalogue.product
    where work_id = any(${works.map(({ title }) => title.work_id)}::integer[])
      and product_id <> all(${products.map((product) => product.product_id)}::integer[])
    returning product_id as "productId", work_id as "workId", isbn13 as isbn,
      removed_at is not null as "wasRemoved"`.execute(db);
  // That a removed one is gone was told when its title was removed.
  return { stored, dropped: dropped.filter(({ wasRemoved }) => !wasRemoved) };
}

async function storeProducts(
  db: Kysely<CatalogueTables>,
  products: readonly WorkRows['products'][number][],
  question: DisplayQuestion,
): Promise<readonly StoredProduct[]> {
  await takeRightsLock(db);
  return upsertProducts(db, await withDisplay(db, products, question), question.now);
}

/**
 * Whether the flat fields that rights are decided by differ between the stored product p and the incoming one, its ISBN
 * among them, because it names the ONIX record. The order of countries means nothing.
 */
const IS_RESTATED = sql`(
  (p.isbn13, p.form, p.languages, p.status_code, p.publication_date, p.is_cleared_for_onix, p.is_for_sale_worldwide)
    is distinct from (excluded.isbn13, excluded.form, excluded.languages, excluded.status_code,
      excluded.publication_date, excluded.is_cleared_for_onix, excluded.is_for_sale_worldwide)
  or not (p.for_sale_in @> excluded.for_sale_in and p.for_sale_in <@ excluded.for_sale_in)
  or not (p.not_for_sale_in @> excluded.not_for_sale_in and p.not_for_sale_in <@ excluded.not_for_sale_in)
  or p.removed_at is not null)`;

async function upsertProducts(
  db: Kysely<CatalogueTables>,
  products: readonly (WorkRows['products'][number] & DisplayColumns & ClearingColumns)[],
  now: Date,
): Promise<readonly StoredProduct[]> {
  const { rows } = await sql<StoredProduct>`
    with incoming as materialized (
    select * from json_to_recordset(${storableJson(products)}::json) as r (
      product_id integer, work_id integer, isbn13 text, full_title text, form text, form_code text,
      form_detail text, product_type text, edition text, languages text[], language_keys text[], status text,
      status_code text, publication_date date, planned_publication_date date, page_count integer,
      height_mm double precision, width_mm double precision, prices jsonb, web_links jsonb,
      is_cleared_for_onix boolean, is_announced boolean, is_for_sale_worldwide boolean, for_sale_in text[],
      not_for_sale_in text[], sales_rights_description text, imprint text, sort_title text, words text[],
      display_in text[], display_changes_at timestamptz, possible_in text[], turns_from timestamptz,
      turns_until timestamptz, content_hash text)
    ),
    -- Statements of one query see the same state: this is how it was before.
    before as (
      select product_id, work_id, rights_revision, removed_at from catalogue.product
      where product_id in (select product_id from incoming)
    ),
    written as (
    insert into catalogue.product as p (
      product_id, work_id, isbn13, full_title, form, form_code, form_detail, product_type, edition, languages,
      language_keys, status, status_code, publication_date, planned_publication_date, page_count, height_mm,
      width_mm, prices, web_links, is_cleared_for_onix, is_announced, is_for_sale_worldwide, for_sale_in,
      not_for_sale_in, sales_rights_description, imprint, sort_title, search, display_in, display_changes_at,
      possible_in, turns_from, turns_until, rights_revision, content_hash, created_at, updated_at)
    select
      product_id, work_id, isbn13, full_title, form, form_code, form_detail, product_type, edition, languages,
      language_keys, status, status_code, publication_date, planned_publication_date, page_count, height_mm,
      width_mm, prices, web_links, is_cleared_for_onix, is_announced, is_for_sale_worldwide, for_sale_in,
      not_for_sale_in, sales_rights_description, imprint, sort_title, array_to_tsvector(words), display_in,
      display_changes_at, possible_in, turns_from, turns_until, ${now.getTime()}::bigint, content_hash,
      ${now}::timestamptz, ${now}::timestamptz
    from incoming
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
      rights_revision = case
        when ${IS_RESTATED} then greatest(p.rights_revision + 1, excluded.rights_revision)
        else p.rights_revision
      end,
      removed_at = null,
      updated_at = case
        when p.content_hash <> excluded.content_hash or p.removed_at is not null then excluded.updated_at
        else p.updated_at
      end
    returning p.product_id, p.work_id, p.isbn13, p.rights_revision
    )
    select w.product_id as "productId", w.work_id as "workId", w.isbn13 as isbn,
      w.rights_revision as "rightsRevision", b.product_id is null or b.removed_at is not null as "isAdded",
      b.rights_revision is distinct from w.rights_revision as "isRestated", b.work_id as "formerWorkId"
    from written w left join before b using (product_id)`.execute(db);
  return rows;
}
