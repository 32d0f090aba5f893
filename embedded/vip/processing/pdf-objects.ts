/**
 * Finds objects of a PDF by its cross-reference (ISO 32000-1, 7.5): tables and streams, the newest first. Nothing but
 * these and the objects asked for is read, so that a file of many hundred megabytes costs no more than a small one.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { ByteSource } from './byte-source.js';

/** Where an object is: at an offset of the file, or the so manyth of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

export interface PdfObjects {
  /** The number of the document's root. */
  readonly root: number;
  /** The object's text in latin1, or its beginning; null where there is none. */
  read(number: number): Promise<string | null>;
}

const TAIL_BYTES = 2048;
const OBJECT_BYTES = 64 * 1024;
const SECTION_BYTES = 16 * 1024 * 1024;
const MOST_SECTIONS = 500;
const LARGEST_STREAM_BYTES = 64 * 1024 * 1024;
const inflateLimited = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

/** Null where the file has no cross-reference that can be followed. */
export async function openPdf(source: ByteSource): Promise<PdfObjects | null> {
  const tail = (await source.read(Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES)).toString('latin1');
  const start = tail
    .match(/startxref\s+(\d+)/g)
    ?.at(-1)
    ?.replace(/\D+/, '');
  if (start === undefined) return null;
  const places = new Map<number, Place>();
  const trailers = await readSections(source, Number(start), places);
  const root = trailers.map((trailer) => numberAt(trailer, /\/Root\s+(\d+)\s+\d+\s+R/)).find(isNumber);
  if (root === undefined) return null;
  return {
    root,
    read: (number) => readObject(source, places, number),
  };
}

/** Fills the places; answers the trailers' texts, the newest first. */
async function readSections(
  source: ByteSource,
  start: number,
  places: Map<number, Place>,
): Promise<string[]> {
  const trailers: string[] = [];
  const due = [start];
  const seen = new Set<number>();
  for (let offset = due.shift(); offset !== undefined && seen.size < MOST_SECTIONS; offset = due.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    const trailer = await readSection(source, offset, places);
    if (trailer === null) continue;
    trailers.push(trailer);
    // A hybrid file has both: its stream comes before what is older.
    due.push(
      ...[/\/XRefStm\s+(\d+)/, /\/Prev\s+(\d+)/].map((name) => numberAt(trailer, name)).filter(isNumber),
    );
  }
  return trailers;
}

async function readSection(
  source: ByteSource,
  offset: number,
  places: Map<number, Place>,
): Promise<string | null> {
  const head = (await source.read(offset, 32)).toString('latin1');
  if (/^\s*xref/.test(head)) return readTable(source, offset, places);
  const stream = await readStream(source, offset);
  if (stream === null || stream.data === null) return null;
  readXrefStream(stream.dictionary, stream.data, places);
  return stream.dictionary;
}

/** Lines of 20 bytes, in subsections of "first count". */
async function readTable(
  source: ByteSource,
  offset: number,
  places: Map<number, Place>,
): Promise<string | null> {
  const text = (await source.read(offset, SECTION_BYTES)).toString('latin1');
  const end = text.indexOf('trailer');
  if (end === -1) return null;
  const words = text
    .slice(text.indexOf('xref') + 4, end)
    .trim()
    .split(/\s+/);
  for (let at = 0; at + 1 < words.length; ) {
    const [first, count] = [Number(words[at]), Number(words[at + 1])];
    at += 2;
    for (let number = first; number < first + count && at + 2 < words.length; number += 1, at += 3) {
      if (words[at + 2] === 'n' && !places.has(number)) places.set(number, { offset: Number(words[at]) });
    }
  }
  return text.slice(end, end + OBJECT_BYTES).split('startxref', 1)[0] ?? null;
}

