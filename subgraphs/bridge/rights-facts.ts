/** The shapes of what both systems state about rights, as they come from another subgraph: JSON that is parsed on arrival. */
import { z } from 'zod';
import type { DateFact, ProductFacts, RestrictionFacts, TerritoryFacts } from '../../rights/facts.js';

const texts = z.array(z.string()).readonly();
const instant = z.iso.datetime({ offset: true });

const DateValueShape = z.object({ format: z.string(), value: z.string() }).readonly();

export const DateFactShape: z.ZodType<DateFact> = z
  .object({ role: z.string(), date: DateValueShape })
  .readonly();

export const TerritoryShape: z.ZodType<TerritoryFacts> = z
  .object({
    countriesIncluded: texts,
    regionsIncluded: texts,
    countriesExcluded: texts,
    regionsExcluded: texts,
  })
  .readonly();

const RestrictionShape: z.ZodType<RestrictionFacts> = z
  .object({
    type: z.string().nullable(),
    outlets: z.array(z.object({ name: z.string().nullable(), codes: texts }).readonly()).readonly(),
    from: DateValueShape.nullable(),
    until: DateValueShape.nullable(),
    note: z.string().nullable(),
  })
  .readonly();

const dates = z.array(DateFactShape).readonly();
const restrictions = z.array(RestrictionShape).readonly();
const SourceShape = z.object({ recordId: z.string(), asOf: instant }).readonly();

const SalesRightsShape = z
  .object({
    type: z.string().nullable(),
    territory: TerritoryShape,
    restrictions,
    equivalentIsbn: z.string().nullable(),
    publisherName: z.string().nullable(),
  })
  .readonly();

const MarketShape = z
  .object({
    territory: TerritoryShape.nullable(),
    status: z.string().nullable(),
    dates,
    restrictions,
    supplierDates: dates,
  })
  .readonly();

const OnixShape = z
  .object({
    kind: z.literal('ONIX'),
    release: z.enum(['2.1', '3.0', '3.1']),
    salesRights: z.array(SalesRightsShape).readonly(),
    rowSalesRightsType: z.string().nullable(),
    restrictions,
    publishingStatus: z.string().nullable(),
    dates,
    markets: z.array(MarketShape).readonly(),
    rightsLanguages: texts,
    rightsExcludedLanguages: texts,
    source: SourceShape,
  })
  .readonly();

const FlatShape = z
  .object({
    kind: z.literal('CONSONANCE'),
    isForSaleWorldwide: z.boolean().nullable(),
    forSaleIn: texts,
    notForSaleIn: texts,
    publishingStatus: z.string().nullable(),
    isListable: z.boolean(),
    publicationDate: z.string().nullable(),
    source: SourceShape,
  })
  .readonly();

/** A product with both of its statements. What has another shape denies: the reader of an unreadable fact has no right. */
export const ProductFactsShape: z.ZodType<ProductFacts> = z
  .object({
    productId: z.string(),
    isbn: z.string().nullable(),
    form: z.enum(['AUDIO', 'EBOOK', 'HARDBACK', 'OTHER', 'PAPERBACK']),
    languages: texts,
    flat: FlatShape,
    onix: OnixShape.nullable(),
  })
  .readonly();
