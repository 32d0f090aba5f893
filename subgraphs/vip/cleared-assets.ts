/** The assets of titles and products that are approved, available and cleared for a market: decided here. */
import { decideAssetForAny } from '../../rights/decide.js';
import type { ProductFacts, TitleFacts } from '../../rights/facts.js';
import type { VipAsset } from '../../upstreams/vip/model.js';
import type { VipKey } from '../../upstreams/vip/vip.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import { assetFactsOf } from './asset-facts.js';
import type { VipContext } from './context.js';
import { keysOfProduct, keysOfTitle } from './keys.js';

interface Asked {
  readonly market: MarketAsked;
  /** Null: all. */
  readonly kinds: readonly string[] | null;
}

/** In a fixed order; none for a market that the caller may not ask about. */
export function assetsOfTitle(facts: TitleFacts, asked: Asked, context: VipContext): Promise<VipAsset[]> {
  return clearedAssets(keysOfTitle(facts), facts.products, asked, context);
}

/** Those that are linked to the product itself. */
export function assetsOfProduct(facts: ProductFacts, asked: Asked, context: VipContext): Promise<VipAsset[]> {
  return clearedAssets(keysOfProduct(facts), [facts], asked, context);
}

/** By kind, and within it by id. */
export function placeOf({ kind, id }: VipAsset): string {
  return `${kind} ${id}`;
}

async function clearedAssets(
  keys: readonly VipKey[],
  products: readonly ProductFacts[],
  { market, kinds }: Asked,
  { caller, at, policy, loaders }: VipContext,
): Promise<VipAsset[]> {
  const { question } = readMarket(market, caller, at);
  if (question === undefined) return [];
  const found = await Promise.all(keys.map((key) => loaders.assetsOfKey.load({ key, kinds })));
  const distinct = new Map(found.flat().map((asset) => [asset.id, asset]));
  return [...distinct.values()]
    .filter(
      (asset) => decideAssetForAny(assetFactsOf(asset), products, question, policy).decision === 'ALLOW',
    )
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}
