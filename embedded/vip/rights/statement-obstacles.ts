/**
 * What the statements say about one path to the content (contract 3.6, 3 to 8).
 *
 * A grant is a whole: "en in WORLD" and "fr in FR" do not make "fr in WORLD". Several may together cover a territory, but
 * only those that each pass every other dimension. A level without grants does not constrain; several narrow each other.
 */
import { type Asked, grantObstacles, isRestricted } from './grant-obstacles.js';
import { deny, hold, least, type Obstacle } from './obstacle.js';
import type { KnownStatement, Path } from './question.js';
import { covers, placesOf, restOfWorld, touches } from './territory.js';

/** All of them; `statements` are at least those about the path's subjects. */
export function statementObstacles(
  path: Path,
  statements: readonly KnownStatement[],
  asked: Asked,
): readonly Obstacle[] {
  const bySubject = path.subjects.map(({ level, value }) =>
    statements.filter(({ body: { subject } }) => subject.level === level && subject.value === value),
  );
  const granted = bySubject.filter((own) => own.some(isGrant));
  if (granted.length === 0) return [deny('no_rights_data', 'Nothing is known of the rights.')];
  const places = placesOf(asked.recipient.territories);
  if (places === null || places.length === 0) {
    return [deny('recipient_territory', 'It is not known where the recipient is.')];
  }
  return [
    ...granted.flatMap((own) => levelObstacles(own, places, asked)),
    ...bySubject.flatMap((own) => restrictionObstacles(own, places, asked)),
  ];
}

function isGrant({ body }: KnownStatement): boolean {
  return body.effect === 'grant';
}

/** What the grants of one subject leave uncovered. */
function levelObstacles(
  own: readonly KnownStatement[],
  places: readonly string[],
  asked: Asked,
): readonly Obstacle[] {
  const grants = own.filter(isGrant).map((grant) => ({
    grant,
    obstacles: grantObstacles(grant, asked),
    covered: coveredBy(grant, own, places),
  }));
  const passing = grants.filter(({ obstacles }) => obstacles.length === 0);
  if (isCovered(places, passing)) return [];
  // Rights that begin later cover what is asked later: that is no denial.
  const later = grants.filter(({ obstacles }) => obstacles.every(({ effect }) => effect === 'HOLD'));
  if (isCovered(places, later)) return later.flatMap(({ obstacles }) => obstacles);
  if (passing.length > 0) return [outside(places, passing)];
  return least(
    grants.map((one) => [...one.obstacles, ...(isCovered(places, [one]) ? [] : [outside(places, [one])])]),
  );
}

interface Covering {
  readonly grant: KnownStatement;
  readonly covered: ReadonlySet<string>;
}

function coveredBy(
  statement: KnownStatement,
  own: readonly KnownStatement[],
  places: readonly string[],
): ReadonlySet<string> {
  const rest = restFor(statement, own);
  return new Set(places.filter((place) => covers(statement.body.territories, place, rest)));
}

function restFor(statement: KnownStatement, own: readonly KnownStatement[]): ReadonlySet<string> {
  return restOfWorld(own.filter(({ id }) => id !== statement.id).map(({ body }) => body.territories));
}

function isCovered(places: readonly string[], grants: readonly Covering[]): boolean {
  return places.every((place) => grants.some(({ covered }) => covered.has(place)));
}

function outside(places: readonly string[], grants: readonly Covering[]): Obstacle {
  const missing = places.filter((place) => !grants.some(({ covered }) => covered.has(place)));
  const [only, ...others] = grants;
  const statement = only !== undefined && others.length === 0 ? { statementId: only.grant.id } : {};
  return missing.length === places.length
    ? deny('territory', 'The rights are for other territories.', statement)
    : deny('territory_partial', `The rights do not cover ${missing.join(', ')}.`, statement);
}

function restrictionObstacles(
  own: readonly KnownStatement[],
  places: readonly string[],
  asked: Asked,
): Obstacle[] {
  const restrictions = own.filter((one) => !isGrant(one) && isRestricted(one, asked));
  return restrictions.flatMap((restriction) => {
    const rest = restFor(restriction, own);
    const touched = places.filter((place) => touches(restriction.body.territories, place, rest));
    if (touched.length === 0) return [];
    const message = `It may not be used in ${touched.join(', ')}.`;
    return [deny('restricted', message, { statementId: restriction.id })];
  });
}

const MINUTE_MS = 60_000;

/** For rights that were told too long ago; a null age is no limit. */
export function stalenessObstacles(
  statements: readonly KnownStatement[],
  { maxAgeMinutes, at }: { maxAgeMinutes: number | null; at: Date },
): Obstacle[] {
  if (maxAgeMinutes === null) return [];
  const oldest = at.getTime() - maxAgeMinutes * MINUTE_MS;
  return statements
    .filter(({ body }) => Date.parse(body.source.asOf) < oldest)
    .map(({ id, body }) =>
      hold('rights_stale', `The rights were last told at ${body.source.asOf}.`, { statementId: id }),
    );
}
