import type { ProductResolvers } from '../../../schema/generated/consonance.js';
import { findReferencedProduct, findTitleOf } from '../lookups.js';

export const Product = {
  __resolveReference: (reference, { loaders }) => findReferencedProduct(reference, loaders),

  title: (product, _args, { loaders }) => findTitleOf(product, loaders),

  milestones: async ({ id, titleId }, _args, { loaders }) => {
    const milestones = await loaders.milestonesOfTitle.load(titleId);
    return milestones.filter(({ productId }) => productId === id);
  },
} satisfies ProductResolvers;
