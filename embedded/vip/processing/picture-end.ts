/** Where a picture ends, by its own format: what stands behind that belongs to something else. */
import type { ByteSource } from './byte-source.js';

/** The position behind the last byte; null where the format has no end of its own, or it is not reached. */
export async function findPictureEnd(source: ByteSource, mediaType: string): Promise<number | null> {
  switch (mediaType) {
    case 'image/jpeg':
      return findJpegEnd(source);
    case 'image/png':
      return findPngEnd(source);
    case 'image/gif':
      return findGifEnd(source);
    case 'image/webp':
    case 'audio/wav':
      return findRiffEnd(source);
    default:
      return null;
  }
}

const WINDOW_BYTES = 256 * 1024;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** ITU-T T.81, annex B: segments with lengths, and after the start of a scan coded data up to the next marker. */
async function findJpegEnd(source: ByteSource): Promise<number | null> {
  let position = 2;
  for (;;) {
    const head = await source.read(position, 4);
    if (head.length < 2 || head[0] !== 0xff) return null;
    const marker = head[1] ?? 0;
    if (marker === END_OF_IMAGE) return position + 2;
    if (marker === 0xff) position += 1;
    else if (head.length < 4) return null;
    else {
      position += 2 + head.readUInt16BE(2);
      const next = marker === START_OF_SCAN ? await findMarker(source, position) : position;
      if (next === null) return null;
      position = next;
    }
  }
}

/** Behind coded data, where FF 00 is a byte of it, FF D0 to D7 only restart it, and FF may be repeated. */
async function findMarker(source: ByteSource, start: number): Promise<number | null> {
  for (let position = start; position < source.size; ) {
    const window = await source.read(position, WINDOW_BYTES);
    for (
      let at = window.indexOf(0xff);
      at !== -1 && at + 1 < window.length;
      at = window.indexOf(0xff, at + 1)
    ) {
      const next = window[at + 1] ?? 0;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return position + at;
    }
    // The last byte is looked at again with the one behind it.
    position += Math.max(1, window.length - 1);
  }
  return null;
}

/** ISO/IEC 15948: chunks with lengths, the last of which is IEND. */
async function findPngEnd(source: ByteSource): Promise<number | null> {
  for (let position = 8; position < source.size; ) {
    const head = await source.read(position, 8);
    if (head.length < 8) return null;
    position += 12 + head.readUInt32BE(0);
    if (head.toString('latin1', 4, 8) === 'IEND') return position;
  }
  return null;
}

const GIF_TRAILER = 0x3b;
const GIF_EXTENSION = 0x21;

/** GIF89a: blocks, each a chain of sub-blocks that begin with their length. */
async function findGifEnd(source: ByteSource): Promise<number | null> {
  const screen = await source.read(0, 13);
  let position = 13 + colourTableBytes(screen[10] ?? 0);
  while (position < source.size) {
    const head = await source.read(position, 10);
    if (head[0] === GIF_TRAILER) return position + 1;
    // An extension has its kind, an image its place, its colours and the size of its codes before the sub-blocks.
    const bytes = head[0] === GIF_EXTENSION ? 2 : 11 + colourTableBytes(head[9] ?? 0);
    const end = await skipSubBlocks(source, position + bytes);
    if (end === null) return null;
    position = end;
  }
  return null;
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

async function skipSubBlocks(source: ByteSource, start: number): Promise<number | null> {
  let windowStart = start;
  let window = await source.read(windowStart, WINDOW_BYTES);
  for (let position = start; position < source.size; ) {
    if (position - windowStart >= window.length) {
      windowStart = position;
      window = await source.read(windowStart, WINDOW_BYTES);
    }
    const length = window[position - windowStart] ?? 0;
    position += 1 + length;
    if (length === 0) return position;
  }
  return null;
}

async function findRiffEnd(source: ByteSource): Promise<number | null> {
  const head = await source.read(0, 8);
  // RF64 tells its size elsewhere.
  if (head.toString('latin1', 0, 4) !== 'RIFF') return null;
  return 8 + head.readUInt32LE(4);
}
