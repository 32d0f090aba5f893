/**
 * The end of time: RFC 3339 has years of four digits, and by 9999 people write that there is no end. The day before, because
 * that year begins early in the east.
 */
export const LAST_INSTANT = Date.UTC(9998, 11, 30);

/** RFC 3339 in UTC; null from the end of time on, and before the year 1. */
export function instantText(instant: number): string | null {
  return instant < LAST_INSTANT && instant >= FIRST_INSTANT ? new Date(instant).toISOString() : null;
}

const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
