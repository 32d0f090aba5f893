/** What the resolvers of this subgraph know: made anew for every request. */

import type { Catalogue, Viewer } from '../../catalogue/catalogue.js';
import type { Caller } from '../../platform/caller.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { RightsPolicy } from '../../rights/policies.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface ConsonanceContext extends RequestContext {
  readonly viewer: Viewer;
  readonly catalogue: Catalogue;
  /** The house's, at the request's instant. */
  readonly policy: RightsPolicy;
  readonly loaders: Loaders;
}

/** The context of one request. */
export function createContext(
  request: RequestContext,
  catalogue: Catalogue,
  rights: RightsPolicy,
): ConsonanceContext {
  const { at, caller } = request;
  const viewer = viewerOf(caller);
  const policy = { ...rights, now: at.toISOString() };
  const loaders = createLoaders({ catalogue, viewer, policy, at });
  return { ...request, viewer, catalogue, policy, loaders };
}

function viewerOf({ scopes, markets }: Caller): Viewer {
  return { isStaff: scopes.has('staff'), markets };
}
