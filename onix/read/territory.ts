import { COUNTRIES, REGIONS } from '../codes/places.js';
import type { Territory } from '../model/territory.js';
import { child, type Element } from '../xml/element.js';
import { codeTokens, type Reading } from './reading.js';

/** The Territory of ONIX 3; null where there is none. */
export function readTerritory(reading: Reading, parent: Element | undefined): Territory | null {
  const element = child(parent, 'Territory');
  if (element === undefined) return null;
  return {
    countriesIncluded: codeTokens(reading, element, 'CountriesIncluded', COUNTRIES),
    regionsIncluded: codeTokens(reading, element, 'RegionsIncluded', REGIONS),
    countriesExcluded: codeTokens(reading, element, 'CountriesExcluded', COUNTRIES),
    regionsExcluded: codeTokens(reading, element, 'RegionsExcluded', REGIONS),
  };
}

export const NOWHERE: Territory = {
  countriesIncluded: [],
  regionsIncluded: [],
  countriesExcluded: [],
  regionsExcluded: [],
};
