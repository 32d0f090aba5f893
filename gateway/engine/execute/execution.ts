/** What the parts of one request's execution share. */

import type { JsonObject } from '../json.js';
import type { Variables } from '../operation/variables.js';
import type { Supergraph } from '../supergraph.js';
import type { Transport } from '../transport.js';
import type { Failures } from './failures.js';

export interface Execution<Context> {
  readonly supergraph: Supergraph;
  readonly transports: ReadonlyMap<string, Transport<Context>>;
  readonly variables: Variables;
  readonly context: Context;
  /** Everything found so far, under planned keys. */
  readonly data: JsonObject;
  readonly failures: Failures;
}
