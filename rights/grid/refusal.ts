import type { ReasonCode } from '../decision.js';
import type { AskedAt } from '../question.js';
import type { Place } from '../territory/membership.js';
import type { BriefDecision } from './stretches.js';

/** Where a question is asked, or why nothing is decided on it. */
export type Understood =
  | { readonly place: Place }
  | { readonly place: null; readonly refusal: BriefDecision };

/** Of a question that cannot be read nothing is asked: gate 0 of rights.md 2.2. */
export function understand({ asked, at }: AskedAt): Understood {
  const { place, obstacles } = asked;
  const [first] = obstacles;
  if (first !== undefined) return refused(first.code);
  if (place === null) return refused('INVALID_MARKET');
  return Number.isNaN(at) ? refused('INVALID_INSTANT') : { place };
}

function refused(reason: ReasonCode): Understood {
  return { place: null, refusal: { isAllowed: false, reason, exclusivity: null, changesAt: null } };
}
