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
import { type AssetTraits, NO_ASSET, rightsLanguage, saleDates, supply } from './gates/sale.js';
import { territory } from './gates/territory.js';
import { createMemo, type Memo } from './memo.js';
import type { Obstacle } from './obstacle.js';
import type { Asked } from './question.js';
import type { Place } from './territory/membership.js';
import type { LanguageChoices, TimelinePolicy } from './timeline-policy.js';

export interface ProductTimeline {
  readonly obstacles: readonly Obstacle[];
  /** What is stated of the right there, where there is one. */
  readonly exclusivity: Exclusivity;
  readonly warnings: readonly Warning[];
  /** Why the territory would bar it but for a choice of the house; null where it made none. */
  readonly letThrough: string | null;
}

export interface AssetTimeline {
  readonly obstacles: readonly Obstacle[];
  readonly warnings: readonly Warning[];
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
  return memoOf(ofProducts, product).get(keyOf(asked, traits, policy), () =>
    findProductTimeline(product, asked, place, traits, policy),
  );
}

/** Of products alone. To make such a text and to hash it takes longer than all the rest of finding what is remembered. */
const keys = new WeakMap<TimelinePolicy, WeakMap<Asked, string>>();

function keyOf(asked: Asked, traits: AssetTraits, policy: TimelinePolicy): string {
  if (traits !== NO_ASSET) return makeKey(asked, traits, policy);
  const known = keys.get(policy) ?? new WeakMap<Asked, string>();
  keys.set(policy, known);
  const key = known.get(asked) ?? makeKey(asked, traits, policy);
  known.set(asked, key);
  return key;
}

function makeKey(
  asked: Asked,
  { isPreview: preview, isFullContent: full, language }: AssetTraits,
  policy: TimelinePolicy,
): string {
  return `${asked.key}|${preview}|${full}|${language ?? ''}|${policy.key}`;
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
    ...restrictions(context, rights.finding, policy),
    ...supply(context),
    ...saleDates(context, traits),
    ...rightsLanguage(context, traits),
  ];
  const { exclusivity, warnings, letThrough } = rights;
  return { obstacles: inOrder(obstacles), exclusivity, warnings, letThrough };
}

/** The obstacles of gates 10 to 14, in their order. */
export function assetTimeline(
  asset: AssetFacts,
  asked: Asked,
  place: Place,
  policy: LanguageChoices,
): AssetTimeline {
  const { mustMatchLanguageRegion, mayUsePicturesWithoutLanguage } = policy;
  const key = `${asked.key}|${mustMatchLanguageRegion}|${mayUsePicturesWithoutLanguage}`;
  return memoOf(ofAssets, asset).get(key, () => findAsset(asset, asked, place, policy));
}

function findAsset(asset: AssetFacts, asked: Asked, place: Place, policy: LanguageChoices): AssetTimeline {
  const language = assetLanguage(asset, asked.language, policy);
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
