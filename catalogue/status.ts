/** From ONIX List 64 to the graph's words. */
import type { PublishingStatus } from './words.js';

/** ONIX List 64 (issue 71). 00, unspecified, is not a status: it states nothing. */
const STATUS_BY_CODE: Readonly<Record<string, PublishingStatus>> = {
  '01': 'CANCELLED',
  '02': 'FORTHCOMING',
  // Postponed indefinitely
  '03': 'POSTPONED',
  '04': 'ACTIVE',
  '05': 'NO_LONGER_OURS',
  // Out of stock indefinitely
  '06': 'OUT_OF_STOCK',
  '07': 'OUT_OF_PRINT',
  '08': 'INACTIVE',
  '09': 'UNKNOWN',
  '10': 'REMAINDERED',
  '11': 'WITHDRAWN',
  // Recalled; deprecated in favour of 15
  '12': 'RECALLED',
  // Active, but not sold separately
  '13': 'ACTIVE',
  // Active, with market restrictions
  '14': 'ACTIVE',
  '15': 'RECALLED',
  // Temporarily
  '16': 'WITHDRAWN',
  // Permanently
  '17': 'WITHDRAWN',
  // Active, but not sold as a set
  '18': 'ACTIVE',
};

/** Whether we know what the code means. */
export function isKnownStatus(code: string): boolean {
  return code in STATUS_BY_CODE;
}

/** Null: not stated. A code that the list did not have when this was written is UNKNOWN. */
export function statusOf(code: string | null): PublishingStatus | null {
  if (code === null || code === '00') return null;
  return STATUS_BY_CODE[code] ?? 'UNKNOWN';
}
