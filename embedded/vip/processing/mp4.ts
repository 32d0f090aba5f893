import type { ByteSource } from './byte-source.js';

interface Box {
  readonly start: number;
  readonly end: number;
}

/** In seconds, of the movie header (ISO/IEC 14496-12, 8.2.2); null where there is none. */
export async function readMp4Duration(source: ByteSource): Promise<number | null> {
  const movie = await findBox(source, 'moov', { start: 0, end: source.size });
  const header = movie === null ? null : await findBox(source, 'mvhd', movie);
  if (header === null) return null;
  const bytes = await source.read(header.start, 32);
  if (bytes.length < 32) return null;
  const isWide = bytes[0] === 1;
  const unitsPerSecond = bytes.readUInt32BE(isWide ? 20 : 12);
  const duration = isWide ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
  return unitsPerSecond === 0 ? null : duration / unitsPerSecond;
}

/** What is inside the first box of the name. */
async function findBox(source: ByteSource, name: string, { start, end }: Box): Promise<Box | null> {
  for (let position = start; position + 8 <= end; ) {
    const head = await source.read(position, 16);
    if (head.length < 8) return null;
    const short = head.readUInt32BE(0);
    const isWide = short === 1 && head.length === 16;
    // 0: to the end of the file.
    const size = isWide ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - position : short;
    const boxEnd = position + size;
    if (head.toString('latin1', 4, 8) === name) return { start: position + (isWide ? 16 : 8), end: boxEnd };
    if (size < 8) return null;
    position = boxEnd;
  }
  return null;
}
