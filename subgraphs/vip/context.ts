/** What the resolvers of this subgraph know: made anew for every request. */
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { RightsPolicy } from '../../rights/policies.js';
import type { VipInventory } from '../../upstreams/vip/vip.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface VipContext extends RequestContext {
  readonly isStaff: boolean;
  readonly vip: VipInventory;
  /** The house's, at the request's instant. */
  readonly policy: RightsPolicy;
  readonly loaders: Loaders;
  /** Where callers reach the gateway. */
  readonly publicUrl: () => string;
}

export interface VipParts {
  readonly vip: VipInventory;
  readonly policy: RightsPolicy;
  readonly publicUrl: () => string;
}

/** The context of one request. */
export function createContext(request: RequestContext, { vip, policy, publicUrl }: VipParts): VipContext {
  return {
    ...request,
    isStaff: request.caller.scopes.has('staff'),
    vip,
    policy: { ...policy, now: request.at.toISOString() },
    loaders: createLoaders(vip),
    publicUrl,
  };
}
