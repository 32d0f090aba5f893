/** Products as SQL selects them and as the graph has them. */
import { sql } from 'kysely';
import type { SourcePrice } from '../../upstreams/consonance/model.js';
import type { Viewer } from '../catalogue.js';
import { productId, titleId } from '../ids.js';
import type { Product } from '../model.js';
import type { ProductForm, PublishingStatus } from '../words.js';
import { AS_OF, FRESHNESS_TABLES } from './title-rows.js';

export interface ProductRow {
  readonly productId: number;
  readonly workId: number;
  readonly isbn13: string | null;
  readonly form: ProductForm;
  readonly formDetail: string | null;
  readonly edition: string | null;
  readonly languages: readonly string[];
  readonly publicationDate: string | null;
  readonly plannedPublicationDate: string | null;
  readonly status: PublishingStatus | null;
  readonly pageCount: number | null;
  readonly heightMm: number | null;
  readonly widthMm: number | null;
  readonly prices: readonly SourcePrice[];
  readonly isForSaleWorldwide: boolean | null;
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
  readonly salesRightsDescription: string | null;
  /** When a statement of ONIX was received that says more; null where there is none. */
  readonly onixReceivedAt: Date | null;
  readonly asOf: Date;
}

export const PRODUCT_COLUMNS = sql`
  p.product_id as "productId", p.work_id as "workId", p.isbn13, p.form, p.form_detail as "formDetail", p.edition,
  p.languages, p.publication_date as "publicationDate", p.planned_publication_date as "plannedPublicationDate",
  p.status, p.page_count as "pageCount", p.height_mm as "heightMm", p.width_mm as "widthMm", p.prices,
  case when o.isbn13 is null then p.is_for_sale_worldwide else o.is_for_sale_worldwide end as "isForSaleWorldwide",
  coalesce(o.for_sale_in, p.for_sale_in) as "forSaleIn",
  coalesce(o.not_for_sale_in, p.not_for_sale_in) as "notForSaleIn",
  p.sales_rights_description as "salesRightsDescription", o.received_at as "onixReceivedAt",
  ${AS_OF} as "asOf"`;

/** What PRODUCT_COLUMNS need beside p. */
export const PRODUCT_TABLES = sql`
  join catalogue.title t on t.work_id = p.work_id ${FRESHNESS_TABLES}
  left join catalogue.onix_record o
    on o.isbn13 = p.isbn13 and o.withdrawn_at is null and o.is_for_sale_worldwide is not null`;

export function toProduct(row: ProductRow, { isStaff }: Viewer): Product {
  return {
    id: productId(row.productId),
    titleId: titleId(row.workId),
    isbn: row.isbn13,
    form: row.form,
    formDetail: row.formDetail,
    edition: row.edition,
    language: row.languages[0] ?? null,
    publicationDate: row.publicationDate,
    plannedPublicationDate: isStaff ? row.plannedPublicationDate : null,
    publishingStatus: row.status,
    pageCount: row.pageCount,
    heightMm: row.heightMm,
    widthMm: row.widthMm,
    // Consonance does not say where a price holds.
    prices: row.prices.map(({ amount, currency, type }) => ({ amount, currency, type, countries: [] })),
    salesRights: {
      isForSaleWorldwide: row.isForSaleWorldwide,
      forSaleIn: row.forSaleIn,
      notForSaleIn: row.notForSaleIn,
      description: row.salesRightsDescription,
      source: row.onixReceivedAt === null ? 'CONSONANCE' : 'ONIX',
      asOf: row.onixReceivedAt ?? row.asOf,
    },
  };
}
