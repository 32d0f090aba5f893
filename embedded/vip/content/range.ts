/** Which part of a file is asked for (RFC 9110, 14): one range of bytes. Several at once are answered with the whole. */
import type { ByteRange } from '../files/blob-store.js';

/** 'WHOLE' also where the header cannot be read: it is then as if it were not there (14.2). */
export function readRange(
  header: string | undefined,
  byteSize: number,
): ByteRange | 'UNSATISFIABLE' | 'WHOLE' {
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'WHOLE';
  if (first === '') {
    const length = Math.min(Number(last), byteSize);
    return length === 0 ? 'UNSATISFIABLE' : { start: byteSize - length, end: byteSize - 1 };
  }
  const start = Number(first);
  const end = last === '' ? byteSize - 1 : Math.min(Number(last), byteSize - 1);
  if (last !== '' && Number(last) < start) return 'WHOLE';
  return start >= byteSize ? 'UNSATISFIABLE' : { start, end };
}
