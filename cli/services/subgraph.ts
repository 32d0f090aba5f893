import { createCatalogue } from '../../catalogue/create-catalogue.js';
import type { CatalogueTables } from '../../catalogue/tables.js';
import type { CallerVerifier } from '../../platform/graphql/identity.js';
import type { SubgraphService } from '../../platform/graphql/subgraph-service.js';
import { createInternalTokenVerifier } from '../../platform/internal-token.js';
import { openDatabase } from '../../platform/postgres/database.js';
import { createConsonanceSubgraph } from '../../subgraphs/consonance/service.js';
import { type SubgraphName, subgraphSdl } from '../compose.js';
import type { ServiceProcess } from './process.js';

export interface SubgraphOptions {
  readonly name: SubgraphName;
  readonly databaseUrl: string;
  readonly internalTokenSecret: string;
  /** Lets callers in by their own JWT: for running behind another federation router. */
  readonly verifyCaller: CallerVerifier | undefined;
}

/** As many as one process can keep busy; PostgreSQL's default limit is 100 for all. */
const CONNECTIONS = 10;

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
    verifyCaller: options.verifyCaller,
    clock,
    log,
  });
  shutdown.add(`subgraph ${options.name}`, () => subgraph.close());
  return subgraph;
}
