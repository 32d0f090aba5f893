import type { QueryResolvers } from '../../../schema/generated/consonance.js';
import { listProducts, listTitles } from '../lists.js';
import { findTitle } from '../lookups.js';
import { readPage, readProductQuestion, readTitleQuestion } from '../questions.js';
import { readUpcomingChanges } from '../upcoming-changes.js';

export const Query = {
  title: (_root, keys, { loaders }) => findTitle(keys, loaders),

  titles: (_root, args, context) =>
    listTitles(readTitleQuestion(args), args.filter?.clearedFor ?? null, context),

  removedTitles: (_root, { since, ...page }, { catalogue, viewer }) =>
    catalogue.removedTitles({ since, ...readPage(page) }, viewer),

  product: (_root, { isbn }, { loaders }) => loaders.productByIsbn.load(isbn),

  products: (_root, args, context) =>
    listProducts(readProductQuestion(args), args.filter?.clearedFor ?? null, context),

  upcomingChanges: (_root, { until, market, ...page }, context) =>
    readUpcomingChanges({ until, market: market ?? null, ...readPage(page) }, context),
} satisfies QueryResolvers;
