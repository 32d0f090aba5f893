/** Several products of which one suffices, as those of a title. */
import { whileFresh } from './freshness.js';
import { type BriefDecision, type Stretches, stretchAt } from './stretches.js';

/** How one product answers a question at every instant. */
export interface Way {
  readonly stretches: Stretches;
  /** From when on its record is stale, in milliseconds since 1970. */
  readonly staleAt: number;
}

const NO_WAY: BriefDecision = {
  isAllowed: false,
  reason: 'NO_RIGHTS_STATEMENT',
  exclusivity: null,
  changesAt: null,
};

/** One way that is open suffices; when none is, the nearest to it tells why. */
export function decideWays(ways: readonly Way[], at: number): BriefDecision {
  const [first, second] = ways;
  if (first === undefined) return NO_WAY;
  if (second === undefined) return briefOf(first, at);
  let nearest = first;
  for (const way of ways) if (isNearer(way, nearest, at)) nearest = way;
  const brief = briefOf(nearest, at);
  return { ...brief, changesAt: nextChange(ways, at, brief.isAllowed) };
}

const briefOf = ({ stretches, staleAt }: Way, at: number): BriefDecision =>
  whileFresh(stretchAt(stretches, at).brief, staleAt, at);

/** It has fewer obstacles or, of as many, it opens first. */
function isNearer(way: Way, nearest: Way, at: number): boolean {
  const [count, fewest] = [countOf(way, at), countOf(nearest, at)];
  if (count !== fewest || count === 0) return count < fewest;
  return opensAt(way, at) < opensAt(nearest, at);
}

const opensAt = (way: Way, at: number): number => briefOf(way, at).changesAt ?? Number.POSITIVE_INFINITY;

const countOf = ({ stretches, staleAt }: Way, at: number): number =>
  stretchAt(stretches, at).obstacleCount + (at >= staleAt ? 1 : 0);

/** It changes only when one of the ways does, but not each time: another may be open still. */
function nextChange(ways: readonly Way[], after: number, isAllowed: boolean): number | null {
  let instant = after;
  for (;;) {
    instant = Math.min(...ways.map((way) => briefOf(way, instant).changesAt ?? Number.POSITIVE_INFINITY));
    if (instant === Number.POSITIVE_INFINITY) return null;
    if (ways.some((way) => briefOf(way, instant).isAllowed) !== isAllowed) return instant;
  }
}
