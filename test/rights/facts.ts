/** Facts to ask about, of which a test says only what differs. */
import { iso31661 } from 'iso-3166';
import type {
  AssetFacts,
  DateFact,
  FlatStatement,
  MarketFacts,
  OnixStatement,
  ProductFacts,
  RestrictionFacts,
  SalesRightsFacts,
  TerritoryFacts,
} from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';

export const COUNTRIES = iso31661.map(({ alpha2 }) => alpha2).sort();

const codes = (text: string | undefined): string[] => (text ?? '').split(' ').filter((code) => code !== '');

export interface TerritoryText {
  readonly countriesIncluded?: string;
  readonly regionsIncluded?: string;
  readonly countriesExcluded?: string;
  readonly regionsExcluded?: string;
}

/** Each list of codes as ONIX writes it: one string. */
export function territory(text: TerritoryText): TerritoryFacts {
  return {
    countriesIncluded: codes(text.countriesIncluded),
    regionsIncluded: codes(text.regionsIncluded),
    countriesExcluded: codes(text.countriesExcluded),
    regionsExcluded: codes(text.regionsExcluded),
  };
}

export function rights(
  type: string,
  text: TerritoryText,
  more: Partial<SalesRightsFacts> = {},
): SalesRightsFacts {
  return {
    type,
    territory: territory(text),
    restrictions: [],
    equivalentIsbn: null,
    publisherName: null,
    ...more,
  };
}

export function restriction(type: string, more: Partial<RestrictionFacts> = {}): RestrictionFacts {
  return { type, outlets: [], from: null, until: null, note: null, ...more };
}

export function date(role: string, value: string, format = '00'): DateFact {
  return { role, date: { format, value } };
}

export function market(more: Partial<MarketFacts>): MarketFacts {
  return { territory: null, status: null, dates: [], restrictions: [], supplierDates: [], ...more };
}

const READ_AT = '2026-06-15T10:02:00Z';

export function onix(more: Partial<OnixStatement> = {}): OnixStatement {
  return {
    kind: 'ONIX',
    release: '3.0',
    salesRights: [rights('01', { regionsIncluded: 'WORLD' })],
    rowSalesRightsType: null,
    restrictions: [],
    publishingStatus: null,
    dates: [],
    markets: [],
    rightsLanguages: [],
    rightsExcludedLanguages: [],
    source: { recordId: '9780000000002', asOf: READ_AT },
    ...more,
  };
}

/** Says nothing of rights. */
export function flat(more: Partial<FlatStatement> = {}): FlatStatement {
  return {
    kind: 'CONSONANCE',
    isForSaleWorldwide: null,
    forSaleIn: [],
    notForSaleIn: [],
    publishingStatus: null,
    isListable: true,
    publicationDate: null,
    source: { recordId: '123', asOf: READ_AT },
    ...more,
  };
}

export function product(more: Partial<ProductFacts> = {}): ProductFacts {
  return {
    productId: 'prd_1',
    isbn: '9780000000002',
    form: 'HARDBACK',
    languages: ['en'],
    flat: flat(),
    onix: onix(),
    ...more,
  };
}

/** A product by its ONIX statement. */
export const stating = (more: Partial<OnixStatement>): ProductFacts => product({ onix: onix(more) });

/** An approved front cover of the work. */
export function asset(more: Partial<AssetFacts> = {}): AssetFacts {
  return {
    assetId: 'ast_1',
    kind: 'FRONT_COVER',
    links: [{ level: 'WORK', value: '1' }],
    contentType: '01',
    mode: '03',
    audiences: [],
    territory: null,
    dates: [],
    embargoUntil: null,
    expiresAt: null,
    language: null,
    licences: [],
    approval: 'APPROVED',
    status: 'ACTIVE',
    isOnHold: false,
    credit: null,
    mustHostCopy: false,
    ...more,
  };
}

export function question(more: Partial<MarketQuestion> = {}): MarketQuestion {
  return {
    country: 'GB',
    subdivision: null,
    language: null,
    partner: null,
    channel: null,
    audience: 'END_CUSTOMER',
    purpose: 'SELL',
    at: '2026-06-15T12:00:00Z',
    ...more,
  };
}
