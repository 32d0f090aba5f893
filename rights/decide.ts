/**
 * May a product, a title or an asset be used in a market, for a purpose, at an instant: rights.md 2.
 *
 * Pure: facts, question and policy come in as arguments, so that the same ones always give the same decision. A refusal is
 * an answer, never an exception, and what is not known is refused. All gates are asked, so that a person sees every obstacle.
 */
import { type AnswerParts, answer, obstaclesAt } from './answer.js';
import type { Decision, Obligation, Warning } from './decision.js';
import { type DisplayCountries, findDisplayCountries } from './display.js';
import type { AssetFacts, ProductFacts } from './facts.js';
import { notLinked } from './gates/approval.js';
import { NO_ASSET } from './gates/sale.js';
import type { MarketQuestion } from './market.js';
import { ALWAYS, GATES, nextChange, type Obstacle, type Timeline } from './obstacle.js';
import { DEFAULT_POLICY, type RightsPolicy } from './policies.js';
import { type AskedAt, inputObstacle, readInstant, readQuestion } from './question.js';
import type { Place } from './territory/membership.js';
import { timelinePolicy } from './timeline-policy.js';
import { assetTimeline, type ProductTimeline, productTimeline, traitsOf } from './timelines.js';

/** May a product be used: its rights alone, without any asset. */
export function decideProduct(
  product: ProductFacts,
  question: MarketQuestion,
  policy: RightsPolicy = DEFAULT_POLICY,
): Decision {
  const read = readQuestion(question);
  const { asked, at } = read;
  if (asked.place === null || !isReadable(read)) return decideTitle([product], question, policy);
  const bearing = timelinePolicy(policy, asked.partner);
  const timeline = productTimeline(product, asked, asked.place, NO_ASSET, bearing);
  const known = latest.get(timeline);
  if (known?.at === at) return known.decision;
  const decision = decideTitle([product], question, policy);
  latest.set(timeline, { at, decision });
  return decision;
}

/** A request has one instant, and its fields ask the same of a product again and again. */
const latest = new WeakMap<ProductTimeline, { readonly at: number; readonly decision: Decision }>();

/** Allowed when any product is; else the obstacles of the product that has the fewest. */
export function decideTitle(
  products: readonly ProductFacts[],
  question: MarketQuestion,
  policy: RightsPolicy = DEFAULT_POLICY,
): Decision {
  return decideAny(readQuestion(question), (asked, place) =>
    products.map((product) => wayOf(product, asked, place, policy)),
  );
}

/** May an asset be used for one product: the gates of both. An asset narrows the rights of its product, never widens them. */
export function decideAsset(
  asset: AssetFacts,
  product: ProductFacts,
  question: MarketQuestion,
  policy: RightsPolicy = DEFAULT_POLICY,
): Decision {
  return decideAssetForAny(asset, [product], question, policy);
}

/**
 * May an asset be used for any of these products: one linked to products, for one of those; one linked to the work, a
 * contributor, a series or an imprint, for any. The products have to be those that the links lead to.
 */
export function decideAssetForAny(
  asset: AssetFacts,
  products: readonly ProductFacts[],
  question: MarketQuestion,
  policy: RightsPolicy = DEFAULT_POLICY,
): Decision {
  const linked = linkedProducts(asset, products);
  return decideAny(readQuestion(question), (asked, place) => {
    if (linked.length > 0) return linked.map((product) => assetWayOf(asset, product, asked, place, policy));
    const own = assetTimeline(asset, asked.asked, place, policy);
    const obstacle = products.length === 0 && asset.links.length > 0 ? NO_PRODUCT : notLinked(asset);
    return [{ ...NO_WAY, timeline: [[obstacle], own.obstacles] }];
  });
}

/** The plain refusal of a market that the caller may not ask about. It tells nothing of what is there. */
export function refuseMarket(question: MarketQuestion): Decision {
  const asked = readQuestion(question);
  return refusal(asked, [inputObstacle('INVALID_MARKET', 'it is not one of your markets')]);
}

/** The refusal of what nothing is known of: why is the code. It tells nothing of what is there. */
export function refuseUnknown(question: MarketQuestion, code: keyof typeof UNKNOWN): Decision {
  return refusal(readQuestion(question), [
    { gate: GATES.source, code, clause: UNKNOWN[code], evidence: [], ...ALWAYS },
  ]);
}

const UNKNOWN = {
  RIGHTS_UNREADABLE: 'what is stated about it cannot be read',
  SOURCE_UNAVAILABLE: 'the system that knows of it has not answered',
  TITLE_NOT_FOUND: 'there is no such title any more, or none that you may see',
} as const;

