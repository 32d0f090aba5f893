/**
 * The territory gate for ONIX: rights.md 1.4, 1.5, 1.7 and 2.3. In ONIX 3 the statements divide the world, so that an
 * overlap is a fault; in 2.1 overlaps are ordinary, and what names a place counts more than WORLD and ROW.
 */
import { readSalesRightsType, type SalesRightsMeaning } from '../codes/sales-rights.js';
import { type Content, createContentMemo } from '../content-memo.js';
import type { Exclusivity } from '../decision.js';
import type { OnixStatement, SalesRightsFacts } from '../facts.js';
import { createMemo } from '../memo.js';
import { denied, type TerritoryFinding } from './finding.js';
import {
  generalMembership,
  isEmpty,
  type Membership,
  namedMembership,
  type Place,
  readTerritory,
  type Territory,
  territoryContent,
} from './membership.js';

/** A statement of rights that has been read; the places asked about are remembered. */
export interface OnixRights {
  find(place: Place): TerritoryFinding;
  /** About the statement as a whole, as sentences. */
  readonly changes: readonly string[];
  readonly faults: readonly string[];
}

interface Statement {
  /** Its place among the statements; ROW for the type for the rest of the world. */
  readonly by: number | 'ROW';
  readonly meaning: SalesRightsMeaning;
}

interface TerritoryStatement extends Statement {
  readonly by: number;
  readonly territory: Territory;
}

interface Vote {
  readonly statement: Statement;
  readonly membership: Membership;
  /** Codes that might take the place out. */
  readonly unreadable: readonly string[];
}

/** A house has few patterns of rights: the real lists have under a hundred. */
const readings = createContentMemo<OnixRights>(1000);
const readingsOfObject = new WeakMap<OnixStatement, OnixRights>();

/** Reads the sales rights of a message; what says the same is read once. */
export function readOnixRights(statement: OnixStatement): OnixRights {
  const known = readingsOfObject.get(statement);
  if (known !== undefined) return known;
  const { release, salesRights, rowSalesRightsType } = statement;
  const content: Content = [release === '2.1', rowSalesRightsType, salesRights.map(contentOf)];
  const rights = readings.get(content, () => read(release === '2.1', salesRights, rowSalesRightsType));
  readingsOfObject.set(statement, rights);
  return rights;
}

function read(
  isRelease2: boolean,
  salesRights: readonly SalesRightsFacts[],
  rowType: string | null,
): OnixRights {
  const statements = salesRights.map((facts, index): TerritoryStatement => {
    const meaning = readSalesRightsType(facts.type);
    return {
      by: index,
      meaning,
      territory: readTerritory(facts.territory, meaning.says === 'FOR_SALE'),
    };
  });
  const rest = rowType === null ? null : restOf(readSalesRightsType(rowType), isRelease2);
  const findings = createMemo<TerritoryFinding>(2000);
  return {
    find: (place) =>
      findings.get(`${place.country}|${place.region ?? ''}`, () =>
        find(isRelease2 ? votesOfRelease2(statements, place) : votesOfRelease3(statements, place), rest),
      ),
    changes: statements.flatMap(({ territory }) => [
      ...territory.included.changes,
      ...territory.excluded.changes,
    ]),
    faults: statements.flatMap((statement) => faultsOf(statement, !isRelease2)),
  };
}

/** 2.1 has no such type: what nothing names is not stated there. One that closes is believed all the same. */
function restOf(meaning: SalesRightsMeaning, isRelease2: boolean): Statement | null {
  return isRelease2 && meaning.says === 'FOR_SALE' ? null : { by: 'ROW', meaning };
}

/** What of a statement bears on where it may be sold. */
export function contentOf({ type, territory }: SalesRightsFacts): Content {
  return [type, territoryContent(territory)];
}

interface UnreadableCode {
  readonly by: number;
  readonly token: string;
}

interface Votes {
  readonly named: readonly Vote[];
  /** What counts only where nothing else speaks for the place: ROW. */
  readonly rest: readonly Vote[];
  /** Codes of denials, each of which might mean the place. */
  readonly unreadable: readonly UnreadableCode[];
  readonly isStated: boolean;
}

function votesOfRelease3(statements: readonly TerritoryStatement[], place: Place): Votes {
  return {
    named: votesBy(statements, (territory) =>
      widest(namedMembership(territory, place), generalMembership(territory, place, false)),
    ),
    rest: votesBy(statements, (territory) => generalMembership(territory, place, true)),
    unreadable: unreadableDenials(statements, place),
    isStated: statements.length > 0,
  };
}

function votesOfRelease2(statements: readonly TerritoryStatement[], place: Place): Votes {
  const byName = votesBy(statements, (territory) => namedMembership(territory, place));
  const isNamed = byName.some(({ membership }) => membership === 'IN');
  return {
    named: isNamed
      ? byName
      : votesBy(statements, (territory) =>
          widest(namedMembership(territory, place), generalOf(territory, place)),
        ),
    rest: [],
    unreadable: unreadableDenials(statements, place),
    isStated: statements.length > 0,
  };
}

/** A part that is named beside WORLD, in one statement, is said twice and parts nothing. */
function widest(byName: Membership, general: Membership): Membership {
  return byName === 'IN' || byName === 'UNRESOLVED' || general === 'OUT' ? byName : general;
}

