/** Every route of the contract that this service answers, below /v1. */
import { assetRoutes } from './assets/routes.js';
import { auditRoutes } from './audit/routes.js';
import { capabilityRoutes } from './capabilities/routes.js';
import { contentRoutes } from './content/routes.js';
import { eventRoutes } from './events/routes.js';
import type { AnyRoute } from './http/route.js';
import { rightsRoutes } from './rights/routes.js';
import { accessLogRoutes } from './shares/access-log-routes.js';
import { shareRoutes } from './shares/routes.js';
import { titleRoutes } from './titles/routes.js';
import { unmatchedRoutes } from './unmatched/routes.js';
import { uploadRoutes } from './uploads/routes.js';
import { versionRoutes } from './versions/routes.js';

export const ROUTES: readonly AnyRoute[] = [
  ...capabilityRoutes,
  ...titleRoutes,
  ...assetRoutes,
  ...versionRoutes,
  ...uploadRoutes,
  ...contentRoutes,
  ...rightsRoutes,
  ...unmatchedRoutes,
  ...shareRoutes,
  ...eventRoutes,
  ...auditRoutes,
  ...accessLogRoutes,
];
