/**
 * One subgraph as a service with one way in, `execute`: called in process by a gateway that was started together with
 * it, and by the HTTP route otherwise. Nobody gets in without credentials, not even for the SDL.
 */
import type { GraphQLSchema } from 'graphql';
import { KnownError } from '../errors.js';
import type { Readiness } from '../http/health.js';
import type { Log } from '../log.js';
import { type SubgraphAnswer, type SubgraphRequest, startApollo } from './apollo.js';
import { explainFailure } from './failures.js';
import { createIdentityReader, type Headers, type IdentityOptions } from './identity.js';
import type { RequestContext } from './request-context.js';
import { enforceScopes } from './scopes.js';

export interface SubgraphService {
  readonly name: string;
  /** Never rejects: failures are in errors, with a code of platform/errors. */
  execute(request: SubgraphRequest, headers: Headers): Promise<SubgraphAnswer>;
  /** Whether it can answer, and if not, why. Never rejects. */
  readiness(): Promise<Readiness>;
  /** Ends when the last running request has; those that come later are told SUBGRAPH_UNAVAILABLE. */
  close(): Promise<void>;
}

export interface SubgraphServiceOptions<Context extends RequestContext> extends IdentityOptions {
  readonly name: string;
  /** Executable, by buildSubgraphSchema. Its @requiresScopes are enforced from here on. */
  readonly schema: GraphQLSchema;
  /** Called once a request: what it makes must not outlive the caller it was made for. */
  readonly createContext: (request: RequestContext) => Context;
  /** May reject: that is no. */
  readonly readiness: () => Promise<Readiness>;
  readonly log: Log;
}

const STOPPING = 'This part of the graph is stopping.';

/** Starts a subgraph. Throws when its schema promises a scope that cannot be enforced. */
export async function createSubgraphService<Context extends RequestContext>(
  options: SubgraphServiceOptions<Context>,
): Promise<SubgraphService> {
  enforceScopes(options.schema);
  const readIdentity = createIdentityReader(options);
  const log = options.log.child({ subgraph: options.name });
  const apollo = await startApollo<Context>(options.schema, log);
  const running = new Set<Promise<SubgraphAnswer>>();
  let isClosing = false;

  const run = async (request: SubgraphRequest, headers: Headers): Promise<SubgraphAnswer> => {
    try {
      const introduction = await readIdentity(headers);
      const { requestId } = introduction;
      const context = options.createContext({ ...introduction, log: log.child({ requestId }) });
      return await apollo.execute(request, context);
    } catch (failure) {
      return answerFailure(failure, log);
    }
  };

  return {
    name: options.name,
    async execute(request, headers) {
      if (isClosing) return answerFailure(new KnownError('SUBGRAPH_UNAVAILABLE', STOPPING), log);
      const answer = run(request, headers);
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    readiness: async () =>
      isClosing ? { ready: false, reasons: [STOPPING] } : readReadiness(options.readiness, log),
    async close() {
      if (isClosing) return;
      isClosing = true;
      await Promise.all(running);
      await apollo.stop();
    },
  };
}

async function readReadiness(read: () => Promise<Readiness>, log: Log): Promise<Readiness> {
  try {
    return await read();
  } catch (error) {
    log.warn({ error }, 'Readiness could not be told');
    return { ready: false, reasons: [explainFailure(error).message] };
  }
}

function answerFailure(failure: unknown, log: Log): SubgraphAnswer {
  const { code, message } = explainFailure(failure);
  if (code === 'INTERNAL') log.error({ error: failure }, 'A request failed before it was executed');
  return { errors: [{ message, extensions: { code } }] };
}
