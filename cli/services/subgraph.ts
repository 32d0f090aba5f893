import { createCatalogue } from '../../catalogue/create-catalogue.js';
import type { CatalogueTables } from '../../catalogue/tables.js';
import { addSubgraphRoute } from '../../platform/graphql/subgraph-route.js';
import type { SubgraphService } from '../../platform/graphql/subgraph-service.js';
import { createHttpService } from '../../platform/http/service.js';
import { createInternalTokenVerifier } from '../../platform/internal-token.js';
import { openDatabase } from '../../platform/postgres/database.js';
import { createConsonanceSubgraph } from '../../subgraphs/consonance/service.js';
import { createVipSubgraph } from '../../subgraphs/vip/service.js';
import { createUpstreamMetrics } from '../../upstreams/http/metrics.js';
import { createVip } from '../../upstreams/vip/client.js';
import type { Configuration } from '../configuration.js';
import { type CredentialSettings, createCallerVerifier } from '../credentials.js';
import { subgraphSdl } from '../subgraphs.js';
import type { ServiceProcess } from './process.js';

interface Common {
  readonly internalTokenSecret: string;
  /** A JWT issuer in them lets callers in by their own JWT: for running behind another federation router. */
  readonly credentials: CredentialSettings;
  readonly configuration: Configuration;
}

interface ConsonanceOptions extends Common {
  readonly name: 'consonance';
  readonly databaseUrl: string;
}

interface VipOptions extends Common {
  readonly name: 'vip';
  readonly vip: {
    readonly url: string;
    /** Null: the secret is a bearer token as it stands. */
    readonly clientId: string | null;
    readonly clientSecret: string;
  };
  /** Where callers reach the gateway: asked for when an address is handed out. */
  readonly publicUrl: () => string;
}

export type SubgraphOptions = ConsonanceOptions | VipOptions;

/** As many as one process can keep busy; PostgreSQL's default limit is 100 for all. */
const CONNECTIONS = 10;

/** A batch of entities from a gateway is larger than what a caller may send. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/** Opens the subgraph; whoever calls it decides whether it is reached over HTTP or in process. */
export async function openSubgraph(
  service: ServiceProcess,
  options: SubgraphOptions,
): Promise<SubgraphService> {
  const subgraph = await (options.name === 'vip'
    ? openVip(service, options)
    : openConsonance(service, options));
  service.shutdown.add(`subgraph ${options.name}`, () => subgraph.close());
  return subgraph;
}

function openConsonance(service: ServiceProcess, options: ConsonanceOptions): Promise<SubgraphService> {
  const { log, shutdown } = service;
  const database = openDatabase<CatalogueTables>({
    url: options.databaseUrl,
    maxConnections: CONNECTIONS,
    applicationName: `colophon subgraph ${options.name}`,
    log,
  });
  shutdown.add('database', async () => database[Symbol.asyncDispose]());
  return createConsonanceSubgraph({
    ...commonOf(service, options),
    catalogue: createCatalogue({ db: database.db, settings: options.configuration.catalogue }),
    policy: options.configuration.rights,
  });
}

function openVip(service: ServiceProcess, options: VipOptions): Promise<SubgraphService> {
  const { clock, log, metrics, shutdown } = service;
  const { url, clientId, clientSecret } = options.vip;
  const vip = createVip({
    url,
    credentials: clientId === null ? { bearer: clientSecret } : { clientId, clientSecret },
    settings: options.configuration.vip,
    metrics: createUpstreamMetrics(metrics),
    clock,
    log,
  });
  shutdown.add('VIP', () => vip.close());
  return createVipSubgraph({
    ...commonOf(service, options),
    vip,
    policy: options.configuration.rights,
    publicUrl: options.publicUrl,
  });
}

function commonOf(service: ServiceProcess, { name, internalTokenSecret, credentials }: SubgraphOptions) {
  const { clock, log } = service;
  return {
    sdl: subgraphSdl(name),
    verifyIntroduction: createInternalTokenVerifier({ secret: internalTokenSecret, subgraph: name, clock }),
    verifyCaller: createCallerVerifier(credentials, service),
    clock,
    log,
  };
}

/** Opens the subgraph and serves it over HTTP. Answers its address. */
export async function serveSubgraph(
  service: ServiceProcess,
  options: SubgraphOptions & { readonly host: string; readonly port: number },
): Promise<string> {
  const subgraph = await openSubgraph(service, options);
  const http = createHttpService({
    name: options.name,
    log: service.log,
    metrics: service.metrics,
    readiness: () => subgraph.readiness(),
    bodyLimitBytes: BODY_LIMIT_BYTES,
  });
  addSubgraphRoute(http.app, subgraph);
  service.shutdown.add('HTTP', () => http.close());
  return (await http.listen({ host: options.host, port: options.port })).url;
}
