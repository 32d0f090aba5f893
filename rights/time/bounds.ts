/**
 * When a date opens or closes a market (rights.md 2.4). A market may have several zones: "not before" waits for the last
 * of them, "not after" ends with the first. Half-open: from this instant on, and up to but without that one.
 */
import type { DateValue } from '../facts.js';
import { createMemo } from '../memo.js';
import { momentOf, startOfDay } from './local-time.js';
import { type ReadDate, readDate } from './onix-date.js';

/** The zones of a market, and their names as a key. */
export interface Zones {
  readonly names: readonly string[];
  readonly key: string;
}

interface Bounds {
  readonly opensAt: number;
  readonly closesAt: number;
  /** Of what lies between the first day and the last, both included. */
  readonly periodStart: number;
  readonly periodEnd: number;
  /** Whether the zones of the market disagree. */
  readonly isSpread: boolean;
  /** The widest that the date can mean: for what closes while it runs. */
  readonly earliest: number;
  readonly latest: number;
}

const remembered = createMemo<{ readonly bounds: Bounds | null }>(5000);

/** Null for a date that cannot be read. */
export function boundsOf(date: DateValue, zones: Zones): Bounds | null {
  const key = `${date.format}|${date.value}|${zones.key}`;
  return remembered.get(key, () => ({ bounds: findBounds(readDate(date), zones.names) })).bounds;
}

function findBounds(date: ReadDate | null, zones: readonly string[]): Bounds | null {
  if (date === null) return null;
  if (date.kind === 'INSTANT') return single(date.at, date.at);
  if (date.kind === 'LOCAL') {
    const moments = zones.map((zone) => momentOf(zone, date.at));
    return single(
      Math.min(...moments.map(({ earliest }) => earliest)),
      Math.max(...moments.map(({ latest }) => latest)),
    );
  }
  const first = spread(zones, date.first);
  const after = spread(zones, date.after);
  // Of a month it may be any day: it opens when all have begun, and closes when the first one might end it.
  const isDay = date.grain === 'DAY';
  // Which of the days a season has is not known, so that none of them is sure to be within it.
  const isVague = date.grain === 'VAGUE';
  return {
    opensAt: isDay ? first.latest : after.latest,
    closesAt: isDay ? after.earliest : first.earliest,
    periodStart: isVague ? after.latest : first.latest,
    periodEnd: isVague ? first.earliest : after.earliest,
    isSpread: first.earliest !== first.latest,
    earliest: first.earliest,
    latest: after.latest,
  };
}

function spread(
  zones: readonly string[],
  day: number,
): { readonly earliest: number; readonly latest: number } {
  const starts = zones.map((zone) => startOfDay(zone, day));
  return { earliest: Math.min(...starts), latest: Math.max(...starts) };
}

function single(earliest: number, latest: number): Bounds {
  return {
    opensAt: latest,
    closesAt: earliest,
    periodStart: latest,
    periodEnd: earliest,
    isSpread: earliest !== latest,
    earliest,
    latest,
  };
}
