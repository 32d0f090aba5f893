import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { encodeCountries, isShownInOneOf } from '../../../catalogue/rights/shown-in.js';
import { ALL_COUNTRIES } from '../../../onix/rights/countries.js';
import { createWorld } from '../world.js';

const but = (...countries: string[]) => ALL_COUNTRIES.filter((country) => !countries.includes(country));

test.each([
  { name: 'nowhere', countries: [], list: [] },
  { name: 'a few countries, sorted', countries: ['IE', 'GB'], list: ['GB', 'IE'] },
  { name: 'the whole world', countries: but(), list: ['*'] },
  { name: 'the world but for some', countries: but('US', 'CA'), list: ['*', '-CA', '-US'] },
  { name: 'what is no country not at all', countries: ['GB', 'XK', 'AN', ''], list: ['GB'] },
])('$name', ({ countries, list }) => {
  expect(encodeCountries(countries)).toEqual(list);
});

test('PostgreSQL finds in the list the countries that were put in, and no others', async () => {
  await using world = await createWorld();
  for (const countries of [
    [],
    ['GB', 'IE'],
    but('US'),
    but(),
    ALL_COUNTRIES.slice(0, 124),
    ALL_COUNTRIES.slice(0, 126),
  ]) {
    for (const asked of [['GB'], ['US'], ['ZW', 'US'], ['XK'], ['*'], ['-US'], []]) {
      const { rows } = await sql<{ isShown: boolean }>`
        select ${isShownInOneOf(asked)} as "isShown"
        from (select ${encodeCountries(countries)}::text[] as display_in) p`.execute(world.db);
      const expected = asked.some((country) => countries.includes(country));
      expect(rows, `${asked} among ${countries.length}`).toEqual([{ isShown: expected }]);
    }
  }
});
