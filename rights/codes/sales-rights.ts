/** Sales rights type, List 46 (issue 71). rights.md 1.2. */
import type { Exclusivity } from '../decision.js';

/** What a type of List 46 says about the places of its territory. */
export type SalesRightsMeaning =
  | { readonly says: 'FOR_SALE'; readonly exclusivity: Exclusivity; readonly isRestricted: boolean }
  | { readonly says: 'NOT_FOR_SALE' | 'RIGHTS_NOT_HELD' | 'UNKNOWN' };

const MEANINGS = new Map<string, SalesRightsMeaning>(
  Object.entries({
    // Unknown: of ROWSalesRightsType only.
    '00': { says: 'UNKNOWN' },
    '01': { says: 'FOR_SALE', exclusivity: 'EXCLUSIVE', isRestricted: false },
    '02': { says: 'FOR_SALE', exclusivity: 'NON_EXCLUSIVE', isRestricted: false },
    // No reason is given; though exclusive rights are held, though non-exclusive ones are.
    '03': { says: 'NOT_FOR_SALE' },
    '04': { says: 'NOT_FOR_SALE' },
    '05': { says: 'NOT_FOR_SALE' },
    // Another publisher may have them.
    '06': { says: 'RIGHTS_NOT_HELD' },
    // Deprecated, of 3.0: as 01 and 02, with a sales restriction.
    '07': { says: 'FOR_SALE', exclusivity: 'EXCLUSIVE', isRestricted: true },
    '08': { says: 'FOR_SALE', exclusivity: 'NON_EXCLUSIVE', isRestricted: true },
  } satisfies Record<string, SalesRightsMeaning>),
);

const UNKNOWN: SalesRightsMeaning = { says: 'UNKNOWN' };

/** What is not in List 46 says that nothing is known, as 00 does. */
export function readSalesRightsType(type: string | null): SalesRightsMeaning {
  return MEANINGS.get(type ?? '') ?? UNKNOWN;
}
