/**
 * Where a product may be shown, as a short list that PostgreSQL has statistics for: the countries; or, where those are
 * most of the world, `*` for all of it and the others with a minus. A list of 249 countries for nearly every product
 * would not fit into its row.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ALL_COUNTRIES } from '../../onix/rights/countries.js';

const EVERYWHERE = '*';
const KNOWN = new Set(ALL_COUNTRIES);

/** The list as stored in display_in, sorted. Codes that are no country are dropped: nobody can be shown anything there. */
export function encodeCountries(countries: readonly string[]): string[] {
  const shown = new Set(countries.filter((country) => KNOWN.has(country)));
  const others = ALL_COUNTRIES.filter((country) => !shown.has(country));
  return others.length < shown.size
    ? [EVERYWHERE, ...others.map((country) => `-${country}`)].sort()
    : [...shown].sort();
}

/**
 * Whether the product p may be shown in any of the countries.
 *
 * Country by country, because a sub-select over them costs ten times as much for each product, and by containment,
 * because the planner has statistics for that: with = any it took nearly all products for invisible.
 */
export function isShownInOneOf(countries: readonly string[]): RawBuilder<SqlBool> {
  // All of the world is all of the countries that are known.
  const known = countries.filter((country) => KNOWN.has(country));
  if (known.length === 0) return sql`false`;
  return sql`(${sql.join(
    known.map((country) => isShownIn(sql`${country}`)),
    sql` or `,
  )})`;
}

/** Whether the product p may be shown in the country, which has to be one that is known. */
export function isShownIn(country: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return isListed(sql`p.display_in`, country);
}

/** Whether the product p is not barred for good in the country, which has to be one that is known. */
export function isPossibleIn(country: string): RawBuilder<SqlBool> {
  return isListed(sql`p.possible_in`, sql`${country}`);
}

function isListed(countries: RawBuilder<unknown>, country: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`(
    ${countries} @> array[${country}::text]
    or (${countries} @> array[${EVERYWHERE}::text] and not ${countries} @> array['-' || ${country}::text]))`;
}
