import type { AssetInventoryItemResolvers } from '../../../schema/generated/vip.js';
import { nextStepOf } from '../inventory.js';

export const AssetInventoryItem = {
  product: ({ product }) => (product === null ? null : { id: product.productId, bridgeFacts: product }),
  // The inventory is for staff.
  asset: ({ asset }) => (asset === null ? null : { asset, isNamed: true }),
  nextStep: nextStepOf,
} satisfies AssetInventoryItemResolvers;
