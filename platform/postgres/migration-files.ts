/** The numbered .sql files of a folder. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  readonly number: number;
  /** The file's name. */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** In order. It throws an Error for a name without a number, for a gap and for a number used twice. */
export async function readMigrations(folder: string | URL): Promise<Migration[]> {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const names = (await readdir(path)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name, index) => readMigration(path, name, index + 1)));
}

async function readMigration(folder: string, name: string, number: number): Promise<Migration> {
  const expected = String(number).padStart(4, '0');
  if (!new RegExp(`^${expected}_[a-z0-9_]+\\.sql$`).test(name)) {
    throw new Error(
      `${join(folder, name)}: expected ${expected}_name.sql here. Numbers have no gaps and no doubles.`,
    );
  }
  // A checkout may turn line ends; that is not a change.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
