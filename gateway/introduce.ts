/** Introduces the caller of a request to a subgraph. */
import type { Clock } from '../platform/clock.js';
import {
  createInternalTokenSigner,
  INTERNAL_TOKEN_HEADER,
  type Introduction,
} from '../platform/internal-token.js';

/** Makes the headers that go with a call to one subgraph. */
export type Introducer = (introduction: Introduction) => Promise<Readonly<Record<string, string>>>;

/** The secret is INTERNAL_TOKEN_SECRET. The headers' names are in lower case. */
export function createIntroducer(options: { secret: string; subgraph: string; clock: Clock }): Introducer {
  const sign = createInternalTokenSigner(options);
  return async ({ caller, at, requestId }) => ({
    [INTERNAL_TOKEN_HEADER]: await sign({ caller, at, requestId }),
    'x-request-id': requestId,
  });
}
