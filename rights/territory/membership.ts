/** Whether a place lies in one territory: rights.md 2.3. */
import { COUNTRIES, KOSOVO_REGION } from '../codes/countries.js';
import { countryOf, isAirport, regionsAround } from '../codes/regions.js';
import { type Content, createContentMemo } from '../content-memo.js';
import type { TerritoryFacts } from '../facts.js';
import { type Area, type Reading, readArea } from './tokens.js';

/** Where a question is asked: a country, or one region of it. */
export interface Place {
  /** ISO 3166-1. */
  readonly country: string;
  /** ISO 3166-2, or an airport code of List 49; null for the whole country. */
  readonly region: string | null;
}

/** PARTIAL: some of the place lies in it. UNRESOLVED: it cannot be told. */
export type Membership = 'IN' | 'OUT' | 'PARTIAL' | 'UNRESOLVED';

export interface Territory {
  readonly included: Area;
  readonly excluded: Area;
  /** Of what is excluded, the codes that stand for regions and mean nothing to us. */
  readonly unreadableRegions: readonly string[];
  /** Countries that regionsExcluded takes out, as GB-CHA does JE. */
  readonly countriesOfRegions: ReadonlySet<string>;
  readonly isOpening: boolean;
}

const openings = createContentMemo<Territory>(2000);
const closings = createContentMemo<Territory>(2000);
const openingReadings = new WeakMap<TerritoryFacts, Territory>();
const closingReadings = new WeakMap<TerritoryFacts, Territory>();

/**
 * Reads a territory; what says the same is read once. In one that opens what it includes, a doubtful code counts only where
 * it excludes; in one that closes it counts only where it includes.
 */
export function readTerritory(facts: TerritoryFacts, isOpening: boolean): Territory {
  const readingsOfObject = isOpening ? openingReadings : closingReadings;
  const known = readingsOfObject.get(facts);
  if (known !== undefined) return known;
  const readings = isOpening ? openings : closings;
  const territory = readings.get(territoryContent(facts), () => read(facts, isOpening));
  readingsOfObject.set(facts, territory);
  return territory;
}

/** What a territory says, to remember it by. */
export function territoryContent(facts: TerritoryFacts): Content {
  const { countriesIncluded, regionsIncluded, countriesExcluded, regionsExcluded } = facts;
  return [countriesIncluded, regionsIncluded, countriesExcluded, regionsExcluded];
}

function read(facts: TerritoryFacts, isOpening: boolean): Territory {
  const including: Reading = isOpening ? 'CERTAIN' : 'POSSIBLE';
  const excluding: Reading = isOpening ? 'POSSIBLE' : 'CERTAIN';
  return {
    included: readArea([...facts.countriesIncluded, ...facts.regionsIncluded], including),
    excluded: readArea([...facts.countriesExcluded, ...facts.regionsExcluded], excluding),
    unreadableRegions: readArea(facts.regionsExcluded, excluding).unreadable,
    countriesOfRegions: readArea(facts.regionsExcluded, excluding).countries,
    isOpening,
  };
}

/** The membership by what the territory names: its countries and regions. */
export function namedMembership(territory: Territory, place: Place): Membership {
  if (isKosovo(place)) return namedKosovo(territory, place);
  const { included, excluded } = territory;
  if (!namesCountry(territory, place) && !coversRegion(included, place))
    return touches(included, place) ? 'PARTIAL' : 'OUT';
  if (excluded.isWorld) return 'UNRESOLVED';
  if (coversRegion(excluded, place)) {
    return coversRegion(included, place) ? moreSpecific(territory, place) : 'OUT';
  }
  if (territory.unreadableRegions.some((token) => mayTouch(token, place.country))) return 'UNRESOLVED';
  return touches(excluded, place) ? 'PARTIAL' : 'IN';
}

