/** The territory gate for Consonance's flat fields: rights.md 1.13. Not-for-sale wins, and silence is no permission. */
import { createContentMemo } from '../content-memo.js';
import type { FlatStatement } from '../facts.js';
import { createMemo } from '../memo.js';
import { denied, type TerritoryFinding } from './finding.js';
import {
  generalMembership,
  namedMembership,
  type Place,
  readTerritory,
  type Territory,
} from './membership.js';

export interface FlatRights {
  find(place: Place): TerritoryFinding;
  /** Whether the list of where it is not for sale means the place, a part of it, or may mean it. */
  mayBar(place: Place): boolean;
  readonly changes: readonly string[];
  readonly faults: readonly string[];
}

const readings = createContentMemo<FlatRights>(1000);
const readingsOfObject = new WeakMap<FlatStatement, FlatRights>();

/** Reads the flat fields; what says the same is read once. */
export function readFlatRights(statement: FlatStatement): FlatRights {
  const known = readingsOfObject.get(statement);
  if (known !== undefined) return known;
  const { isForSaleWorldwide, forSaleIn, notForSaleIn } = statement;
  const content = [isForSaleWorldwide, forSaleIn, notForSaleIn];
  const rights = readings.get(content, () => read(isForSaleWorldwide === true, forSaleIn, notForSaleIn));
  readingsOfObject.set(statement, rights);
  return rights;
}

function read(
  isWorldwide: boolean,
  forSaleIn: readonly string[],
  notForSaleIn: readonly string[],
): FlatRights {
  const forSale = territoryOf(isWorldwide ? [...forSaleIn, 'WORLD'] : forSaleIn, true);
  const notForSale = territoryOf(notForSaleIn, false);
  const isSilent = !isWorldwide && forSaleIn.length === 0 && notForSaleIn.length === 0;
  const findings = createMemo<TerritoryFinding>(2000);
  const unreadable = [...forSale.included.unreadable, ...notForSale.included.unreadable];
  return {
    find: (place) =>
      findings.get(`${place.country}|${place.region ?? ''}`, () =>
        isSilent ? denied('NO_RIGHTS_STATEMENT') : find(forSale, notForSale, place),
      ),
    mayBar: (place) => mayBar(forSale, notForSale, place),
    changes: [...forSale.included.changes, ...notForSale.included.changes],
    faults:
      unreadable.length === 0 ? [] : [`The record has codes that cannot be read: ${unreadable.join(' ')}.`],
  };
}

function territoryOf(tokens: readonly string[], isOpening: boolean): Territory {
  const facts = {
    countriesIncluded: tokens,
    regionsIncluded: [],
    countriesExcluded: [],
    regionsExcluded: [],
  };
  return readTerritory(facts, isOpening);
}

function find(forSale: Territory, notForSale: Territory, place: Place): TerritoryFinding {
  const against = namedMembership(notForSale, place);
  if (against === 'IN' || notForSale.included.isWorld || notForSale.included.isRest) {
    return denied('TERRITORY_NOT_FOR_SALE');
  }
  const inFavour = namedMembership(forSale, place);
  const { unreadable } = notForSale.included;
  if (against === 'UNRESOLVED' || inFavour === 'UNRESOLVED') return denied('RIGHTS_TOKEN_UNRESOLVED');
  if (unreadable.length > 0 && inFavour !== 'IN') return denied('RIGHTS_TOKEN_UNRESOLVED', [], unreadable);
  if (against === 'PARTIAL') return denied('SUBDIVISION_REQUIRED');
  if (inFavour === 'IN' || generalMembership(forSale, place, false) === 'IN') return FOR_SALE;
  return denied(inFavour === 'PARTIAL' ? 'SUBDIVISION_REQUIRED' : 'TERRITORY_UNSTATED');
}

function mayBar(forSale: Territory, notForSale: Territory, place: Place): boolean {
  const { included } = notForSale;
  if (namedMembership(notForSale, place) !== 'OUT' || included.isWorld || included.isRest) return true;
  return included.unreadable.length > 0 && namedMembership(forSale, place) !== 'IN';
}

/** The fields carry no exclusivity. */
const FOR_SALE: TerritoryFinding = {
  code: null,
  exclusivity: 'UNKNOWN',
  decidedBy: [],
  isRestricted: false,
  isMixed: false,
  unreadable: [],
};
