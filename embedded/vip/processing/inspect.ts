/** Everything that is found out about a file before it is served, from its bytes alone. */
import type { Check } from '../assets/tables.js';
import { withFile } from './byte-source.js';
import { decodePicture, isPicture } from './picture.js';
import { type Declared, hasFailed, type InspectionLimits, isDamage, type Scan, scan } from './scan.js';
import { readFacts, type TechnicalFacts } from './technical-facts.js';

export interface ScanResult extends Scan {
  /** Quarantined bytes are never served; failed ones cannot be. */
  readonly outcome: 'CLEAN' | 'FAILED' | 'QUARANTINED';
  /** A sentence; null where nothing is wrong. */
  readonly failure: string | null;
}

export interface FactsResult {
  readonly technical: TechnicalFacts;
  /** A sentence; null where the file is whole. */
  readonly failure: string | null;
}

export interface Inspection {
  readonly outcome: 'FAILED' | 'QUARANTINED' | 'READY';
  readonly technical: TechnicalFacts;
  readonly checks: readonly Check[];
  readonly mediaType: string;
}

/** Whether the bytes may be served. A failure is an answer; it throws only where the file cannot be read at all. */
export async function scanFile(
  path: string,
  declared: Declared,
  limits: InspectionLimits,
): Promise<ScanResult> {
  try {
    const found = await withFile(path, (source) => scan(source, path, declared, limits));
    const failed = found.checks.filter(hasFailed);
    const failure = failed.flatMap(({ findings }) => findings.map(({ message }) => message)).join(' ');
    return failed.length > 0
      ? { ...found, outcome: 'QUARANTINED', failure }
      : { ...found, outcome: 'CLEAN', failure: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const { mediaType } = declared;
    return { outcome: 'FAILED', failure: damage(error), mediaType, md5: '', checks: [] };
  }
}

/** What the file tells of itself, of one that has been scanned. */
export async function readTechnicalFacts(
  path: string,
  mediaType: string,
  { imagePixelLimit }: InspectionLimits,
): Promise<FactsResult> {
  try {
    if (isPicture(mediaType)) await decodePicture(path, imagePixelLimit);
    return { technical: await withFile(path, (source) => readFacts(source, path, mediaType)), failure: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { technical: {}, failure: damage(error) };
  }
}

/** Both, one after the other: for bytes that are loaded all at once. */
export async function inspectFile(
  path: string,
  declared: Declared,
  limits: InspectionLimits,
): Promise<Inspection> {
  const { outcome, mediaType, checks } = await scanFile(path, declared, limits);
  if (outcome !== 'CLEAN') return { outcome, technical: {}, checks, mediaType };
  const { technical, failure } = await readTechnicalFacts(path, mediaType, limits);
  return { outcome: failure === null ? 'READY' : 'FAILED', technical, checks, mediaType };
}

function damage(error: Error): string {
  return error.name === 'ZipFault' ? `The file is not whole. ${error.message}` : 'The file is damaged.';
}
