/**
 * run.json in the data folder: what runs there, for the commands that speak to it.
 * It holds keys, so only its owner may read it; it is gone when nothing runs.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive } from '../../platform/process-life.js';
import { writePrivately } from './secrets.js';

const RunFile = z.object({
  pid: z.number().int(),
  /** RFC 3339. */
  startedAt: z.string(),
  /** The gateway's address, such as http://localhost:4000. */
  url: z.string(),
  /** Null when the run uses a keys file of the house's own. */
  staffKey: z.string().nullable(),
  salesKey: z.string().nullable(),
  databaseUrl: z.string(),
  /** The embedded Consonance; null when the run reads a real one. */
  consonance: z.object({ url: z.string(), apiKey: z.string(), adminKey: z.string() }).nullable(),
  /** The embedded VIP; null when the run uses a real one. */
  vip: z
    .object({
      url: z.string(),
      clientId: z.string().nullable(),
      clientSecret: z.string(),
      adminKey: z.string(),
    })
    .nullable(),
});
export type RunFile = Readonly<z.infer<typeof RunFile>>;

export function writeRunFile(dataFolder: string, run: RunFile): void {
  writePrivately(join(dataFolder, 'run.json'), run);
}

/** What runs on the folder; null where nothing does, also where a process was killed and left its file behind. */
export function readRunFile(dataFolder: string): RunFile | null {
  const file = join(dataFolder, 'run.json');
  if (!existsSync(file)) return null;
  const run = RunFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return isAlive(run.pid) ? run : null;
}

export function removeRunFile(dataFolder: string): void {
  rmSync(join(dataFolder, 'run.json'), { force: true });
}
