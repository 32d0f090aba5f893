/** What makes a file on disk outlive a power cut. */
import { access, link, open } from 'node:fs/promises';

/** Returns once the file's bytes are on the disk itself. */
export async function flushFile(path: string): Promise<void> {
  await flush(path, 'r+');
}

/** Returns once the names in the folder are on the disk itself. */
export async function flushFolder(path: string): Promise<void> {
  // Windows opens no folders; its file system keeps a log of its names.
  if (process.platform !== 'win32') await flush(path, 'r');
}

async function flush(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the file a second name; where that name is taken already, by the same bytes, nothing happens. */
export async function linkOnce(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Whether it is the system's error of this name, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
