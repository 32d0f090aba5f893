/** What of the house's policy bears on what bars a product or an asset. */
import { DEFAULT_POLICY, type RightsPolicy } from './policies.js';
import { readInstant } from './question.js';

/** The choices that bear on whether something may be shown. */
export type DisplayChoices = Pick<RightsPolicy, 'mayDisplayIndexedInGermany' | 'mayDisplayWhereNotForSale'>;

/** The choices that bear on the language of an asset. */
export type LanguageChoices = Pick<RightsPolicy, 'mayUsePicturesWithoutLanguage' | 'mustMatchLanguageRegion'>;

export interface TimelinePolicy extends DisplayChoices, LanguageChoices {
  readonly maxAgeMinutes: number | null;
  /** Milliseconds since 1970; null where it is the instant asked about. */
  readonly now: number | null;
  readonly partnerKeys: readonly string[];
  readonly key: string;
}

/** Of nobody in particular, for a record of any age. */
export function anybodysPolicy(choices: DisplayChoices): TimelinePolicy {
  const { mayDisplayIndexedInGermany, mayDisplayWhereNotForSale } = choices;
  const policy = { ...DEFAULT_POLICY, mayDisplayIndexedInGermany, mayDisplayWhereNotForSale };
  return timelinePolicyOf(policy, []);
}

/** The choices about showing as a text: the same one for the same. */
export const displayKey = (choices: DisplayChoices): string =>
  `${choices.mayDisplayWhereNotForSale}|${choices.mayDisplayIndexedInGermany}`;

const policies = new WeakMap<RightsPolicy, Map<string | null, TimelinePolicy>>();
/** Partners are few; a caller may still send any text for one. */
const MAX_PARTNERS = 500;

/** What of a policy bears on the question of a partner; the same object for the same policy and partner. */
export function timelinePolicy(policy: RightsPolicy, partner: string | null): TimelinePolicy {
  const byPartner = policies.get(policy) ?? new Map<string | null, TimelinePolicy>();
  policies.set(policy, byPartner);
  const known = byPartner.get(partner);
  if (known !== undefined) return known;
  if (byPartner.size >= MAX_PARTNERS) byPartner.clear();
  const read = timelinePolicyOf(policy, partnerKeysOf(policy, partner));
  byPartner.set(partner, read);
  return read;
}

function partnerKeysOf({ partnerOutlets }: RightsPolicy, partner: string | null): readonly string[] {
  if (partner === null) return [];
  // A partner's id comes from outside, and may be the name of something that every object has.
  const outlets = Object.hasOwn(partnerOutlets, partner) ? (partnerOutlets[partner] ?? []) : [];
  return [partner, ...outlets];
}

function timelinePolicyOf(
  { now, partnerOutlets: _, ...choices }: RightsPolicy,
  partnerKeys: readonly string[],
): TimelinePolicy {
  return {
    ...choices,
    now: now === undefined ? null : readInstant(now),
    partnerKeys,
    key: JSON.stringify([Object.values(choices), now, partnerKeys]),
  };
}
