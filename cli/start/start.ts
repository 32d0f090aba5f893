/**
 * Everything in one process tree on one data folder: PostgreSQL, the embedded Consonance and VIP, the worker, and, in
 * this process, the subgraphs and the gateway. What is started first is stopped last.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateCatalogue } from '../../catalogue/migrate.js';
import { lockFolder } from '../../platform/folder-lock.js';
import { composeSupergraph } from '../compose.js';
import { startGatewayService } from '../services/gateway.js';
import type { ServiceProcess } from '../services/process.js';
import { openSubgraph } from '../services/subgraph.js';
import { bannerAsJson, bannerOf } from './banner.js';
import { startChild } from './child.js';
import { type ConsonanceAddress, findConsonance } from './consonance.js';
import { seedDemoAssets } from './demo-assets.js';
import { importAtStart } from './import.js';
import { findDatabase } from './postgres.js';
import { type RunFile, removeRunFile, writeRunFile } from './run-file.js';
import { credentialsOf, readOrMakeSecrets, type Secrets } from './secrets.js';
import type { StartSettings } from './settings.js';
import { findVip, type VipAddress } from './vip.js';

export interface StartOptions {
  readonly settings: StartSettings;
  readonly dataFolder: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  /** ONIX files whose list takes the demo's place; empty: the demo, or what was there before. */
  readonly onixFiles: readonly string[];
  /** Whether what is printed is for a script. */
  readonly asJson: boolean;
  print(text: string): void;
}

const READINESS_POLL_MS = 100;

/** The stand-in has no limits to respect, and its user is watching. */
const EMBEDDED_POLL_SECONDS = '2';

