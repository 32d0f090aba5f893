/** One process per data folder. The lock of a process that was killed counts for nothing. */
import { createHash, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
    /** No two locks have the same text, so a stale one is told from every later one. */
    token: randomUUID(),
  });
  const holder = await take(file, own);
  if (holder !== null) throw new FolderLockedError(folder, holder);
  const release = async () => {
    if ((await readFile(file, 'utf8').catch(() => null)) === own) await rm(file, { force: true });
  };
  return { release, [Symbol.asyncDispose]: release };
}

/** Null when the file is ours, otherwise whose it is. */
async function take(file: string, own: string): Promise<z.infer<typeof Holder> | null> {
  while (!(await tryToTake(file, own))) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) continue;
    const holder = await findLiveHolder(text);
    if (holder !== null) return holder;
    await removeStale(file, text, own);
  }
  return null;
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

/**
 * A stale lock is removed only by the one that holds the lock named after its text: without it, one that has read the
 * stale lock and is slow would remove the fresh lock of one that was faster.
 */
async function removeStale(file: string, stale: string, own: string): Promise<void> {
  const right = join(dirname(file), `lock.${createHash('sha256').update(stale).digest('hex')}`);
  if ((await take(right, own)) !== null) return;
  if ((await readFile(file, 'utf8').catch(() => null)) === stale) await rm(file, { force: true });
  await rm(right, { force: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
