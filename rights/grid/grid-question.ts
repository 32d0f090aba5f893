/** A question as a grid asks it: of many products, and again with every request. */
import { createMemo } from '../memo.js';
import type { Asked } from '../question.js';
import type { Place } from '../territory/membership.js';
import { anybodysPolicy, displayKey, type TimelinePolicy } from '../timeline-policy.js';
import { type Scope, scopeOf } from './what-matters.js';

/** But for its instant and for the age of a record, which differs from product to product. */
export interface GridQuestion {
  readonly asked: Asked;
  readonly place: Place;
  readonly policy: TimelinePolicy;
  readonly scope: Scope;
}

/** Every country for every purpose is 1,245. */
const questions = createMemo<GridQuestion>(2000);

/** The same object for the same question under the same policy, whoever asks. */
export function gridQuestionOf(asked: Asked, place: Place, policy: TimelinePolicy): GridQuestion {
  const { partnerKeys } = policy;
  const key = `${asked.key}|${displayKey(policy)}|${JSON.stringify(partnerKeys)}`;
  return questions.get(key, () => ({
    asked,
    place,
    policy: { ...anybodysPolicy(policy), partnerKeys },
    scope: scopeOf(asked.purpose),
  }));
}
