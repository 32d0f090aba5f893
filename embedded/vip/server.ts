/**
 * An asset service behind the VIP contract, for whoever has none: everything but bytes in a database of its own, bytes
 * in a folder of its own. No product code imports it: to the product it is another process at another address.
 */
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../platform/clock.js';
import { createHttpService } from '../../platform/http/service.js';
import type { Log } from '../../platform/log.js';
import { createMetrics } from '../../platform/metrics.js';
import { openDatabase } from '../../platform/postgres/database.js';
import { migrate } from '../../platform/postgres/migrate.js';
import { recordRoutes } from './admin/routes.js';
import { installSignedContent } from './content/signed-content.js';
import { tellClockEdges } from './events/clock-edges.js';
import { createFaults, type Faults } from './faults/faults.js';
import { createRequestCounts, type RequestCounts } from './faults/request-counts.js';
import { faultRoutes } from './faults/routes.js';
import { openBlobStore } from './files/blob-store.js';
import { apiRoutes } from './http/api.js';
import { forgetAnswers } from './http/idempotency.js';
import { createRateLimiter } from './http/rate-limits.js';
import type { VipContext } from './http/route.js';
import { installProblems } from './http/send-problem.js';
import { createClients, type VipBearer, type VipClient } from './oauth/clients.js';
import { identify } from './oauth/identify.js';
import { oauthRoutes } from './oauth/routes.js';
import { createTokens } from './oauth/tokens.js';
import { describeApi } from './openapi/document.js';
import { migrationsFolder } from './own-files.js';
import { installPortal } from './portal/routes.js';
import { startProcessing } from './processing/worker.js';
import { type RegularWork, startRegularWork } from './regular-work.js';
import { ROUTES } from './routes.js';
import { EmbeddedVipSettings } from './settings.js';
import type { VipTables } from './tables.js';
import { installUploadReceiver } from './uploads/receiver.js';
import { sweepOrphans } from './uploads/sweep.js';

export interface EmbeddedVipOptions {
  /** A database of its own. */
  readonly databaseUrl: string;
  /** A folder of its own, for bytes. */
  readonly dataFolder: string;
  readonly clients: readonly VipClient[];
  readonly bearers: readonly VipBearer[];
  readonly adminKey: string;
  /** With which bearers and addresses are signed. */
  readonly tokenSecret: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings?: EmbeddedVipSettings;
  /** Called after every statement: tests count them. */
  readonly onStatement?: (statement: { readonly sql: string }) => void;
}

export interface EmbeddedVip {
  readonly url: string;
  /** Lets running requests finish. Processing under way stays due and goes on after the next start. */
  close(): Promise<void>;
}

/** Migrates and only then listens. It throws where one of these fails, and leaves nothing open. */
export async function startEmbeddedVip(options: EmbeddedVipOptions): Promise<EmbeddedVip> {
  const log = options.log.child({ service: 'embedded-vip' });
  const settings = options.settings ?? EmbeddedVipSettings.parse({});
  await migrate({ url: options.databaseUrl, folder: migrationsFolder, room: 'embedded/vip', log });
  const { onStatement } = options;
  const database = openDatabase<VipTables>({
    url: options.databaseUrl,
    maxConnections: settings.maxConnections,
    applicationName: 'embedded vip',
    log,
    ...(onStatement === undefined ? {} : { onStatement }),
  });
  try {
    return await serve(options, { database, settings, log });
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}

interface Parts {
  readonly database: ReturnType<typeof openDatabase<VipTables>>;
  readonly settings: EmbeddedVipSettings;
  readonly log: Log;
}

/** A large file on a slow line takes its time; an upload that breaks off goes on where it was. */
const REQUEST_TIMEOUT_MS = 300_000;

async function serve(options: EmbeddedVipOptions, parts: Parts): Promise<EmbeddedVip> {
  const { clock, tokenSecret, host, port } = options;
  const { database, settings, log } = parts;
  const { db } = database;
  const service = createHttpService({
    name: 'embedded-vip',
    log,
    metrics: createMetrics({ service: 'embedded-vip' }),
    readiness: async () => readiness(database),
    bodyLimitBytes: settings.bodyLimitBytes,
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
  });
  let origin = settings.publicUrl?.replace(/\/+$/, '') ?? '';
  const blobs = await openBlobStore(options.dataFolder, clock);
  // Before anything refers to bytes that are on their way.
  const orphans = await sweepOrphans({ blobs, clock, db });
  if (orphans > 0) log.info({ orphans }, 'Bytes that nothing refers to were removed');
  const working = { db, clock, log, blobs, settings, tokenSecret, origin: () => origin };
  const processing = startProcessing(working);
  const context: VipContext = { ...working, nudge: processing.nudge };
  const upkeep = startUpkeep(context);
  installRoutes(service.app, options, context);
  const close = async () => {
    await service.close();
    await Promise.all([...upkeep, processing].map((part) => part.stop()));
    await database[Symbol.asyncDispose]();
  };
  try {
    const { url } = await service.listen({ host, port });
    if (settings.publicUrl === undefined) origin = url;
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function installRoutes(app: FastifyInstance, options: EmbeddedVipOptions, context: VipContext): void {
  const { clock, settings, origin } = context;
  const lifetimeSeconds = settings.tokenSeconds;
  const known = {
    clients: createClients(options),
    tokens: createTokens({ secret: options.tokenSecret, lifetimeSeconds, clock }),
  };
  const watched = { faults: createFaults(), counts: createRequestCounts() };
  installProblems(app);
  void app.register(oauthRoutes, { ...known, ...watched, lifetimeSeconds, origin });
  app.get('/v1/openapi.json', async () => describeApi(ROUTES, origin()));
  void app.register(apiRoutes, {
    prefix: '/v1',
    routes: ROUTES,
    context,
    identify: ({ headers }) => identify(headers, known),
    limiter: createRateLimiter(settings.rateLimits, clock),
    ...watched,
  });
  installUploadReceiver(app, context);
  installSignedContent(app, context);
  installPortal(app, context);
  installAdmin(app, { ...options, context, ...watched });
}

/** Records are loaded for the tenant of the first client that was named: an administrator has no other. */
function installAdmin(
  app: FastifyInstance,
  options: Pick<EmbeddedVipOptions, 'adminKey' | 'bearers' | 'clients'> & {
    context: VipContext;
    faults: Faults;
    counts: RequestCounts;
  },
): void {
  const { adminKey, clients, bearers, context, faults, counts } = options;
  void app.register(faultRoutes, { prefix: '/admin', adminKey, faults, counts });
  const [first] = [...clients, ...bearers];
  if (first === undefined) return;
  void app.register(recordRoutes, { prefix: '/admin', adminKey, context, tenant: first.tenant });
}

const UPKEEP_MS = 3_600_000;

/** What comes round by the clock: stored answers have had their time, embargoes end. */
function startUpkeep(context: VipContext): readonly RegularWork[] {
  const { db, clock, log, settings } = context;
  return [
    startRegularWork(() => forgetAnswers(context), { everyMs: UPKEEP_MS, log, name: 'stored answers' }),
    startRegularWork(() => tellClockEdges(db, clock.now()), {
      everyMs: settings.clockEdgePollMs,
      log,
      name: 'clock edges',
    }),
  ];
}

async function readiness({ pool }: Parts['database']) {
  await pool.query('select 1');
  return { ready: true, reasons: [] };
}