/** Fields of fixed widths; the first is 1 for an object in the file, and 2 for one in a stream. */
function readXrefStream(dictionary: string, data: Buffer, places: Map<number, Place>): void {
  const widths = numbersAt(dictionary, /\/W\s*\[([^\]]*)\]/);
  const [typeWidth = 1, secondWidth = 2, thirdWidth = 1] = widths;
  const width = typeWidth + secondWidth + thirdWidth;
  const index = numbersAt(dictionary, /\/Index\s*\[([^\]]*)\]/);
  const ranges = index.length > 0 ? index : [0, numberAt(dictionary, /\/Size\s+(\d+)/) ?? 0];
  if (width === 0) return;
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range, range + 2);
    for (let number = first; number < first + count && at + width <= data.length; number += 1, at += width) {
      const type = typeWidth === 0 ? 1 : wide(data, at, typeWidth);
      const second = wide(data, at + typeWidth, secondWidth);
      const third = wide(data, at + typeWidth + secondWidth, thirdWidth);
      if (places.has(number)) continue;
      if (type === 1) places.set(number, { offset: second });
      if (type === 2) places.set(number, { stream: second, index: third });
    }
  }
}

function wide(data: Buffer, at: number, width: number): number {
  let value = 0;
  for (let place = at; place < at + width; place += 1) value = value * 256 + (data[place] ?? 0);
  return value;
}

async function readObject(
  source: ByteSource,
  places: ReadonlyMap<number, Place>,
  number: number,
): Promise<string | null> {
  const place = places.get(number);
  if (place === undefined) return null;
  if ('offset' in place) {
    const text = (await source.read(place.offset, OBJECT_BYTES)).toString('latin1');
    return new RegExp(`^\\s*${number}\\s+\\d+\\s+obj`).test(text)
      ? (text.split('endobj', 1)[0] ?? null)
      : null;
  }
  const holder = places.get(place.stream);
  if (holder === undefined || !('offset' in holder)) return null;
  const stream = await readStream(source, holder.offset);
  return stream?.data == null ? null : objectIn(stream.dictionary, stream.data, place.index);
}

/** An object stream begins with pairs of number and place. */
function objectIn(dictionary: string, data: Buffer, index: number): string | null {
  const first = numberAt(dictionary, /\/First\s+(\d+)/) ?? 0;
  const pairs = data.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  const start = pairs[index * 2 + 1];
  if (start === undefined) return null;
  const end = pairs[index * 2 + 3];
  return data.toString('latin1', first + start, end === undefined ? undefined : first + end);
}

/** Data null: it is packed in a way that is not read here. */
async function readStream(
  source: ByteSource,
  offset: number,
): Promise<{ readonly dictionary: string; readonly data: Buffer | null } | null> {
  const head = (await source.read(offset, OBJECT_BYTES)).toString('latin1');
  const match = /^\s*\d+\s+\d+\s+obj\b([\s\S]*?)\bstream\r?\n/.exec(head);
  if (match === null) return null;
  const [whole, dictionary = ''] = match;
  const length = numberAt(dictionary, /\/Length\s+(\d+)(?!\s+\d+\s+R)/);
  if (length === null || length > LARGEST_STREAM_BYTES) return { dictionary, data: null };
  const packed = await source.read(offset + whole.length, length);
  const isPlain = !/\/Filter\b/.test(dictionary);
  const isFlate = /\/Filter\s*(\[\s*)?\/FlateDecode\s*\]?/.test(dictionary);
  if (!isPlain && !isFlate) return { dictionary, data: null };
  try {
    const data = isPlain ? packed : await inflateLimited(packed, { maxOutputLength: LARGEST_STREAM_BYTES });
    return { dictionary, data: undoPredictor(dictionary, data) };
  } catch {
    return { dictionary, data: null };
  }
}

/** Rows with a filter each, as in PNG (ISO/IEC 15948, 9): columns of one byte, for that is what cross-references have. */
function undoPredictor(dictionary: string, data: Buffer): Buffer {
  if ((numberAt(dictionary, /\/Predictor\s+(\d+)/) ?? 1) < 10) return data;
  const columns = numberAt(dictionary, /\/Columns\s+(\d+)/) ?? 1;
  const rows = Math.floor(data.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column === 0 ? 0 : (plain[at - 1] ?? 0);
      const above = row === 0 ? 0 : (plain[at - columns] ?? 0);
      const corner = row === 0 || column === 0 ? 0 : (plain[at - columns - 1] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      plain[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if ((byLeft ?? 0) <= (byAbove ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left;
  return (byAbove ?? 0) <= (byCorner ?? 0) ? above : corner;
}

function numberAt(text: string, name: RegExp): number | null {
  const found = name.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function numbersAt(text: string, name: RegExp): number[] {
  const found = name.exec(text)?.[1]?.trim() ?? '';
  return found === '' ? [] : found.split(/\s+/).map(Number);
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
