/** Whether what a recipient covers lies inside what a statement names. A place is a country or a subdivision. */
import { COUNTRIES, countryOf, isPlace, ROW, type Territories, WORLD } from '../contract/territories.js';

/** The places of a recipient, each of which must be covered whole; null where they cannot be told. */
export function placesOf(territories: Territories | undefined): readonly string[] | null {
  if (territories === undefined || territories.include.includes(ROW)) return null;
  const excluded = new Set(territories.exclude);
  const places = territories.include.flatMap((code) => (code === WORLD ? [...COUNTRIES] : [code]));
  return [...new Set(places)].filter((place) => !excluded.has(place) && !excluded.has(countryOf(place)));
}

/** ROW of a statement: the world without every country that the same subject's other statements name. */
export function restOfWorld(others: readonly Territories[]): ReadonlySet<string> {
  const named = others.flatMap(({ include, exclude = [] }) => [...include, ...exclude]).filter(isPlace);
  const taken = new Set(named.map(countryOf));
  return new Set([...COUNTRIES].filter((country) => !taken.has(country)));
}

/** Whether all of the place lies inside. */
export function covers(territories: Territories, place: string, rest: ReadonlySet<string>): boolean {
  const { include, exclude = [] } = territories;
  if (!names(include, place, rest) || names(exclude, place, rest)) return false;
  return !exclude.some((code) => isPartOf(code, place));
}

/** Whether any of the place lies inside. */
export function touches(territories: Territories, place: string, rest: ReadonlySet<string>): boolean {
  const { include, exclude = [] } = territories;
  if (names(exclude, place, rest)) return false;
  return names(include, place, rest) || include.some((code) => isPartOf(code, place));
}

function names(codes: readonly string[], place: string, rest: ReadonlySet<string>): boolean {
  const country = countryOf(place);
  return codes.some(
    (code) => code === WORLD || code === place || code === country || (code === ROW && rest.has(country)),
  );
}

/** CA-QC is part of CA. */
function isPartOf(code: string, place: string): boolean {
  return code !== place && code !== ROW && code !== WORLD && countryOf(code) === place;
}
