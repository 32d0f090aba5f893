/** What is stored of a product's rights so that lists can leave out most that a question would deny anyway. */

import type { ProductFacts } from '../../rights/facts.js';
import type { RightsPolicy } from '../../rights/policies.js';
import { findPossibleCountries } from '../../rights/possible-countries.js';
import { turningSpanOf } from '../../rights/turning-span.js';
import { encodeCountries } from './shown-in.js';

/** Field names are the columns'. */
export interface ClearingColumns {
  /** Where it is not barred for good. */
  readonly possible_in: readonly string[];
  /** Between which instants its dates can change what is decided of it; null: they never do. */
  readonly turns_from: Date | null;
  readonly turns_until: Date | null;
}

/** It holds at any time: only other facts, or another policy, change it. */
export function clearingOf(
  facts: ProductFacts,
  { policy }: { readonly policy: RightsPolicy },
): ClearingColumns {
  const span = turningSpanOf(facts);
  return {
    possible_in: encodeCountries(findPossibleCountries(facts, policy)),
    turns_from: span === null ? null : new Date(span.from),
    turns_until: span === null ? null : new Date(span.until),
  };
}
