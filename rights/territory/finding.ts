import type { Exclusivity, ReasonCode } from '../decision.js';

/** What a statement of rights says about one place. */
export interface TerritoryFinding {
  /** Null where the product may be sold. */
  readonly code: TerritoryCode | null;
  /** Null where it may not be. */
  readonly exclusivity: Exclusivity | null;
  /** What decided, by its place in the statement: the type for the rest of the world is ROW. */
  readonly decidedBy: readonly (number | 'ROW')[];
  /** Whether what decided speaks of a sales restriction (List 46, 07 and 08). */
  readonly isRestricted: boolean;
  /** Whether several statements speak for the place and differ in exclusivity. */
  readonly isMixed: boolean;
  /** Codes that could not be read and that matter here; an empty one where no place is named at all. */
  readonly unreadable: readonly string[];
}

export type TerritoryCode = Extract<
  ReasonCode,
  | 'NO_RIGHTS_STATEMENT'
  | 'RIGHTS_CONFLICT'
  | 'RIGHTS_TOKEN_UNRESOLVED'
  | 'SUBDIVISION_REQUIRED'
  | 'TERRITORY_NOT_FOR_SALE'
  | 'TERRITORY_RIGHTS_NOT_HELD'
  | 'TERRITORY_RIGHTS_UNKNOWN'
  | 'TERRITORY_UNSTATED'
>;

/** A finding that denies, with what it rests on. */
export function denied(
  code: TerritoryCode,
  decidedBy: readonly (number | 'ROW')[] = [],
  unreadable: readonly string[] = [],
): TerritoryFinding {
  return { code, exclusivity: null, decidedBy, isRestricted: false, isMixed: false, unreadable };
}
