/** Where this room's files that are not code lie: beside the sources, also for what is built from them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = join(findPackageRoot(dirname(fileURLToPath(import.meta.url))), 'embedded', 'vip');

export const migrationsFolder = join(room, 'migrations');

function findPackageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The package has lost its package.json.');
  return findPackageRoot(parent);
}
