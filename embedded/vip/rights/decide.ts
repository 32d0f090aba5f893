/**
 * The decision of contract 3.6: allow, hold or deny, with every reason. Pure: the content, the statements and the time
 * come in as arguments.
 */
import { createHash } from 'node:crypto';
import type { PolicyReason } from '../http/problem.js';
import { contentObstacles } from './content-obstacles.js';
import { least, type Obstacle } from './obstacle.js';
import type { ContentFacts, KnownStatement, Path, RightsQuestion } from './question.js';
import { stalenessObstacles, statementObstacles } from './statement-obstacles.js';

export interface RightsDecision {
  readonly outcome: 'allow' | 'deny' | 'hold';
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

/**
 * Whether the question is allowed. Content that is used through several products may go where it may go through any of
 * them; the reasons are then those of the nearest.
 */
export function decide(
  content: ContentFacts,
  question: RightsQuestion,
  statements: readonly KnownStatement[],
  rules: DecisionRules,
): RightsDecision {
  const { recipient, use, channel } = question;
  const at = question.at === undefined ? rules.now : new Date(question.at);
  const channels = channel === undefined ? (recipient.channels ?? []) : [channel];
  const used = statements.filter((statement) => content.paths.some((path) => isAbout(statement, path)));
  const asked = { recipient, use, at, channels, language: content.language };
  const ways = content.paths.map((path) => {
    const { productForm } = path;
    const own = used.filter((statement) => isAbout(statement, path));
    return [
      ...statementObstacles(path, own, { ...asked, productForm }),
      ...stalenessObstacles(own, { at: rules.now, maxAgeMinutes: rules.maxAgeMinutes }),
    ];
  });
  return decisionOf([...contentObstacles(content, asked), ...least(ways)], used, rules.now);
}

function decisionOf(
  obstacles: readonly Obstacle[],
  statements: readonly KnownStatement[],
  now: Date,
): RightsDecision {
  const isDenied = obstacles.some(({ effect }) => effect === 'DENY');
  return {
    outcome: isDenied ? 'deny' : obstacles.length > 0 ? 'hold' : 'allow',
    reasons: obstacles.map(({ reason }) => reason),
    statementIds: statements.map(({ id }) => id),
    rightsRevision: revisionOf(statements),
    evaluatedAt: now.toISOString(),
  };
}

function isAbout({ body: { subject } }: KnownStatement, path: Path): boolean {
  return path.subjects.some(({ level, value }) => level === subject.level && value === subject.value);
}

function revisionOf(statements: readonly KnownStatement[]): string {
  const parts = statements.map(({ id, revision }) => `${id}:${revision}`).sort();
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}
