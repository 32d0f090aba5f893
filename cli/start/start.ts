/**
 * Everything in one process tree on one data folder: PostgreSQL, the embedded Consonance, the worker, and, in this
 * process, the subgraph and the gateway. What is started first is stopped last.
 */
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateCatalogue } from '../../catalogue/migrate.js';
import { lockFolder } from '../../platform/folder-lock.js';
import { composeSupergraph } from '../compose.js';
import { startGatewayService } from '../services/gateway.js';
import type { ServiceProcess } from '../services/process.js';
import { openSubgraph } from '../services/subgraph.js';
import { bannerOf } from './banner.js';
import { type Child, startChild } from './child.js';
import { findDatabase } from './postgres.js';
import { removeRunFile, writeRunFile } from './run-file.js';
import { AUDIENCE, ISSUER, readOrMakeSecrets, type Secrets, writeCredentialFiles } from './secrets.js';
import type { StartSettings } from './settings.js';

export interface StartOptions {
  readonly settings: StartSettings;
  readonly dataFolder: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  print(text: string): void;
}

const RESTART_AFTER_MS = 1_000;
const READINESS_POLL_MS = 100;
/** The stand-in has no limits to respect, and its user is watching. */
const EMBEDDED_POLL_SECONDS = '2';

/** Starts it all, prints the banner once the first sync is done, and answers the gateway's address. */
export async function startEverything(service: ServiceProcess, options: StartOptions): Promise<string> {
  const { dataFolder, settings, env } = options;
  const { shutdown, clock, log } = service;
  mkdirSync(dataFolder, { recursive: true });
  const lock = await lockFolder(dataFolder, { clock });
  shutdown.add('data folder', () => lock.release());

  const secrets = await readOrMakeSecrets(dataFolder);
  const credentials = credentialsOf(dataFolder, secrets, settings);
  const databaseUrl = await findDatabase({
    given: settings.env.DATABASE_URL,
    dataFolder,
    searchPath: env.PATH,
    log,
    shutdown,
  });
  const [consonance] = await Promise.all([
    findConsonance(service, options, databaseUrl, secrets),
    migrateCatalogue({ url: databaseUrl, log }),
  ]);
  const worker = await startChild({
    words: ['worker', ...(consonance.isEmbedded ? ['--poll-seconds', EMBEDDED_POLL_SECONDS] : [])],
    env: childEnv(env, {
      DATABASE_URL: databaseUrl,
      CONSONANCE_URL: consonance.url,
      CONSONANCE_API_KEY: consonance.apiKey,
    }),
    log,
    restartAfterMs: RESTART_AFTER_MS,
  });
  shutdown.add('worker', () => worker.stop());

  const subgraph = await openSubgraph(service, {
    name: 'consonance',
    databaseUrl,
    internalTokenSecret: secrets.internalTokenSecret,
    credentials,
  });
  const url = await startGatewayService(service, {
    supergraph: composeSupergraph(),
    inProcess: new Map([['consonance', subgraph]]),
    subgraphUrls: {},
    internalTokenSecret: secrets.internalTokenSecret,
    credentials,
    corsOrigins: settings.env.CORS_ORIGINS ?? [],
    allowLoopbackOrigins: true,
    host: 'localhost',
    port: options.port,
    settings: settings.file.gateway,
  });
  const run = {
    pid: process.pid,
    startedAt: clock.now().toISOString(),
    url,
    staffKey: settings.env.API_KEYS_FILE === undefined ? secrets.staffKey : null,
    salesKey: settings.env.API_KEYS_FILE === undefined ? secrets.salesKey : null,
    databaseUrl,
    consonance: consonance.isEmbedded
      ? { url: consonance.url, apiKey: consonance.apiKey, adminKey: secrets.consonanceAdminKey }
      : null,
  };
  writeRunFile(dataFolder, run);
  shutdown.add('run.json', () => removeRunFile(dataFolder));
  void announce(`${url}/health/ready`, () => options.print(bannerOf(run, dataFolder)));
  return url;
}

/** The house's own credentials where they are set, else those of the embedded run. */
function credentialsOf(dataFolder: string, secrets: Secrets, { env }: StartSettings) {
  const own = writeCredentialFiles(dataFolder, secrets);
  const jwt =
    env.JWT_ISSUER === undefined && env.JWT_AUDIENCE === undefined && env.JWKS_URL === undefined
      ? { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWKS_URL: own.jwksUrl }
      : { JWT_ISSUER: env.JWT_ISSUER, JWT_AUDIENCE: env.JWT_AUDIENCE, JWKS_URL: env.JWKS_URL };
  return { API_KEYS_FILE: env.API_KEYS_FILE ?? own.keysFile, ...jwt };
}

async function findConsonance(
  { log, shutdown }: ServiceProcess,
  { settings, env }: StartOptions,
  databaseUrl: string,
  secrets: Secrets,
) {
  const { CONSONANCE_URL: url, CONSONANCE_API_KEY: apiKey } = settings.env;
  if (url !== undefined) return { url, apiKey: apiKey ?? '', isEmbedded: false };
  const child: Child = await startChild({
    words: ['embedded', 'consonance', '--port', '0'],
    env: childEnv(env, {
      DATABASE_URL: databaseUrl,
      CONSONANCE_API_KEY: secrets.consonanceApiKey,
      CONSONANCE_ADMIN_KEY: secrets.consonanceAdminKey,
    }),
    log,
    restartAfterMs: RESTART_AFTER_MS,
  });
  shutdown.add('embedded Consonance', () => child.stop());
  if (child.url === null) throw new Error('The embedded Consonance does not say where it is.');
  return { url: child.url, apiKey: secrets.consonanceApiKey, isEmbedded: true };
}

/** What a child needs of our environment, and what it is given; nothing else of ours. */
function childEnv(env: NodeJS.ProcessEnv, given: Record<string, string>): Record<string, string> {
  const kept = ['PATH', 'NODE_ENV', 'NODE_OPTIONS', 'COLOPHON_CLOCK_FILE', 'TZ', 'HOME', 'TMPDIR'];
  const inherited = kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { LOG_LEVEL: env.LOG_LEVEL || 'warn', ...Object.fromEntries(inherited), ...given };
}

/** Seeding and the first sync take a moment after the gateway listens. */
async function announce(readyUrl: string, print: () => void): Promise<void> {
  for (;;) {
    const isReady = await fetch(readyUrl).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return print();
    await sleep(READINESS_POLL_MS, undefined, { ref: false });
  }
}
