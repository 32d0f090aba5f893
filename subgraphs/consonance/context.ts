/** What the resolvers of this subgraph know: made anew for every request. */

import type { Catalogue, Viewer } from '../../catalogue/catalogue.js';
import type { Caller } from '../../platform/caller.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface ConsonanceContext extends RequestContext {
  readonly viewer: Viewer;
  readonly catalogue: Catalogue;
  readonly loaders: Loaders;
}

export function createContext(request: RequestContext, catalogue: Catalogue): ConsonanceContext {
  const viewer = viewerOf(request.caller);
  return { ...request, viewer, catalogue, loaders: createLoaders(catalogue, viewer) };
}

function viewerOf({ scopes, markets }: Caller): Viewer {
  return { isStaff: scopes.has('staff'), markets };
}
