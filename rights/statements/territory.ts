/** Whether places lie in what a statement names: contract 3.6, rule 5, by the membership that all rights share. */
import type { TerritoryFacts } from '../facts.js';
import { namedMembership, type Place, readTerritory, type Territory } from '../territory/membership.js';
import type { KnownStatement, Territories } from './statement.js';

/** Which places are the rest of the world (ROW) for a statement. */
export interface RestOfWorld {
  /** No sibling names the country, or any part of it. */
  has(place: Place): boolean;
  /** No sibling grants or excludes all of the place. */
  mayHave(place: Place): boolean;
}

/**
 * ROW of a statement: the world without the countries that its siblings, the other statements about its subject, name.
 * Where ROW closes, only what a grant names for certain is taken out: else a second restriction would undo the first.
 */
export function restOfWorld(siblings: readonly KnownStatement[]): RestOfWorld {
  const lists = siblings.flatMap(({ body }) => listsOf(body.territories));
  const granted = siblings.filter(({ body }) => body.effect === 'grant');
  const listsOfGrants = granted.flatMap(({ body }) => listsOf(body.territories));
  return {
    has: (place) => !lists.some((codes) => mayName(codes, place)),
    mayHave: (place) => !listsOfGrants.some((codes) => isNamed(codes, place)),
  };
}

/** Whether all of the place lies inside, for certain. */
export function covers(territories: Territories, place: Place, rest: RestOfWorld): boolean {
  const { include, exclude = NONE } = territories;
  return isInside(include, place, rest) && !mayTouch(exclude, place, rest);
}

/** Whether any of the place may lie inside. */
export function touches(territories: Territories, place: Place, rest: RestOfWorld): boolean {
  const { include, exclude = NONE } = territories;
  return mayTouch(include, place, rest) && !isInside(exclude, place, rest);
}

const NONE: readonly string[] = [];

function listsOf({ include, exclude = NONE }: Territories): readonly (readonly string[])[] {
  return [include, exclude];
}

function isInside(codes: readonly string[], place: Place, rest: RestOfWorld): boolean {
  const { included } = read(codes, 'CERTAIN');
  return included.isWorld || isNamed(codes, place) || (included.isRest && rest.has(place));
}

function mayTouch(codes: readonly string[], place: Place, rest: RestOfWorld): boolean {
  const territory = read(codes, 'POSSIBLE');
  const { isWorld, isRest, unreadable } = territory.included;
  if (isWorld || unreadable.length > 0 || (isRest && rest.mayHave(place))) return true;
  return namedMembership(territory, place) !== 'OUT';
}

function isNamed(codes: readonly string[], place: Place): boolean {
  return namedMembership(read(codes, 'CERTAIN'), place) === 'IN';
}

function mayName(codes: readonly string[], { country }: Place): boolean {
  const { countries, regions, unreadable } = read(codes, 'POSSIBLE').included;
  return unreadable.length > 0 || countries.has(country) || regions.has(country);
}

const factsOfList = new WeakMap<readonly string[], TerritoryFacts>();

/** One list as a territory that excludes nothing. */
function read(codes: readonly string[], reading: 'CERTAIN' | 'POSSIBLE'): Territory {
  const known = factsOfList.get(codes);
  const facts = known ?? {
    countriesIncluded: codes,
    regionsIncluded: NONE,
    countriesExcluded: NONE,
    regionsExcluded: NONE,
  };
  if (known === undefined) factsOfList.set(codes, facts);
  return readTerritory(facts, reading === 'CERTAIN');
}