/** The membership by WORLD, or by ROW where `isRest`: everything but what is excluded or named. */
export function generalMembership(territory: Territory, place: Place, isRest: boolean): Membership {
  const { included, excluded } = territory;
  if (isRest ? !included.isRest : !included.isWorld) return 'OUT';
  const isExcludedCountry = excluded.countries.has(place.country);
  if (isKosovo(place) && isExcludedCountry && !coversRegion(excluded, place)) return 'UNRESOLVED';
  if (isExcludedCountry || coversRegion(excluded, place)) return 'OUT';
  if (excluded.isWorld || excluded.isRest || excluded.unreadable.length > 0) return 'UNRESOLVED';
  return touches(excluded, place) ? 'PARTIAL' : 'IN';
}

/** The membership by all that the territory says. */
export function membership(territory: Territory, place: Place): Membership {
  const named = namedMembership(territory, place);
  if (named === 'IN' || named === 'UNRESOLVED') return named;
  const world = generalMembership(territory, place, false);
  const general = world === 'OUT' ? generalMembership(territory, place, true) : world;
  // A region that is excluded by name is so from the world too, which general membership has seen.
  return general === 'OUT' ? named : general;
}

/** A country that is taken out again counts only in the shape of WORLD less some, with that one named by its own code. */
function namesCountry(
  { included, excluded, countriesOfRegions, isOpening }: Territory,
  { country }: Place,
): boolean {
  if (!included.countries.has(country)) return false;
  if (!isOpening || !excluded.countries.has(country)) return true;
  return included.isWorld && included.ownCountries.has(country) && !countriesOfRegions.has(country);
}

function coversRegion({ regions }: Area, { country, region }: Place): boolean {
  const named = regions.get(country);
  if (named === undefined || region === null) return false;
  return regionsAround(region).some((code) => named.includes(code));
}

/** Whether a part of the place is named. Airports are no part of an ordinary place. */
function touches({ regions }: Area, { country, region }: Place): boolean {
  const named = regions.get(country);
  if (named === undefined) return false;
  if (region === null) return named.some((code) => !isAirport(code));
  // Where an airport lies is not known: any region that is named may be its own.
  if (isAirport(region)) return true;
  return named.some((code) => code !== region && regionsAround(code).includes(region));
}

/** A region that is both included and excluded, itself or by what it lies in: the nearer one counts. */
function moreSpecific({ included, excluded }: Territory, { country, region }: Place): Membership {
  const around = region === null ? [] : regionsAround(region);
  const depthIn = (area: Area) => around.findIndex((code) => area.regions.get(country)?.includes(code));
  const [inside, outside] = [depthIn(included), depthIn(excluded)];
  if (inside === outside) return 'UNRESOLVED';
  return inside < outside ? 'IN' : 'OUT';
}

/** A code such as CA-XX can mean a part of Canada only; one such as XYZ a part of any country. */
function mayTouch(token: string, country: string): boolean {
  const prefix = countryOf(token.toUpperCase());
  const isPrefixed = token.charAt(2) === '-' && COUNTRIES.has(prefix);
  return !isPrefixed || prefix === country;
}

function isKosovo({ region }: Place): boolean {
  return region !== null && regionsAround(region).includes(KOSOVO_REGION);
}

/** Whether RS is meant to hold Kosovo cannot be told, so that only its own code decides. */
function namedKosovo({ included, excluded }: Territory, place: Place): Membership {
  if (coversRegion(excluded, place)) return coversRegion(included, place) ? 'UNRESOLVED' : 'OUT';
  if (coversRegion(included, place)) return 'IN';
  // The world holds it, whatever is named beside it.
  if (included.countries.has(place.country) && !included.isWorld) return 'UNRESOLVED';
  return touches(included, place) ? 'PARTIAL' : 'OUT';
}

/** Whether the lists name nothing at all. */
export function isEmpty({ isWorld, isRest, countries, regions, unreadable }: Area): boolean {
  return !isWorld && !isRest && countries.size === 0 && regions.size === 0 && unreadable.length === 0;
}
