import { createCatalogue } from '../../catalogue/create-catalogue.js';
import { readReadiness } from '../../catalogue/readiness.js';
import { startSyncLoop } from '../../catalogue/sync/loop.js';
import { createSyncMetrics } from '../../catalogue/sync/metrics.js';
import type { CatalogueTables } from '../../catalogue/tables.js';
import { createHttpService } from '../../platform/http/service.js';
import { openDatabase } from '../../platform/postgres/database.js';
import { createConsonance } from '../../upstreams/consonance/client.js';
import { createUpstreamMetrics } from '../../upstreams/http/metrics.js';
import type { Configuration } from '../configuration.js';
import type { ServiceProcess } from './process.js';

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly consonanceUrl: string;
  readonly consonanceApiKey: string;
  readonly configuration: Configuration;
  /** Instead of the configured one. */
  readonly pollSeconds: number | undefined;
  /** Where health and metrics are served; null: nowhere. */
  readonly listenAt: { readonly host: string; readonly port: number } | null;
}

/** One holds the lock of a sync, one listens for nudges, the others write. */
const CONNECTIONS = 4;

/** Nobody sends a worker anything. */
const BODY_LIMIT_BYTES = 1024;

/** Starts what happens by itself: the catalogue's sync. Answers where its health is told, null for nowhere. */
export async function startWorker(service: ServiceProcess, options: WorkerOptions): Promise<string | null> {
  const { clock, log, metrics, shutdown } = service;
  const { configuration } = options;
  const database = openDatabase<CatalogueTables>({
    url: options.databaseUrl,
    maxConnections: CONNECTIONS,
    applicationName: 'colophon worker',
    log,
  });
  shutdown.add('database', async () => database[Symbol.asyncDispose]());
  const consonance = createConsonance({
    url: options.consonanceUrl,
    apiKey: options.consonanceApiKey,
    settings: configuration.consonance,
    metrics: createUpstreamMetrics(metrics),
    clock,
    log,
  });
  shutdown.add('Consonance', () => consonance.close());
  const pollSeconds = options.pollSeconds ?? configuration.catalogue.pollSeconds;
  const loop = startSyncLoop({
    policy: configuration.rights,
    database,
    consonance,
    clock,
    log,
    metrics: createSyncMetrics(metrics),
    settings: { ...configuration.catalogue, pollSeconds },
  });
  shutdown.add('sync', () => loop.close());
  if (options.listenAt === null) return null;
  const catalogue = createCatalogue({ db: database.db, settings: configuration.catalogue });
  const http = createHttpService({
    name: 'worker',
    log,
    metrics,
    readiness: () => readReadiness(catalogue),
    bodyLimitBytes: BODY_LIMIT_BYTES,
  });
  shutdown.add('HTTP', () => http.close());
  return (await http.listen(options.listenAt)).url;
}
