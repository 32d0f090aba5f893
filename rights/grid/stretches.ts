/**
 * Decisions in short, for grids of many products and markets. What decides is worked out once for all of time: it falls
 * into stretches, in each of which a question is answered the same, and an answer is the stretch that its instant lies in.
 */
import type { Exclusivity, ReasonCode } from '../decision.js';
import { isActive, type Obstacle } from '../obstacle.js';

/** What a list needs to know of a decision. It says the same as the decision in full. */
export interface BriefDecision {
  readonly isAllowed: boolean;
  /** The primary reason; null when allowed. */
  readonly reason: ReasonCode | null;
  /** Null when denied. */
  readonly exclusivity: Exclusivity | null;
  /** When the same question is allowed or denied otherwise, in milliseconds since 1970; null when time alone never changes it. */
  readonly changesAt: number | null;
}

/** Half-open; in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly brief: BriefDecision;
  /** How many obstacles bar: of several products that are denied, the one with the fewest tells why. */
  readonly obstacleCount: number;
}

/** All of time, from its beginning to its end. Never empty. */
export type Stretches = readonly [Stretch, ...Stretch[]];

/** The stretches of a list of obstacles, which has to be in the order of the gates. */
export function stretchesOf(obstacles: readonly Obstacle[], exclusivity: Exclusivity): Stretches {
  const [last = Number.NEGATIVE_INFINITY, ...earlier] = startsOf(obstacles).reverse();
  // From the last to the first, because each has to know what comes after it.
  const stretches: [Stretch, ...Stretch[]] = [stretchOf(obstacles, exclusivity, last, null)];
  for (const from of earlier) stretches.unshift(stretchOf(obstacles, exclusivity, from, stretches[0]));
  return stretches;
}

function stretchOf(
  obstacles: readonly Obstacle[],
  exclusivity: Exclusivity,
  from: number,
  next: Stretch | null,
): Stretch {
  const active = obstacles.filter((obstacle) => isActive(obstacle, from));
  const isAllowed = active.length === 0;
  return {
    from,
    until: next?.from ?? Number.POSITIVE_INFINITY,
    brief: {
      isAllowed,
      reason: active[0]?.code ?? null,
      exclusivity: isAllowed ? exclusivity : null,
      changesAt:
        next === null || next.brief.isAllowed !== isAllowed ? (next?.from ?? null) : next.brief.changesAt,
    },
    obstacleCount: active.length,
  };
}

function startsOf(obstacles: readonly Obstacle[]): number[] {
  const instants = obstacles.flatMap(({ from, until }) => [from, until]).filter(Number.isFinite);
  return [Number.NEGATIVE_INFINITY, ...new Set(instants.sort((a, b) => a - b))];
}

/** The stretch that an instant lies in. */
export function stretchAt(stretches: Stretches, at: number): Stretch {
  let [found] = stretches;
  for (let index = 1; at >= found.until; index++) {
    const next = stretches[index];
    if (next === undefined) break;
    found = next;
  }
  return found;
}
