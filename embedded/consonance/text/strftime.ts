/** The directives of strftime that have a meaning for a day; in English, as the vendor's examples show them. */
const DIRECTIVES: Readonly<Record<string, (day: Date) => string>> = {
  Y: (day) => String(day.getUTCFullYear()).padStart(4, '0'),
  y: (day) => String(day.getUTCFullYear() % 100).padStart(2, '0'),
  m: (day) => String(day.getUTCMonth() + 1).padStart(2, '0'),
  d: (day) => String(day.getUTCDate()).padStart(2, '0'),
  e: (day) => String(day.getUTCDate()).padStart(2, ' '),
  j: (day) => String(dayOfYear(day)).padStart(3, '0'),
  B: (day) => named(day, { month: 'long' }),
  b: (day) => named(day, { month: 'short' }),
  h: (day) => named(day, { month: 'short' }),
  A: (day) => named(day, { weekday: 'long' }),
  a: (day) => named(day, { weekday: 'short' }),
  u: (day) => String(day.getUTCDay() || 7),
  w: (day) => String(day.getUTCDay()),
  F: (day) => day.toISOString().slice(0, 10),
  '%': () => '%',
};

/** The day, an ISO 8601 date, as the directives say. `%-d` leaves padding out, `%^B` is upper case; an unknown directive stays. */
export function formatDay(day: string, directives: string): string {
  const date = new Date(day);
  return directives.replace(/%([-^]?)([A-Za-z%])/g, (whole: string, flag: string, directive: string) => {
    const text = DIRECTIVES[directive]?.(date);
    if (text === undefined) return whole;
    if (flag === '-') return text.replace(/^[0 ]+(?=\d)/, '');
    return flag === '^' ? text.toUpperCase() : text;
  });
}

function named(day: Date, part: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en', { ...part, timeZone: 'UTC' }).format(day);
}

function dayOfYear(day: Date): number {
  return (
    (Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()) -
      Date.UTC(day.getUTCFullYear(), 0)) /
      86_400_000 +
    1
  );
}
