/** The decision of contract 3.6 as the API tells it: the engine's, with the revision of the rights and the time. */
import { createHash } from 'node:crypto';
import { decideByStatements, type StatementDecision } from '../../../rights/statements/decide.js';
import type { StatementReason } from '../../../rights/statements/obstacle.js';
import type { ContentFacts } from '../../../rights/statements/question.js';
import type { KnownStatement } from '../../../rights/statements/statement.js';
import type { PolicyReason } from '../http/problem.js';
import type { RightsQuestion } from './question.js';

export interface RightsDecision {
  readonly outcome: StatementDecision['outcome'];
  readonly reasons: readonly PolicyReason[];
  /** What it was decided by. */
  readonly statementIds: readonly string[];
  /** Another one: the statements have changed since, and it is to be decided again. */
  readonly rightsRevision: string;
  /** When, in RFC 3339. */
  readonly evaluatedAt: string;
}

export interface DecisionRules {
  readonly maxAgeMinutes: number | null;
  /** What `at` is where the question names none, and when it was decided. */
  readonly now: Date;
}

/** Decides the question by the statements among these that are about the content. */
export function decide(
  content: ContentFacts,
  question: RightsQuestion,
  statements: readonly KnownStatement[],
  { maxAgeMinutes, now }: DecisionRules,
): RightsDecision {
  const evaluatedAt = now.toISOString();
  const asked = { ...question, at: question.at ?? evaluatedAt };
  const policy = { maxAgeMinutes, now: evaluatedAt };
  const { outcome, reasons, decidedBy } = decideByStatements(content, asked, statements, policy);
  return {
    outcome,
    reasons: reasons.map(toldReason),
    statementIds: decidedBy.map(({ id }) => id),
    rightsRevision: revisionOf(decidedBy),
    evaluatedAt,
  };
}

/** The contract's reasons name places in the message alone. */
function toldReason({ territories: _, ...reason }: StatementReason): PolicyReason {
  return reason;
}

function revisionOf(statements: StatementDecision['decidedBy']): string {
  const parts = statements.map(({ id, revision }) => `${id}:${revision}`).sort();
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}
