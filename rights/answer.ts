/** Builds a decision from obstacles: reasons, obligations, warnings, and one sentence for people. */
import { categoryOf } from './codes/reasons.js';
import type { Decision, Evidence, Exclusivity, Obligation, Reason, Warning } from './decision.js';
import {
  GATES,
  isActive,
  nextChange,
  type Obstacle,
  type ObstacleEvidence,
  type Timeline,
} from './obstacle.js';
import type { AskedAt } from './question.js';
import { instantText } from './time/last-instant.js';
import { instantInWords } from './time/local-time.js';

/** What an answer is built from. */
export interface AnswerParts {
  readonly timeline: Timeline;
  /** Of the right, should it be allowed. */
  readonly exclusivity: Exclusivity;
  readonly warnings: readonly Warning[];
  readonly obligations: readonly Obligation[];
  /** Why it would be denied but for a choice of the house; null where it made none. */
  readonly letThrough: string | null;
}

const NONE: readonly never[] = [];

/** What bars at an instant. The timelines of a product and then of an asset are in the order of the gates. */
export function obstaclesAt(timeline: Timeline, at: number): readonly Obstacle[] {
  // Most questions meet no obstacle: no list is made for them.
  let found: Obstacle[] | null = null;
  for (const obstacles of timeline) {
    for (const obstacle of obstacles) {
      if (!isActive(obstacle, at)) continue;
      found ??= [];
      found.push(obstacle);
    }
  }
  return found ?? NONE;
}

/**
 * The decision of one way to be allowed; `ways` are all of them, one of which suffices, and they tell when the decision
 * changes.
 */
export function answer(
  { asked, at, atText }: AskedAt,
  parts: AnswerParts,
  ways: readonly Timeline[],
): Decision {
  const active = obstaclesAt(parts.timeline, at);
  const changes = nextChange(ways, at);
  const isAllowed = active.length === 0;
  return {
    decision: isAllowed ? 'ALLOW' : 'DENY',
    exclusivity: isAllowed ? parts.exclusivity : null,
    market: { ...asked.market, at: atText },
    reasons: isAllowed ? NONE : active.map(reasonOf),
    obligations: isAllowed ? parts.obligations : NONE,
    warnings: warningsOf(asked, at, parts),
    sentence: isAllowed
      ? allowedSentence(asked, parts, changes)
      : deniedSentence(asked, active, changes, ways.length === 1 && parts.timeline.length === 1),
    changesAt: instantText(changes),
  };
}

function reasonOf({ code, clause, evidence, until }: Obstacle): Reason {
  return {
    code,
    category: categoryOf(code),
    message: `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
    evidence: evidence.map(evidenceOf),
    changesAt: instantText(until),
  };
}

function evidenceOf({ source, record, path, quoted }: ObstacleEvidence): Evidence {
  return { source, recordId: record.recordId, path, quoted, asOf: record.asOf };
}

function warningsOf(
  asked: AskedAt['asked'],
  at: number,
  { warnings, timeline }: AnswerParts,
): readonly Warning[] {
  const isSpread = timeline.some((obstacles) =>
    obstacles.some((one) => one.isSpread === true && isToCome(one, at)),
  );
  if (asked.warnings.length === 0 && !isSpread) return warnings;
  const message = `${asked.placeName} has several time zones, of which the strictest counts.`;
  const zones: readonly Warning[] = isSpread ? [{ code: 'COUNTRY_HAS_SEVERAL_ZONES', message }] : NONE;
  return [...asked.warnings, ...warnings, ...zones];
}

/** Whether a date still lies ahead. */
function isToCome({ from, until }: Obstacle, at: number): boolean {
  return (
    (from > at && from !== Number.POSITIVE_INFINITY) || (until > at && until !== Number.POSITIVE_INFINITY)
  );
}

const RIGHTS: Readonly<Record<Exclusivity, string>> = {
  EXCLUSIVE: 'exclusive rights',
  NON_EXCLUSIVE: 'non-exclusive rights',
  UNKNOWN: 'whether the rights are exclusive is not stated',
};

function allowedSentence(
  asked: AskedAt['asked'],
  { exclusivity, letThrough }: AnswerParts,
  changes: number,
): string {
  const end = instantText(changes) === null ? '' : `, until ${instantInWords(changes, asked.zones.names)}`;
  if (letThrough !== null)
    return `May be shown in ${asked.placeName} by the house’s own choice${end}, though ${letThrough}.`;
  return `Cleared for ${asked.placeName}: ${RIGHTS[exclusivity]}${end}.`;
}

function deniedSentence(
  asked: AskedAt['asked'],
  active: readonly Obstacle[],
  changes: number,
  isOfOneProduct: boolean,
): string {
  const [first, ...others] = active;
  const start = instantText(changes) === null ? 'Not cleared' : 'Not yet cleared';
  const more = others.length === 0 ? '' : ` ${othersInWords(others.length)}`;
  const shown = isOfOneProduct && mayBeShown(asked, active) ? ' It may be shown.' : '';
  return `${start} for ${asked.placeName}: ${first?.clause ?? ''}${sourceInWords(first)}.${more}${shown}`;
}

/** What stands on the German index may be sold, and not be shown: of Germany it is not said that anything may. */
const mayBeShown = ({ purpose, place }: AskedAt['asked'], active: readonly Obstacle[]): boolean =>
  purpose !== 'DISPLAY' && place?.country !== 'DE' && active.every(isOfSaleAlone);

/** Dates of sale and the supply of a market bar the sale, and not that it is shown. */
const isOfSaleAlone = ({ gate }: Obstacle): boolean => gate === GATES.supply || gate === GATES.saleDates;

function othersInWords(count: number): string {
  return count === 1 ? 'There is one more obstacle.' : `There are ${count} more obstacles.`;
}

/** Where it is said: (SalesRights[2], type 06; ONIX prd_1, read 2026-06-15 10:02 UTC). */
function sourceInWords(obstacle: Obstacle | undefined): string {
  const [evidence] = obstacle?.evidence ?? [];
  if (evidence === undefined) return '';
  const { source, record, path, quoted } = evidence;
  const said = [path, quoted].filter((text) => text !== null).join(', ');
  // A statement in a file of cases was read at no time.
  const read =
    record.asOf === null || record.asOf === ''
      ? ''
      : `, read ${record.asOf.slice(0, 16).replace('T', ' ')} UTC`;
  return ` (${said === '' ? '' : `${said}; `}${source} ${record.recordId}${read})`;
}
