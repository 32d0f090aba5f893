/** PostgreSQL's values as ours: what the driver makes of them by itself is slow, wrong or too clever in some cases. */
import { types } from 'pg';

const { INT8, DATE, TIMESTAMPTZ } = types.builtins;
/** From pg_type; the driver names no array types. */
const TEXT_ARRAY: number = 1009;
const DATE_ARRAY = 1182;

const parseTextArray: (text: string) => string[] = types.getTypeParser(TEXT_ARRAY, 'text');
const parseTimestamp: (text: string) => Date = types.getTypeParser(TIMESTAMPTZ, 'text');

/** A DATE has no time zone and stays text, a whole number is a number. */
export function chooseParser(oid: number, format?: 'text' | 'binary') {
  if (format === 'binary') return types.getTypeParser(oid, format);
  if (oid === INT8) return parseWholeNumber;
  if (oid === DATE) return (text: string) => text;
  if (oid === DATE_ARRAY) return parseTextArray;
  if (oid === TEXT_ARRAY) return parseTexts;
  if (oid === TIMESTAMPTZ) return parseInstant;
  return types.getTypeParser(oid, 'text');
}

/** Counts and our own ids stay far below 2^53; anything above must not be rounded in silence. */
function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large a number to be read exactly`);
  return value;
}

const LONG = 50;
/** All countries of the world take a thousand characters. */
const TOO_LONG = 4_000;
const MAX_REMEMBERED = 1000;
const remembered = new Map<string, readonly string[]>();

/** Long lists are territories, and a publisher's titles have few different ones: each is read once and shared. */
function parseTexts(text: string): readonly string[] {
  if (text.length < LONG || text.length > TOO_LONG) return parseTextArray(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const texts = Object.freeze(parseTextArray(text));
  if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(text, texts);
  return texts;
}

/** 2026-11-27 12:00:00.123456+00, as a server on UTC writes it, is all but ISO 8601; infinity and others are not. */
const UTC = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?\+00$/;

function parseInstant(text: string): Date {
  return UTC.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : parseTimestamp(text);
}
