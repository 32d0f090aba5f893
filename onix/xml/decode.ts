/**
 * From the bytes of a message to its text, whichever encoding it says, or fails to say, that it has.
 *
 * Bytes that the encoding does not have do not end the reading: those in UTF-8 are read as the Windows code page that
 * they nearly always are, and each is told of.
 */
import { isUtf8 } from 'node:buffer';

export interface DecodedText {
  readonly text: string;
  /** Where in the text something was put right, ascending. */
  readonly repairs: readonly number[];
}

/** The source is not what the decoder can read: an unknown encoding. */
export class DecodingError extends Error {
  override readonly name = 'DecodingError';
}

/** As much as a byte order mark and an XML declaration need. */
const HEAD_BYTES = 256;

/** Throws a DecodingError where the message names an encoding that nobody knows. */
export async function* decodeXml(source: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedText> {
  let head = Buffer.alloc(0);
  let decode: Decode | null = null;
  for await (const bytes of source) {
    if (decode !== null) {
      yield decode(bytes, false);
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < HEAD_BYTES) continue;
    decode = decoderFor(encodingOf(head));
    yield decode(head, false);
  }
  decode ??= decoderFor(encodingOf(head));
  yield decode(head.length < HEAD_BYTES ? head : Buffer.alloc(0), true);
}

type Decode = (bytes: Uint8Array, isLast: boolean) => DecodedText;

/** By the byte order mark, else by how the first characters lie, else by the declaration, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(head: Buffer): string {
  const [first = 0, second = 0, third = 0] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head.toString('latin1'))?.[1];
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return declared === undefined || /^(utf-?16|ucs-?2)/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(encoding: string): Decode {
  const decoder = createDecoder(encoding);
  if (decoder.encoding === 'utf-8') return createUtf8Decoder();
  if (decoder.encoding === 'windows-1252') return (bytes) => ({ text: fromWindows(bytes), repairs: [] });
  return (bytes, isLast) => {
    const text = decoder.decode(bytes, { stream: !isLast });
    return { text, repairs: placesOf('\uFFFD', text) };
  };
}

function createDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new DecodingError(`it says that its encoding is ${JSON.stringify(encoding)}, which is none`, {
      cause,
    });
  }
}

function placesOf(character: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) places.push(at);
  return places;
}

/** What the Windows code page 1252 has where Latin-1 has control characters, from 0x80 on (WHATWG Encoding). */
const WINDOWS_ONLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By ourselves: the runtime's decoder takes it for Latin-1 in some versions that we run on. */
function fromWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_ONLY[control.charCodeAt(0) - 0x80] ?? control);
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Nearly every chunk is sound and decoded at once; one that is not is taken apart. */
function createUtf8Decoder(): Decode {
  let isFirst = true;
  let rest = Buffer.alloc(0);
  return (bytes, isLast) => {
    const all =
      rest.length === 0
        ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        : Buffer.concat([rest, bytes]);
    const end = isLast ? all.length : completeLength(all);
    rest = Buffer.from(all.subarray(end));
    const from = isFirst && all.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    const complete = all.subarray(from, end);
    if (end > 0) isFirst = false;
    // Not by a TextDecoder, whose strings every later search goes through at a fraction of the speed.
    return isUtf8(complete) ? { text: complete.toString('utf8'), repairs: [] } : decodeInPieces(complete);
  };
}

/** The length without a sequence that goes on in the next chunk. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function decodeInPieces(bytes: Buffer): DecodedText {
  const repairs: number[] = [];
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : soundSequence(bytes, at);
    if (length === 0) {
      text += bytes.toString('utf8', from, at);
      repairs.push(text.length);
      text += fromWindows(bytes.subarray(at, at + 1));
      from = at + 1;
    }
    at += length === 0 ? 1 : length;
  }
  return { text: text + bytes.toString('utf8', from), repairs };
}

/** How long the sequence at this byte is; 0 where it is none. */
function soundSequence(bytes: Buffer, at: number): number {
  const length = sequenceLength(bytes[at] ?? 0);
  const sequence = bytes.subarray(at, at + length);
  return length > 1 && sequence.length === length && isUtf8(sequence) ? length : 0;
}
