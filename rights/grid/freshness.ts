/** The age of a record bars before anything else does, and is the one thing in which ordinary products always differ. */
import type { TimelinePolicy } from '../timeline-policy.js';
import type { BriefDecision } from './stretches.js';

/** Dates of JavaScript end in the year 275760. */
const LAST_DATE = 8.64e15;

/**
 * From when on a record is refused as stale, in milliseconds since 1970: infinity for never, minus infinity for ever. A
 * record whose reading is not known is stale.
 */
export function staleFrom(readAt: number, { maxAgeMinutes, now }: TimelinePolicy): number {
  if (maxAgeMinutes === null) return Number.POSITIVE_INFINITY;
  const from = Number.isNaN(readAt) ? Number.NEGATIVE_INFINITY : readAt + maxAgeMinutes * 60_000;
  if (now === null) return from;
  return now < from ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

const STALE: BriefDecision = { isAllowed: false, reason: 'SOURCE_STALE', exclusivity: null, changesAt: null };

/** A decision with the age of the record taken into account. */
export function whileFresh(brief: BriefDecision, staleAt: number, at: number): BriefDecision {
  if (at >= staleAt) return STALE;
  const { isAllowed, changesAt } = brief;
  if (staleAt > (changesAt ?? LAST_DATE)) return brief;
  // What would open after that stays closed.
  return { ...brief, changesAt: isAllowed ? staleAt : null };
}
