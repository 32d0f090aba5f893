import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { ensureRendition } from '../renditions/make.js';
import { RENDITION_TYPE } from '../renditions/presets.js';
import type { ContentClaims } from './address.js';
import { whyNotServed } from './decide.js';
import { type ContentRow, readContentRow } from './rows.js';

/** Bytes with what is told of them. */
export interface ServedFile {
  readonly sha256: string;
  readonly byteSize: number;
  readonly mediaType: string;
  readonly fileName: string;
  /** Whether it is saved and never opened in the page, whatever its type. */
  readonly isSaved?: true;
}

/**
 * The file that may be served now. It throws not-found, gone, quarantined, state-conflict, version-not-approved,
 * embargoed or legal-hold, as content/decide.ts has them.
 */
export async function findServedFile(claims: ContentClaims, context: VipContext): Promise<ServedFile> {
  const row = await readContentRow(context.db, claims);
  if (row === undefined) throw new ProblemError('not-found', 'There is no such version.');
  const refusal = whyNotServed(row, context.clock.now(), claims.isReview);
  if (refusal !== null) throw refusal;
  return claims.preset === null ? originalOf(row) : renditionOf(row, claims.preset, context);
}

function originalOf(row: ContentRow): ServedFile {
  return { sha256: row.sha256, byteSize: row.byte_size, mediaType: row.media_type, fileName: row.file_name };
}

async function renditionOf(
  row: ContentRow,
  preset: NonNullable<ContentClaims['preset']>,
  context: VipContext,
): Promise<ServedFile> {
  const { sha256, byte_size } = await ensureRendition(row, preset, context);
  const fileName = `${row.file_name.replace(/\.\w+$/, '')}-${preset}.jpg`;
  return { sha256: sha256 ?? '', byteSize: byte_size ?? 0, mediaType: RENDITION_TYPE, fileName };
}
