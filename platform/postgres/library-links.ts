/**
 * The symbolic links between the shared libraries of the npm package. npm packages cannot carry links, so the
 * package makes them in its install script; we make them where install scripts are off.
 */
import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** Both relative to the package's folder, and in the same folder as each other. */
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Makes the links that are missing. It throws where the folder cannot be written. */
export async function linkLibraries(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = Links.parse(JSON.parse(text));
  await Promise.all(links.map(({ source, target }) => link(join(dirname(native), target), basename(source))));
}

async function link(path: string, to: string): Promise<void> {
  try {
    await symlink(to, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
