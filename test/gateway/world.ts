/** A gateway over real HTTP, in front of an engine that is graphql-js on one small schema. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { buildSchema, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { GatewayContext } from '../../gateway/context.js';
import type { Engine, EngineRequest } from '../../gateway/engine/engine.js';
import { createGateway, type GatewayOptions } from '../../gateway/gateway.js';
import { openApiKeys } from '../../gateway/identity/api-keys.js';
import { createIdentifier } from '../../gateway/identity/identify.js';
import { createJwtVerifier } from '../../gateway/identity/jwt.js';
import { GatewaySettings } from '../../gateway/settings.js';
import { satisfiesScopes } from '../../platform/caller.js';
import { createFixedClock } from '../../platform/clock.js';
import { KnownError } from '../../platform/errors.js';
import { createLog } from '../../platform/log.js';
import { createMetrics } from '../../platform/metrics.js';

export const STAFF_KEY = 'staff_0123456789abcdef';
export const READER_KEY = 'reader_0123456789abcdef';
export const NOW = '2026-06-01T12:00:00.000Z';
export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'colophon';

const SDL = /* GraphQL */ `
  type Query {
    lamp(id: ID!): Lamp
    lamps(first: Int! = 20): [Lamp!]
    secret: String
    broken: String
    leaky: String
    slow: String
    whoami: String
    at: String
  }
  type Mutation {
    light(id: ID!): Lamp
  }
  type Lamp {
    id: ID!
    colour: Colour
    neighbour: Lamp
    neighbours(first: Int! = 20): [Lamp!]
  }
  enum Colour { RED WHITE }
`;

interface Lamp {
  readonly id: string;
  neighbour(): Lamp;
  neighbours(args: { first: number }): Lamp[];
  readonly colour: string;
}

function lamp(id: string): Lamp {
  return {
    id,
    colour: 'RED',
    neighbour: () => lamp(`${id}'`),
    neighbours: ({ first }) => lamps(first),
  };
}

function lamps(first: number): Lamp[] {
  return Array.from({ length: first }, (_, at) => lamp(String(at)));
}

export interface TestEngine extends Engine<GatewayContext> {
  readonly requests: EngineRequest<GatewayContext>[];
  unready: readonly string[];
}

/** What item 7's engine promises, in few lines. */
export function createTestEngine(): TestEngine {
  const schema: GraphQLSchema = buildSchema(SDL);
  const requests: EngineRequest<GatewayContext>[] = [];
  const engine: TestEngine = {
    schema,
    subgraphs: ['lamps'],
    requests,
    unready: [],
    async execute(request) {
      requests.push(request);
      const { document, operationName, variables, context } = request;
      return execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        rootValue: rootFor(context),
      });
    },
    unreadySubgraphs: async () => engine.unready,
    close: async () => undefined,
  };
  return engine;
}

function rootFor({ caller, at, signal }: GatewayContext) {
  return {
    lamp: ({ id }: { id: string }) => lamp(id),
    lamps: ({ first }: { first: number }) => lamps(first),
    light: ({ id }: { id: string }) => lamp(id),
    secret: () => {
      if (satisfiesScopes(caller.scopes, [['staff']])) return 'open';
      throw new KnownError('FORBIDDEN', 'Query.secret needs the scope staff.');
    },
    broken: () => {
      throw new Error('connect ECONNREFUSED 10.1.2.3:5432 postgres://app:hunter2@db');
    },
    leaky: () => {
      throw new GraphQLError('Cannot query field "innards" on type "Machine".', {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: ['at /srv/app.js'], service: 'machine' },
      });
    },
    slow: () =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
      ),
    whoami: () => `${caller.subject} ${caller.partner ?? '-'} ${caller.markets?.join('+') ?? '-'}`,
    at: () => at.toISOString(),
  };
}

type Changes = Partial<Omit<GatewayOptions, 'settings'>> & {
  settings?: Parameters<typeof GatewaySettings.parse>[0];
};

/** A gateway on a port of its own, with two keys and an issuer. */
export async function startGateway({ settings, ...changes }: Changes = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'colophon-gateway-'));
  const keysFile = join(folder, 'keys.json');
  await writeFile(
    keysFile,
    JSON.stringify([
      { name: 'staff', key: STAFF_KEY, scopes: ['staff'] },
      { name: 'reader', key: READER_KEY, scopes: [], partner: 'p1', markets: ['AU', 'NZ'] },
    ]),
  );
  const issuer = await createIssuer(folder);
  const clock = createFixedClock(NOW);
  const engine = createTestEngine();
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog({ name: 'test', level: 'info', destination });
  const metrics = createMetrics({ service: 'gateway' });
  const apiKeys = openApiKeys({ file: keysFile, clock, log, checkEveryMs: 0 });
  const verifyJwt = createJwtVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    jwksUrl: issuer.jwksUrl,
    clock,
    log,
  });
  const gateway = await createOrRemove(folder, () =>
    createGateway({
      engine,
      identify: createIdentifier({ apiKeys, verifyJwt }),
      settings: GatewaySettings.parse(settings ?? {}),
      log,
      metrics,
      clock,
      corsOrigins: ['https://app.example'],
      allowLoopbackOrigins: false,
      defaultQuery: '{ whoami }',
      ...changes,
    }),
  );
  const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    graphql: `${url}/graphql`,
    engine,
    keysFile,
    issuer,
    clock,
    metrics,
    /** The lines of the log, parsed. */
    logged: () => lines.map((line): Record<string, unknown> => JSON.parse(line)),
    logText: () => lines.join(''),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One that cannot be made leaves no folder. */
async function createOrRemove<Made>(folder: string, create: () => Made): Promise<Made> {
  try {
    return create();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

export type TestGateway = Awaited<ReturnType<typeof startGateway>>;

/** Asks by POST with the staff key, unless told otherwise. */
export function ask(
  { graphql }: { graphql: string },
  body: unknown,
  headers: Record<string, string> = { 'x-api-key': STAFF_KEY },
): Promise<Response> {
  return fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The status and the first error's sentence and code. */
export async function refusalOf(response: Response) {
  const { errors, data } = (await response.json()) as {
    data?: unknown;
    errors: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, message: errors[0]?.message, code: errors[0]?.extensions.code, data };
}

async function createIssuer(folder: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
  const file = join(folder, 'jwks.json');
  await writeFile(file, JSON.stringify({ keys: [publicJwk] }));
  const seconds = Math.floor(Date.parse(NOW) / 1000);
  return {
    jwksUrl: pathToFileURL(file).href,
    publicJwk,
    /** A good token, except for what the claims say. */
    sign: (claims: JWTPayload = {}, header: Record<string, unknown> = {}) =>
      new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ann', exp: seconds + 60, scopes: ['staff'], ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one', ...header })
        .sign(privateKey),
    seconds,
  };
}