/**
 * The countries of ISO 3166-1 where the product may be shown to anybody, sorted, and when that changes. The age of the
 * facts does not count: it is a matter of when the answer is used.
 */
export function displayCountries(
  product: ProductFacts,
  at: string,
  policy: RightsPolicy = DEFAULT_POLICY,
): DisplayCountries {
  return findDisplayCountries(product, readInstant(at), policy);
}

const NO_PRODUCT: Obstacle = {
  gate: GATES.territory,
  code: 'NO_RIGHTS_STATEMENT',
  clause: 'there is no product whose rights could be asked',
  evidence: [],
  ...ALWAYS,
};

const NO_WAY: AnswerParts = {
  timeline: [[NO_PRODUCT]],
  exclusivity: 'UNKNOWN',
  warnings: [],
  obligations: [],
  letThrough: null,
};

/** One way that is open suffices; when none is, the nearest to it tells why. */
function decideAny(
  asked: AskedAt,
  findWays: (asked: AskedAt, place: Place) => readonly AnswerParts[],
): Decision {
  const { place, obstacles } = asked.asked;
  if (place === null || !isReadable(asked)) {
    const isInstant = !Number.isNaN(asked.at);
    const clause = `${asked.atText === '' ? 'an empty text' : asked.atText} is no instant of RFC 3339`;
    return refusal(asked, [...obstacles, ...(isInstant ? [] : [inputObstacle('INVALID_INSTANT', clause)])]);
  }
  const ways = findWays(asked, place);
  return answer(
    asked,
    nearestWay(ways, asked.at),
    ways.map(({ timeline }) => timeline),
  );
}

const isReadable = ({ asked, at }: AskedAt): boolean => asked.obstacles.length === 0 && !Number.isNaN(at);

/** The one with the fewest obstacles; of several the one that opens first, so that reason and date are of the same way. */
function nearestWay(ways: readonly AnswerParts[], at: number): AnswerParts {
  let nearest: AnswerParts | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const { length } = obstaclesAt(way.timeline, at);
    if (length > fewest) continue;
    if (nearest !== undefined && length === fewest && !opensBefore(way, nearest, at)) continue;
    nearest = way;
    fewest = length;
    if (length === 0) break;
  }
  return nearest ?? NO_WAY;
}

const opensBefore = (one: AnswerParts, other: AnswerParts, at: number): boolean =>
  nextChange([one.timeline], at) < nextChange([other.timeline], at);

/** Of a question that cannot be read nothing else is asked. */
function refusal(asked: AskedAt, obstacles: readonly Obstacle[]): Decision {
  const timeline: Timeline = [obstacles];
  const instant = Number.isNaN(asked.at) ? { ...asked, at: 0 } : asked;
  return answer(instant, { ...NO_WAY, timeline }, [timeline]);
}

function wayOf(product: ProductFacts, { asked }: AskedAt, place: Place, policy: RightsPolicy): AnswerParts {
  const rights = productTimeline(product, asked, place, NO_ASSET, timelinePolicy(policy, asked.partner));
  return { ...NO_WAY, ...rights, timeline: [rights.obstacles] };
}

function assetWayOf(
  asset: AssetFacts,
  product: ProductFacts,
  { asked }: AskedAt,
  place: Place,
  policy: RightsPolicy,
): AnswerParts {
  const rights = productTimeline(
    product,
    asked,
    place,
    traitsOf(asset),
    timelinePolicy(policy, asked.partner),
  );
  const own = assetTimeline(asset, asked, place, policy);
  return {
    timeline: [rights.obstacles, own.obstacles],
    exclusivity: rights.exclusivity,
    warnings: together(rights.warnings, own.warnings),
    obligations: obligationsOf(asset),
    letThrough: rights.letThrough,
  };
}

function together(some: readonly Warning[], others: readonly Warning[]): readonly Warning[] {
  return others.length === 0 ? some : [...some, ...others];
}

function obligationsOf({ credit, mustHostCopy }: AssetFacts): readonly Obligation[] {
  return [
    ...(credit === null ? [] : [{ code: 'SHOW_CREDIT', text: credit } as const]),
    ...(mustHostCopy ? [{ code: 'HOST_OWN_COPY', text: null } as const] : []),
  ];
}

function linkedProducts({ links }: AssetFacts, products: readonly ProductFacts[]): readonly ProductFacts[] {
  if (links.some(({ level }) => level !== 'PRODUCT')) return products;
  return products.filter(({ isbn }) => isbn !== null && links.some(({ value }) => value === isbn));
}
