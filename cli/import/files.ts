import { statSync } from 'node:fs';

/** In bytes, all together. Throws a sentence for one that is not there or is no file: before any is read. */
export function sizeOfFiles(files: readonly string[]): number {
  return files.map(sizeOf).reduce((sum, size) => sum + size, 0);
}

function sizeOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new Error(`${file} cannot be read: there is no such file.`);
  if (!stat.isFile()) throw new Error(`${file} cannot be read: it is no file.`);
  return stat.size;
}
