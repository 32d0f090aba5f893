/**
 * Runs a PostgreSQL of our own on a data folder, for when nobody has given us a server.
 *
 * The server outlives a killed Node process on purpose: the next start adopts it. It listens on loopback only,
 * with a password that stands beside the data, and runs as nobody where we are root.
 */
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.js';
import { chooseAccount, giveTo } from './account.js';
import { findBinaries } from './binaries.js';
import { removeCopies } from './binaries-copy.js';
import { createCluster, readClusterMajor, SUPERUSER } from './cluster.js';
import { isConnectionFailure, withClient } from './connection.js';
import { ensureDatabaseAt } from './ensure-database.js';
import { readOrCreatePassword, readPassword } from './password.js';
import { type Postmaster, stopPostmaster, waitUntilReady } from './postmaster.js';
import { PostgresStartError, spawnPostgres } from './spawn.js';

/** Recovery after a crash under load took 0.3 s here; a minute leaves room for slow disks. */
const START_LIMIT_MS = 60_000;
/** Children of a killed server let go of its memory within milliseconds; five seconds are plenty. */
const RETRY_MS = 250;
const ATTEMPTS = 20;

export interface LauncherOptions {
  /** Made when missing. The cluster stands in its folder postgres/. */
  readonly dataFolder: string;
  readonly log: Log;
  /** False only for tests: a power loss would cost the data. */
  readonly fsync?: boolean;
  /** The folder with initdb and postgres, instead of searching for them. */
  readonly binariesFolder?: string | undefined;
  /** PATH, searched when npm has no PostgreSQL for this platform. */
  readonly searchPath?: string | undefined;
  /** How long a start, recovery included, may take. */
  readonly startLimitMs?: number;
  /** Where a server that is started has to listen; a free port when left out. One that runs already keeps its own. */
  readonly port?: number;
}

export interface PostgresServer {
  /** Whether the server ran already. */
  readonly adopted: boolean;
  readonly pid: number;
  readonly port: number;
  /** The url of a database of that name, with the password in it. */
  urlFor(database: string): string;
  /** Creates the database where it is missing, and answers its url. */
  ensureDatabase(name: string): Promise<string>;
  /** Ends the server, adopted or not: running statements are cancelled, nothing committed is lost. */
  stop(): Promise<void>;
}

/** A running server on the data folder. It throws an Error with PostgreSQL's own last words when it cannot start. */
export async function startPostgres(options: LauncherOptions): Promise<PostgresServer> {
  await mkdir(options.dataFolder, { recursive: true });
  const dataFolder = await realpath(options.dataFolder);
  const cluster = join(dataFolder, 'postgres');
  const giveUp = AbortSignal.timeout(options.startLimitMs ?? START_LIMIT_MS);
  const password = await passwordFor(dataFolder, cluster);
  const { postmaster, adopted } = await adoptOrStart({ ...options, dataFolder }, cluster, password, giveUp);
  options.log.info({ pid: postmaster.pid, port: postmaster.port, adopted }, 'PostgreSQL runs');
  const urlFor = (database: string) => urlOf(postmaster, password, database);
  return {
    adopted,
    pid: postmaster.pid,
    port: postmaster.port,
    urlFor,
    ensureDatabase: (name) => ensureDatabaseAt(urlFor('postgres'), name),
    async stop() {
      await stopPostmaster(postmaster, cluster);
      await removeCopies(dataFolder);
      options.log.info({ pid: postmaster.pid }, 'PostgreSQL has stopped');
    },
  };
}

function urlOf({ port }: Postmaster, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function passwordFor(dataFolder: string, cluster: string): Promise<string> {
  if ((await readClusterMajor(cluster)) === null) return readOrCreatePassword(dataFolder);
  return readPassword(dataFolder).catch((cause: unknown) => {
    throw new Error(`There is data in ${cluster}, but its password cannot be read: ${String(cause)}`, {
      cause,
    });
  });
}

/** Tries again where what stands in the way passes by itself: a taken port, a dying server, another's start. */
async function adoptOrStart(
  options: LauncherOptions,
  cluster: string,
  password: string,
  giveUp: AbortSignal,
) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const running = await adopt(cluster, password, giveUp);
      if (running !== null) return { postmaster: running, adopted: true };
      return { postmaster: await start(options, cluster, password, giveUp), adopted: false };
    } catch (error) {
      const passes = error instanceof PostgresStartError && error.passes;
      if (!passes || attempt === ATTEMPTS || giveUp.aborted) throw error;
      options.log.info({ error }, 'PostgreSQL did not start yet');
      await sleep(RETRY_MS);
    }
  }
}

/** The server that runs already, or null. One that was killed a moment ago looks alive, but does not answer. */
async function adopt(cluster: string, password: string, giveUp: AbortSignal): Promise<Postmaster | null> {
  const running = await waitUntilReady(cluster, giveUp);
  if (running === null) return null;
  try {
    await withClient(urlOf(running, password, 'postgres'), (client) => client.query('select 1'));
    return running;
  } catch (error) {
    throw new PostgresStartError({
      message: `PostgreSQL (process ${running.pid}) runs, but: ${String(error)}`,
      passes: isConnectionFailure(error),
    });
  }
}

async function start(options: LauncherOptions, cluster: string, password: string, giveUp: AbortSignal) {
  const account = await chooseAccount(cluster);
  const major = await readClusterMajor(cluster);
  const { dataFolder, log, binariesFolder: folder, searchPath, fsync = true } = options;
  const binaries = await findBinaries({ log, account, dataFolder, major, folder, searchPath });
  if (major === null) {
    log.info({ folder: cluster, version: binaries.major }, 'PostgreSQL makes a new cluster');
    await createCluster({ cluster, binaries, account, password, fsync });
  }
  await giveTo(account, cluster);
  return spawnPostgres({ cluster, binaries, account, fsync, port: options.port, giveUp });
}
