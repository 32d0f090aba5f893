/**
 * May content go to a recipient, for a use, at an instant, by statements of rights: the nine rules of contract 3.6.
 *
 * Pure: content, question, statements and the time come in as arguments. All rules are asked, so that a person sees every
 * obstacle, and what is not known denies.
 */
import { readInstant } from '../question.js';
import type { Place } from '../territory/membership.js';
import { ageObstacles, type StatementPolicy } from './age.js';
import { contentObstacles } from './content.js';
import { deny, least, type Obstacle, RULES, type StatementReason } from './obstacle.js';
import { placesOf } from './places.js';
import type { Asked, ContentFacts, Path, StatementQuestion } from './question.js';
import { restrictionObstacles } from './restriction.js';
import type { KnownStatement } from './statement.js';
import { isGrant, subjectObstacles } from './subject.js';

export interface StatementDecision {
  readonly outcome: 'allow' | 'deny' | 'hold';
  /** Every reason, in the order of the rules; empty when allowed. */
  readonly reasons: readonly StatementReason[];
  /** The statements about the content, by id. Once any is revised, or another one comes, it has to be decided again. */
  readonly decidedBy: readonly { readonly id: string; readonly revision: number }[];
}

/**
 * Decides by the statements among these that are about the content. Content that is used through several products may
 * go where it may go through any of them; the reasons are then those of the nearest.
 */
export function decideByStatements(
  content: ContentFacts,
  question: StatementQuestion,
  statements: readonly KnownStatement[],
  policy: StatementPolicy,
): StatementDecision {
  const about = statements.filter((statement) => content.paths.some((path) => isAbout(statement, path)));
  // Sorted, so that the answer is the same in whatever order they come.
  const used = about.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    ...outcomeOf(allObstacles(content, question, used, policy)),
    decidedBy: used.map(({ id, revision }) => ({ id, revision })),
  };
}

function allObstacles(
  content: ContentFacts,
  question: StatementQuestion,
  statements: readonly KnownStatement[],
  policy: StatementPolicy,
): readonly Obstacle[] {
  const { recipient, use, channel, at: atText } = question;
  const at = readInstant(atText);
  if (Number.isNaN(at)) {
    return [deny(RULES.question, 'invalid_instant', 'The time that is asked about cannot be read.')];
  }
  const channels = channel === undefined ? (recipient.channels ?? []) : [channel];
  const asked = { recipient, use, at, channels, language: content.language };
  const places = placesOf(recipient.territories);
  const ways = content.paths.map((path) => {
    const own = statements.filter((statement) => isAbout(statement, path));
    return [...pathObstacles(own, places, { ...asked, path }), ...ageObstacles(own, policy)];
  });
  return [...contentObstacles(content, asked), ...(ways.length === 0 ? [NO_DATA] : least(ways))];
}

const NO_DATA = deny(RULES.data, 'no_rights_data', 'Nothing is known of the rights.');
const NOWHERE = deny(RULES.territory, 'recipient_territory', 'It is not known where the recipient is.');

/**
 * What the statements say about one path. A subject without grants does not constrain, several narrow each other, and
 * restrictions of any of them are subtracted last: contract 3.6, rule 4.
 */
function pathObstacles(
  statements: readonly KnownStatement[],
  places: readonly Place[] | null,
  asked: Asked,
): readonly Obstacle[] {
  const bySubject = asked.path.subjects.map(({ level, value }) =>
    statements.filter(({ body: { subject } }) => subject.level === level && subject.value === value),
  );
  const granted = bySubject.filter((own) => own.some(isGrant));
  return [
    ...(granted.length === 0 ? [NO_DATA] : []),
    ...(places === null ? [NOWHERE] : []),
    ...granted.flatMap((own) => subjectObstacles(own, places ?? [], asked)),
    ...bySubject.flatMap((own) => restrictionObstacles(own, places ?? [], asked)),
  ];
}

function isAbout({ body: { subject } }: KnownStatement, path: Path): boolean {
  return path.subjects.some(({ level, value }) => level === subject.level && value === subject.value);
}

function outcomeOf(obstacles: readonly Obstacle[]): Pick<StatementDecision, 'outcome' | 'reasons'> {
  const isDenied = obstacles.some(({ effect }) => effect === 'DENY');
  const inOrder = obstacles.toSorted((one, other) => one.rule - other.rule);
  return {
    outcome: isDenied ? 'deny' : obstacles.length > 0 ? 'hold' : 'allow',
    reasons: inOrder.map(({ reason }) => reason),
  };
}
