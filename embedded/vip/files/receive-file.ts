import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { ProblemError } from '../http/problem.js';
import type { BlobStore } from './blob-store.js';

export interface ReceivedFile {
  readonly sha256: string;
  readonly byteSize: number;
}

/**
 * Makes a blob of bytes as they come. It throws file-too-large above the limit and, where a hash is expected,
 * checksum-mismatch; then, and when the source fails, nothing is kept.
 */
export async function receiveFile(
  blobs: BlobStore,
  source: AsyncIterable<Uint8Array>,
  { limitBytes, expectedSha256 }: { limitBytes: number; expectedSha256?: string },
): Promise<ReceivedFile> {
  const path = blobs.temporaryPath();
  try {
    const received = await write(path, source, limitBytes);
    if (expectedSha256 !== undefined && expectedSha256 !== received.sha256) {
      throw new ProblemError('checksum-mismatch', 'The bytes do not have the SHA-256 that was announced.');
    }
    await blobs.put(path, received.sha256);
    return received;
  } finally {
    await rm(path, { force: true });
  }
}

async function write(
  path: string,
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let byteSize = 0;
  const handle = await open(path, 'wx');
  try {
    for await (const chunk of source) {
      byteSize += chunk.length;
      if (byteSize > limitBytes) {
        throw new ProblemError('file-too-large', `Files of more than ${limitBytes} bytes are not taken.`);
      }
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), byteSize };
}
