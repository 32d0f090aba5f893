import type { TitleConnectionResolvers } from '../../../schema/generated/consonance.js';
import { describePage, nodesOf } from '../pages.js';

export const TitleConnection = {
  nodes: nodesOf,
  pageInfo: describePage,
  totalCount: ({ count }) => count(),
} satisfies TitleConnectionResolvers;
