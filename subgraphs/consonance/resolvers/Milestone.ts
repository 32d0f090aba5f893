import type { MilestoneResolvers } from '../../../schema/generated/consonance.js';

export const Milestone = {
  product: ({ productId }, _args, { loaders }) =>
    productId === null ? null : loaders.productById.load(productId),
} satisfies MilestoneResolvers;
