/** What is decided of titles and products, by the facts of those products that the viewer may see. */
import type { Product, Title } from '../../catalogue/model.js';
import { KnownError } from '../../platform/errors.js';
import { decideProduct, decideTitle, refuseUnknown } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { ProductFacts, TitleFacts } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import type { RightsPolicy } from '../../rights/policies.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import type { ConsonanceContext } from './context.js';

/** A title, or a product of one, by the facts that the title has. */
type OfTitle = Pick<Product, 'id' | 'titleId'>;

/** Decides the question of a market that the caller may ask about; the plain refusal of any other. */
export function decideFor(
  market: MarketAsked,
  { caller, at, policy }: ConsonanceContext,
  decide: (question: MarketQuestion, policy: RightsPolicy) => Decision,
): Decision {
  const { question, refusal } = readMarket(market, caller, at);
  return question === undefined ? refusal : decide(question, policy);
}

/** Allowed when any product is. */
export async function decideOnTitle(
  { id }: Title,
  market: MarketAsked,
  context: ConsonanceContext,
): Promise<Decision> {
  const facts = await context.loaders.factsOfTitle.load(id);
  return decideFor(market, context, (question, policy) =>
    facts === null
      ? refuseUnknown(question, 'TITLE_NOT_FOUND')
      : decideTitle(facts.products, question, policy),
  );
}

export async function decideOnProduct(
  product: OfTitle,
  market: MarketAsked,
  context: ConsonanceContext,
): Promise<Decision> {
  const facts = await factsOf(product, context);
  return decideFor(market, context, (question, policy) =>
    facts === null ? refuseUnknown(question, 'TITLE_NOT_FOUND') : decideProduct(facts, question, policy),
  );
}

/** Those of the products that are cleared for the market, in their order. */
export async function clearedOf<Item extends OfTitle>(
  products: readonly Item[],
  market: MarketAsked,
  context: ConsonanceContext,
): Promise<Item[]> {
  const decisions = await Promise.all(products.map((product) => decideOnProduct(product, market, context)));
  return products.filter((_, index) => decisions[index]?.decision === 'ALLOW');
}

/** What the title is decided by elsewhere. Throws SUBGRAPH_UNAVAILABLE when a sync took it away in between. */
export async function titleFactsOf({ id }: Title, { loaders }: ConsonanceContext): Promise<TitleFacts> {
  return (await loaders.factsOfTitle.load(id)) ?? failAsChanged();
}

/** What the product is decided by elsewhere. Throws SUBGRAPH_UNAVAILABLE when a sync took it away in between. */
export async function productFactsOf(product: OfTitle, context: ConsonanceContext): Promise<ProductFacts> {
  return (await factsOf(product, context)) ?? failAsChanged();
}

/** By way of its title, whose facts are often asked for beside it: two ways would cost two statements. */
async function factsOf(
  { id, titleId }: OfTitle,
  { loaders }: ConsonanceContext,
): Promise<ProductFacts | null> {
  const facts = await loaders.factsOfTitle.load(titleId);
  return facts?.products.find(({ productId }) => productId === id) ?? null;
}

function failAsChanged(): never {
  throw new KnownError('SUBGRAPH_UNAVAILABLE', 'This title was changed while it was read: ask again.');
}
