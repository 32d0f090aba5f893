/** Whether a place lies in one territory, each list of codes as ONIX writes it: rights.md 1.3, 1.6 and 2.3. */
import { describe, expect, test } from 'vitest';
import { type Membership, membership, readTerritory } from '../../rights/territory/membership.js';
import { type TerritoryText, territory } from './facts.js';

type Row = readonly [text: TerritoryText, places: Readonly<Record<string, Membership>>];

/** A place is a country, or a region with its country before it. */
function memberships({ text, isOpening }: { text: TerritoryText; isOpening: boolean }, places: string[]) {
  const read = readTerritory(territory(text), isOpening);
  return Object.fromEntries(
    places.map((name) => {
      const region = name.length === 2 ? null : name;
      return [name, membership(read, { country: name.slice(0, 2), region })];
    }),
  );
}

function check(rows: readonly Row[], isOpening: boolean) {
  test.each(rows)('%o', (text, places) => {
    expect(memberships({ text, isOpening }, Object.keys(places))).toEqual(places);
  });
}

/** These say the same whether they open what they include or close it. */
const ALIKE: readonly Row[] = [
  [{ countriesIncluded: 'GB IE' }, { GB: 'IN', 'GB-SCT': 'IN', FR: 'OUT', GG: 'OUT' }],
  [{ regionsIncluded: 'WORLD' }, { GB: 'IN', 'AU-NSW': 'IN', 'RS-KM': 'IN' }],
  [
    { regionsIncluded: 'ROW', countriesExcluded: 'US' },
    { GB: 'IN', US: 'OUT', 'US-NY': 'OUT' },
  ],
  [{ regionsIncluded: 'GB-SCT' }, { GB: 'PARTIAL', 'GB-SCT': 'IN', 'GB-ENG': 'OUT', IE: 'OUT' }],
  [
    { countriesIncluded: 'GB', regionsExcluded: 'GB-SCT' },
    { GB: 'PARTIAL', 'GB-SCT': 'OUT', 'GB-ENG': 'IN' },
  ],
  [
    { regionsIncluded: 'WORLD', regionsExcluded: 'US-CA' },
    { US: 'PARTIAL', 'US-CA': 'OUT', 'US-NY': 'IN', GB: 'IN' },
  ],
  // England, Wales and Scotland, which ISO has as Great Britain.
  [{ regionsIncluded: 'GB-EWS' }, { GB: 'PARTIAL', 'GB-ENG': 'IN', 'GB-NIR': 'OUT', 'GB-GBN': 'IN' }],
  [{ regionsIncluded: 'GB-WLS' }, { 'GB-GBN': 'PARTIAL', 'GB-WLS': 'IN', 'GB-SCT': 'OUT' }],
  [{ regionsIncluded: 'GB-NIR GB-WLS' }, { 'GB-GBN': 'PARTIAL' }],
];

describe('a territory that opens or closes', () => {
  check(ALIKE, true);
  check(ALIKE, false);
});

describe('of a region that is both in and out', () => {
  check(
    [
      [
        { regionsIncluded: 'GB-EWS', regionsExcluded: 'GB-WLS' },
        { 'GB-WLS': 'OUT', 'GB-ENG': 'IN', 'GB-NIR': 'OUT' },
      ],
      [
        { regionsIncluded: 'GB-WLS', regionsExcluded: 'GB-EWS' },
        { 'GB-WLS': 'IN', 'GB-ENG': 'OUT', 'GB-GBN': 'PARTIAL' },
      ],
      [{ regionsIncluded: 'GB-WLS', regionsExcluded: 'GB-WLS' }, { 'GB-WLS': 'UNRESOLVED' }],
    ],
    true,
  );
});

describe('of a code that means nothing to us', () => {
  check(
    [
      // It might be any place, unless it says of which country it is a part.
      [
        { countriesIncluded: 'CA GB', regionsExcluded: 'CA-XX' },
        { CA: 'UNRESOLVED', 'CA-ON': 'UNRESOLVED', GB: 'IN' },
      ],
      [
        { countriesIncluded: 'CA GB', regionsExcluded: 'ca-xx' },
        { CA: 'UNRESOLVED', GB: 'IN' },
      ],
      [
        { countriesIncluded: 'CA GB', regionsExcluded: 'XYZ' },
        { CA: 'UNRESOLVED', GB: 'UNRESOLVED' },
      ],
      [
        { countriesIncluded: 'CA GB', regionsExcluded: 'ZZ-1' },
        { CA: 'UNRESOLVED', GB: 'UNRESOLVED' },
      ],
      [
        { countriesIncluded: 'CA GB', countriesExcluded: 'ZZ' },
        { CA: 'IN', GB: 'IN', FR: 'OUT' },
      ],
      [{ regionsIncluded: 'WORLD', countriesExcluded: 'ZZ' }, { GB: 'UNRESOLVED' }],
      [{ regionsIncluded: 'WORLD', regionsExcluded: 'CA-XX' }, { GB: 'UNRESOLVED' }],
      // Out of the included list it takes nothing: silence is no permission.
      [{ countriesIncluded: 'GB ZZ' }, { GB: 'IN', FR: 'OUT' }],
      // Nor does an exclusion of everything say what is left.
      [
        { countriesIncluded: 'GB', regionsExcluded: 'WORLD' },
        { GB: 'UNRESOLVED', FR: 'OUT' },
      ],
      [{ regionsIncluded: 'WORLD', regionsExcluded: 'WORLD' }, { GB: 'UNRESOLVED' }],
      [{ regionsIncluded: 'WORLD', regionsExcluded: 'ROW' }, { GB: 'UNRESOLVED' }],
    ],
    true,
  );
});

