/** Between which instants the dates of a product can change what is decided of it, wherever and for whomever. */
import type { DateValue, MarketFacts, OnixStatement, ProductFacts, RestrictionFacts } from './facts.js';
import { LAST_INSTANT } from './time/last-instant.js';
import { readDate } from './time/onix-date.js';

/** Milliseconds since 1970. */
export interface TurningSpan {
  readonly from: number;
  readonly until: number;
}

/** No zone has ever been further from UTC. */
const FURTHEST_ZONE_MS = 16 * 3_600_000;

/** The first and the last instant at which one of its dates can turn, in any zone; null where it has no date that can be read. */
export function turningSpanOf({ onix }: ProductFacts): TurningSpan | null {
  const dates = onix === null ? [] : datesOf(onix).flatMap(turnsOf);
  if (dates.length === 0) return null;
  const [first, last] = [Math.min(...dates) - FURTHEST_ZONE_MS, Math.max(...dates) + FURTHEST_ZONE_MS];
  return { from: Math.min(first, LAST_INSTANT), until: Math.min(last, LAST_INSTANT) };
}

function turnsOf(date: DateValue): number[] {
  const read = readDate(date);
  if (read === null) return [];
  return read.kind === 'DAYS' ? [read.first, read.after] : [read.at];
}

function datesOf({ dates, markets, restrictions, salesRights }: OnixStatement): DateValue[] {
  return [
    ...dates.map(({ date }) => date),
    ...markets.flatMap(datesOfMarket),
    ...restrictions.flatMap(datesOfRestriction),
    ...salesRights.flatMap((rights) => rights.restrictions.flatMap(datesOfRestriction)),
  ];
}

function datesOfMarket({ dates, supplierDates, restrictions }: MarketFacts): DateValue[] {
  return [
    ...[...dates, ...supplierDates].map(({ date }) => date),
    ...restrictions.flatMap(datesOfRestriction),
  ];
}

const datesOfRestriction = ({ from, until }: RestrictionFacts): DateValue[] =>
  [from, until].filter((date) => date !== null);
