/** The rights statement of an ONIX record in full, in the shape that rights/ reads: nothing is resolved or left out. */
import type { RoleDate } from '../../onix/model/date.js';
import type { Language } from '../../onix/model/descriptive.js';
import type { OnixRelease } from '../../onix/model/product.js';
import type {
  PublishingDetail,
  SalesOutlet,
  SalesRestriction,
  SalesRightsStatement,
} from '../../onix/model/publishing.js';
import type { ProductSupply } from '../../onix/model/supply.js';
import { isbnAmong } from '../../onix/product-isbn.js';
import type {
  DateFact,
  MarketFacts,
  OnixStatement,
  OutletFacts,
  RestrictionFacts,
  SalesRightsFacts,
  TerritoryFacts,
} from '../../rights/facts.js';

/** Those blocks of a record that speak of rights, dates and markets. */
export interface StatementBlocks {
  readonly recordKey: string;
  readonly release: OnixRelease;
  readonly publishing: PublishingDetail | null;
  readonly supplies: readonly ProductSupply[] | null;
  /** Of the descriptive block; null: none. */
  readonly languages: readonly Language[] | null;
  readonly receivedAt: Date;
}

/** List 22, of 2.1 only: languages that the rights are for, and those that are taken out. */
const RIGHTS_LANGUAGE = '04';
const RIGHTS_EXCLUDED_LANGUAGE = '05';

/** The statement of a record. One without a publishing block states no rights, which is not the same as no record. */
export function onixStatementOf(record: StatementBlocks): OnixStatement {
  const { publishing, languages } = record;
  return {
    kind: 'ONIX',
    release: record.release,
    salesRights: (publishing?.salesRights ?? []).map(salesRightsOf),
    rowSalesRightsType: publishing?.rowSalesRightsType ?? null,
    restrictions: (publishing?.restrictions ?? []).map(restrictionOf),
    publishingStatus: publishing?.status ?? null,
    dates: datesOf(publishing?.dates ?? []),
    markets: (record.supplies ?? []).flatMap(marketsOf),
    rightsLanguages: languagesOf(languages, RIGHTS_LANGUAGE),
    rightsExcludedLanguages: languagesOf(languages, RIGHTS_EXCLUDED_LANGUAGE),
    source: { recordId: record.recordKey, asOf: record.receivedAt.toISOString() },
  };
}

function salesRightsOf(statement: SalesRightsStatement): SalesRightsFacts {
  return {
    type: statement.type,
    territory: statement.territory,
    restrictions: statement.restrictions.map(restrictionOf),
    equivalentIsbn: isbnAmong(statement.equivalents),
    publisherName: statement.publisherName,
  };
}

function restrictionOf({ type, outlets, notes, from, until }: SalesRestriction): RestrictionFacts {
  return {
    type,
    outlets: outlets.map(outletOf),
    from,
    until,
    note: notes.length === 0 ? null : notes.join(' '),
  };
}

function outletOf({ name, identifiers }: SalesOutlet): OutletFacts {
  return { name, codes: identifiers.map(({ value }) => value) };
}

/**
 * Where it is supplied. ONIX 3 says so by markets, 2.1 by the patch of each supplier (SupplyToCountry and its likes); what
 * says neither is for wherever the rights are.
 */
function marketsOf({ markets, marketStatus, marketDates, details }: ProductSupply): MarketFacts[] {
  const common = { status: marketStatus, dates: datesOf(marketDates) };
  if (markets.length === 0) {
    const everywhere = { territory: null, dates: [] };
    return (details.length === 0 ? [everywhere] : details).map(({ territory, dates }) => ({
      ...common,
      territory: namingSomewhere(territory),
      supplierDates: datesOf(dates),
      restrictions: [],
    }));
  }
  const supplierDates = datesOf(details.flatMap(({ dates }) => dates));
  return markets.map(({ territory, restrictions }) => ({
    ...common,
    territory: namingSomewhere(territory),
    supplierDates,
    restrictions: restrictions.map(restrictionOf),
  }));
}

/** A market that names no place is wherever the rights are. */
function namingSomewhere(territory: TerritoryFacts | null): TerritoryFacts | null {
  const lists = territory === null ? [] : Object.values(territory);
  return lists.every(({ length }) => length === 0) ? null : territory;
}

/** A date that does not say what it is the date of means nothing. */
function datesOf(dates: readonly RoleDate[]): DateFact[] {
  return dates.flatMap(({ role, date }) => (role === null ? [] : [{ role, date }]));
}

function languagesOf(languages: readonly Language[] | null, wanted: string): string[] {
  return (languages ?? []).filter(({ role }) => role === wanted).map(({ code }) => code);
}
