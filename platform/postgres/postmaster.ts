/** What a cluster's own postmaster.pid says about the server that runs it. We only ever read that file. */
import { createHash } from 'node:crypto';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../process-life.js';

const POLL_MS = 20;
/** A fast stop took 0.1 to 0.3 s here; a long checkpoint may need much more. */
const STOP_LIMIT_MS = 30_000;

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it takes connections: it writes so itself, after recovery. */
  readonly isReady: boolean;
}

/** The live postmaster of the cluster, or null when none runs, whatever a stale file says. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  // Lines after PostgreSQL's documented lock file: pid, data folder, start time, port, socket folder,
  // address, shared memory key, state.
  const [pid, folder = '', , port, , , , state = ''] = text.split('\n').map((line) => line.trim());
  if (!(await isPostmasterOf(Number(pid), folder, cluster))) return null;
  return { pid: Number(pid), port: Number(port), isReady: state === 'ready' && Number(port) > 0 };
}

/** The live postmaster once it takes connections; null when none runs, or the one that ran has ended. */
export async function waitUntilReady(cluster: string, giveUp: AbortSignal): Promise<Postmaster | null> {
  for (;;) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster === null || postmaster.isReady) return postmaster;
    if (giveUp.aborted)
      throw new Error(`PostgreSQL (process ${postmaster.pid}) runs but takes no connections.`);
    await sleep(POLL_MS);
  }
}

/** Stops it fast: open transactions are rolled back. When that takes too long, at once: the next start recovers. */
export async function stopPostmaster({ pid }: Postmaster, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if ((await findPostmaster(cluster))?.pid !== pid) return;
    process.kill(pid, signal);
    const giveUp = AbortSignal.timeout(STOP_LIMIT_MS);
    while (!giveUp.aborted && (await findPostmaster(cluster))?.pid === pid) await sleep(POLL_MS);
  }
}

/** The name under which a server carries its cluster's place on its command line. */
export function nameOfCluster(place: string): string {
  return `colophon-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`;
}

/**
 * A process id may have passed to another program, and a copied folder carries its original's file.
 * Linux tells where a process works, and a postmaster works in its cluster; elsewhere the file has to be believed.
 */
async function isPostmasterOf(pid: number, folder: string, cluster: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  const place = await realpath(cluster);
  if (process.platform !== 'linux') return folder === place;
  const workplace = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (workplace !== null) return workplace === place;
  // Root without the right to trace, as in a plain container, may read another account's command line only.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes(nameOfCluster(place));
}
