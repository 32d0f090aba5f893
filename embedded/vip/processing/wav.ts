import type { ByteSource } from './byte-source.js';

/** In seconds: the bytes of the samples by the bytes of a second (RIFF WAVE); null where either is not told. */
export async function readWavDuration(source: ByteSource): Promise<number | null> {
  let bytesPerSecond = 0;
  for (let position = 12; position + 8 <= source.size; ) {
    const head = await source.read(position, 20);
    if (head.length < 8) return null;
    const name = head.toString('latin1', 0, 4);
    const size = head.readUInt32LE(4);
    if (name === 'fmt ' && head.length === 20) bytesPerSecond = head.readUInt32LE(16);
    if (name === 'data') {
      // A recorder that was cut off, and RF64, leave a size that goes beyond the file.
      const bytes = Math.min(size, source.size - position - 8);
      return bytesPerSecond === 0 ? null : bytes / bytesPerSecond;
    }
    position += 8 + size + (size % 2);
  }
  return null;
}
