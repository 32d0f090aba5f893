/** Territories of 2.1: lists of countries and regions beside each other, with their own names wherever they stand. */
import { COUNTRIES, REGIONS, RIGHTS_REGIONS } from '../../codes/places.js';
import type { Territory } from '../../model/territory.js';
import type { Element } from '../../xml/element.js';
import { codeTokens, type Reading } from '../reading.js';

export interface TerritoryNames {
  readonly countries: string;
  readonly regions: string;
  readonly countriesExcluded?: string;
  readonly regionsExcluded?: string;
  /** Of List 47, which 2.1 has beside List 49. */
  readonly oldRegions?: string;
}

/** List 47 -> List 49: the world, and the world but for what is stated elsewhere. The others have no equivalent. */
const REGIONS_BY_OLD_CODE: Readonly<Record<string, string>> = { '000': 'WORLD', '001': 'ROW' };

/** Null where none of it is there. */
export function readTerritory(
  reading: Reading,
  parent: Element,
  { countries, regions, countriesExcluded = '', regionsExcluded = '', oldRegions = '' }: TerritoryNames,
): Territory | null {
  const territory: Territory = {
    countriesIncluded: codeTokens(reading, parent, countries, COUNTRIES),
    regionsIncluded: [
      ...codeTokens(reading, parent, regions, REGIONS),
      ...codeTokens(reading, parent, oldRegions, RIGHTS_REGIONS).map(
        (region) => REGIONS_BY_OLD_CODE[region] ?? `47:${region}`,
      ),
    ],
    countriesExcluded: codeTokens(reading, parent, countriesExcluded, COUNTRIES),
    regionsExcluded: codeTokens(reading, parent, regionsExcluded, REGIONS),
  };
  return Object.values(territory).every((tokens) => tokens.length === 0) ? null : territory;
}
