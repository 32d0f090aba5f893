/** Before the suite: one PostgreSQL for all files, started by our own launcher, and a fresh build of the command. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { createLog } from '../../platform/log.js';
import { type PostgresServer, startPostgres } from '../../platform/postgres/launcher.js';
import { findPostmaster, stopPostmaster } from '../../platform/postgres/postmaster.js';
import { isAlive } from '../../platform/process-life.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the suite's server, beside which each file gets its own. */
    postgresUrl: string;
  }
}

/** The suite's data folders carry the id of the process that made them. */
const PREFIX = 'colophon-suite-';

/** TEST_POSTGRES_BIN runs the suite on another PostgreSQL, such as /usr/lib/postgresql/15/bin. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  build();
  await sweep();
  const dataFolder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const server = await start(dataFolder);
    project.provide('postgresUrl', server.urlFor('postgres'));
    return async () => {
      await server.stop();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function start(dataFolder: string): Promise<PostgresServer> {
  // Up to 15 PostgreSQL cannot be started, by root, behind a closed folder.
  await chmod(dataFolder, 0o711);
  return startPostgres({
    dataFolder,
    log: createLog({ name: 'test', level: 'error' }),
    fsync: false,
    binariesFolder: process.env.TEST_POSTGRES_BIN || undefined,
  });
}

/** Ends and removes what suites that were killed have left: PostgreSQL outlives its starter on purpose. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names.filter((left) => !isAlive(Number(left.slice(PREFIX.length).split('-')[0])))) {
    const cluster = join(tmpdir(), name, 'postgres');
    const postmaster = await findPostmaster(cluster);
    if (postmaster !== null) await stopPostmaster(postmaster, cluster);
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function build(): void {
  const script = fileURLToPath(new URL('../../bin/build.js', import.meta.url));
  if (!existsSync(script)) return;
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed.\n${stderr}`);
}