/** WORLD and ROW say the same in 2.1. */
function generalOf(territory: Territory, place: Place): Membership {
  const world = generalMembership(territory, place, false);
  return world === 'OUT' ? generalMembership(territory, place, true) : world;
}

function votesBy(
  statements: readonly TerritoryStatement[],
  judge: (territory: Territory) => Membership,
): Vote[] {
  return statements.flatMap((statement): Vote[] => {
    const { excluded } = statement.territory;
    const one = judge(statement.territory);
    return one === 'OUT' ? [] : [{ statement, membership: one, unreadable: excluded.unreadable }];
  });
}

/**
 * A denial that we cannot read, wholly or in part, may mean any place that nothing names. One that names nothing at all is
 * no more readable.
 */
function unreadableDenials(
  statements: readonly TerritoryStatement[],
  place: Place,
): readonly UnreadableCode[] {
  const isNamed = statements.some(({ territory }) => namedMembership(territory, place) === 'IN');
  if (isNamed) return [];
  return statements
    .filter(({ meaning }) => meaning.says !== 'FOR_SALE')
    .flatMap(({ by, territory }) => {
      const tokens = isEmpty(territory.included) ? [''] : territory.included.unreadable;
      return tokens.map((token) => ({ by, token }));
    });
}

function find(votes: Votes, row: Statement | null): TerritoryFinding {
  if (!votes.isStated) return denied('NO_RIGHTS_STATEMENT');
  const named = combine(votes.named, votes.unreadable);
  if (named !== null) return named;
  const byRow: Vote[] = row === null ? [] : [{ statement: row, membership: 'IN', unreadable: [] }];
  return combine([...votes.rest, ...byRow], []) ?? denied('TERRITORY_UNSTATED');
}

/** What all that speak for a place say together; null where none does. */
function combine(votes: readonly Vote[], unreadable: readonly UnreadableCode[]): TerritoryFinding | null {
  const by = (wanted: Membership) => votes.filter(({ membership }) => membership === wanted);
  const unresolved = by('UNRESOLVED');
  if (unresolved.length > 0 || unreadable.length > 0) {
    const tokens = unresolved.flatMap((vote) => vote.unreadable);
    const deciding = new Set([...unreadable.map((code) => code.by), ...deciders(unresolved)]);
    return denied(
      'RIGHTS_TOKEN_UNRESOLVED',
      [...deciding],
      [...unreadable.map(({ token }) => token), ...tokens],
    );
  }
  const partial = by('PARTIAL');
  if (partial.length > 0) return denied('SUBDIVISION_REQUIRED', deciders(partial));
  return votes.length === 0 ? null : combineWhole(votes);
}

function combineWhole(votes: readonly Vote[]): TerritoryFinding {
  const saying = (wanted: SalesRightsMeaning['says']) =>
    votes.filter(({ statement }) => statement.meaning.says === wanted);
  const forSale = saying('FOR_SALE');
  const notForSale = saying('NOT_FOR_SALE');
  const notHeld = saying('RIGHTS_NOT_HELD');
  if (forSale.length > 0 && notForSale.length + notHeld.length > 0) {
    return denied('RIGHTS_CONFLICT', deciders(votes));
  }
  if (notForSale.length > 0) return denied('TERRITORY_NOT_FOR_SALE', deciders(notForSale));
  if (notHeld.length > 0) return denied('TERRITORY_RIGHTS_NOT_HELD', deciders(notHeld));
  const unknown = saying('UNKNOWN');
  return unknown.length > 0 ? denied('TERRITORY_RIGHTS_UNKNOWN', deciders(unknown)) : allowed(forSale);
}

function allowed(votes: readonly Vote[]): TerritoryFinding {
  const meanings = votes.flatMap(({ statement: { meaning } }) =>
    meaning.says === 'FOR_SALE' ? [meaning] : [],
  );
  const kinds = new Set<Exclusivity>(meanings.map(({ exclusivity }) => exclusivity));
  const [only = 'UNKNOWN'] = kinds;
  return {
    code: null,
    exclusivity: kinds.size === 1 ? only : 'UNKNOWN',
    decidedBy: deciders(votes),
    isRestricted: meanings.some(({ isRestricted }) => isRestricted),
    isMixed: kinds.size > 1,
    unreadable: [],
  };
}

const deciders = (votes: readonly Vote[]): (number | 'ROW')[] => votes.map(({ statement }) => statement.by);

function faultsOf({ by, meaning, territory }: TerritoryStatement, isRelease3: boolean): readonly string[] {
  const path = `SalesRights[${by + 1}]`;
  const tokens = [...territory.included.unreadable, ...territory.excluded.unreadable];
  return [
    ...(meaning.says === 'UNKNOWN' ? [`${path} has a type that says nothing.`] : []),
    ...(isEmpty(territory.included) ? [`${path} names no place.`] : []),
    ...(tokens.length > 0 ? [`${path} has codes that cannot be read: ${tokens.join(' ')}.`] : []),
    ...(territory.included.isWorld && territory.included.countries.size > 0
      ? [`${path} names countries beside WORLD.`]
      : []),
    ...(isRelease3 && territory.included.isRest ? [`${path} names ROW, which is of ONIX 2.1.`] : []),
  ];
}
