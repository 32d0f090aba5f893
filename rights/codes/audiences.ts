/** Whom a resource is for, List 154 (issue 71). */
import type { Audience } from '../market.js';

const ANYONE = 'ANYONE';
/** By agreement only, or for machines: no caller asks as one of those. */
const NOBODY = 'NOBODY';

const AUDIENCES = new Map<string, Audience | typeof ANYONE | typeof NOBODY>(
  Object.entries({
    '00': ANYONE,
    // Those whom the publisher has agreed it with.
    '01': NOBODY,
    '02': 'TRADE',
    '03': 'END_CUSTOMER',
    '04': 'LIBRARIAN',
    '05': 'TEACHER',
    '06': 'STUDENT',
    '07': 'PRESS',
    // Services that compare shops, and the index of a search that never shows it.
    '08': NOBODY,
    '09': NOBODY,
    '10': 'BLOGGER',
  } as const),
);

/** Whether a code takes in who asks. What is not in List 154 takes in nobody. */
export function servesAudience(code: string, asked: Audience): boolean {
  const audience = AUDIENCES.get(code);
  return audience === ANYONE || audience === asked;
}
