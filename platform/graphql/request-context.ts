/** What every resolver of every subgraph knows of the request it serves. A subgraph adds its own few things to it. */
import type { Introduction } from '../internal-token.js';
import type { Log } from '../log.js';

export interface RequestContext extends Introduction {
  /** Carries the subgraph and the request id. */
  readonly log: Log;
}
