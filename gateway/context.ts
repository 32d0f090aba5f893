/** What the gateway hands through the engine to the transports, once for each request. */
import type { Introduction } from '../platform/internal-token.js';

export interface GatewayContext extends Introduction {
  /** Aborted when the caller has gone, or the request's time is up. */
  readonly signal: AbortSignal;
}
