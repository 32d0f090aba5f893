/**
 * What the grants about one subject leave uncovered: contract 3.6, rules 4 and 5.
 *
 * A grant is a whole: "en in WORLD" and "fr in FR" do not make "fr in WORLD". Several may cover a territory together, but
 * only those that each pass every other dimension.
 */
import type { Place } from '../territory/membership.js';
import { grantObstacles } from './grant.js';
import { deny, least, type Obstacle, RULES } from './obstacle.js';
import { codeOf } from './places.js';
import type { Asked } from './question.js';
import type { KnownStatement } from './statement.js';
import { covers, restOfWorld } from './territory.js';

interface ReadGrant {
  readonly id: string;
  readonly obstacles: readonly Obstacle[];
  readonly covered: ReadonlySet<Place>;
}

/** None: the grants among the statements about the subject cover every place. */
export function subjectObstacles(
  own: readonly KnownStatement[],
  places: readonly Place[],
  asked: Asked,
): readonly Obstacle[] {
  const grants = own.filter(isGrant).map((grant) => readGrant(grant, own, places, asked));
  const passing = grants.filter(({ obstacles }) => obstacles.length === 0);
  if (passing.length > 0 && isCovered(places, passing)) return [];
  // Rights that begin later cover what is asked later: that is no denial.
  const later = grants.filter(({ obstacles }) => obstacles.every(({ effect }) => effect === 'HOLD'));
  if (later.length > 0 && isCovered(places, later)) return later.flatMap(({ obstacles }) => obstacles);
  if (passing.length > 0) return [outside(places, passing)];
  return least(
    grants.map((one) => [...one.obstacles, ...(isCovered(places, [one]) ? [] : [outside(places, [one])])]),
  );
}

/** Whether it opens; anything else closes. */
export function isGrant({ body }: KnownStatement): boolean {
  return body.effect === 'grant';
}

function readGrant(
  grant: KnownStatement,
  own: readonly KnownStatement[],
  places: readonly Place[],
  asked: Asked,
): ReadGrant {
  const rest = restOfWorld(own.filter(({ id }) => id !== grant.id));
  const covered = places.filter((place) => covers(grant.body.territories, place, rest));
  return { id: grant.id, obstacles: grantObstacles(grant, asked), covered: new Set(covered) };
}

function isCovered(places: readonly Place[], grants: readonly ReadGrant[]): boolean {
  return places.every((place) => grants.some(({ covered }) => covered.has(place)));
}

function outside(places: readonly Place[], grants: readonly ReadGrant[]): Obstacle {
  const missing = places.filter((place) => !grants.some(({ covered }) => covered.has(place))).map(codeOf);
  const [only, ...others] = grants;
  const statement = only !== undefined && others.length === 0 ? { statementId: only.id } : {};
  const more = { ...statement, territories: missing };
  return missing.length === places.length
    ? deny(RULES.territory, 'territory', 'The rights are for other territories.', more)
    : deny(RULES.territory, 'territory_partial', `The rights do not cover ${missing.join(', ')}.`, more);
}
