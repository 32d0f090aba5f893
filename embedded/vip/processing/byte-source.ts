/** A file as places in it: what is looked at is read, and never the whole file at once. */
import { type FileHandle, open } from 'node:fs/promises';

export interface ByteSource {
  readonly size: number;
  /** The bytes from there on; fewer where the file ends before. */
  read(position: number, length: number): Promise<Buffer>;
}

const CHUNK_BYTES = 1024 * 1024;

/** Runs the work with the file open. */
export async function withFile<Result>(
  path: string,
  work: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await work({ size, read: (position, length) => readAt(handle, position, length) });
  } finally {
    await handle.close();
  }
}

/** Bytes in memory, such as a file that was packed in another. */
export function sourceOf(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
  };
}

/** From start up to, and without, end. */
export async function* chunksOf(source: ByteSource, start = 0, end = source.size): AsyncGenerator<Buffer> {
  for (let position = start; position < end; ) {
    const chunk = await source.read(position, Math.min(CHUNK_BYTES, end - position));
    if (chunk.length === 0) return;
    yield chunk;
    position += chunk.length;
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
