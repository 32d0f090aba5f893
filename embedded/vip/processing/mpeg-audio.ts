/** MPEG audio, layers 1 to 3 (ISO/IEC 11172-3, 13818-3): frames one after the other, each with a header of its own. */
import type { ByteSource } from './byte-source.js';

const KBPS_V1: readonly (readonly number[])[] = [
  [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
];
const KBPS_V2: readonly (readonly number[])[] = [
  [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/** Of version 1; those of 2 are half of it, those of 2.5 a quarter. */
const RATES = [44_100, 48_000, 32_000];

interface Frame {
  readonly bytes: number;
  readonly samples: number;
  readonly samplesPerSecond: number;
  /** Where a first frame without sound may tell how many follow. */
  readonly tagPosition: number;
}

/** Null where no frame begins there. */
function readFrame(buffer: Buffer, at: number): Frame | null {
  if (at + 4 > buffer.length) return null;
  const header = buffer.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const layer = 4 - ((header >>> 17) & 3);
  const rate = RATES[(header >>> 10) & 3];
  if (header >>> 21 !== 0x7ff || version === 1 || layer === 4 || rate === undefined) return null;
  const isFirst = version === 3;
  const kbps = (isFirst ? KBPS_V1 : KBPS_V2)[layer - 1]?.[((header >>> 12) & 15) - 1];
  if (kbps === undefined) return null;
  const samplesPerSecond = rate >> (isFirst ? 0 : version === 2 ? 1 : 2);
  const samples = layer === 1 ? 384 : layer === 2 || isFirst ? 1152 : 576;
  const padding = (header >>> 9) & 1;
  const slots =
    Math.floor(((samples / 8) * kbps * 1000) / samplesPerSecond / (layer === 1 ? 4 : 1)) + padding;
  const isMono = ((header >>> 6) & 3) === 3;
  const side = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return { bytes: slots * (layer === 1 ? 4 : 1), samples, samplesPerSecond, tagPosition: 4 + side };
}

/** Whether two frames follow each other there: one alone may be chance. */
export function isMpegFrame(buffer: Buffer, at: number): boolean {
  const frame = readFrame(buffer, at);
  return frame !== null && readFrame(buffer, at + frame.bytes) !== null;
}

const WINDOW_BYTES = 1024 * 1024;

/** In seconds; null where no frames are found. */
export async function readMpegDuration(source: ByteSource): Promise<number | null> {
  const start = await findFirstFrame(source);
  if (start === null) return null;
  const head = await source.read(start, 4096);
  const first = readFrame(head, 0);
  if (first === null) return null;
  const told = toldFrames(head, first);
  const samples = told === null ? await countSamples(source, start) : told * first.samples;
  return samples / first.samplesPerSecond;
}

/** Behind an ID3v2 tag, whose length is told in four times seven bits. */
async function findFirstFrame(source: ByteSource): Promise<number | null> {
  const head = await source.read(0, 10);
  const isTagged = head.length === 10 && head.toString('latin1', 0, 3) === 'ID3';
  const tag = isTagged ? 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + ((head[at] ?? 0) & 127), 0) : 0;
  const window = await source.read(tag, HEAD_SEARCH_BYTES);
  for (let at = window.indexOf(0xff); at !== -1; at = window.indexOf(0xff, at + 1)) {
    if (isMpegFrame(window, at)) return tag + at;
  }
  return null;
}

const HEAD_SEARCH_BYTES = 64 * 1024;

/** What encoders write into a first, silent frame: Xing or Info. */
function toldFrames(head: Buffer, { tagPosition }: Frame): number | null {
  const name = head.toString('latin1', tagPosition, tagPosition + 4);
  if (name !== 'Xing' && name !== 'Info') return null;
  const hasFrames = (head.readUInt32BE(tagPosition + 4) & 1) === 1;
  return hasFrames ? head.readUInt32BE(tagPosition + 8) : null;
}

/** From header to header: a file of changing bit rate that tells nothing is not to be guessed. */
async function countSamples(source: ByteSource, start: number): Promise<number> {
  let samples = 0;
  let position = start;
  while (position < source.size) {
    const window = await source.read(position, WINDOW_BYTES);
    let at = 0;
    for (let frame = readFrame(window, at); frame !== null; frame = readFrame(window, at)) {
      samples += frame.samples;
      at += frame.bytes;
    }
    if (at < window.length - 4 || at === 0) return samples;
    position += at;
  }
  return samples;
}
