/** Versions: added, found, reviewed (contract 3.4). */
import type { AnyRoute } from '../http/route.js';
import { addRoutes } from './add-routes.js';
import { readVersionRoutes } from './read-routes.js';
import { reviewRoutes } from './review-routes.js';

export const versionRoutes: readonly AnyRoute[] = [...addRoutes, ...readVersionRoutes, ...reviewRoutes];
