import type { ProductConnectionResolvers } from '../../../schema/generated/consonance.js';
import { describePage, nodesOf } from '../pages.js';

export const ProductConnection = {
  nodes: nodesOf,
  pageInfo: describePage,
  totalCount: ({ count }) => count(),
} satisfies ProductConnectionResolvers;
