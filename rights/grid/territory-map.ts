/** Where a product may be used and where not, with the reasons, over the whole world: what a sales desk asks first. */
import { COUNTRIES } from '../codes/countries.js';
import type { ProductFacts } from '../facts.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../policies.js';
import { readInstant } from '../question.js';
import { instantText } from '../time/last-instant.js';
import { timelinePolicy } from '../timeline-policy.js';
import { staleFrom, whileFresh } from './freshness.js';
import { entryOf, patternOf } from './pattern.js';
import { territorySentence } from './territory-sentence.js';
import { scopeOf } from './what-matters.js';
import {
  type DeniedCountries,
  type WorldAnswer,
  type WorldQuestion,
  worldAt,
  worldOf,
  worldWithin,
} from './world.js';

export interface TerritoryQuestion extends WorldQuestion {
  /** RFC 3339. */
  readonly at: string;
  /** The countries to tell of, of ISO 3166-1; null or left out: all of them. */
  readonly within?: readonly string[] | null;
}

/** The names and values of TerritoryMap in the schema. Every country that is told of is in it once. */
export interface TerritoryMap {
  /** Sorted. */
  readonly allowed: readonly string[];
  /** By primary reason, in the order of the alphabet; the countries sorted. */
  readonly denied: readonly DeniedCountries[];
  /** For people, built from the data above. */
  readonly sentence: string;
  /** The earliest later instant at which any country is allowed or denied otherwise; null when time alone changes none. */
  readonly changesAt: string | null;
}

/** Decides as decideProduct does for each country as a whole, for nobody in particular. */
export function territoryMap(
  product: ProductFacts,
  question: TerritoryQuestion,
  policy: RightsPolicy = DEFAULT_POLICY,
): TerritoryMap {
  const at = readInstant(question.at);
  if (Number.isNaN(at)) return deniedEverywhere('INVALID_INSTANT', question);
  const entry = entryOf(product);
  const bearing = timelinePolicy(policy, null);
  const staleAt = staleFrom(entry.readAt, bearing);
  if (at >= staleAt) return deniedEverywhere('SOURCE_STALE', question);
  const pattern = patternOf(product, entry, scopeOf(question.purpose));
  const world = worldOf(pattern, question, bearing);
  const answer = question.within == null ? worldAt(world, at) : worldWithin(world, question.within, at);
  return mapOf(answer, question, changeWhileFresh(answer, staleAt, at));
}

function mapOf(
  { allowed, denied }: Pick<WorldAnswer, 'allowed' | 'denied'>,
  { purpose }: WorldQuestion,
  changesAt: number | null,
): TerritoryMap {
  return {
    allowed,
    denied,
    sentence: territorySentence(purpose, allowed, denied, changesAt),
    changesAt: changesAt === null ? null : instantText(changesAt),
  };
}

function deniedEverywhere(
  reason: 'INVALID_INSTANT' | 'SOURCE_STALE',
  question: TerritoryQuestion,
): TerritoryMap {
  const countries = [...COUNTRIES].filter((code) => question.within?.includes(code) ?? true);
  const denied = countries.length === 0 ? [] : [{ reason, countries }];
  return mapOf({ allowed: [], denied }, question, null);
}

/** A record that goes stale closes what is open; where nothing is open by then it changes nothing. */
function changeWhileFresh({ allowed, changesAt }: WorldAnswer, staleAt: number, at: number): number | null {
  const brief = { isAllowed: allowed.length > 0, reason: null, exclusivity: null, changesAt };
  return whileFresh(brief, staleAt, at).changesAt;
}
