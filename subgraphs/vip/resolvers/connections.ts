import type { Page } from '../models.js';
import { describePage, nodesOf } from '../pages.js';

export const AssetConnection = connection();
export const AssetVersionConnection = connection();
export const UnmatchedFileConnection = { nodes: nodesOf, pageInfo: describePage };

function connection() {
  return { nodes: nodesOf, pageInfo: describePage, totalCount: ({ count }: Page<unknown>) => count() };
}
