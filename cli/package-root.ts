/** Where the package's own files lie: the same folder for the sources and for what is built from them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

export const schemaFolder = join(packageRoot, 'schema');

function findPackageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The package has lost its package.json.');
  return findPackageRoot(parent);
}
