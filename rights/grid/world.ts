/** One product in every country of ISO 3166-1, for anybody: no partner, no channel and no language is named. */
import { COUNTRIES } from '../codes/countries.js';
import type { ReasonCode } from '../decision.js';
import type { ProductFacts } from '../facts.js';
import { NO_ASSET } from '../gates/sale.js';
import type { Audience, Purpose } from '../market.js';
import { createMemo, type Memo } from '../memo.js';
import { type Asked, readQuestion } from '../question.js';
import type { Place } from '../territory/membership.js';
import { anybodysPolicy, type DisplayChoices, displayKey } from '../timeline-policy.js';
import { findProductTimeline } from '../timelines.js';
import { countryClasses } from './country-classes.js';
import type { Pattern } from './pattern.js';
import { type Stretches, stretchAt, stretchesOf } from './stretches.js';

/** Asked of every country at once. */
export interface WorldQuestion {
  readonly purpose: Purpose;
  readonly audience: Audience;
}

/** How a pattern answers in every country, at every instant. */
export interface World {
  readonly classes: readonly CountryClass[];
  latest: WorldAnswer | null;
}

interface CountryClass {
  readonly countries: readonly string[];
  readonly stretches: Stretches;
}

/** What holds from one instant up to another, in milliseconds since 1970, but for the age of the record. */
export interface WorldAnswer {
  readonly from: number;
  readonly until: number;
  /** Sorted. */
  readonly allowed: readonly string[];
  /** By their primary reason, in the order of the alphabet; the countries sorted. */
  readonly denied: readonly DeniedCountries[];
  /** When the first country is allowed or denied otherwise; null when time alone changes none. */
  readonly changesAt: number | null;
}

export interface DeniedCountries {
  readonly reason: ReasonCode;
  readonly countries: readonly string[];
}

/** A page asks for one or two purposes. */
const MAX_WORLDS = 4;
const worlds = new WeakMap<Pattern, Memo<World>>();

/** The world of a pattern; worked out once. */
export function worldOf(pattern: Pattern, question: WorldQuestion, choices: DisplayChoices): World {
  const known = worlds.get(pattern) ?? createMemo<World>(MAX_WORLDS);
  worlds.set(pattern, known);
  const { purpose, audience } = question;
  return known.get(`${purpose}|${audience}|${displayKey(choices)}`, () =>
    findWorld(pattern.facts, question, choices),
  );
}

function findWorld(facts: ProductFacts, question: WorldQuestion, choices: DisplayChoices): World {
  const policy = anybodysPolicy(choices);
  const classes = countryClasses(facts, questionsOf(question)).map((alike): CountryClass => {
    const [{ asked, place }] = alike;
    const { obstacles, exclusivity } = findProductTimeline(facts, asked, place, NO_ASSET, policy);
    return {
      countries: alike.map((one) => one.place.country),
      stretches: stretchesOf(obstacles, exclusivity),
    };
  });
  return { classes, latest: null };
}

interface CountryQuestion {
  readonly asked: Asked;
  readonly place: Place;
}

/** Five purposes and seven audiences. */
const questions = createMemo<readonly CountryQuestion[]>(35);

/** The question of each country as a whole. */
export function questionsOf({ purpose, audience }: WorldQuestion): readonly CountryQuestion[] {
  return questions.get(`${purpose}|${audience}`, () =>
    [...COUNTRIES].flatMap((country): CountryQuestion[] => {
      const { asked } = readQuestion({
        country,
        purpose,
        audience,
        subdivision: null,
        language: null,
        partner: null,
        channel: null,
        at: '',
      });
      return asked.place === null ? [] : [{ asked, place: asked.place }];
    }),
  );
}

/** The answer at an instant, in milliseconds since 1970. */
export function worldAt(world: World, at: number): WorldAnswer {
  const { latest } = world;
  if (latest !== null && at >= latest.from && at < latest.until) return latest;
  const answer = findAnswer(world, at);
  world.latest = answer;
  return answer;
}

/** The same of some countries only. */
export function worldWithin({ classes }: World, countries: readonly string[], at: number): WorldAnswer {
  const wanted = new Set(countries);
  const within = classes.map((one) => ({
    ...one,
    countries: one.countries.filter((code) => wanted.has(code)),
  }));
  return findAnswer({ classes: within.filter((one) => one.countries.length > 0) }, at);
}

function findAnswer({ classes }: Pick<World, 'classes'>, at: number): WorldAnswer {
  const found = classes.map(({ countries, stretches }) => ({ countries, stretch: stretchAt(stretches, at) }));
  const reasons = new Map<ReasonCode | null, string[]>([[null, []]]);
  for (const { countries, stretch } of found) {
    const { reason } = stretch.brief;
    reasons.set(reason, [...(reasons.get(reason) ?? []), ...countries]);
  }
  const changes = Math.min(
    ...found.map(({ stretch }) => stretch.brief.changesAt ?? Number.POSITIVE_INFINITY),
  );
  return {
    from: Math.max(...found.map(({ stretch }) => stretch.from)),
    until: Math.min(...found.map(({ stretch }) => stretch.until)),
    allowed: (reasons.get(null) ?? []).sort(),
    denied: [...reasons]
      .flatMap(([reason, countries]) => (reason === null ? [] : [{ reason, countries: countries.sort() }]))
      .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    changesAt: changes === Number.POSITIVE_INFINITY ? null : changes,
  };
}
