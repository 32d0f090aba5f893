/** A small subgraph whose fields fail in every way, and the log it wrote. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createCaller } from '../../../platform/caller.js';
import { type Clock, createFixedClock } from '../../../platform/clock.js';
import { KnownError } from '../../../platform/errors.js';
import type { CallerVerifier } from '../../../platform/graphql/identity.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { createSubgraphService, type SubgraphService } from '../../../platform/graphql/subgraph-service.js';
import {
  createInternalTokenSigner,
  createInternalTokenVerifier,
  INTERNAL_TOKEN_HEADER,
} from '../../../platform/internal-token.js';
import { createLog } from '../../../platform/log.js';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@requiresScopes"])
  type Query {
    whoAmI: String
    fails(as: String!): String
    failsTwice: [String]
    guarded: String @requiresScopes(scopes: [["a", "b"], ["c"]])
    promised: String
    echo(text: String!): String
    waits: String
  }
`;

/** What the field \`fails\` throws, by name. */
const FAILURES: Readonly<Record<string, () => unknown>> = {
  known: () => new KnownError('UPSTREAM_REFUSED', 'Consonance refused our key.'),
  bug: () => new TypeError('secret-host: cannot read properties of undefined'),
  outage: () => Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' }),
  word: () => 'secret word',
};

export interface TestService extends AsyncDisposable {
  readonly service: SubgraphService;
  readonly clock: ReturnType<typeof createFixedClock>;
  /** Every line of the log, parsed. */
  readonly lines: Record<string, unknown>[];
  /** Lets the field \`waits\` answer. */
  readonly release: () => void;
  /** A header as the gateway sends it; the options make it somebody else's. */
  introduce(options?: {
    secret?: string;
    subgraph?: string;
    clock?: Clock;
    scopes?: string[];
  }): Promise<Record<string, string>>;
}

export async function startTestService(verifyCaller?: CallerVerifier): Promise<TestService> {
  const clock = createFixedClock('2026-03-05T10:00:00Z');
  const token = { secret: 'a secret for tests only', subgraph: 'titles', clock };
  const lines: Record<string, unknown>[] = [];
  const { promise: released, resolve: release } = withResolvers();
  const resolvers = {
    Query: {
      whoAmI: (_root: unknown, _args: unknown, { caller, at, requestId }: RequestContext) =>
        `${caller.subject} ${[...caller.scopes].join()} ${at.toISOString()} ${requestId}`,
      fails: (_root: unknown, { as }: { as: string }) => Promise.reject(FAILURES[as]?.()),
      failsTwice: () => {
        const bug = new TypeError('secret-host');
        return [Promise.reject(bug), Promise.reject(bug)];
      },
      guarded: () => 'open',
      echo: (_root: unknown, { text }: { text: string }) => text,
      waits: () => released,
    },
  };
  const service = await createSubgraphService({
    name: 'titles',
    schema: buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers }]),
    createContext: (request) => request,
    readiness: async () => ({ ready: true, reasons: [] }),
    clock,
    verifyIntroduction: createInternalTokenVerifier(token),
    verifyCaller,
    log: createLog({
      name: 'test',
      level: 'debug',
      destination: { write: (line) => lines.push(JSON.parse(line)) },
    }),
  });
  return {
    service,
    clock,
    lines,
    release: () => release('released'),
    async introduce({ scopes = [], ...other } = {}) {
      const sign = createInternalTokenSigner({ ...token, ...other });
      const caller = createCaller('ada', { scopes });
      const at = new Date('2026-03-05T09:59:58Z');
      return { [INTERNAL_TOKEN_HEADER]: await sign({ caller, at, requestId: 'request-7' }) };
    },
    [Symbol.asyncDispose]: () => service.close(),
  };
}

/** Node 20 has no Promise.withResolvers. */
function withResolvers() {
  let resolve: (text: string) => void = () => {};
  const promise = new Promise<string>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
