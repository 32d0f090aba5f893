import type { MilestoneResolvers } from '../../../schema/generated/consonance.js';

export const Milestone = {
  // By way of its title, whose products are often asked for beside it: two ways would cost two statements.
  product: async ({ titleId, productId }, _args, { loaders }) => {
    if (productId === null) return null;
    const products = await loaders.productsOfTitle.load(titleId);
    return products.find(({ id }) => id === productId) ?? null;
  },
} satisfies MilestoneResolvers;
