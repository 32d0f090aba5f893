/**
 * What the engine is told: rights statements, assets and the links between them, as plain JSON, because the two subgraphs
 * hand them to each other. Nothing is resolved here and no code is dropped, known or not: dropping one from an exclusion
 * would widen rights. Moments are RFC 3339 strings in UTC.
 */

/** A territory as a statement words it; the rules are of ONIX P.21 and of List 49 and 91. */
export interface TerritoryFacts {
  /** List 91. */
  readonly countriesIncluded: readonly string[];
  /** List 49, such as WORLD; of ONIX 2.1 also ROW, and 47:nnn for a code of List 47 that List 49 has no word for. */
  readonly regionsIncluded: readonly string[];
  readonly countriesExcluded: readonly string[];
  readonly regionsExcluded: readonly string[];
}

export interface DateValue {
  /** List 55. */
  readonly format: string;
  readonly value: string;
}

export interface DateFact {
  /** List 163 for products and markets, 166 for suppliers, 155 for assets. */
  readonly role: string;
  readonly date: DateValue;
}

export interface OutletFacts {
  readonly name: string | null;
  /** Codes of List 139 among them. */
  readonly codes: readonly string[];
}

export interface RestrictionFacts {
  /** List 71. */
  readonly type: string | null;
  readonly outlets: readonly OutletFacts[];
  /** First and last day of the restriction, not of the right. */
  readonly from: DateValue | null;
  readonly until: DateValue | null;
  readonly note: string | null;
}

export interface SalesRightsFacts {
  /** List 46. A NotForSale of ONIX 2.1 is written as type 03. */
  readonly type: string | null;
  readonly territory: TerritoryFacts;
  readonly restrictions: readonly RestrictionFacts[];
  /** Where it is not for sale here: the ISBN of another publisher's edition. */
  readonly equivalentIsbn: string | null;
  readonly publisherName: string | null;
}

export interface MarketFacts {
  /** Null where none is stated: the market is then the sales-rights area. */
  readonly territory: TerritoryFacts | null;
  /** List 68. */
  readonly status: string | null;
  readonly dates: readonly DateFact[];
  readonly restrictions: readonly RestrictionFacts[];
  /** List 166. */
  readonly supplierDates: readonly DateFact[];
}

export interface SourceFacts {
  readonly recordId: string;
  readonly asOf: string;
}

/** What an ONIX message says about one product. */
export interface OnixStatement {
  readonly kind: 'ONIX';
  readonly release: '2.1' | '3.0' | '3.1';
  readonly salesRights: readonly SalesRightsFacts[];
  /** List 46; null where not stated. */
  readonly rowSalesRightsType: string | null;
  readonly restrictions: readonly RestrictionFacts[];
  /** List 64. */
  readonly publishingStatus: string | null;
  readonly dates: readonly DateFact[];
  readonly markets: readonly MarketFacts[];
  /** Languages of role 04 and 05 (List 22), of ONIX 2.1 only: codes of List 74. */
  readonly rightsLanguages: readonly string[];
  readonly rightsExcludedLanguages: readonly string[];
  readonly source: SourceFacts;
}

/** What the flat fields of a Consonance product say. */
export interface FlatStatement {
  readonly kind: 'CONSONANCE';
  readonly isForSaleWorldwide: boolean | null;
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
  /** List 64. */
  readonly publishingStatus: string | null;
  /** Whether the record is cleared for ONIX. */
  readonly isListable: boolean;
  readonly publicationDate: string | null;
  readonly source: SourceFacts;
}

export type ProductForm = 'AUDIO' | 'EBOOK' | 'HARDBACK' | 'OTHER' | 'PAPERBACK';

export interface ProductFacts {
  readonly productId: string;
  readonly isbn: string | null;
  readonly form: ProductForm;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly flat: FlatStatement;
  readonly onix: OnixStatement | null;
}

/** The ids are Consonance's own, as strings: they are the keys by which VIP links its assets. */
export interface TitleFacts {
  readonly titleId: string;
  readonly workId: string;
  readonly products: readonly ProductFacts[];
  readonly contributorIds: readonly string[];
  readonly seriesIds: readonly string[];
  readonly imprintId: string | null;
}

export interface LinkFacts {
  readonly level: 'CONTRIBUTOR' | 'IMPRINT' | 'PRODUCT' | 'SERIES' | 'WORK';
  /** For PRODUCT the ISBN of 13 digits, for the others Consonance's id. */
  readonly value: string;
}

/** A usage licence: calendar dates, both inclusive, null where open. */
export interface LicenceFacts {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface AssetFacts {
  readonly assetId: string;
  /** AssetKind of the graph. */
  readonly kind: string;
  readonly links: readonly LinkFacts[];
  /** List 158. */
  readonly contentType: string | null;
  /** List 159. */
  readonly mode: string | null;
  /** List 154; empty where not stated, which means anyone. */
  readonly audiences: readonly string[];
  /** Null where not stated: usable wherever the product may be sold. */
  readonly territory: TerritoryFacts | null;
  /** List 155. */
  readonly dates: readonly DateFact[];
  /** Instants, VIP's own. The asset is open from the first and closed from the second. */
  readonly embargoUntil: string | null;
  readonly expiresAt: string | null;
  /** BCP 47; zxx where there are no words in it. */
  readonly language: string | null;
  /** Empty where none is needed. */
  readonly licences: readonly LicenceFacts[];
  /** Review state of the version that would be used, upper case; null where there is none. */
  readonly approval: string | null;
  /** AssetStatus of the graph. */
  readonly status: string;
  readonly isOnHold: boolean;
  /** The credit line that has to be shown. */
  readonly credit: string | null;
  /** Whether the recipient has to host a copy of its own (List 161, 02). */
  readonly mustHostCopy: boolean;
}
