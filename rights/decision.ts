import type { Market } from './market.js';

/** The names and values of Clearance in schema/common.graphql. */
export interface Decision {
  readonly decision: 'ALLOW' | 'DENY';
  /** Null when denied. */
  readonly exclusivity: Exclusivity | null;
  readonly market: Market;
  /** Every obstacle, the primary one first; empty when allowed. */
  readonly reasons: readonly Reason[];
  readonly obligations: readonly Obligation[];
  readonly warnings: readonly Warning[];
  /** For people, built from the data above. */
  readonly sentence: string;
  /** The earliest later instant at which the same question is answered otherwise; null when time alone never changes it. */
  readonly changesAt: string | null;
}

export type Exclusivity = 'EXCLUSIVE' | 'NON_EXCLUSIVE' | 'UNKNOWN';

export interface Reason {
  readonly code: ReasonCode;
  readonly category: ReasonCategory;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** When this obstacle goes away by itself; null when it does not. */
  readonly changesAt: string | null;
}

export interface Evidence {
  /** ONIX, CONSONANCE or VIP. */
  readonly source: string;
  readonly recordId: string | null;
  /** Where in the statement, such as SalesRights[2]. */
  readonly path: string | null;
  readonly quoted: string | null;
  readonly asOf: string | null;
}

export interface Obligation {
  readonly code: 'HOST_OWN_COPY' | 'SHOW_CREDIT';
  readonly text: string | null;
}

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

export type WarningCode =
  | 'CODE_NORMALISED'
  | 'COUNTRY_HAS_SEVERAL_ZONES'
  | 'EXCLUSIVITY_UNKNOWN'
  | 'LANGUAGE_REGION_DIFFERS'
  | 'NOT_FOR_SALE_THERE'
  | 'STATEMENT_INVALID';

export type ReasonCategory =
  | 'ASSET'
  | 'DATA'
  | 'DATE'
  | 'INPUT'
  | 'LANGUAGE'
  | 'RESTRICTION'
  | 'STATUS'
  | 'TERRITORY';

export type ReasonCode =
  | 'ASSET_AUDIENCE_RESTRICTED'
  | 'ASSET_EMBARGO'
  | 'ASSET_EXPIRED'
  | 'ASSET_NOT_APPROVED'
  | 'ASSET_NOT_LINKED'
  | 'ASSET_NOT_YET_AVAILABLE'
  | 'ASSET_NO_LONGER_DOWNLOADABLE'
  | 'ASSET_SUPERSEDED'
  | 'ASSET_TERRITORY_EXCLUDED'
  | 'ASSET_WITHDRAWN'
  | 'CHANNEL_NOT_PERMITTED'
  | 'CHANNEL_REQUIRED'
  | 'DATE_UNREADABLE'
  | 'INVALID_INSTANT'
  | 'INVALID_LANGUAGE'
  | 'INVALID_MARKET'
  | 'LANGUAGE_MISMATCH'
  | 'LANGUAGE_RIGHTS_EXCLUDED'
  | 'LANGUAGE_SCRIPT_UNSTATED'
  | 'LANGUAGE_UNSTATED'
  | 'LICENCE_EXPIRED'
  | 'LICENCE_MISSING'
  | 'LICENCE_NOT_STARTED'
  | 'MARKET_STATUS_BLOCKED'
  | 'MODE_EMBARGO'
  | 'NO_RIGHTS_STATEMENT'
  | 'NO_SUPPLY_IN_MARKET'
  | 'PARTNER_EXCLUDED'
  | 'PARTNER_NOT_PERMITTED'
  | 'PARTNER_REQUIRED'
  | 'PREORDER_EMBARGO'
  | 'PREVIEW_EMBARGO'
  | 'PRODUCT_NOT_LISTABLE'
  | 'PRODUCT_STATUS_BLOCKED'
  | 'PRODUCT_WITHDRAWN'
  | 'PUBLIC_ANNOUNCEMENT_EMBARGO'
  | 'RESTRICTION_UNSPECIFIED'
  | 'RIGHTS_CONFLICT'
  | 'RIGHTS_TOKEN_UNRESOLVED'
  | 'RIGHTS_UNREADABLE'
  | 'SALES_EMBARGO'
  | 'SOURCE_STALE'
  | 'SOURCE_UNAVAILABLE'
  | 'SUBDIVISION_REQUIRED'
  | 'TERRITORY_NOT_FOR_SALE'
  | 'TERRITORY_RIGHTS_NOT_HELD'
  | 'TERRITORY_RIGHTS_UNKNOWN'
  | 'TERRITORY_UNSTATED'
  | 'TITLE_NOT_FOUND'
  | 'TRADE_ANNOUNCEMENT_EMBARGO';
