/** Rows as the resolvers take them: the columns, and the members of the record beside them. */
import type { Selectable } from 'kysely';
import type { Tables } from './tables.js';

export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;
type Flat<Whole extends { record: object }> = Omit<Whole, 'record'> & Whole['record'];

export type WorkRow = Flat<Row<'work'>>;
export type ProductRow = Flat<Row<'product'>>;
export type ContributionRow = Flat<Row<'contribution'>>;
export type MembershipRow = Flat<Row<'series_membership'>>;
export type MarketingTextRow = Flat<Row<'marketing_text'>>;
export type PrizeRow = Flat<Row<'prize'>>;
export type ProductionRunRow = Flat<Row<'production_run'>>;
export type ContractRow = Flat<Row<'contract'>>;
export type SupportingResourceRow = Flat<Row<'supporting_resource'>>;
export type PriceRow = Flat<Row<'price'>>;
export type WebLinkRow = Flat<Row<'web_link'>>;

export type SeriesRow = Row<'series'>;
export type ContactRow = Row<'contact'>;
export type FormatRow = Row<'in_house_format'>;
export type EditionRow = Row<'in_house_edition'>;

export function flatten<Whole extends { record: object }>(row: Whole): Flat<Whole> {
  const { record, ...columns } = row;
  return { ...record, ...columns };
}
