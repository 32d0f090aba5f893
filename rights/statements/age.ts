import { readInstant } from '../question.js';
import { hold, type Obstacle, RULES } from './obstacle.js';
import type { KnownStatement } from './statement.js';

const MINUTE_MS = 60_000;

/** By what the age of statements is judged. */
export interface StatementPolicy {
  /** Statements that were told longer ago are stale; null: however long ago. */
  readonly maxAgeMinutes: number | null;
  /** RFC 3339. */
  readonly now: string;
}

/** Holds for statements that were told too long ago, or nobody knows when: contract 3.6, rule 3. */
export function ageObstacles(
  statements: readonly KnownStatement[],
  { maxAgeMinutes, now }: StatementPolicy,
): readonly Obstacle[] {
  if (maxAgeMinutes === null) return [];
  const oldest = readInstant(now) - maxAgeMinutes * MINUTE_MS;
  const stale = statements.filter(({ body }) => !(readInstant(body.source.asOf) >= oldest));
  return stale.map(({ id, body }) => {
    const message = `The rights were last told at ${body.source.asOf}.`;
    return hold(RULES.data, 'rights_stale', message, { statementId: id });
  });
}
