/** The rights calendar: when time alone changes what is decided of a product, and why. */

import { decideProduct } from './decide.js';
import type { Reason } from './decision.js';
import type { ProductFacts } from './facts.js';
import type { MarketQuestion } from './market.js';
import { DEFAULT_POLICY, type RightsPolicy } from './policies.js';
import { readInstant } from './question.js';

export interface DecisionChange {
  /** RFC 3339: from this instant on it is otherwise. */
  readonly at: string;
  readonly from: 'ALLOW' | 'DENY';
  readonly to: 'ALLOW' | 'DENY';
  /** What is over by then, where it opens; what begins then, where it closes. */
  readonly reason: Reason | null;
}

/** Dates do not open and close a product more often than this. */
const MOST = 50;

/**
 * The changes of a product's decision after the instant that is asked about and up to another (RFC 3339), that one
 * included; in the order of time. None for a question that cannot be read.
 */
export function changesOfProduct(
  product: ProductFacts,
  question: MarketQuestion,
  until: string,
  policy: RightsPolicy = DEFAULT_POLICY,
): readonly DecisionChange[] {
  const changes: DecisionChange[] = [];
  const end = readInstant(until);
  let before = decideProduct(product, question, policy);
  while (before.changesAt !== null && readInstant(before.changesAt) <= end && changes.length < MOST) {
    const at = before.changesAt;
    const after = decideProduct(product, { ...question, at }, policy);
    const [reason = null] = after.decision === 'DENY' ? after.reasons : reasonsUntil(before.reasons, at);
    changes.push({ at, from: before.decision, to: after.decision, reason });
    before = after;
  }
  return changes;
}

/** What ends there comes first; else what barred until then. */
function reasonsUntil(reasons: readonly Reason[], at: string): readonly Reason[] {
  return [...reasons.filter(({ changesAt }) => changesAt === at), ...reasons];
}
