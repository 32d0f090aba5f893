/**
 * Local times in the zones of a market. Zone rules come from Intl; nothing here counts in days of 24 hours, because days
 * with 23 and 25 hours are where a date goes wrong.
 */
import { createMemo } from '../memo.js';

const DAY_MS = 86_400_000;

/** Null for a zone that this version of Node does not know. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = createFormat(zone);
  formats.set(zone, made);
  return made;
}

function createFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Whether this version of Node knows the zone. */
export const isKnownZone = (zone: string): boolean => formatOf(zone) !== null;

/** The local time at an instant, as the milliseconds that UTC would have at that time of its own. */
function localAt(zone: string, instant: number): number {
  const format = formatOf(zone);
  if (format === null) return instant;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instants at which it becomes a local time: the same one twice, but where clocks are put back or forward. */
export interface LocalMoment {
  readonly earliest: number;
  readonly latest: number;
}

const moments = createMemo<LocalMoment>(5000);

/**
 * When a zone's clocks show a local time, given as the milliseconds of UTC at that time. A time that is left out, when
 * clocks go forward, lies between the two instants; one that comes twice has both.
 */
export function momentOf(zone: string, local: number): LocalMoment {
  return moments.get(`${zone}|${local}`, () => findMoment(zone, local));
}

function findMoment(zone: string, local: number): LocalMoment {
  // No zone changes its rule twice within two days.
  const offsets = [local - DAY_MS, local + DAY_MS].map((instant) => localAt(zone, instant) - instant);
  const candidates = offsets.map((offset) => local - offset);
  const matching = candidates.filter((instant) => localAt(zone, instant) === local);
  const found = matching.length > 0 ? matching : candidates;
  return { earliest: Math.min(...found), latest: Math.max(...found) };
}

/**
 * When a day begins, given as UTC's midnight of it: the first instant that the clocks show that day. Where clocks go
 * forward at midnight it begins at one o'clock.
 */
export function startOfDay(zone: string, day: number): number {
  const { earliest, latest } = momentOf(zone, day);
  return localAt(zone, earliest) >= day ? earliest : latest;
}

const sentenceFormats = new Map<string, Intl.DateTimeFormat>();
const words = createMemo<string>(5000);

/** An instant for people, in the zone of a market that has a single one, else of UTC: 3 March 2026 00:00 London time. */
export function instantInWords(instant: number, zones: readonly string[]): string {
  const [only = 'UTC'] = zones.length === 1 ? zones : ['UTC'];
  return words.get(`${only}|${instant}`, () => {
    const format = sentenceFormats.get(only) ?? createSentenceFormat(only);
    sentenceFormats.set(only, format);
    const place = only.slice(only.lastIndexOf('/') + 1).replaceAll('_', ' ');
    const clock = only === 'UTC' ? 'UTC' : `${place} time`;
    return `${format.format(instant).replace(' at ', ' ').replace(',', '')} ${clock}`;
  });
}

function createSentenceFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
