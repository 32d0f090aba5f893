import type { QueryResolvers } from '../../../schema/generated/consonance.js';
import { findTitle } from '../lookups.js';
import { readPage, readProductQuestion, readTitleQuestion } from '../questions.js';

export const Query = {
  title: (_root, keys, { loaders }) => findTitle(keys, loaders),

  titles: async (_root, args, { catalogue, viewer }) => {
    const question = readTitleQuestion(args);
    return { ...(await catalogue.titles(question, viewer)), filter: question.filter };
  },

  removedTitles: (_root, { since, ...page }, { catalogue, viewer }) =>
    catalogue.removedTitles({ since, ...readPage(page) }, viewer),

  product: (_root, { isbn }, { loaders }) => loaders.productByIsbn.load(isbn),

  products: async (_root, args, { catalogue, viewer }) => {
    const question = readProductQuestion(args);
    return { ...(await catalogue.products(question, viewer)), filter: question.filter };
  },
} satisfies QueryResolvers;
