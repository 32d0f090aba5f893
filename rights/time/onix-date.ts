/** What a date of List 55 means: days of a calendar, a local time, or one instant. */
import type { DateValue } from '../facts.js';

/** Days are given as UTC's midnight of them, local times as UTC's of the same figures; both in milliseconds. */
export type ReadDate =
  | {
      readonly kind: 'DAYS';
      readonly first: number;
      /** The day after the last. */
      readonly after: number;
      /**
       * PERIOD: from one day to another. COARSE: some day of them, such as of a month. VAGUE: some of them, and nobody knows
       * which, such as of a season.
       */
      readonly grain: 'COARSE' | 'DAY' | 'PERIOD' | 'VAGUE';
    }
  | { readonly kind: 'INSTANT'; readonly at: number }
  | { readonly kind: 'LOCAL'; readonly at: number };

const DAY_MS = 86_400_000;

/** Null for what names no time that exists: text, calendars that are not read, days that are not in theirs. */
export function readDate({ format, value }: DateValue): ReadDate | null {
  const text = value.trim();
  const read = READERS.get(format);
  return read === undefined ? null : read(text);
}

type Reader = (text: string) => ReadDate | null;

/** List 55. 12 and 32 are text; 20, 21 and 25 are of the Islamic calendar, in which days begin at sunset. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['00', readDay],
  ['01', readMonth],
  ['02', readWeek],
  ['03', readQuarter],
  ['04', readSeason],
  ['05', readYear],
  ['06', rangeOf(readDay, 8)],
  ['07', rangeOf(readMonth, 6)],
  ['08', rangeOf(readWeek, 6)],
  ['09', rangeOf(readQuarter, 5)],
  ['10', rangeOf(readSeason, 5)],
  ['11', rangeOf(readYear, 4)],
  ['13', readTime],
  ['14', readTime],
]);

/** YYYYMMDD, and as people write it in an element of days, with hyphens. */
function readDay(text: string): ReadDate | null {
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  const first = dayOf(Number(y), Number(m), Number(d));
  return first === null ? null : { kind: 'DAYS', first, after: first + DAY_MS, grain: 'DAY' };
}

function readMonth(text: string): ReadDate | null {
  const [, y, m] = /^(\d{4})(\d{2})$/.exec(text) ?? [];
  return months(Number(y), Number(m), 1);
}

/** YYYYWW of ISO 8601: weeks begin on Mondays, and the first has the 4th of January. */
function readWeek(text: string): ReadDate | null {
  const [, y, w] = /^(\d{4})(\d{2})$/.exec(text) ?? [];
  const fourth = dayOf(Number(y), 1, 4);
  const number = Number(w);
  if (fourth === null || number < 1 || number > 53) return null;
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (number - 1) * 7 * DAY_MS;
  // A week belongs to the year of its Thursday: most years have no 53rd.
  if (new Date(first + 3 * DAY_MS).getUTCFullYear() !== Number(y)) return null;
  return { kind: 'DAYS', first, after: first + 7 * DAY_MS, grain: 'COARSE' };
}

function readQuarter(text: string): ReadDate | null {
  const [, y, q] = /^(\d{4})([1-4])$/.exec(text) ?? [];
  return months(Number(y), Number(q) * 3 - 2, 3);
}

/** Which months a season has depends on the hemisphere: any of its year, and of a winter up to the next February. */
function readSeason(text: string): ReadDate | null {
  const [, y, season] = /^(\d{4})([1-4])$/.exec(text) ?? [];
  const year = months(Number(y), 1, season === '4' ? 14 : 12);
  return year?.kind === 'DAYS' ? { ...year, grain: 'VAGUE' } : null;
}

function readYear(text: string): ReadDate | null {
  const [, y] = /^(\d{4})$/.exec(text) ?? [];
  return months(Number(y), 1, 12);
}

function rangeOf(read: Reader, length: number): Reader {
  return (text) => {
    const from = read(text.slice(0, length));
    const until = read(text.slice(length));
    if (from?.kind !== 'DAYS' || until?.kind !== 'DAYS' || until.first < from.first) return null;
    const grain = from.grain === 'VAGUE' ? 'VAGUE' : 'PERIOD';
    return { kind: 'DAYS', first: from.first, after: until.after, grain };
  };
}

/** YYYYMMDDThhmm, with seconds or without; Z or an offset makes it one instant everywhere. T2400 is the end of the day. */
function readTime(text: string): ReadDate | null {
  const [, date = '', h, m, s = '00', zone] =
    /^(\d{8})T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  const day = readDay(date);
  const [hours, minutes, seconds] = [Number(h), Number(m), Number(s)];
  if (day?.kind !== 'DAYS' || minutes > 59 || seconds > 59) return null;
  if (hours > 24 || (hours === 24 && minutes + seconds > 0)) return null;
  const at = day.first + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (zone === undefined) return { kind: 'LOCAL', at };
  const offset = offsetOf(zone);
  return offset === null ? null : { kind: 'INSTANT', at: at - offset };
}

/** Null for what no zone of the world has: up to 14 hours from UTC. */
function offsetOf(zone: string): number | null {
  if (zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  const [hours, rest] = [Number(digits.slice(1, 3)), Number(digits.slice(3, 5))];
  const minutes = hours * 60 + rest;
  if (rest > 59 || minutes > 14 * 60) return null;
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function months(year: number, from: number, count: number): ReadDate | null {
  if (dayOf(year, from, 1) === null) return null;
  const after = Date.UTC(year, from - 1 + count, 1);
  return { kind: 'DAYS', first: Date.UTC(year, from - 1, 1), after, grain: 'COARSE' };
}

function dayOf(year: number, month: number, day: number): number | null {
  if (!(year > 999)) return null;
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? time : null;
}
