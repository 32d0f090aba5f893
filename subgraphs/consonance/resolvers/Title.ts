import type { TitleResolvers } from '../../../schema/generated/consonance.js';
import { findReferencedTitle } from '../lookups.js';

export const Title = {
  __resolveReference: (reference, { loaders }) => findReferencedTitle(reference, loaders),

  milestones: ({ id }, _args, { loaders }) => loaders.milestonesOfTitle.load(id),

  products: async ({ id }, { forms }, { loaders }) => {
    const products = await loaders.productsOfTitle.load(id);
    return products.filter(({ form }) => forms?.includes(form) ?? true);
  },
} satisfies TitleResolvers;
