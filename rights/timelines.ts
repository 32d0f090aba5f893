/** The obstacles of a product and of an asset for one question, at every instant: worked out once and remembered. */
import { isFullContent, isPreview } from './codes/asset-kinds.js';
import type { Exclusivity, Warning } from './decision.js';
import type { AssetFacts, ProductFacts } from './facts.js';
import { approval, licences } from './gates/approval.js';
import { assetDates, hasOwnStart } from './gates/asset-dates.js';
import { assetLanguage, assetTerritory, audience } from './gates/asset-use.js';
import { createContext } from './gates/context.js';
import { announcement, listing, staleness, status } from './gates/record.js';
import { restrictions } from './gates/restrictions.js';
import { type AssetTraits, rightsLanguage, saleDates, supply } from './gates/sale.js';
import { territory } from './gates/territory.js';
import { createMemo, type Memo } from './memo.js';
import type { Obstacle } from './obstacle.js';
import type { Asked } from './question.js';
import type { Place } from './territory/membership.js';

export interface ProductTimeline {
  readonly obstacles: readonly Obstacle[];
  /** What is stated of the right there, where there is one. */
  readonly exclusivity: Exclusivity;
  readonly warnings: readonly Warning[];
}

export interface AssetTimeline {
  readonly obstacles: readonly Obstacle[];
  readonly warnings: readonly Warning[];
}

/** What of the house's policy bears on a timeline. */
export interface TimelinePolicy {
  readonly maxAgeMinutes: number | null;
  readonly mayDisplayWhereNotForSale: boolean;
  /** Milliseconds since 1970; null where it is the instant asked about. */
  readonly now: number | null;
  readonly partnerKeys: readonly string[];
  readonly key: string;
}

/** The questions of one request about one product or asset are few. */
const MAX_QUESTIONS = 300;

const ofProducts = new WeakMap<ProductFacts, Memo<ProductTimeline>>();
const ofAssets = new WeakMap<AssetFacts, Memo<AssetTimeline>>();

/** The obstacles of gates 1 to 9, in their order. */
export function productTimeline(
  product: ProductFacts,
  asked: Asked,
  place: Place,
  traits: AssetTraits,
  policy: TimelinePolicy,
): ProductTimeline {
  const { isPreview: preview, isFullContent: full, language } = traits;
  const key = `${asked.key}|${preview}|${full}|${language ?? ''}|${policy.key}`;
  return memoOf(ofProducts, product).get(key, () =>
    findProductTimeline(product, asked, place, traits, policy),
  );
}

/** The same, for facts that are asked about once. */
export function findProductTimeline(
  product: ProductFacts,
  asked: Asked,
  place: Place,
  traits: AssetTraits,
  policy: TimelinePolicy,
): ProductTimeline {
  const context = createContext(product, asked, place);
  const rights = territory(context, policy.mayDisplayWhereNotForSale);
  const obstacles = [
    ...staleness(context, policy.maxAgeMinutes, policy.now),
    ...listing(context),
    ...status(context),
    ...announcement(context),
    ...rights.obstacles,
    ...restrictions(context, rights.finding, policy.partnerKeys),
    ...supply(context),
    ...saleDates(context, traits),
    ...rightsLanguage(context, traits),
  ];
  return { obstacles: inOrder(obstacles), exclusivity: rights.exclusivity, warnings: rights.warnings };
}

/** The obstacles of gates 10 to 14, in their order. */
export function assetTimeline(asset: AssetFacts, asked: Asked, place: Place): AssetTimeline {
  return memoOf(ofAssets, asset).get(asked.key, () => findAsset(asset, asked, place));
}

function findAsset(asset: AssetFacts, asked: Asked, place: Place): AssetTimeline {
  const language = assetLanguage(asset, asked.language);
  const obstacles = [
    ...audience(asset, asked),
    ...assetTerritory(asset, place, asked.placeName),
    ...assetDates(asset, asked),
    ...licences(asset, asked.zones),
    ...approval(asset),
    ...language.obstacles,
  ];
  return { obstacles, warnings: language.warnings };
}

/** What a product's gates have to know of the asset. */
export function traitsOf(asset: AssetFacts): AssetTraits {
  return {
    isPreview: isPreview(asset) && !hasOwnStart(asset),
    isFullContent: isFullContent(asset),
    language: asset.language,
  };
}

function inOrder(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.toSorted((a, b) => a.gate - b.gate);
}

function memoOf<Facts extends object, Value>(memos: WeakMap<Facts, Memo<Value>>, facts: Facts): Memo<Value> {
  const known = memos.get(facts);
  if (known !== undefined) return known;
  const memo = createMemo<Value>(MAX_QUESTIONS);
  memos.set(facts, memo);
  return memo;
}
