/** The places that a recipient covers: each of them has to be allowed whole. */
import { COUNTRIES, KOSOVO_REGION } from '../codes/countries.js';
import type { Place } from '../territory/membership.js';
import { readArea } from '../territory/tokens.js';
import type { Territories } from './statement.js';
import { covers, type RestOfWorld } from './territory.js';

/** Sorted by their codes; null where it cannot be told where the recipient is, as by ROW or by a code that is none. */
export function placesOf(territories: Territories | undefined): readonly Place[] | null {
  if (territories === undefined) return null;
  const area = readArea(territories.include, 'POSSIBLE');
  if (area.isRest || area.unreadable.length > 0) return null;
  const countries = area.isWorld ? COUNTRIES : area.countries;
  const regions = new Set([...area.regions.values()].flat());
  const named = [...[...countries].map(wholeOf), ...[...regions].map(placeOfRegion)];
  const { exclude = [] } = territories;
  const left = named.filter((place) => !isExcluded(exclude, place));
  const places = area.isWorld ? withKosovo(left, exclude) : left;
  return places.length === 0 ? null : places.toSorted((one, other) => (codeOf(one) < codeOf(other) ? -1 : 1));
}

/** AU, or CA-QC. */
export function codeOf({ country, region }: Place): string {
  return region ?? country;
}

/** A country of which a part alone is excluded stays whole: how the rest would be named is not known. */
function isExcluded(exclude: readonly string[], place: Place): boolean {
  return covers({ include: exclude }, place, NO_REST);
}

/** ROW among what a recipient excludes takes nothing out. */
const NO_REST: RestOfWorld = { has: () => false, mayHave: () => false };

const KOSOVO_PLACE: Place = { country: 'RS', region: KOSOVO_REGION };

/** Whether who excludes RS from the world means Kosovo too cannot be told. */
function withKosovo(places: readonly Place[], exclude: readonly string[]): readonly Place[] {
  const isInSerbia = places.some(({ country }) => country === KOSOVO_PLACE.country);
  return isInSerbia || isExcluded(exclude, KOSOVO_PLACE) ? places : [...places, KOSOVO_PLACE];
}

function wholeOf(country: string): Place {
  return { country, region: null };
}

function placeOfRegion(region: string): Place {
  return { country: region.slice(0, 2), region };
}
