/** Dates that bar: what is not before a date waits for the latest that applies, what is not after it ends with the earliest. */
import type { ReasonCode } from '../decision.js';
import type { OnixStatement } from '../facts.js';
import { ALWAYS, before, type Obstacle, since } from '../obstacle.js';
import { boundsOf, type Zones } from '../time/bounds.js';
import { instantInWords } from '../time/local-time.js';
import { type DateHere, onixEvidence } from './context.js';

interface DateRule {
  readonly gate: Obstacle['gate'];
  readonly code: ReasonCode;
  /** What the date is called, such as: sales embargo. */
  readonly name: string;
}

/** Bars until the latest of the dates. One that cannot be read bars for good: nobody knows when it ends. */
export function notBefore(
  onix: OnixStatement | null,
  dates: readonly DateHere[],
  zones: Zones,
  rule: DateRule,
): Obstacle[] {
  return barring(onix, dates, zones, rule, (bounds) => bounds.opensAt, before, 'until');
}

/** Bars from the earliest of the dates on. */
export function notAfter(
  onix: OnixStatement | null,
  dates: readonly DateHere[],
  zones: Zones,
  rule: DateRule,
): Obstacle[] {
  return barring(onix, dates, zones, rule, (bounds) => bounds.closesAt, since, 'since');
}

function barring(
  onix: OnixStatement | null,
  dates: readonly DateHere[],
  zones: Zones,
  { gate, code, name }: DateRule,
  instantOf: (bounds: NonNullable<ReturnType<typeof boundsOf>>) => number,
  spanOf: typeof before | typeof since,
  word: 'since' | 'until',
): Obstacle[] {
  if (onix === null || dates.length === 0) return [];
  const read = dates.map((one) => ({ ...one, bounds: boundsOf(one.date.date, zones) }));
  const unread = read.find(({ bounds }) => bounds === null);
  if (unread !== undefined) {
    const evidence = [evidenceOf(onix, unread)];
    return [{ gate, code: 'DATE_UNREADABLE', clause: `its ${name} cannot be read`, evidence, ...ALWAYS }];
  }
  return read
    .flatMap(({ bounds, ...one }) =>
      bounds === null ? [] : [{ one, instant: instantOf(bounds), isSpread: bounds.isSpread }],
    )
    .sort((a, b) => (word === 'until' ? b.instant - a.instant : a.instant - b.instant))
    .slice(0, 1)
    .map(({ one, instant, isSpread }) => ({
      gate,
      code,
      clause: `${name} ${word} ${instantInWords(instant, zones.names)}`,
      evidence: [evidenceOf(onix, one)],
      ...spanOf(instant),
      isSpread,
    }));
}

function evidenceOf(onix: OnixStatement, { date, path }: DateHere) {
  return onixEvidence(onix, `${path}/Date[role ${date.role}]`, date.date.value);
}
