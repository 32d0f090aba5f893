/**
 * Bytes on disk, each file once, under the name of its SHA-256. What lies there is whole and never changes.
 *
 * A file is written elsewhere in the same folder, flushed, and then linked into its place, which either happens or does
 * not: a process that is killed leaves no half blob. What it may leave is a blob that nothing refers to; sweep removes it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '../../../platform/clock.js';
import { flushFile, flushFolder, isThere, linkOnce } from './durable.js';
import { createRecentPuts } from './recent-puts.js';
import { type FindReferenced, removeOrphans } from './remove-orphans.js';
import { listBlobs, makeShards, shardOf } from './shards.js';
import { createUploadFiles, type UploadFiles } from './upload-files.js';

/** Of the bytes of a file, the first and the last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface BlobStore {
  /** Moves a finished file in; the path is free afterwards. A blob that is there already stays as it is. */
  put(path: string, sha256: string): Promise<void>;
  /** The same, but the file also stays at its path: for work that may yet be rolled back. */
  share(path: string, sha256: string): Promise<void>;
  pathOf(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  /** The bytes, or a part of them. It throws ENOENT where there is no such blob. */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** A new path for a file that is being written. What is left there is gone after the next start. */
  temporaryPath(): string;
  /** Bytes that are on their way in. */
  readonly uploads: UploadFiles;
  /** Removes every blob that nothing refers to; answers how many. */
  sweep(findReferenced: FindReferenced): Promise<number>;
  /** The same for these only. */
  drop(sha256s: readonly string[], findReferenced: FindReferenced): Promise<number>;
}

const READ_AT_ONCE_BYTES = 256 * 1024;

/** Opens the store in a folder that this process alone works on, and removes what was being written when one was killed. */
export async function openBlobStore(folder: string, clock: Clock): Promise<BlobStore> {
  const blobs = join(folder, 'blobs');
  const temporary = join(folder, 'temporary');
  const uploads = join(folder, 'uploads');
  await rm(temporary, { recursive: true, force: true });
  await Promise.all([temporary, uploads].map((path) => mkdir(path, { recursive: true })));
  await makeShards(blobs);

  const recent = createRecentPuts(clock);
  const pathOf = (sha256: string) => join(blobs, shardOf(sha256), sha256);
  const share = async (path: string, sha256: string) => {
    const target = pathOf(sha256);
    recent.add(sha256);
    await flushFile(path);
    await linkOnce(path, target);
    await flushFolder(dirname(target));
  };
  const drop = (sha256s: readonly string[], findReferenced: FindReferenced) =>
    removeOrphans(sha256s, { findReferenced, isRecent: recent.has, pathOf });
  return {
    share,
    async put(path, sha256) {
      await share(path, sha256);
      await unlink(path);
    },
    pathOf,
    has: (sha256) => isThere(pathOf(sha256)),
    async open(sha256, range) {
      const handle = await open(pathOf(sha256), 'r');
      return handle.createReadStream({ ...range, highWaterMark: READ_AT_ONCE_BYTES });
    },
    temporaryPath: () => join(temporary, randomUUID()),
    uploads: createUploadFiles(uploads),
    sweep: async (findReferenced) => drop(await listBlobs(blobs), findReferenced),
    drop,
  };
}
