import type { UpcomingChangeConnectionResolvers } from '../../../schema/generated/consonance.js';
import { describePage, nodesOf } from '../pages.js';

export const UpcomingChangeConnection = {
  nodes: nodesOf,
  pageInfo: describePage,
} satisfies UpcomingChangeConnectionResolvers;
