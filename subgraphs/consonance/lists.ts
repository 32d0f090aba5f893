/**
 * The lists of titles and of products. One that is cleared for a market leaves out in SQL what is barred there for good,
 * and has the engine decide on the rest, so that its pages are full and its counts are true.
 */
import type { ProductFilter, Question, TitleFilter } from '../../catalogue/catalogue.js';
import type { Product, Title } from '../../catalogue/model.js';
import { decideProduct, decideTitle } from '../../rights/decide.js';
import type { ProductFacts, TitleFacts } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import type { MarketAsked } from '../bridge/market.js';
import { readClearing } from './clearing.js';
import type { ConsonanceContext } from './context.js';
import { readFullPage } from './full-pages.js';
import type { ProductPage, TitlePage } from './pages.js';

/** To count more, all of their rights would have to be read. */
const MOST_COUNTED = 20_000;
const COUNTED_AT_ONCE = 1_000;
/** About a page: what is kept by the request's loader. */
const MOST_KEPT = 250;

const EMPTY = { edges: [], hasNextPage: false, hasPreviousPage: false, count: () => 0 };

/** A page of titles; those with a product that is cleared, where a market is given. Throws a CursorError. */
export async function listTitles(
  question: Question<TitleFilter>,
  market: MarketAsked | null,
  context: ConsonanceContext,
): Promise<TitlePage> {
  const { catalogue, viewer } = context;
  if (market === null) {
    const page = await catalogue.titles(question, viewer);
    return { ...page, count: () => catalogue.countTitles(question.filter, viewer) };
  }
  const asked = readClearing(market, context);
  if (asked === null) return EMPTY;
  const filter = { ...question.filter, clearedFor: asked.clearing };
  const isCleared = (facts: TitleFacts | null) => isTitleCleared(facts, filter, asked.question, context);
  const page = await readFullPage(
    { ...question, filter },
    (part) => catalogue.titles(part, viewer),
    async (titles) =>
      (
        await factsFor(
          titles.map(({ id }) => id),
          context,
        )
      ).map(isCleared),
  );
  return { ...page, count: () => countTitles(filter, isCleared, context) };
}

/** A page of products; those that are cleared, where a market is given. Throws a CursorError. */
export async function listProducts(
  question: Question<ProductFilter>,
  market: MarketAsked | null,
  context: ConsonanceContext,
): Promise<ProductPage> {
  const { catalogue, viewer } = context;
  if (market === null) {
    const page = await catalogue.products(question, viewer);
    return { ...page, count: () => catalogue.countProducts(question.filter, viewer) };
  }
  const asked = readClearing(market, context);
  if (asked === null) return EMPTY;
  const filter = { ...question.filter, clearedFor: asked.clearing };
  const page = await readFullPage(
    { ...question, filter },
    (part) => catalogue.products(part, viewer),
    (products) => whichAreCleared(products, asked.question, context),
  );
  return { ...page, count: () => countProducts(filter, asked.question, context) };
}

/** Conditions on products hold for one and the same: the one that is cleared has to meet the others too. */
function isTitleCleared(
  facts: TitleFacts | null,
  filter: TitleFilter,
  question: MarketQuestion,
  { policy }: ConsonanceContext,
): boolean {
  const products = facts?.products.filter((product) => meets(product, filter)) ?? [];
  return decideTitle(products, question, policy).decision === 'ALLOW';
}

function meets({ isbn, form, flat }: ProductFacts, filter: TitleFilter): boolean {
  const { isbnIn, formIn, publishedFrom, publishedUntil } = filter;
  const { publicationDate } = flat;
  return (
    (isbnIn === undefined || (isbn !== null && isbnIn.includes(isbn))) &&
    (formIn?.includes(form) ?? true) &&
    (publishedFrom === undefined || (publicationDate !== null && publicationDate >= publishedFrom)) &&
    (publishedUntil === undefined || (publicationDate !== null && publicationDate <= publishedUntil))
  );
}

async function whichAreCleared(
  products: readonly Pick<Product, 'id' | 'titleId'>[],
  question: MarketQuestion,
  context: ConsonanceContext,
): Promise<boolean[]> {
  const titles = await factsFor([...new Set(products.map(({ titleId }) => titleId))], context);
  const factsById = new Map(
    titles.flatMap((title) => title?.products ?? []).map((facts) => [facts.productId, facts]),
  );
  return products.map(({ id }) => {
    const facts = factsById.get(id);
    return facts !== undefined && decideProduct(facts, question, context.policy).decision === 'ALLOW';
  });
}

/** Not by the loader, which would keep all that is looked at; but those of a page are mostly asked for again. */
async function factsFor(
  titleIds: readonly Title['id'][],
  { catalogue, viewer, loaders }: ConsonanceContext,
): Promise<readonly (TitleFacts | null)[]> {
  if (titleIds.length <= MOST_KEPT) {
    return Promise.all(titleIds.map((id) => loaders.factsOfTitle.load(id)));
  }
  return catalogue.factsOfTitles(titleIds, viewer);
}

async function countTitles(
  filter: TitleFilter,
  isCleared: (facts: TitleFacts | null) => boolean,
  { catalogue, viewer }: ConsonanceContext,
): Promise<number | null> {
  const ids = await catalogue.titleIds(filter, viewer, MOST_COUNTED + 1);
  return countIn(ids, async (some) => (await catalogue.factsOfTitles(some, viewer)).map(isCleared));
}

async function countProducts(
  filter: ProductFilter,
  question: MarketQuestion,
  context: ConsonanceContext,
): Promise<number | null> {
  const keys = await context.catalogue.productKeys(filter, context.viewer, MOST_COUNTED + 1);
  return countIn(keys, (some) => whichAreCleared(some, question, context));
}

/** Part by part, so that no more than one part is in memory. */
async function countIn<Item>(
  items: readonly Item[],
  decide: (some: readonly Item[]) => Promise<readonly boolean[]>,
): Promise<number | null> {
  if (items.length > MOST_COUNTED) return null;
  let count = 0;
  for (let from = 0; from < items.length; from += COUNTED_AT_ONCE) {
    const decisions = await decide(items.slice(from, from + COUNTED_AT_ONCE));
    count += decisions.filter((isCleared) => isCleared).length;
  }
  return count;
}
