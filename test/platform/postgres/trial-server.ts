/** Servers for one test file, in a folder that goes away with the file. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, vi } from 'vitest';
import { createLog } from '../../../platform/log.js';
import {
  type LauncherOptions,
  type PostgresServer,
  startPostgres,
} from '../../../platform/postgres/launcher.js';
import { findPostmaster, stopPostmaster } from '../../../platform/postgres/postmaster.js';

/** Names folders that do not exist yet, in one that everybody may enter, or in the parent given. */
export function useFolders(): (name?: string, parent?: string) => string {
  // Whole servers and 60 MB copies, on a machine that may have other things to do.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let room: string;
  const folders: string[] = [];
  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), 'colophon-launcher-'));
    await chmod(room, 0o711);
  });
  afterAll(async () => {
    for (const cluster of folders.map((folder) => join(folder, 'postgres'))) {
      // What a failed test has left running.
      const postmaster = await findPostmaster(cluster);
      if (postmaster !== null) await stopPostmaster(postmaster, cluster);
    }
    await rm(room, { recursive: true, force: true });
  });
  return (name = 'data', parent = room) => {
    const folder = join(parent, `${name}-${folders.length}`);
    folders.push(folder);
    return folder;
  };
}

export async function start(
  dataFolder: string,
  more: Partial<LauncherOptions> = {},
): Promise<PostgresServer & AsyncDisposable> {
  const log = createLog({ name: 'launcher test', level: 'silent' });
  const server = await startPostgres({ dataFolder, log, fsync: false, ...more });
  return { ...server, [Symbol.asyncDispose]: server.stop };
}

/** The first column of the answer. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}
