/** Assets: made, found, changed, withdrawn (contract 3.4). */
import type { AnyRoute } from '../http/route.js';
import { actionRoutes } from './action-routes.js';
import { batchRoutes } from './batch-routes.js';
import { changeRoutes } from './change-routes.js';
import { readRoutes } from './read-routes.js';

export const assetRoutes: readonly AnyRoute[] = [
  ...readRoutes,
  ...batchRoutes,
  ...changeRoutes,
  ...actionRoutes,
];
