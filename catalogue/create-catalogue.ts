import type { Kysely } from 'kysely';
import type { Catalogue } from './catalogue.js';
import { milestonesOfTitles } from './read/milestones.js';
import {
  countProducts,
  productsByIds,
  productsByIsbns,
  productsOfTitles,
  productsPage,
} from './read/products.js';
import { countTitles, removedTitlesPage, titlesByIds, titlesPage } from './read/titles.js';
import { readState } from './sync/state.js';
import type { CatalogueTables } from './tables.js';

/** The mirror for its readers, over a migrated database. */
export function createCatalogue({ db }: { readonly db: Kysely<CatalogueTables> }): Catalogue {
  return {
    titlesByIds: (ids, viewer) => titlesByIds(db, ids, viewer),
    productsByIds: (ids, viewer) => productsByIds(db, ids, viewer),
    productsByIsbns: (isbns, viewer) => productsByIsbns(db, isbns, viewer),
    productsOfTitles: (titleIds, viewer) => productsOfTitles(db, titleIds, viewer),
    milestonesOfTitles: (titleIds, viewer) => milestonesOfTitles(db, titleIds, viewer),
    titles: (question, viewer) => titlesPage(db, question, viewer),
    products: (question, viewer) => productsPage(db, question, viewer),
    countTitles: (filter, viewer) => countTitles(db, filter, viewer),
    countProducts: (filter, viewer) => countProducts(db, filter, viewer),
    removedTitles: (question, viewer) => removedTitlesPage(db, question, viewer),
    async freshness() {
      const { first_synced_at: firstSyncedAt, as_of: asOf } = await readState(db);
      return { firstSyncedAt, asOf };
    },
  };
}
