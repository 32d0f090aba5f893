import { daysOf } from '../../../onix/calendar.js';
import type { RoleDate } from '../../../onix/model/date.js';

/**
 * The day from which something may be; null where none is stated that can be read. Of a month or a year it is the
 * last: nothing must be early.
 */
export function dayFrom(dates: readonly RoleDate[], role: string): string | null {
  return daysInRole(dates, role)?.last ?? null;
}

/** The day until which something may be: of a month or a year the first. */
export function dayUntil(dates: readonly RoleDate[], role: string): string | null {
  return daysInRole(dates, role)?.first ?? null;
}

function daysInRole(dates: readonly RoleDate[], role: string) {
  for (const date of dates) {
    const days = date.role === role ? daysOf(date.date) : null;
    if (days !== null) return days;
  }
  return null;
}
