/** Which days an ONIX date means. */
import type { OnixDate } from './model/date.js';

/** ISO 8601 dates, both included: a month is all of its days. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days of a date by List 55; null where it names none: text, seasons, calendars that we do not read, days that do
 * not exist.
 */
export function daysOf({ format, value }: OnixDate): Days | null {
  const read = READERS[format];
  return read === undefined ? null : read(value);
}

type Reader = (value: string) => Days | null;

const READERS: Readonly<Record<string, Reader>> = {
  '00': day,
  '01': month,
  '02': week,
  '03': quarter,
  '05': year,
  '06': range(day, 8),
  '07': range(month, 6),
  '08': range(week, 6),
  '09': range(quarter, 5),
  '11': range(year, 4),
  // A date and a time: the day as it is written. Which instant it is depends on its zone.
  '13': (value) => day(value.slice(0, 8)),
  '14': (value) => day(value.slice(0, 8)),
};

/** YYYYMMDD. */
function day(value: string): Days | null {
  const [, y, m, d] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  if (y === undefined || m === undefined || d === undefined) return null;
  const iso = `${y}-${m}-${d}`;
  return isoOf(Number(y), Number(m), Number(d)) === iso ? { first: iso, last: iso } : null;
}

/** YYYYMM. */
function month(value: string): Days | null {
  const [, y, m] = /^(\d{4})(\d{2})$/.exec(value) ?? [];
  const number = Number(m);
  if (y === undefined || number < 1 || number > 12) return null;
  return months(Number(y), number, number);
}

/** YYYYWW, the weeks of ISO 8601, which begin on Mondays; week 1 has the 4th of January. */
function week(value: string): Days | null {
  const [, y, w] = /^(\d{4})(\d{2})$/.exec(value) ?? [];
  const number = Number(w);
  if (y === undefined || number < 1 || number > 53) return null;
  const fourth = Date.UTC(Number(y), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (number - 1) * 7 * DAY_MS;
  return { first: isoDay(monday), last: isoDay(monday + 6 * DAY_MS) };
}

/** YYYYQ. */
function quarter(value: string): Days | null {
  const [, y, q] = /^(\d{4})([1-4])$/.exec(value) ?? [];
  if (y === undefined) return null;
  return months(Number(y), Number(q) * 3 - 2, Number(q) * 3);
}

/** YYYY. */
function year(value: string): Days | null {
  const [, y] = /^(\d{4})$/.exec(value) ?? [];
  return y === undefined ? null : months(Number(y), 1, 12);
}

function range(read: Reader, length: number): Reader {
  return (value) => {
    const from = read(value.slice(0, length));
    const until = read(value.slice(length));
    return from === null || until === null || until.last < from.first
      ? null
      : { first: from.first, last: until.last };
  };
}

function months(year: number, from: number, until: number): Days | null {
  // The day before the first of the next month.
  const last = new Date(Date.UTC(year, until, 0)).getUTCDate();
  return year === 0 ? null : { first: isoOf(year, from, 1), last: isoOf(year, until, last) };
}

const DAY_MS = 86_400_000;

function isoOf(year: number, month: number, day: number): string {
  return isoDay(Date.UTC(year, month - 1, day));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
