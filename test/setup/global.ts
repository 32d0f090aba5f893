/** Before the suite: one PostgreSQL for all files, started by our own launcher, and a fresh build of the command. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { createLog } from '../../platform/log.js';
import { type PostgresServer, startPostgres } from '../../platform/postgres/launcher.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the suite's server, beside which each file gets its own. */
    postgresUrl: string;
  }
}

/** TEST_POSTGRES_BIN runs the suite on another PostgreSQL, such as /usr/lib/postgresql/15/bin. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  build();
  const dataFolder = await mkdtemp(join(tmpdir(), 'colophon-test-'));
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

function build(): void {
  const script = fileURLToPath(new URL('../../bin/build.js', import.meta.url));
  if (!existsSync(script)) return;
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed.\n${stderr}`);
}
