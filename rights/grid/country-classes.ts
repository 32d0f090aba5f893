/**
 * Countries that a product does not tell apart: those that the same of its lists name, and in which its dates open and
 * close at the same instants. What is decided of one holds for all of them, so that a world of 249 costs a dozen decisions.
 */
import { COUNTRIES } from '../codes/countries.js';
import type { DateValue, OnixStatement, ProductFacts, TerritoryFacts } from '../facts.js';
import type { Asked } from '../question.js';
import { readTerritory } from '../territory/membership.js';
import type { Area } from '../territory/tokens.js';
import { boundsOf, type Zones } from '../time/bounds.js';

/** Where a law of its own holds: the German index of what endangers the young (List 71, 08). */
const OWN_LAW = ['DE'];

/** Questions about whole countries, alike but for the country, parted into classes of those that are answered the same. */
export function countryClasses<Question extends { readonly asked: Asked }>(
  facts: ProductFacts,
  questions: readonly Question[],
): readonly (readonly [Question, ...Question[]])[] {
  const marks = marksOf(facts);
  const dates = facts.onix === null ? [] : datesOf(facts.onix);
  const classes = new Map<string, [Question, ...Question[]]>();
  for (const question of questions) {
    const { market, zones } = question.asked;
    const key = `${marks.get(market.country) ?? ''}|${instantsOf(dates, zones)}`;
    const alike = classes.get(key);
    if (alike === undefined) classes.set(key, [question]);
    else alike.push(question);
  }
  return [...classes.values()];
}

/** By which lists a country is named; a text that no other country has where only a part of it is. */
function marksOf(facts: ProductFacts): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const mark = (country: string, by: string) => marks.set(country, (marks.get(country) ?? '') + by);
  for (const country of OWN_LAW) mark(country, country);
  for (const [index, area] of areasOf(facts).entries()) {
    for (const country of area.countries) mark(country, `${index},`);
    for (const country of partlyNamed(area)) mark(country, country);
  }
  return marks;
}

/** A code of a part that cannot be read may mean some part of its country. */
function partlyNamed({ regions, unreadable }: Area): readonly string[] {
  const prefixes = unreadable.map((token) => token.slice(0, 2).toUpperCase());
  return [...regions.keys(), ...prefixes.filter((prefix) => COUNTRIES.has(prefix))];
}

/** Both readings of each territory: which of them counts is for the gates to say. */
function areasOf(facts: ProductFacts): readonly Area[] {
  return territoriesOf(facts).flatMap((territory) =>
    [true, false].flatMap((isOpening) => {
      const { included, excluded } = readTerritory(territory, isOpening);
      return [included, excluded];
    }),
  );
}

function territoriesOf({ flat, onix }: ProductFacts): readonly TerritoryFacts[] {
  return [
    territoryNaming(flat.forSaleIn),
    territoryNaming(flat.notForSaleIn),
    ...(onix?.salesRights ?? []).map(({ territory }) => territory),
    ...(onix?.markets ?? []).flatMap(({ territory }) => territory ?? []),
  ];
}

function territoryNaming(countriesIncluded: readonly string[]): TerritoryFacts {
  return { countriesIncluded, regionsIncluded: [], countriesExcluded: [], regionsExcluded: [] };
}

function datesOf({ dates, markets, restrictions, salesRights }: OnixStatement): readonly DateValue[] {
  const restricting = [
    ...restrictions,
    ...salesRights.flatMap((rights) => rights.restrictions),
    ...markets.flatMap((market) => market.restrictions),
  ];
  return [
    ...[...dates, ...markets.flatMap((market) => [...market.dates, ...market.supplierDates])].map(
      ({ date }) => date,
    ),
    ...restricting.flatMap(({ from, until }) => [from, until]).filter((date) => date !== null),
  ];
}

function instantsOf(dates: readonly DateValue[], zones: Zones): string {
  return dates
    .map((date) => {
      const bounds = boundsOf(date, zones);
      if (bounds === null) return '';
      const { opensAt, closesAt, earliest, latest } = bounds;
      return `${opensAt},${closesAt},${earliest},${latest}`;
    })
    .join();
}
