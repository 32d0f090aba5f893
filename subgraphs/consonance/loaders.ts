/** The catalogue asked once for everything that the fields of one level need, whatever their number. */
import DataLoader from 'dataloader';
import type { Catalogue, LinkedTitle, Viewer } from '../../catalogue/catalogue.js';
import type { Milestone, Product, Title, TitleText } from '../../catalogue/model.js';
import type { LinkFacts, ProductFacts, TitleFacts } from '../../rights/facts.js';
import type { RightsPolicy } from '../../rights/policies.js';
import { findLinkedTitles, type LinkedTitlesSearch } from './linked-titles.js';

export interface Loaders {
  /** Null for none that the viewer may see. */
  readonly titleById: DataLoader<string, Title | null>;
  readonly productById: DataLoader<string, Product | null>;
  readonly productByIsbn: DataLoader<string, Product | null>;
  /** By publication date. */
  readonly productsOfTitle: DataLoader<string, readonly Product[]>;
  /** In the order reached: the title's own, and those of its products. */
  readonly milestonesOfTitle: DataLoader<string, readonly Milestone[]>;
  readonly textsOfTitle: DataLoader<string, readonly TitleText[]>;
  /** Of those products that the viewer may see. */
  readonly factsOfTitle: DataLoader<string, TitleFacts | null>;
  readonly linkedProducts: DataLoader<readonly LinkFacts[], readonly ProductFacts[], string>;
  /** Cleared titles, one more than asked for when another page follows. */
  readonly linkedTitles: DataLoader<LinkedTitlesSearch, readonly LinkedTitle[], string>;
}

export interface LoaderOptions {
  readonly catalogue: Catalogue;
  readonly viewer: Viewer;
  readonly policy: RightsPolicy;
  readonly at: Date;
}

/** The products of the largest page, 200 titles, fit into one batch. */
const OPTIONS = { maxBatchSize: 5000 };

/** One set per request: what a loader remembers must never outlive the viewer it was read for. */
export function createLoaders({ catalogue, viewer, policy, at }: LoaderOptions): Loaders {
  const byId = <Item>(read: (ids: readonly string[], viewer: Viewer) => Promise<readonly Item[]>) =>
    new DataLoader((ids: readonly string[]) => read(ids, viewer), OPTIONS);
  const factsOfTitle = byId(catalogue.factsOfTitles);
  return {
    productById: byId(catalogue.productsByIds),
    productsOfTitle: byId(catalogue.productsOfTitles),
    titleById: byId(catalogue.titlesByIds),
    productByIsbn: byId(catalogue.productsByIsbns),
    milestonesOfTitle: byId(catalogue.milestonesOfTitles),
    textsOfTitle: byId(catalogue.textsOfTitles),
    factsOfTitle,
    linkedProducts: new DataLoader(
      (links: readonly (readonly LinkFacts[])[]) => catalogue.linkedProducts(links, viewer),
      { ...OPTIONS, cacheKeyFn: (links) => JSON.stringify(links) },
    ),
    linkedTitles: new DataLoader(
      (searches: readonly LinkedTitlesSearch[]) =>
        findLinkedTitles(searches, {
          catalogue,
          viewer,
          policy,
          at,
          factsOfTitles: (ids) => Promise.all(ids.map((id) => factsOfTitle.load(id))),
        }),
      { ...OPTIONS, cacheKeyFn: (search) => JSON.stringify(search) },
    ),
  };
}
