import type { Kysely } from 'kysely';
import type { Catalogue } from './catalogue.js';
import { milestonesOfTitles } from './read/milestones.js';
import {
  countProducts,
  productKeys,
  productsByIds,
  productsByIsbns,
  productsOfTitles,
  productsPage,
} from './read/products.js';
import { countTitles, removedTitlesPage, titleIds, titlesByIds, titlesPage } from './read/titles.js';
import { linkedProducts } from './rights/linked-products.js';
import { linkedTitles } from './rights/linked-titles.js';
import { factsOfTitles } from './rights/title-facts.js';
import { turningProducts } from './rights/turning-products.js';
import { CatalogueSettings } from './settings.js';
import { readState } from './sync/state.js';
import type { CatalogueTables } from './tables.js';
import { textsOfTitles } from './texts/title-texts.js';

export interface CatalogueOptions {
  readonly db: Kysely<CatalogueTables>;
  /** What the house's own words mean; the usual ones when left out. */
  readonly settings?: Pick<CatalogueSettings, 'texts'>;
}

/** The mirror for its readers, over a migrated database. */
export function createCatalogue({ db, settings = CatalogueSettings.parse({}) }: CatalogueOptions): Catalogue {
  return {
    titlesByIds: (ids, viewer) => titlesByIds(db, ids, viewer),
    productsByIds: (ids, viewer) => productsByIds(db, ids, viewer),
    productsByIsbns: (isbns, viewer) => productsByIsbns(db, isbns, viewer),
    productsOfTitles: (titleIds, viewer) => productsOfTitles(db, titleIds, viewer),
    milestonesOfTitles: (titleIds, viewer) => milestonesOfTitles(db, titleIds, viewer),
    textsOfTitles: (titleIds, viewer) => textsOfTitles(db, titleIds, viewer, settings.texts.approvals),
    factsOfTitles: (titleIds, viewer) => factsOfTitles(db, titleIds, viewer),
    linkedProducts: (links, viewer) => linkedProducts(db, links, viewer),
    linkedTitles: (questions, viewer) => linkedTitles(db, questions, viewer),
    titles: (question, viewer) => titlesPage(db, question, viewer),
    products: (question, viewer) => productsPage(db, question, viewer),
    countTitles: (filter, viewer) => countTitles(db, filter, viewer),
    countProducts: (filter, viewer) => countProducts(db, filter, viewer),
    titleIds: (filter, viewer, limit) => titleIds(db, filter, viewer, limit),
    productKeys: (filter, viewer, limit) => productKeys(db, filter, viewer, limit),
    turningProducts: (question, viewer) => turningProducts(db, question, viewer),
    removedTitles: (question, viewer) => removedTitlesPage(db, question, viewer),
    async freshness() {
      const { first_synced_at: firstSyncedAt, as_of: asOf } = await readState(db);
      return { firstSyncedAt, asOf };
    },
  };
}
