import type { TitleConnectionResolvers } from '../../../schema/generated/consonance.js';
import { describePage, nodesOf } from '../pages.js';

export const TitleConnection = {
  nodes: nodesOf,
  pageInfo: describePage,
  totalCount: ({ filter }, _args, { catalogue, viewer }) =>
    filter === null ? null : catalogue.countTitles(filter, viewer),
} satisfies TitleConnectionResolvers;
