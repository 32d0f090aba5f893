/** The password of a cluster's only user: made once, kept beside the data, readable by its owner alone. */
import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The data folder's password, made when there is none. Two that ask at once get the same one. */
export async function readOrCreatePassword(dataFolder: string): Promise<string> {
  const file = fileIn(dataFolder);
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    // A link appears whole or not at all, and never replaces another's password.
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readPassword(dataFolder);
}

/** The data folder's password. It throws when there is none. */
export async function readPassword(dataFolder: string): Promise<string> {
  return readFile(fileIn(dataFolder), 'utf8');
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'postgres-password');
}
