/** Whether bytes may be served at all: looked at before anything decodes them. */
import type { Check } from '../assets/tables.js';
import { agrees, settleType, typeByName } from './agreement.js';
import type { ByteSource } from './byte-source.js';
import { checkZip } from './check-zip.js';
import { checkOf, type Finding } from './findings.js';
import { isPicture, type Picture, readPicture } from './picture.js';
import { findOtherFiles } from './polyglots.js';
import { readThrough } from './read-through.js';
import { HEAD_BYTES, sniff } from './sniff.js';

/** What somebody says that the file is. */
export interface Declared {
  readonly mediaType: string;
  readonly fileName: string;
  readonly byteSize: number;
}

export interface InspectionLimits {
  readonly imagePixelLimit: number;
}

export interface Scan {
  /** What it is served as. */
  readonly mediaType: string;
  readonly md5: string;
  readonly checks: readonly Check[];
}

/** It throws ZipFault or the decoder's error for a file that is damaged rather than dangerous. */
export async function scan(
  source: ByteSource,
  path: string,
  declared: Declared,
  limits: InspectionLimits,
): Promise<Scan> {
  const { md5, hasTestVirus, isText } = await readThrough(source);
  const sniffed = sniff(await source.read(0, HEAD_BYTES), isText);
  const mediaType = settleType(declared.mediaType, sniffed);
  const checks: Check[] = [
    checkOf('malware', hasTestVirus ? [{ code: 'malware', message: 'The EICAR test file is in it.' }] : []),
    checkOf('type', compare(declared, sniffed, source.size)),
  ];
  // What is not what it says is not opened as what it says.
  if (!checks.some(hasFailed)) {
    if (isZip(sniffed)) checks.push(checkOf('archive', await checkZip(source)));
    else checks.push(checkOf('polyglot', await findOtherFiles(source, mediaType)));
    if (isPicture(mediaType)) checks.push(checkOf('size', tooLarge(await readPicture(path), limits)));
  }
  return { mediaType, md5, checks };
}

export function hasFailed({ outcome }: Check): boolean {
  return outcome === 'fail';
}

function isZip(sniffed: string | null): boolean {
  return sniffed === 'application/zip' || sniffed === 'application/epub+zip';
}

function compare(declared: Declared, sniffed: string | null, size: number): Finding[] {
  const findings: Finding[] = [];
  if (size !== declared.byteSize) {
    findings.push({ code: 'size_mismatch', message: `It has ${size} bytes and not ${declared.byteSize}.` });
  }
  const is = sniffed ?? 'something unknown';
  if (!agrees(declared.mediaType, sniffed)) {
    findings.push({ code: 'type_mismatch', message: `It is called ${declared.mediaType}, and is ${is}.` });
  }
  const named = typeByName(declared.fileName);
  if (named !== null && !agrees(named, sniffed)) {
    findings.push({ code: 'name_mismatch', message: `Its name says ${named}, and it is ${is}.` });
  }
  return findings;
}

function tooLarge({ pixels }: Picture, { imagePixelLimit }: InspectionLimits): Finding[] {
  if (pixels <= imagePixelLimit) return [];
  return [
    {
      code: 'image_bomb',
      message: `It would be decoded to ${pixels} pixels; ${imagePixelLimit} are allowed.`,
    },
  ];
}

/** Whether the file is merely not whole: then it has failed, and is not kept apart as dangerous. */
export function isDamage(error: unknown): error is Error {
  // Reading beyond the end of what there is has a code too; what else has one is the system's.
  return error instanceof RangeError || (error instanceof Error && !('code' in error));
}
