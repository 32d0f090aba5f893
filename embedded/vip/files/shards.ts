/** 256 folders, by the first two digits: a folder with 300,000 names is slow to list. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const SHARDS = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'));
const SHA256 = /^[0-9a-f]{64}$/;

/** The folder of a blob. Its name becomes part of a path, so that it throws for what is no SHA-256 in lower case. */
export function shardOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('A blob is named by its SHA-256 in lower case.');
  return sha256.slice(0, 2);
}

export async function makeShards(folder: string): Promise<void> {
  await Promise.all(SHARDS.map((shard) => mkdir(join(folder, shard), { recursive: true })));
}

/** The names of all blobs. */
export async function listBlobs(folder: string): Promise<string[]> {
  const names = await Promise.all(SHARDS.map((shard) => readdir(join(folder, shard))));
  return names.flat().filter((name) => SHA256.test(name));
}
