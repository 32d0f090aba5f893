/** The catalogue asked once for everything that the fields of one level need, whatever their number. */
import DataLoader from 'dataloader';
import type { Catalogue, Viewer } from '../../catalogue/catalogue.js';
import type { Milestone, Product, Title } from '../../catalogue/model.js';

export interface Loaders {
  /** Null for none that the viewer may see. */
  readonly titleById: DataLoader<string, Title | null>;
  readonly productById: DataLoader<string, Product | null>;
  readonly productByIsbn: DataLoader<string, Product | null>;
  /** By publication date. */
  readonly productsOfTitle: DataLoader<string, readonly Product[]>;
  /** In the order reached: the title's own, and those of its products. */
  readonly milestonesOfTitle: DataLoader<string, readonly Milestone[]>;
}

/** The products of the largest page, 200 titles, fit into one batch. */
const OPTIONS = { maxBatchSize: 5000 };

/** One set per request: what a loader remembers must never outlive the viewer it was read for. */
export function createLoaders(catalogue: Catalogue, viewer: Viewer): Loaders {
  return {
    productById: new DataLoader((ids: readonly string[]) => catalogue.productsByIds(ids, viewer), OPTIONS),
    productsOfTitle: new DataLoader(
      (titleIds: readonly string[]) => catalogue.productsOfTitles(titleIds, viewer),
      OPTIONS,
    ),
    titleById: new DataLoader((ids: readonly string[]) => catalogue.titlesByIds(ids, viewer), OPTIONS),
    productByIsbn: new DataLoader(
      (isbns: readonly string[]) => catalogue.productsByIsbns(isbns, viewer),
      OPTIONS,
    ),
    milestonesOfTitle: new DataLoader(
      (titleIds: readonly string[]) => catalogue.milestonesOfTitles(titleIds, viewer),
      OPTIONS,
    ),
  };
}
