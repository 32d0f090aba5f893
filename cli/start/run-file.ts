/**
 * run.json in the data folder: what runs there, for the commands that speak to it.
 * It holds keys, so only its owner may read it; it is gone when nothing runs.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './secrets.js';

export interface RunFile {
  readonly pid: number;
  /** RFC 3339. */
  readonly startedAt: string;
  /** The gateway's address, such as http://localhost:4000. */
  readonly url: string;
  /** Null when the run uses a keys file of the house's own. */
  readonly staffKey: string | null;
  readonly salesKey: string | null;
  readonly databaseUrl: string;
  /** The embedded Consonance; null when the run reads a real one. */
  readonly consonance: { readonly url: string; readonly apiKey: string; readonly adminKey: string } | null;
}

export function writeRunFile(dataFolder: string, run: RunFile): void {
  writePrivately(join(dataFolder, 'run.json'), run);
}

export function removeRunFile(dataFolder: string): void {
  rmSync(join(dataFolder, 'run.json'), { force: true });
}
