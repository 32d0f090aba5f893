/** DateTime: an instant, a Date object inside and RFC 3339 text outside. */
import { isDay } from './date.js';
import { createTextScalar, type Reading } from './text-scalar.js';

export const DateTimeScalar = createTextScalar({
  name: 'DateTime',
  noun: 'an instant',
  read: readInstant,
  write: writeInstant,
});

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function readInstant(text: string): Reading<Date> {
  const [, day] = RFC_3339.exec(text) ?? [];
  if (day === undefined) return { fault: 'write it with its time zone, as in 2026-03-05T09:30:00Z.' };
  return isDay(day) ? { value: new Date(text.toUpperCase()) } : { fault: 'the calendar has no such day.' };
}

function writeInstant(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  throw new TypeError('a DateTime leaves only as a Date object');
}
