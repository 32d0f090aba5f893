/**
 * Sales restriction, List 71 (issue 71, in which 22 and 23 are the newest): whom each leaves, and whether its outlets are
 * the partners that it speaks of. rights.md 1.9.
 */
import type { SalesChannel } from '../market.js';

/** Whom the outlets of a restriction may be: of two rules about subscription services the first leaves retail open. */
export type OutletRule =
  | 'NOT_THESE_PARTNERS'
  | 'OF_SUBSCRIPTIONS_ONLY_THESE'
  | 'ONLY_THESE_PARTNERS'
  | 'ONLY_THESE_SUBSCRIPTIONS';

/** What a restriction asks of whoever wants to sell; UNKNOWN is what only a person can tell. */
export type RestrictionMeaning =
  | {
      readonly says: 'NOT_THESE_CHANNELS' | 'ONLY_THESE_CHANNELS';
      readonly channels: readonly SalesChannel[];
    }
  | { readonly says: OutletRule | 'NOTHING' | 'NOT_LISTED' | 'NOT_SHOWN_IN_GERMANY' | 'UNKNOWN' };

/** Says that there is no restriction. */
export const NO_RESTRICTION = '99';

const EDUCATION: readonly SalesChannel[] = ['HIGHER_EDUCATION', 'SCHOOL'];

const MEANINGS = new Map<string, RestrictionMeaning>(
  Object.entries({
    // Said in words, and not by a code.
    '00': { says: 'UNKNOWN' },
    // For one retailer, be it an exclusive or its own brand: which of the two is 04 and 05.
    '01': { says: 'ONLY_THESE_PARTNERS' },
    '02': { says: 'ONLY_THESE_CHANNELS', channels: ['OFFICE_SUPPLY'] },
    // For the publisher's own use.
    '03': { says: 'NOT_LISTED' },
    '04': { says: 'ONLY_THESE_PARTNERS' },
    '05': { says: 'ONLY_THESE_PARTNERS' },
    '06': { says: 'ONLY_THESE_CHANNELS', channels: ['LIBRARY'] },
    '07': { says: 'ONLY_THESE_CHANNELS', channels: ['SCHOOL'] },
    // On the German index of what endangers the young, which may be sold and not advertised.
    '08': { says: 'NOT_SHOWN_IN_GERMANY' },
    '09': { says: 'NOT_THESE_CHANNELS', channels: ['LIBRARY'] },
    '10': { says: 'ONLY_THESE_CHANNELS', channels: ['NEWS'] },
    // All but the retailers that are named.
    '11': { says: 'NOT_THESE_PARTNERS' },
    '12': { says: 'NOT_THESE_CHANNELS', channels: ['SUBSCRIPTION'] },
    '13': { says: 'ONLY_THESE_CHANNELS', channels: ['SUBSCRIPTION'] },
    '14': { says: 'NOT_THESE_CHANNELS', channels: ['ONLINE_RETAIL'] },
    '15': { says: 'ONLY_THESE_CHANNELS', channels: ['ONLINE_RETAIL'] },
    '16': { says: 'NOT_THESE_CHANNELS', channels: ['SCHOOL'] },
    // Terms of printing on demand: without a stock, from a protected stock, not at all.
    '17': { says: 'NOTHING' },
    '18': { says: 'NOTHING' },
    '19': { says: 'NOTHING' },
    '20': { says: 'OF_SUBSCRIPTIONS_ONLY_THESE' },
    '21': { says: 'ONLY_THESE_SUBSCRIPTIONS' },
    // Education is schools and what comes after them.
    '22': { says: 'ONLY_THESE_CHANNELS', channels: EDUCATION },
    '23': { says: 'NOT_THESE_CHANNELS', channels: EDUCATION },
    [NO_RESTRICTION]: { says: 'NOTHING' },
  } satisfies Record<string, RestrictionMeaning>),
);

const UNKNOWN: RestrictionMeaning = { says: 'UNKNOWN' };

/** What is not in List 71, or is missing, is a restriction that nobody can read. */
export function readRestrictionType(type: string | null): RestrictionMeaning {
  return MEANINGS.get(type ?? '') ?? UNKNOWN;
}

/** Whether a restriction bars being shown; all others are about the sale alone. */
export function barsShowing(type: string | null): boolean {
  const { says } = readRestrictionType(type);
  return says === 'NOT_LISTED' || says === 'NOT_SHOWN_IN_GERMANY';
}
