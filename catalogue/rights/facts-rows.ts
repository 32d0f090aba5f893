/** Rights facts as SQL selects them: of the product p and of the ONIX record o of its ISBN. */
import { type RawBuilder, sql } from 'kysely';
import type { Language } from '../../onix/model/descriptive.js';
import type { OnixRelease } from '../../onix/model/product.js';
import type { PublishingDetail } from '../../onix/model/publishing.js';
import type { ProductSupply } from '../../onix/model/supply.js';
import type { OnixStatement, ProductFacts } from '../../rights/facts.js';
import { onixStatementOf } from './onix-statement.js';
import { productFactsOf, type RightsColumns } from './product-facts.js';

/** Null where there is no record. */
export interface StatementRow {
  readonly recordKey: string | null;
  readonly release: OnixRelease | null;
  readonly publishing: PublishingDetail | null;
  readonly supplies: readonly ProductSupply[] | null;
  readonly statedLanguages: readonly Language[] | null;
  readonly receivedAt: Date | null;
}

export interface FactsRow extends RightsColumns, StatementRow {
  readonly asOf: Date;
}

/** Only 2.1 speaks of rights among its languages, and only there is the wide block read. */
export const STATEMENT_COLUMNS: RawBuilder<unknown> = sql`
  o.record_key as "recordKey", o.release, o.publishing, o.supplies, o.received_at as "receivedAt",
  case when o.release = '2.1' then o.descriptive -> 'languages' end as "statedLanguages"`;

export const RIGHTS_COLUMNS: RawBuilder<unknown> = sql`
  p.product_id, p.isbn13, p.form, p.languages, p.status_code, p.publication_date, p.is_cleared_for_onix,
  p.is_for_sale_worldwide, p.for_sale_in, p.not_for_sale_in`;

/** What STATEMENT_COLUMNS need beside p. */
export const STATEMENT_TABLE: RawBuilder<unknown> = sql`
  left join catalogue.onix_record o on o.isbn13 = p.isbn13 and o.withdrawn_at is null`;

/** The facts of a row. */
export function toProductFacts(row: FactsRow): ProductFacts {
  return productFactsOf(row, toStatement(row), row.asOf);
}

/** The statement of a row; null where there is no record. */
export function toStatement(row: StatementRow): OnixStatement | null {
  const { recordKey, release, receivedAt } = row;
  if (recordKey === null || release === null || receivedAt === null) return null;
  return onixStatementOf({
    recordKey,
    release,
    receivedAt,
    publishing: row.publishing,
    supplies: row.supplies,
    languages: row.statedLanguages,
  });
}
