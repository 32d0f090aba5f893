/** Starts a postmaster that lives on its own, and waits until it takes connections or has said why not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withoutSecrets } from '../log.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { placeFor } from './place.js';
import { findPostmaster, nameOfCluster, type Postmaster } from './postmaster.js';

const POLL_MS = 20;
const LOG_LIMIT_BYTES = 10_000_000;
const LAST_LINES = 12;

/** PostgreSQL does not run as it should. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
  /** Whether the same start may succeed a moment later. */
  readonly passes: boolean;

  constructor({ message, passes }: { message: string; passes: boolean }) {
    super(message);
    this.passes = passes;
  }
}

/**
 * What passes: a port taken between choosing and binding; children of a killed server that still hold its
 * memory; another start on the same folder.
 */
const PASSING = /could not bind|could not create any TCP|pre-existing shared memory|lock file/;

export interface SpawnOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly fsync: boolean;
  /** Undefined: any that is free. */
  readonly port: number | undefined;
  readonly giveUp: AbortSignal;
}

/** A postmaster that takes connections. It throws PostgresStartError, with the server's own last log lines. */
export async function spawnPostgres(options: SpawnOptions): Promise<Postmaster> {
  const { cluster, binaries, account } = options;
  const logFile = join(dirname(cluster), 'postgres.log');
  const from = await cutLog(logFile);
  const log = await open(logFile, 'a', 0o600);
  try {
    const { cwd, path } = await placeFor(cluster, { account, major: binaries.major });
    const port = options.port ?? (await findFreePort());
    const child = spawn(binaries.postgres, ['-D', path, ...settings(options, port)], {
      ...account,
      cwd,
      // Nothing of our environment: it holds secrets, and this process outlives us.
      env: { LC_ALL: 'C', TZ: 'UTC' },
      // Detached: the terminal's Ctrl-C is ours to handle, in order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    return await waitForStart(child, options, async () => readEnd(logFile, from));
  } finally {
    await log.close();
  }
}

async function waitForStart(child: ChildProcess, options: SpawnOptions, lastLines: () => Promise<string>) {
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = `PostgreSQL could not be started: ${error.message}`;
  });
  child.once('exit', (code, signal) => {
    ended = `PostgreSQL ended while starting (${signal ?? `exit code ${code}`})`;
  });
  for (;;) {
    const postmaster = await findPostmaster(options.cluster);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return postmaster;
    if (ended !== null) throw startError(ended, await lastLines());
    if (options.giveUp.aborted) {
      child.kill('SIGINT');
      throw startError('PostgreSQL took too long to start', await lastLines());
    }
    await sleep(POLL_MS);
  }
}

function startError(what: string, lastLines: string): PostgresStartError {
  return new PostgresStartError({
    message: `${what}. Its last words:\n${lastLines}`,
    passes: PASSING.test(lastLines),
  });
}

function settings({ cluster, fsync }: SpawnOptions, port: number): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    cluster_name: nameOfCluster(cluster),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    max_connections: 200,
    // Short queries on few cores: planning for machine code or parallel workers costs more than it gains,
    // and parallel workers need more shared memory than containers allow.
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Sets a long log aside. The size from which this start's lines follow. */
async function cutLog(file: string): Promise<number> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size <= LOG_LIMIT_BYTES) return size;
  await rename(file, `${file}.1`);
  return 0;
}

async function readEnd(file: string, from: number): Promise<string> {
  const bytes = await readFile(file);
  return withoutSecrets(bytes.subarray(from).toString().trim().split('\n').slice(-LAST_LINES).join('\n'));
}