describe('of airports, which are outlets and no geography', () => {
  check(
    [
      [{ regionsIncluded: 'GB-AIR' }, { GB: 'OUT', 'GB-AIR': 'IN', 'GB-SCT': 'OUT' }],
      [
        { countriesIncluded: 'GB', regionsExcluded: 'GB-AIR' },
        { GB: 'IN', 'GB-AIR': 'OUT' },
      ],
      [{ regionsIncluded: 'GB-AIR GB-SCT' }, { GB: 'PARTIAL' }],
      // Where an airport lies is not known.
      [{ regionsIncluded: 'GB-SCT' }, { 'GB-AIR': 'PARTIAL' }],
      [{ countriesIncluded: 'GB', regionsExcluded: 'GB-SCT' }, { 'GB-AIR': 'PARTIAL' }],
      [{ countriesIncluded: 'GB' }, { 'GB-AIR': 'IN' }],
    ],
    true,
  );
});

describe('of Kosovo, which a feed may or may not count with Serbia', () => {
  check(
    [
      [{ countriesIncluded: 'RS' }, { 'RS-KM': 'UNRESOLVED', RS: 'IN', 'RS-VO': 'IN' }],
      [{ countriesIncluded: 'DE' }, { 'RS-KM': 'OUT' }],
      [{ countriesIncluded: 'XK' }, { 'RS-KM': 'IN', 'RS-25': 'IN', RS: 'PARTIAL' }],
      [{ regionsIncluded: 'RS-25' }, { 'RS-KM': 'PARTIAL', 'RS-25': 'IN', 'RS-26': 'OUT' }],
      [{ regionsIncluded: 'RS-VO' }, { 'RS-KM': 'OUT' }],
      [{ regionsIncluded: 'ECZ' }, { 'RS-KM': 'IN', RS: 'PARTIAL' }],
      [
        { regionsIncluded: 'WORLD', countriesExcluded: 'RS' },
        { 'RS-KM': 'UNRESOLVED', RS: 'OUT' },
      ],
      [{ regionsIncluded: 'WORLD', countriesExcluded: 'RS', regionsExcluded: 'RS-KM' }, { 'RS-KM': 'OUT' }],
      [
        { regionsIncluded: 'WORLD', regionsExcluded: 'RS-KM' },
        { 'RS-KM': 'OUT', RS: 'PARTIAL' },
      ],
      [{ countriesIncluded: 'RS', regionsIncluded: 'WORLD' }, { 'RS-KM': 'IN' }],
      [{ countriesIncluded: 'RS', regionsExcluded: 'RS-KM' }, { 'RS-KM': 'OUT' }],
      [{ regionsIncluded: 'RS-KM', regionsExcluded: 'RS-KM' }, { 'RS-KM': 'UNRESOLVED' }],
      [
        { countriesIncluded: 'RS', regionsIncluded: 'RS-KM', regionsExcluded: 'RS-25' },
        { 'RS-25': 'UNRESOLVED' },
      ],
    ],
    true,
  );
});

describe('of WORLD with places beside it, which no schema allows and real feeds have', () => {
  check(
    [
      [
        { countriesIncluded: 'GB', regionsIncluded: 'WORLD', countriesExcluded: 'GB' },
        { GB: 'IN', FR: 'IN' },
      ],
      [
        { countriesIncluded: 'JE', regionsIncluded: 'WORLD', regionsExcluded: 'GB-CHA' },
        { JE: 'OUT', GG: 'OUT' },
      ],
      [
        { regionsIncluded: 'WORLD ECZ', countriesExcluded: 'DE' },
        { DE: 'OUT', FR: 'IN' },
      ],
      [{ regionsIncluded: 'WORLD GB-SCT' }, { GB: 'IN', 'GB-SCT': 'IN' }],
      [
        { regionsIncluded: 'WORLD GB-SCT', countriesExcluded: 'GB' },
        { GB: 'PARTIAL', 'GB-SCT': 'IN', 'GB-ENG': 'OUT' },
      ],
      [
        { regionsIncluded: 'WORLD ROW', countriesExcluded: 'US' },
        { US: 'OUT', GB: 'IN' },
      ],
    ],
    true,
  );
});

describe('of what one list takes in and the other takes out', () => {
  const text = { countriesIncluded: 'GB', countriesExcluded: 'GB' };
  test('nothing is opened', () => {
    expect(memberships({ text, isOpening: true }, ['GB'])).toEqual({ GB: 'OUT' });
  });

  test('it stays closed', () => {
    expect(memberships({ text, isOpening: false }, ['GB'])).toEqual({ GB: 'IN' });
  });
});
