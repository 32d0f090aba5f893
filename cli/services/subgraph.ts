import { createCatalogue } from '../../catalogue/create-catalogue.js';
import type { CatalogueTables } from '../../catalogue/tables.js';
import { addSubgraphRoute } from '../../platform/graphql/subgraph-route.js';
import type { SubgraphService } from '../../platform/graphql/subgraph-service.js';
import { createHttpService } from '../../platform/http/service.js';
import { createInternalTokenVerifier } from '../../platform/internal-token.js';
import { openDatabase } from '../../platform/postgres/database.js';
import { createConsonanceSubgraph } from '../../subgraphs/consonance/service.js';
import { type CredentialSettings, createCallerVerifier } from '../credentials.js';
import { type SubgraphName, subgraphSdl } from '../subgraphs.js';
import type { ServiceProcess } from './process.js';

export interface SubgraphOptions {
  readonly name: SubgraphName;
  readonly databaseUrl: string;
  readonly internalTokenSecret: string;
  /** A JWT issuer in them lets callers in by their own JWT: for running behind another federation router. */
  readonly credentials: CredentialSettings;
}

/** As many as one process can keep busy; PostgreSQL's default limit is 100 for all. */
const CONNECTIONS = 10;

/** A batch of entities from a gateway is larger than what a caller may send. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/** Opens the subgraph; whoever calls it decides whether it is reached over HTTP or in process. */
export async function openSubgraph(
  service: ServiceProcess,
  options: SubgraphOptions,
): Promise<SubgraphService> {
  const { clock, log, shutdown } = service;
  const database = openDatabase<CatalogueTables>({
    url: options.databaseUrl,
    maxConnections: CONNECTIONS,
    applicationName: `colophon subgraph ${options.name}`,
    log,
  });
  shutdown.add('database', async () => database[Symbol.asyncDispose]());
  const subgraph = await createConsonanceSubgraph({
    sdl: subgraphSdl(options.name),
    catalogue: createCatalogue({ db: database.db }),
    verifyIntroduction: createInternalTokenVerifier({
      secret: options.internalTokenSecret,
      subgraph: options.name,
      clock,
    }),
    verifyCaller: createCallerVerifier(options.credentials, service),
    clock,
    log,
  });
  shutdown.add(`subgraph ${options.name}`, () => subgraph.close());
  return subgraph;
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
