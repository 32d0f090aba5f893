/**
 * run.json in the data folder: what runs there, for the commands that speak to it.
 * It holds keys, so only its owner may read it; it is gone when nothing runs.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivately } from './secrets.js';

const RunFile = z.object({
  pid: z.int(),
  startedAt: z.iso.datetime(),
  /** The gateway's address, such as http://localhost:4000. */
  url: z.url(),
  /** Null when the run uses a keys file of the house's own. */
  staffKey: z.string().nullable(),
  salesKey: z.string().nullable(),
  databaseUrl: z.string(),
  /** The embedded Consonance; null when the run reads a real one. */
  consonance: z.object({ url: z.url(), apiKey: z.string(), adminKey: z.string() }).nullable(),
});
export type RunFile = z.infer<typeof RunFile>;

export function writeRunFile(dataFolder: string, run: RunFile): void {
  writePrivately(join(dataFolder, 'run.json'), run);
}

export function removeRunFile(dataFolder: string): void {
  rmSync(join(dataFolder, 'run.json'), { force: true });
}

/** What runs on the data folder, or null. */
export function readRunFile(dataFolder: string): RunFile | null {
  try {
    return RunFile.parse(JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')));
  } catch {
    return null;
  }
}
