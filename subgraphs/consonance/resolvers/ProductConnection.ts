import type { ProductConnectionResolvers } from '../../../schema/generated/consonance.js';
import { describePage, nodesOf } from '../pages.js';

export const ProductConnection = {
  nodes: nodesOf,
  pageInfo: describePage,
  totalCount: ({ filter }, _args, { catalogue, viewer }) => catalogue.countProducts(filter, viewer),
} satisfies ProductConnectionResolvers;
