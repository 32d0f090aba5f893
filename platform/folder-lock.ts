/** One process per data folder. The lock of a process that was killed counts for nothing. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from './clock.js';
import { isAlive, readStartTime } from './process-life.js';

const Holder = z.object({
  pid: z.number().int().positive(),
  /** The holder's start as the system counts it, so that its number passed on to another is told apart. */
  started: z.string().nullable(),
  since: z.iso.datetime(),
});

export interface FolderLock extends AsyncDisposable {
  release(): Promise<void>;
}

/** Another process works on the folder. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError';
  readonly pid: number;

  constructor(folder: string, { pid, since }: z.infer<typeof Holder>) {
    super(
      `${folder} is in use by process ${pid} since ${since}. Stop that one, or choose another data folder.`,
    );
    this.pid = pid;
  }
}

/** Takes the folder, which must exist, until release. It throws FolderLockedError. */
export async function lockFolder(folder: string, { clock }: { clock: Clock }): Promise<FolderLock> {
  const file = join(folder, 'lock');
  const own = JSON.stringify({
    pid: process.pid,
    started: await readStartTime(process.pid),
    since: clock.now().toISOString(),
  });
  while (!(await tryToTake(file, own))) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) continue;
    const holder = await findLiveHolder(text);
    if (holder !== null) throw new FolderLockedError(folder, holder);
    await removeStale(file, text);
  }
  const release = async () => {
    if ((await readFile(file, 'utf8').catch(() => null)) === own) await rm(file, { force: true });
  };
  return { release, [Symbol.asyncDispose]: release };
}

/** A link appears whole or not at all, and never replaces another's lock. */
async function tryToTake(file: string, own: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, own);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

async function findLiveHolder(text: string): Promise<z.infer<typeof Holder> | null> {
  const holder = Holder.safeParse(parseJson(text));
  if (!holder.success || !isAlive(holder.data.pid)) return null;
  const { pid, started } = holder.data;
  return started === null || started === (await readStartTime(pid)) ? holder.data : null;
}

/** Moved away before it is removed: what was moved may be the fresh lock of one that was faster. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
