/**
 * Obstacles over time. A gate does not ask what holds at an instant: it says from when until when something bars the
 * question. One list of obstacles then answers for every instant, and tells when the answer changes.
 */
import type { ReasonCode } from './decision.js';
import type { SourceFacts } from './facts.js';

/** The order of rights.md 2.2: the first gate with an obstacle gives the primary reason. */
export const GATES = {
  input: 0,
  source: 1,
  listing: 2,
  status: 3,
  announcement: 4,
  territory: 5,
  restriction: 6,
  supply: 7,
  saleDates: 8,
  rightsLanguage: 9,
  audience: 10,
  assetTerritory: 11,
  assetDates: 12,
  approval: 13,
  assetLanguage: 14,
} as const;

export interface Obstacle {
  readonly gate: (typeof GATES)[keyof typeof GATES];
  readonly code: ReasonCode;
  /** A clause that can follow "Not cleared for Australia:". */
  readonly clause: string;
  readonly evidence: readonly ObstacleEvidence[];
  /** Milliseconds since 1970; half-open. */
  readonly from: number;
  readonly until: number;
  /** Whether the market has several zones that reach the date at different instants. */
  readonly isSpread?: boolean;
}

export interface ObstacleEvidence {
  readonly source: 'CONSONANCE' | 'ONIX' | 'VIP';
  readonly record: SourceFacts | { readonly recordId: string; readonly asOf: null };
  readonly path: string | null;
  readonly quoted: string | null;
}

export const ALWAYS = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY } as const;

/** One that bars until an instant. */
export const before = (until: number) => ({ from: Number.NEGATIVE_INFINITY, until });

/** One that bars from an instant on. */
export const since = (from: number) => ({ from, until: Number.POSITIVE_INFINITY });

/** Obstacles that have to be absent together, as of a product and of an asset. */
export type Timeline = readonly (readonly Obstacle[])[];

/** Whether an obstacle bars at an instant. */
export const isActive = ({ from, until }: Obstacle, at: number): boolean => from <= at && at < until;

function isOpen(timeline: Timeline, at: number): boolean {
  return !timeline.some((obstacles) => obstacles.some((obstacle) => isActive(obstacle, at)));
}

/**
 * The earliest instant after another at which it turns from barred to open or back, where any open timeline suffices;
 * infinity when time alone changes nothing.
 */
export function nextChange(timelines: readonly Timeline[], at: number): number {
  const isOpenAt = (instant: number) => timelines.some((timeline) => isOpen(timeline, instant));
  const isOpenNow = isOpenAt(at);
  let instant = nextBoundary(timelines, at);
  while (instant !== Number.POSITIVE_INFINITY && isOpenAt(instant) === isOpenNow) {
    instant = nextBoundary(timelines, instant);
  }
  return instant;
}

function nextBoundary(timelines: readonly Timeline[], after: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const timeline of timelines) {
    for (const obstacles of timeline) {
      for (const { from, until } of obstacles) {
        if (from > after && from < next) next = from;
        if (until > after && until < next) next = until;
      }
    }
  }
  return next;
}
