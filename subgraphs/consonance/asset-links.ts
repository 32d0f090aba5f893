/** What an asset is linked to, as far as it is cleared for a market. Null: the caller may not ask about it. */
import type { Product, Title } from '../../catalogue/model.js';
import { decideAssetForAny, decideProduct, refuseUnknown } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { LinkedFacts } from '../bridge/facts.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import type { AssetReference } from './asset-reference.js';
import type { ConsonanceContext } from './context.js';
import { decideFor } from './decisions.js';
import type { LinkedTitlesSearch } from './linked-titles.js';
import type { TitlePage } from './pages.js';

interface PageAsked {
  readonly first: number;
  readonly after: string | null;
}

/** A page of its titles, by name. Throws a CursorError. */
export async function titlesOfAsset(
  asset: AssetReference,
  market: MarketAsked,
  page: PageAsked,
  context: ConsonanceContext,
): Promise<TitlePage | null> {
  const search = searchFor(asset, market, page, context);
  if (search === null) return null;
  const found = await context.loaders.linkedTitles.load(search);
  const listed = found.slice(0, page.first);
  const titles = await Promise.all(listed.map(({ titleId }) => context.loaders.titleById.load(titleId)));
  return {
    edges: titles.flatMap((node, index) =>
      node === null ? [] : [{ node, cursor: listed[index]?.cursor ?? '' }],
    ),
    hasNextPage: found.length > page.first,
    hasPreviousPage: page.after !== null,
    count: () => null,
  };
}

/** The first of its titles by name. */
export async function titleOfAsset(
  asset: AssetReference,
  market: MarketAsked,
  context: ConsonanceContext,
): Promise<Title | null> {
  const page = await titlesOfAsset(asset, market, { first: 1, after: null }, context);
  return page?.edges[0]?.node ?? null;
}

/** Its products, by publication date. */
export async function productsOfAsset(
  { facts }: AssetReference,
  market: MarketAsked,
  { caller, at, policy, loaders }: ConsonanceContext,
): Promise<Product[] | null> {
  const { question } = readMarket(market, caller, at);
  if (question === undefined || facts === null) return null;
  const linked = await loaders.linkedProducts.load(facts.links);
  const cleared = linked.filter((product) => decideProduct(product, question, policy).decision === 'ALLOW');
  const products = await Promise.all(cleared.map(({ productId }) => loaders.productById.load(productId)));
  return products.filter((product) => product !== null);
}

/** Whether the asset may be used: denied where its facts cannot be read. */
export async function decideOnAsset(
  { facts, isAnswered }: AssetReference,
  market: MarketAsked,
  context: ConsonanceContext,
): Promise<Decision> {
  const linked = facts === null ? [] : await context.loaders.linkedProducts.load(facts.links);
  return decideFor(market, context, (question, policy) =>
    facts === null
      ? refuseUnknown(question, isAnswered ? 'RIGHTS_UNREADABLE' : 'SOURCE_UNAVAILABLE')
      : decideAssetForAny(facts, linked, question, policy),
  );
}

/** What another subgraph decides on for the asset: of products that say the same of their rights, one. */
export async function linkedFactsOf(
  { facts }: AssetReference,
  { loaders }: ConsonanceContext,
): Promise<LinkedFacts> {
  const linked = facts === null ? [] : await loaders.linkedProducts.load(facts.links);
  const distinct = new Map(linked.map((product) => [whatItSays(product), product]));
  return { products: [...distinct.values()] };
}

function searchFor(
  { id, facts }: AssetReference,
  asked: MarketAsked,
  page: PageAsked,
  { caller, at }: ConsonanceContext,
): LinkedTitlesSearch | null {
  const { question, market } = readMarket(asked, caller, at);
  if (question === undefined || facts === null) return null;
  return { ...page, links: facts.links, question, market, scope: { asset: id, market: asked } };
}

function whatItSays({ form, languages, flat, onix }: LinkedFacts['products'][number]): string {
  return JSON.stringify([
    form,
    languages,
    { ...flat, source: flat.source.asOf },
    onix === null ? null : { ...onix, source: null },
  ]);
}
