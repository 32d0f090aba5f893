import { KnownError } from '../../../platform/errors.js';
import type { UpcomingChangeResolvers } from '../../../schema/generated/consonance.js';
import { reasonOf } from '../clearance.js';

export const UpcomingChange = {
  at: ({ at }) => new Date(at),

  product: async ({ productId }, _args, { loaders }) => {
    const product = await loaders.productById.load(productId);
    if (product !== null) return product;
    throw new KnownError('SUBGRAPH_UNAVAILABLE', 'This product was changed while it was read: ask again.');
  },

  reason: ({ reason }) => (reason === null ? null : reasonOf(reason)),
} satisfies UpcomingChangeResolvers;
