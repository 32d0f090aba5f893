/** Which of the two media types of GraphQL over HTTP a caller prefers (RFC 9110, 12.5.1). */
import { KnownError } from '../../platform/errors.js';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** In the order in which we offer them: the first wins where a caller does not mind. */
const OFFERED = [JSON_TYPE, RESPONSE_TYPE];

/** The media type for the answer. Throws NOT_ACCEPTABLE. */
export function chooseMediaType(accept: string | undefined): string {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const ranges = accept.toLowerCase().split(',').map(readRange);
  const qualities = OFFERED.map((type) => qualityOf(type, ranges));
  const best = Math.max(...qualities);
  const chosen = OFFERED[qualities.indexOf(best)];
  if (best > 0 && chosen !== undefined) return chosen;
  throw new KnownError(
    'NOT_ACCEPTABLE',
    'Accept application/json or application/graphql-response+json: nothing else is answered here.',
  );
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function readRange(text: string): Range {
  const [type = '', ...options] = text.split(';').map((part) => part.trim());
  const quality = Number(options.find((option) => option.startsWith('q='))?.slice(2) ?? 1);
  return { type, quality: Number.isNaN(quality) ? 0 : quality };
}

/** Of the most specific range that covers the type; 0 for none. */
function qualityOf(offered: string, ranges: readonly Range[]): number {
  const [type = ''] = offered.split(';');
  for (const covering of [type, 'application/*', '*/*']) {
    const range = ranges.find((candidate) => candidate.type === covering);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
