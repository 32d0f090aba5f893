/** Makes a database cluster: whole under its final name, or not at all. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '../process-life.js';
import { type Account, giveTo } from './account.js';
import type { Binaries } from './binaries.js';
import { placeFor } from './place.js';

/** The only user of a cluster of ours. */
export const SUPERUSER = 'colophon';

const DRAFT = 'postgres-new-';

/** The major version of PostgreSQL that made the cluster; null when there is none. */
export async function readClusterMajor(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  return text === null ? null : Number(text.trim());
}

export interface ClusterOptions {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly password: string;
  readonly fsync: boolean;
}

/** Runs initdb. It throws an Error with what initdb said. */
export async function createCluster(options: ClusterOptions): Promise<void> {
  const { cluster, binaries, account } = options;
  const dataFolder = dirname(cluster);
  await removeDrafts(dataFolder);
  const draft = await mkdtemp(join(dataFolder, `${DRAFT}${process.pid}-`));
  try {
    // initdb reads the password as the account it runs as, and from a real file only.
    await writeFile(join(draft, 'password'), options.password, { mode: 0o600 });
    await mkdir(join(draft, 'cluster'), { mode: 0o700 });
    await giveTo(account, draft);
    const { cwd, path } = await placeFor(join(draft, 'cluster'), { account, major: binaries.major });
    await promisify(execFile)(binaries.initdb, initdbArguments(path, options), {
      ...account,
      cwd,
      env: { LC_ALL: 'C', TZ: 'UTC' },
    });
    await rename(join(draft, 'cluster'), cluster).catch(passIfExists);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A locale of PostgreSQL's own keeps the order of indexes independent of the machine's libraries. */
function initdbArguments(path: string, { binaries, fsync }: ClusterOptions): string[] {
  const locale =
    binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  return [
    ...['-D', path, '-U', SUPERUSER, '-E', 'UTF8', ...locale],
    ...['--auth=scram-sha-256', '--pwfile=../password'],
    ...(fsync ? [] : ['--no-sync']),
  ];
}

/** Another start on the same folder was first; its cluster has the same password. */
function passIfExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

/** What a start that was killed in the middle of initdb has left. */
async function removeDrafts(dataFolder: string): Promise<void> {
  const drafts = (await readdir(dataFolder)).filter((name) => name.startsWith(DRAFT));
  const dead = drafts.filter((name) => !isAlive(Number(name.slice(DRAFT.length).split('-')[0])));
  for (const draft of dead) await rm(join(dataFolder, draft), { recursive: true, force: true });
}
