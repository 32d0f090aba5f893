/** Date: a calendar day, held as its ISO 8601 text, because a day has no time zone. */
import { createTextScalar, type Reading, writeTextLike } from './text-scalar.js';

export const DateScalar = createTextScalar({
  name: 'Date',
  noun: 'a date',
  read: readDate,
  write: writeTextLike(/^\d{4}-\d{2}-\d{2}$/, 'Date'),
});

function readDate(text: string): Reading<string> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { fault: 'write it as in 2026-03-05.' };
  return isDay(text) ? { value: text } : { fault: 'the calendar has no such day.' };
}

/** Whether the calendar has the day, given as 2026-03-05. There is no year 0, and PostgreSQL refuses it. */
export function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return (
    !text.startsWith('0000') && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
  );
}
