import type { ProductResolvers } from '../../../schema/generated/consonance.js';
import { clearanceOf } from '../clearance.js';
import { decideOnProduct, productFactsOf } from '../decisions.js';
import { findReferencedProduct, findTitleOf } from '../lookups.js';
import { territoriesOf } from '../territories.js';

export const Product = {
  __resolveReference: (reference, { loaders }) => findReferencedProduct(reference, loaders),

  title: (product, _args, { loaders }) => findTitleOf(product, loaders),

  milestones: async ({ id, titleId }, _args, { loaders }) => {
    const milestones = await loaders.milestonesOfTitle.load(titleId);
    return milestones.filter(({ productId }) => productId === id);
  },

  clearance: async (product, { market }, context) =>
    clearanceOf(await decideOnProduct(product, market, context)),

  territories: (product, args, context) => territoriesOf(product, args, context),

  bridgeFacts: (product, _args, context) => productFactsOf(product, context),
} satisfies ProductResolvers;
