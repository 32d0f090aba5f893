/**
 * A territory as a message states it. Nothing is resolved, and no token is dropped, known or not: dropping one from an
 * exclusion would widen rights.
 */
export interface Territory {
  /** List 91. */
  readonly countriesIncluded: readonly string[];
  /** List 49, such as WORLD; of 2.1 also ROW, and 47:nnn for a code of List 47 that List 49 has no word for. */
  readonly regionsIncluded: readonly string[];
  readonly countriesExcluded: readonly string[];
  readonly regionsExcluded: readonly string[];
}