/** Starts it all, prints the banner once the first sync is done, and answers the gateway's address. */
export async function startEverything(service: ServiceProcess, options: StartOptions): Promise<string> {
  const { dataFolder, settings, env, onixFiles } = options;
  const { shutdown, clock, log } = service;
  makeDataFolder(dataFolder);
  const lock = await lockFolder(dataFolder, { clock });
  shutdown.add('data folder', () => lock.release());
  if (!options.asJson) options.print(`Starting on ${dataFolder}. The first time takes some ten seconds.`);

  const secrets = await readOrMakeSecrets(dataFolder);
  const given = settings.env.DATABASE_URL;
  const databaseUrl = await findDatabase({ given, dataFolder, searchPath: env.PATH, log, shutdown });
  const forChildren = { ...inheritable(env), DATABASE_URL: databaseUrl };
  const [consonance, vip] = await Promise.all([
    findConsonance({
      settings,
      secrets,
      env: forChildren,
      log,
      shutdown,
      isWithoutDemo: onixFiles.length > 0,
    }),
    findVip({ settings, secrets, dataFolder, env: forChildren, log, shutdown }),
    migrateCatalogue({ url: databaseUrl, log }),
  ]);
  // Before anything reads the list: nothing is ready until it is there.
  const report = await importAtStart(service, options, { databaseUrl, consonance, vip });
  await startWorkerProcess(service, consonance, forChildren);
  const seeding = seedDemo(service, { consonance, vip });
  const url = await startGraph(service, options, { databaseUrl, vip, secrets, seeding });

  const run = describeRun(service, settings, { url, databaseUrl, consonance, vip, secrets });
  writeRunFile(dataFolder, run);
  shutdown.add('run.json', () => removeRunFile(dataFolder));
  const banner = options.asJson ? bannerAsJson(run, dataFolder, report) : bannerOf(run, dataFolder);
  void untilReady(url).then(() => options.print(banner));
  return url;
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${folder} cannot be the data folder: ${why}`, { cause });
  }
}

async function startWorkerProcess(
  { log, shutdown }: ServiceProcess,
  consonance: ConsonanceAddress,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const pace = consonance.adminKey === null ? [] : ['--poll-seconds', EMBEDDED_POLL_SECONDS];
  const worker = await startChild({
    words: ['worker', ...pace],
    env: { ...env, CONSONANCE_URL: consonance.url, CONSONANCE_API_KEY: consonance.apiKey },
    log,
  });
  shutdown.add('worker', () => worker.stop());
}

/** Whether the making of the demo's files has ended, well or not: titles answer without them. */
interface Seeding {
  isDone: boolean;
}

/** Gives the demo its files while the first sync goes on. A real VIP, and a list of the user's own, have theirs. */
function seedDemo(
  { clock, log, shutdown }: ServiceProcess,
  { consonance, vip }: { consonance: ConsonanceAddress; vip: VipAddress },
): Seeding {
  if (vip.adminKey === null || consonance.adminKey === null) return { isDone: true };
  const seeding: Seeding = { isDone: false };
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const work = seedDemoAssets({
    consonance,
    vip: { url: vip.url, adminKey: vip.adminKey },
    clock,
    log,
    signal,
  })
    .catch((error: unknown) => {
      if (!signal.aborted) log.error({ error }, 'The files of the demo could not be made');
    })
    .finally(() => {
      seeding.isDone = true;
    });
  shutdown.add('demo', async () => {
    giveUp.abort();
    await work;
  });
  return seeding;
}

/** The subgraphs and the gateway, all in this process. */
async function startGraph(
  service: ServiceProcess,
  { settings, dataFolder, port }: StartOptions,
  parts: { databaseUrl: string; vip: VipAddress; secrets: Secrets; seeding: Seeding },
): Promise<string> {
  const { internalTokenSecret } = parts.secrets;
  const credentials = credentialsOf(dataFolder, parts.secrets, settings.env);
  const introduced = { internalTokenSecret, credentials, configuration: settings.file };
  const address = { url: '' };
  const [consonance, vip] = await Promise.all([
    openSubgraph(service, { name: 'consonance', databaseUrl: parts.databaseUrl, ...introduced }),
    openSubgraph(service, {
      name: 'vip',
      vip: parts.vip,
      publicUrl: () => settings.file.gateway.publicUrl ?? address.url,
      ...introduced,
    }),
  ]);
  address.url = await startGatewayService(service, {
    supergraph: composeSupergraph(),
    inProcess: new Map([
      ['consonance', consonance],
      ['vip', { ...vip, readiness: async () => (parts.seeding.isDone ? vip.readiness() : NOT_SEEDED) }],
    ]),
    subgraphUrls: {},
    internalTokenSecret,
    credentials,
    corsOrigins: settings.env.CORS_ORIGINS ?? [],
    allowLoopbackOrigins: true,
    settings: settings.file.gateway,
    host: 'localhost',
    port,
  });
  return address.url;
}

const NOT_SEEDED = { ready: false, reasons: ['The files of the demo are being made.'] };

function describeRun(
  { clock }: ServiceProcess,
  { env }: StartSettings,
  parts: {
    url: string;
    databaseUrl: string;
    consonance: ConsonanceAddress;
    vip: VipAddress;
    secrets: Secrets;
  },
): RunFile {
  const { url, databaseUrl, secrets } = parts;
  const hasOwnKeys = env.API_KEYS_FILE !== undefined;
  return {
    pid: process.pid,
    startedAt: clock.now().toISOString(),
    url,
    staffKey: hasOwnKeys ? null : secrets.staffKey,
    salesKey: hasOwnKeys ? null : secrets.salesKey,
    databaseUrl,
    consonance: withAdminKey(parts.consonance),
    vip: withAdminKey(parts.vip),
  };
}

/** Null for a real one, which is not for the commands to speak to. */
function withAdminKey<Address extends { readonly adminKey: string | null }>(address: Address) {
  const { adminKey } = address;
  return adminKey === null ? null : { ...address, adminKey };
}

/** What a child needs of our environment: no setting of ours is among it but those it is given. */
function inheritable(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ['PATH', 'NODE_ENV', 'NODE_OPTIONS', 'COLOPHON_CLOCK_FILE', 'TZ', 'HOME', 'TMPDIR'];
  const inherited = kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { LOG_LEVEL: env.LOG_LEVEL || 'warn', ...Object.fromEntries(inherited) };
}

/** Seeding and the first sync take a moment after the gateway listens. */
async function untilReady(url: string): Promise<void> {
  for (;;) {
    const isReady = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await sleep(READINESS_POLL_MS, undefined, { ref: false });
  }
}
