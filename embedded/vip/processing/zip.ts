/** What a ZIP file says of itself (APPNOTE 6.3): the directory at its end, and the members that it points to. */

import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type ByteSource, chunksOf } from './byte-source.js';

export interface ZipMember {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 as it is, 8 deflated; the others are not read here. */
  readonly method: number;
  readonly packedSize: number;
  /** As it is told; it may be a lie. */
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

export interface ZipDirectory {
  readonly members: readonly ZipMember[];
  /** Where the directory begins. */
  readonly offset: number;
  /** Where the last record of the file ends. */
  readonly end: number;
}

/** The file is no whole ZIP. The message is for the caller. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
}

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
/** Sizes that did not fit stand in an extra field of 64 bits. */
const OVERFLOW = 0xffffffff;

/** Null where there is no directory at all; it throws ZipFault for one that cannot be read. */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory | null> {
  const tailStart = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = await source.read(tailStart, source.size - tailStart);
  const at = findEnd(tail);
  if (at === null) return null;
  const place = await readPlace(source, tail, tailStart, at);
  if (place.bytes > MAX_DIRECTORY_BYTES) throw new ZipFault('Its directory is too large.');
  const directory = await source.read(place.offset, place.bytes);
  if (directory.length < place.bytes) throw new ZipFault('Its directory is not whole.');
  return {
    members: readEntries(directory),
    offset: place.offset,
    end: tailStart + at + END_BYTES + tail.readUInt16LE(at + 20),
  };
}

/**
 * Whether programs that are not strict would open the file as a ZIP: those look for the directory where it is told to be,
 * and right before the end record.
 */
export async function opensAsZip(source: ByteSource): Promise<boolean> {
  const tailStart = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = await source.read(tailStart, source.size - tailStart);
  const at = findEnd(tail);
  if (at === null) return false;
  const places = [tail.readUInt32LE(at + 16), tailStart + at - tail.readUInt32LE(at + 12)];
  const starts = await Promise.all(places.map((place) => source.read(Math.max(0, place), 4)));
  return starts.some((start) => start.toString('latin1') === 'PK\x01\x02');
}

/** The last end record whose comment does not go beyond the file. */
function findEnd(tail: Buffer): number | null {
  for (let at = tail.lastIndexOf('PK\x05\x06'); at !== -1; ) {
    if (at + END_BYTES <= tail.length && at + END_BYTES + tail.readUInt16LE(at + 20) <= tail.length)
      return at;
    at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1);
  }
  return null;
}

async function readPlace(source: ByteSource, tail: Buffer, tailStart: number, at: number) {
  const plain = { bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  const hasLocator =
    at >= LOCATOR_BYTES &&
    tail.toString('latin1', at - LOCATOR_BYTES, at - LOCATOR_BYTES + 4) === 'PK\x06\x07';
  if (!hasLocator) return plain;
  const record = await source.read(Number(tail.readBigUInt64LE(at - LOCATOR_BYTES + 8)), 56);
  if (record.length < 56 || record.toString('latin1', 0, 4) !== 'PK\x06\x06') {
    throw new ZipFault(`Its end, at ${tailStart + at}, points to nothing.`);
  }
  return { bytes: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)) };
}

function readEntries(directory: Buffer): ZipMember[] {
  const members: ZipMember[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; ) {
    if (directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      throw new ZipFault('Its directory is damaged.');
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const extra = directory.subarray(nameEnd, extraEnd);
    const sizes = [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ];
    const [size = 0, packedSize = 0, offset = 0] = widen(sizes, extra);
    members.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedSize,
      size,
      offset,
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return members;
}

/** The values, those that overflowed from the extra field 1, where they stand in the same order. */
function widen(values: readonly number[], extra: Buffer): number[] {
  if (!values.includes(OVERFLOW)) return [...values];
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return values.map((value) => {
    if (value !== OVERFLOW) return value;
    if (at + 8 > extra.length) throw new ZipFault('Its directory is damaged.');
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

/** The member's bytes as they come out. It throws ZipFault where they cannot. */
export async function* unpack(source: ByteSource, member: ZipMember): AsyncGenerator<Buffer> {
  const local = await source.read(member.offset, LOCAL_BYTES);
  if (local.length < LOCAL_BYTES || local.toString('latin1', 0, 4) !== 'PK\x03\x04') {
    throw new ZipFault(`Its member ${member.name} is not where it should be.`);
  }
  const start = member.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = chunksOf(source, start, Math.min(source.size, start + member.packedSize));
  if (member.method === 0) return yield* packed;
  const input = Readable.from(packed);
  const inflate = createInflateRaw();
  input.on('error', (error) => inflate.destroy(error));
  input.pipe(inflate);
  try {
    for await (const chunk of inflate) yield Buffer.from(chunk);
  } catch (error) {
    throw new ZipFault(`Its member ${member.name} cannot be unpacked.`, { cause: error });
  } finally {
    input.destroy();
    inflate.destroy();
  }
}

/** A small member whole, such as one that says what the file is. It throws ZipFault. */
export async function unpackWhole(
  source: ByteSource,
  member: ZipMember,
  limitBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpack(source, member)) {
    length += chunk.length;
    if (length > limitBytes) throw new ZipFault(`Its member ${member.name} is too large.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
