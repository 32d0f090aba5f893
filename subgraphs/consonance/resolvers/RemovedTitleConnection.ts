import type { RemovedTitleConnectionResolvers } from '../../../schema/generated/consonance.js';
import { describePage, nodesOf } from '../pages.js';

export const RemovedTitleConnection = {
  nodes: nodesOf,
  pageInfo: describePage,
} satisfies RemovedTitleConnectionResolvers;
