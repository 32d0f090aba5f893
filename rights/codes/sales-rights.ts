import type { Exclusivity } from '../decision.js';

/** What a type of List 46 says about the places of its territory. */
export type SalesRightsMeaning =
  | { readonly says: 'FOR_SALE'; readonly exclusivity: Exclusivity; readonly isRestricted: boolean }
  | { readonly says: 'NOT_FOR_SALE' | 'RIGHTS_NOT_HELD' | 'UNKNOWN' };

const MEANINGS = new Map<string, SalesRightsMeaning>(
  Object.entries({
    '01': { says: 'FOR_SALE', exclusivity: 'EXCLUSIVE', isRestricted: false },
    '02': { says: 'FOR_SALE', exclusivity: 'NON_EXCLUSIVE', isRestricted: false },
    '03': { says: 'NOT_FOR_SALE' },
    '04': { says: 'NOT_FOR_SALE' },
    '05': { says: 'NOT_FOR_SALE' },
    '06': { says: 'RIGHTS_NOT_HELD' },
    // Deprecated, of 3.0: as 01 and 02, with a sales restriction.
    '07': { says: 'FOR_SALE', exclusivity: 'EXCLUSIVE', isRestricted: true },
    '08': { says: 'FOR_SALE', exclusivity: 'NON_EXCLUSIVE', isRestricted: true },
  } satisfies Record<string, SalesRightsMeaning>),
);

const UNKNOWN: SalesRightsMeaning = { says: 'UNKNOWN' };

/** 00, and what is not in List 46, says that nothing is known. */
export function readSalesRightsType(type: string | null): SalesRightsMeaning {
  return MEANINGS.get(type ?? '') ?? UNKNOWN;
}
