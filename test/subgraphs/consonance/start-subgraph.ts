/** The subgraph as its callers reach it: introduced by a token, in process. */
import type { Catalogue } from '../../../catalogue/catalogue.js';
import { subgraphSdl } from '../../../cli/subgraphs.js';
import { createCaller } from '../../../platform/caller.js';
import { createFixedClock } from '../../../platform/clock.js';
import type { SubgraphAnswer } from '../../../platform/graphql/apollo.js';
import type { SubgraphService } from '../../../platform/graphql/subgraph-service.js';
import {
  createInternalTokenSigner,
  createInternalTokenVerifier,
  INTERNAL_TOKEN_HEADER,
} from '../../../platform/internal-token.js';
import { createLog } from '../../../platform/log.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { createConsonanceSubgraph } from '../../../subgraphs/consonance/service.js';

export const reader: Claims = { scopes: ['titles:read'] };
export const staff: Claims = { scopes: ['staff'] };

export interface TestSubgraph extends AsyncDisposable {
  readonly service: SubgraphService;
  /** Asks as the caller with these claims; a reader when none are given. */
  ask(query: string, variables?: Record<string, unknown>, claims?: Claims): Promise<SubgraphAnswer>;
}

type Claims = Parameters<typeof createCaller>[1];

export async function startSubgraph(
  catalogue: Catalogue,
  { at = '2026-03-05T10:00:00Z', policy = DEFAULT_POLICY } = {},
): Promise<TestSubgraph> {
  const token = {
    secret: 'a secret for tests only',
    subgraph: 'consonance',
    clock: createFixedClock(at),
  };
  const sign = createInternalTokenSigner(token);
  const service = await createConsonanceSubgraph({
    sdl: subgraphSdl('consonance'),
    catalogue,
    policy,
    clock: token.clock,
    verifyIntroduction: createInternalTokenVerifier(token),
    verifyCaller: undefined,
    log: createLog({ name: 'test', level: 'silent' }),
  });
  return {
    service,
    async ask(query, variables = {}, claims = reader) {
      const caller = createCaller('test', claims);
      const introduction = await sign({ caller, at: token.clock.now(), requestId: 'request-1' });
      return service.execute({ query, variables }, { [INTERNAL_TOKEN_HEADER]: introduction });
    },
    [Symbol.asyncDispose]: () => service.close(),
  };
}
