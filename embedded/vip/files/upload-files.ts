/**
 * Where the bytes of uploads come together. What came stays when a connection breaks or the process is killed: the file's
 * length is how far the upload has come.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ProblemError } from '../http/problem.js';
import { hasCode } from './durable.js';

export interface UploadFiles {
  /**
   * Runs the work with nobody else at the upload's bytes. Whoever comes later takes over: a client that comes back does
   * not wait for its broken connection to be noticed. The signal tells the one that was there before.
   */
  exclusively<Result>(id: string, work: (file: UploadFile) => Promise<Result>): Promise<Result>;
  /** The ids of the uploads that have bytes. */
  list(): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
}

export interface UploadFile {
  readonly path: string;
  /** How many bytes have come. */
  length(): Promise<number>;
  /**
   * Writes what comes behind what is there; answers the new length. More than the limit is file-too-large, and then
   * nothing of it is kept. It throws the source's error, and request-in-progress when somebody has taken over: what came
   * until then is kept.
   */
  append(source: Readable, limitBytes: number): Promise<number>;
  /** The SHA-256 of what has come, in hex. */
  hash(): Promise<string>;
  /** Lets the upload begin again. */
  empty(): Promise<void>;
}

interface Turn {
  readonly ending: AbortController;
  readonly ended: Promise<void>;
}

/** The folder must exist. */
export function createUploadFiles(folder: string): UploadFiles {
  const turns = new Map<string, Turn>();
  const pathOf = (id: string) => join(folder, id);
  return {
    async exclusively(id, work) {
      const before = turns.get(id);
      const ending = new AbortController();
      let end: () => void = () => undefined;
      const turn: Turn = { ending, ended: new Promise((resolve) => (end = resolve)) };
      turns.set(id, turn);
      before?.ending.abort();
      await before?.ended;
      try {
        return await work(uploadFileAt(pathOf(id), ending.signal));
      } finally {
        end();
        if (turns.get(id) === turn) turns.delete(id);
      }
    },
    list: () => readdir(folder),
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}

function uploadFileAt(path: string, signal: AbortSignal): UploadFile {
  return {
    path,
    length: () => lengthOf(path),
    append: (source, limitBytes) => append(path, source, { limitBytes, signal }),
    async hash() {
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
      return hash.digest('hex');
    },
    empty: () => truncate(path),
  };
}

async function lengthOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

async function append(
  path: string,
  source: Readable,
  { limitBytes, signal }: { limitBytes: number; signal: AbortSignal },
): Promise<number> {
  const handle = await open(path, 'a');
  try {
    const { size: start } = await handle.stat();
    let length = start;
    for await (const chunk of chunksOf(source, signal)) {
      if (length + chunk.length > limitBytes) {
        await handle.truncate(start);
        throw new ProblemError('file-too-large', 'More bytes came than were announced.');
      }
      await handle.appendFile(chunk);
      length += chunk.length;
    }
    return length;
  } finally {
    // What is told to have come must still be there after a power cut.
    await handle.datasync();
    await handle.close();
  }
}

/** The source stays open when the reading ends early: its connection is still to be answered on. */
async function* chunksOf(source: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  const takenOver = () =>
    source.destroy(new ProblemError('request-in-progress', 'Another request goes on with it.'));
  if (signal.aborted) takenOver();
  signal.addEventListener('abort', takenOver, { once: true });
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) yield Buffer.from(chunk);
  } finally {
    signal.removeEventListener('abort', takenOver);
  }
}
