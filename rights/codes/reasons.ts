import type { ReasonCategory, ReasonCode } from '../decision.js';

/** The categories of rights/format.md. */
const CATEGORIES: Readonly<Record<ReasonCategory, readonly ReasonCode[]>> = {
  ASSET: [
    'ASSET_AUDIENCE_RESTRICTED',
    'ASSET_EMBARGO',
    'ASSET_EXPIRED',
    'ASSET_NOT_APPROVED',
    'ASSET_NOT_YET_AVAILABLE',
    'ASSET_NO_LONGER_DOWNLOADABLE',
    'ASSET_SUPERSEDED',
    'ASSET_TERRITORY_EXCLUDED',
    'ASSET_WITHDRAWN',
    'LICENCE_EXPIRED',
    'LICENCE_MISSING',
    'LICENCE_NOT_STARTED',
  ],
  DATA: [
    'ASSET_NOT_LINKED',
    'NO_RIGHTS_STATEMENT',
    'RIGHTS_CONFLICT',
    'RIGHTS_TOKEN_UNRESOLVED',
    'RIGHTS_UNREADABLE',
    'SOURCE_STALE',
    'SOURCE_UNAVAILABLE',
    'TITLE_NOT_FOUND',
  ],
  DATE: [
    'DATE_UNREADABLE',
    'MODE_EMBARGO',
    'PREORDER_EMBARGO',
    'PREVIEW_EMBARGO',
    'PRODUCT_WITHDRAWN',
    'PUBLIC_ANNOUNCEMENT_EMBARGO',
    'SALES_EMBARGO',
    'TRADE_ANNOUNCEMENT_EMBARGO',
  ],
  INPUT: ['INVALID_INSTANT', 'INVALID_LANGUAGE', 'INVALID_MARKET'],
  LANGUAGE: [
    'LANGUAGE_MISMATCH',
    'LANGUAGE_RIGHTS_EXCLUDED',
    'LANGUAGE_SCRIPT_UNSTATED',
    'LANGUAGE_UNSTATED',
  ],
  RESTRICTION: [
    'CHANNEL_NOT_PERMITTED',
    'CHANNEL_REQUIRED',
    'PARTNER_EXCLUDED',
    'PARTNER_NOT_PERMITTED',
    'PARTNER_REQUIRED',
    'PRODUCT_NOT_LISTABLE',
    'RESTRICTION_UNSPECIFIED',
  ],
  STATUS: ['MARKET_STATUS_BLOCKED', 'PRODUCT_STATUS_BLOCKED'],
  TERRITORY: [
    'NO_SUPPLY_IN_MARKET',
    'SUBDIVISION_REQUIRED',
    'TERRITORY_NOT_FOR_SALE',
    'TERRITORY_RIGHTS_NOT_HELD',
    'TERRITORY_RIGHTS_UNKNOWN',
    'TERRITORY_UNSTATED',
  ],
};

const categories = new Map<ReasonCode, ReasonCategory>();
for (const category of Object.keys(CATEGORIES).filter(isCategory)) {
  for (const code of CATEGORIES[category]) categories.set(code, category);
}

function isCategory(name: string): name is ReasonCategory {
  return name in CATEGORIES;
}

/** A code that no category has would be a fault of ours: DATA, so that it denies and is seen. */
export const categoryOf = (code: ReasonCode): ReasonCategory => categories.get(code) ?? 'DATA';
