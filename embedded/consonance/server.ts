/**
 * The stand-in for Consonance, for whoever has no key to the real one: the documented GraphQL API over a database of
 * its own. No product code imports it: to the product it is another process at another address.
 */
import type { Clock } from '../../platform/clock.js';
import { createHttpService } from '../../platform/http/service.js';
import type { Log } from '../../platform/log.js';
import { createMetrics } from '../../platform/metrics.js';
import { openDatabase } from '../../platform/postgres/database.js';
import { migrate } from '../../platform/postgres/migrate.js';
import { installAdminRoutes } from './admin/routes.js';
import { createFaults } from './faults.js';
import { createContext } from './graphql/context.js';
import { createExecutableSchema } from './graphql/executable-schema.js';
import { installGraphqlRoute } from './graphql/route.js';
import { startImageWorker } from './images/image-worker.js';
import { installFileRoutes } from './images/routes.js';
import { migrationsFolder } from './own-files.js';
import type { ConsonanceRecords } from './records.js';
import { createRequestCounts } from './request-counts.js';
import { seedOnce } from './seed.js';
import { EmbeddedConsonanceSettings } from './settings.js';
import type { Tables } from './store/tables.js';

export interface EmbeddedConsonanceOptions {
  /** A database of its own. */
  readonly databaseUrl: string;
  /** Which callers of the API send as a bearer. */
  readonly apiKey: string;
  readonly adminKey: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings?: EmbeddedConsonanceSettings;
  /** Loaded into an empty database only. */
  readonly seed?: ConsonanceRecords;
  /** Called after every statement: tests count them. */
  readonly onStatement?: (statement: { readonly sql: string }) => void;
}

export interface EmbeddedConsonance {
  readonly url: string;
  readonly graphqlUrl: string;
  /** Lets running requests finish. Images under way stay due and are processed after the next start. */
  close(): Promise<void>;
}

/** Migrates, seeds an empty database, and only then listens. It throws where one of these fails, and leaves nothing open. */
export async function startEmbeddedConsonance(
  options: EmbeddedConsonanceOptions,
): Promise<EmbeddedConsonance> {
  const { clock, seed, onStatement } = options;
  const log = options.log.child({ service: 'embedded-consonance' });
  const settings = options.settings ?? EmbeddedConsonanceSettings.parse({});
  await migrate({ url: options.databaseUrl, folder: migrationsFolder, room: 'embedded/consonance', log });
  const database = openDatabase<Tables>({
    url: options.databaseUrl,
    maxConnections: settings.maxConnections,
    applicationName: 'embedded consonance',
    log,
    ...(onStatement === undefined ? {} : { onStatement }),
  });
  try {
    if (seed !== undefined && (await seedOnce(database.db, seed, clock.now())))
      log.info('The list was loaded');
    return await serve(options, { database, settings, log });
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}

interface Parts {
  readonly database: ReturnType<typeof openDatabase<Tables>>;
  readonly settings: EmbeddedConsonanceSettings;
  readonly log: Log;
}

async function serve(options: EmbeddedConsonanceOptions, parts: Parts): Promise<EmbeddedConsonance> {
  const { clock, apiKey, adminKey, host, port } = options;
  const { database, settings, log } = parts;
  const { db } = database;
  const service = createHttpService({
    name: 'embedded-consonance',
    log,
    metrics: createMetrics({ service: 'embedded-consonance' }),
    readiness: async () => readiness(database),
    bodyLimitBytes: settings.graphqlBodyLimitBytes,
  });
  let origin = settings.publicUrl?.replace(/\/+$/, '') ?? '';
  const faults = createFaults();
  const counts = createRequestCounts();
  const images = startImageWorker({ db, clock, limits: settings, log }, settings.processingPollMs);
  installFileRoutes(service.app, { db, clock, uploadLimitBytes: settings.imageLimitBytes });
  installGraphqlRoute(service.app, {
    schema: createExecutableSchema(),
    apiKey,
    bodyLimitBytes: settings.graphqlBodyLimitBytes,
    faults,
    counts,
    createContext: () => createContext({ db, clock, settings, origin }),
    log,
  });
  installAdminRoutes(service.app, {
    adminKey,
    db,
    clock,
    faults,
    counts,
    recordsBodyLimitBytes: settings.recordsBodyLimitBytes,
    processImages: images.runNow,
  });
  const close = async () => {
    await service.close();
    await images.stop();
    await database[Symbol.asyncDispose]();
  };
  try {
    const { url } = await service.listen({ host, port });
    if (settings.publicUrl === undefined) origin = url;
    return { url, graphqlUrl: `${url}/graphql`, close };
  } catch (error) {
    await service.close();
    await images.stop();
    throw error;
  }
}

async function readiness({ pool }: Parts['database']) {
  await pool.query('select 1');
  return { ready: true, reasons: [] };
}
