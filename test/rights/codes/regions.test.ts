/** List 49 against ISO 3166-2: rebuilt from ISO and the differences that are named, and compared with what messages are read by. */
import { iso31662 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { REGIONS as LIST_49 } from '../../../onix/codes/places.js';
import { COUNTRIES, countryName } from '../../../rights/codes/countries.js';
import {
  AIRPORTS,
  EURO_COUNTRIES,
  PERHAPS_EURO_COUNTRIES,
  SAME_PLACES,
  WHOLE_COUNTRIES,
  WITHDRAWN_PROVINCES,
} from '../../../rights/codes/onix-regions.js';
import {
  countryOf,
  isAirport,
  readRegion,
  regionName,
  regionsAround,
} from '../../../rights/codes/regions.js';
import { decideProduct } from '../../../rights/decide.js';
import { readArea } from '../../../rights/territory/tokens.js';
import { question, rights, stating } from '../facts.js';

const iso = new Set(iso31662.map(({ code }) => code));
const NO_SUBDIVISIONS = ['ECZ', 'ROW', 'WORLD'];
const differing = [
  ...SAME_PLACES.keys(),
  ...Object.keys(WHOLE_COUNTRIES),
  ...AIRPORTS.keys(),
  ...WITHDRAWN_PROVINCES.keys(),
];

const isoOf = (country: string) => [...iso].filter((code) => countryOf(code) === country);

/** Which of ISO's codes the list has, country by country. */
const FROM_ISO: Readonly<Record<string, readonly string[]>> = {
  AU: ['AU-NT', 'AU-SA', 'AU-WA'],
  BE: ['BE-BRU', 'BE-VLG', 'BE-WAL'],
  CA: isoOf('CA'),
  // Hong Kong, Macau and Taiwan too, which are countries of List 91 as well.
  CN: isoOf('CN'),
  ES: ['ES-CN'],
  GB: ['GB-ENG', 'GB-NIR', 'GB-SCT', 'GB-WLS'],
  // Provinces, by their letters; regions have numbers. South Sardinia is younger than the list.
  IT: isoOf('IT').filter((code) => /[A-Z]{2}$/.test(code) && code !== 'IT-SU'),
  RS: ['RS-KM', 'RS-VO'],
  RU: isoOf('RU'),
  // The states and the capital; outlying territories have codes of countries.
  US: isoOf('US').filter((code) => !/-(AS|GU|MP|PR|UM|VI)$/.test(code)),
};

const COUNTS = { AU: 8, BE: 3, CA: 13, CN: 68, ES: 1, FR: 1, GB: 9, IE: 1, IT: 110, RS: 2, RU: 83, US: 51 };

describe('List 49', () => {
  test('is what ISO has of twelve countries, the codes that differ, and three that are no subdivisions', () => {
    const rebuilt = [...Object.values(FROM_ISO).flat(), ...differing, ...NO_SUBDIVISIONS].sort();
    expect(rebuilt).toHaveLength(353);
    expect(rebuilt).toEqual([...LIST_49.codes].sort());
  });

  test('has the number of codes of each country that is counted in it', () => {
    const counts: Record<string, number> = {};
    for (const code of [...Object.values(FROM_ISO).flat(), ...differing]) {
      counts[countryOf(code)] = (counts[countryOf(code)] ?? 0) + 1;
    }
    expect(counts).toEqual(COUNTS);
  });

  test('has 51 codes of subdivisions that ISO has not, each for a reason that is named', () => {
    const foreign = [...LIST_49.codes].filter((code) => !iso.has(code) && !NO_SUBDIVISIONS.includes(code));
    expect(foreign).toHaveLength(51);
    expect([...differing].sort()).toEqual(foreign.sort());
    expect([SAME_PLACES.size, Object.keys(WHOLE_COUNTRIES).length]).toEqual([39, 5]);
    expect([AIRPORTS.size, WITHDRAWN_PROVINCES.size]).toEqual([3, 4]);
  });

  test('differs in places that ISO or List 91 know', () => {
    expect([...SAME_PLACES.values()].filter((code) => !iso.has(code))).toEqual([]);
    expect([...WITHDRAWN_PROVINCES.values()].filter((code) => !iso.has(code))).toEqual([]);
    const countries = Object.values(WHOLE_COUNTRIES).flat();
    expect(countries.filter((code) => !COUNTRIES.has(code))).toEqual([]);
    for (const [code, place] of [...SAME_PLACES, ...WITHDRAWN_PROVINCES]) {
      expect([code, countryOf(place)]).toEqual([code, countryOf(code)]);
    }
    // One number, one place.
    expect(new Set(SAME_PLACES.values()).size).toBe(SAME_PLACES.size);
  });

  test('can all be read, each to a place of its own country, to countries or to a group', () => {
    for (const code of LIST_49.codes) {
      expect([code, readArea([code], 'CERTAIN').unreadable]).toEqual([code, []]);
      if (NO_SUBDIVISIONS.includes(code)) continue;
      const { region, countries } = readRegion(code) ?? { region: null, countries: [] };
      const isOwn = region?.startsWith(code.slice(0, 3)) === true;
      expect([code, isOwn || countries.length > 0]).toEqual([code, true]);
    }
  });

  test.each([...WITHDRAWN_PROVINCES])('%s lies in %s, which took it over', (code, province) => {
    expect(regionsAround(code)).toEqual([code, province, 'IT-88']);
  });

  test('has outlets at airports, which are no geography', () => {
    expect([...LIST_49.codes].filter(isAirport)).toEqual(['GB-AIR', 'GB-APS', 'IE-AIR']);
    for (const [code, name] of AIRPORTS) expect(regionName(code)).toBe(name);
  });

  test('has a group of euro countries, of which Bulgaria counts only where it closes', () => {
    expect(EURO_COUNTRIES).toHaveLength(25);
    expect([...EURO_COUNTRIES, ...PERHAPS_EURO_COUNTRIES].filter((code) => !COUNTRIES.has(code))).toEqual([]);
    const certain = readArea(['ECZ'], 'CERTAIN');
    expect([certain.countries.has('HR'), certain.countries.has('BG')]).toEqual([true, false]);
    expect(certain.regions.get('RS')).toEqual(['RS-KM']);
    expect(readArea(['ECZ'], 'POSSIBLE').countries.has('BG')).toBe(true);
    for (const code of ['RE', 'GP', 'MQ', 'GF', 'YT']) expect(certain.countries.has(code)).toBe(false);
  });
});

/** Which nation or community a district lies in, as their own governments count them. */
test.each([
  ['GB-SCT', 32],
  ['GB-WLS', 22],
  ['GB-NIR', 11],
  ['BE-VLG', 5],
  ['BE-WAL', 5],
])('%s has its %i districts, and each is of ISO 3166-2', (region, count) => {
  const within = [...iso].filter((code) => code !== region && regionsAround(code).includes(region));
  expect(within).toHaveLength(count);
});

test('ISO 3166-2 is read whole, each code to a region of its country or to countries', () => {
  for (const { code } of iso31662) {
    const read = readRegion(code);
    const isRegion = read?.region?.startsWith(code.slice(0, 3)) === true;
    expect([code, isRegion || (read?.countries.length ?? 0) > 0]).toEqual([code, true]);
  }
});

/** ISO 3166-2 lists these under a country, and ISO 3166-1 as one of their own: a question about either is one about it. */
test('what ISO has twice is the country, by the names that it has in both', () => {
  const twice = iso31662.flatMap(({ code, name }) => {
    const read = readRegion(code);
    return read?.region === null ? [`${code} ${name}: ${read.countries.map(countryName).join(' ')}`] : [];
  });
  expect(twice).toEqual([
    'CN-HK Hong Kong SAR: Hong Kong SAR China',
    'CN-MO Macao SAR: Macao SAR China',
    'CN-TW Taiwan Sheng: Taiwan',
    'FI-01 Ahvenanmaan maakunta: Åland Islands',
    'FR-971 Guadeloupe: Guadeloupe',
    'FR-972 Martinique: Martinique',
    'FR-973 Guyane (française): French Guiana',
    'FR-974 La Réunion: Réunion',
    'FR-976 Mayotte: Mayotte',
    'FR-BL Saint-Barthélemy: St. Barthélemy',
    'FR-MF Saint-Martin: St. Martin',
    'FR-NC Nouvelle-Calédonie: New Caledonia',
    'FR-PF Polynésie française: French Polynesia',
    'FR-PM Saint-Pierre-et-Miquelon: St. Pierre & Miquelon',
    'FR-TF Terres australes françaises: French Southern Territories',
    'FR-WF Wallis-et-Futuna: Wallis & Futuna',
    'GB-UKM United Kingdom: United Kingdom',
    'NL-AW Aruba: Aruba',
    'NL-BQ1 Bonaire: Caribbean Netherlands',
    'NL-BQ2 Saba: Caribbean Netherlands',
    'NL-BQ3 Sint Eustatius: Caribbean Netherlands',
    'NL-CW Curaçao: Curaçao',
    'NL-SX Sint Maarten: Sint Maarten',
    'NO-21 Svalbard: Svalbard & Jan Mayen',
    'NO-22 Jan Mayen: Svalbard & Jan Mayen',
    'US-AS American Samoa: American Samoa',
    'US-GU Guam: Guam',
    'US-MP Northern Mariana Islands: Northern Mariana Islands',
    'US-PR Puerto Rico: Puerto Rico',
    'US-UM United States Minor Outlying Islands: U.S. Outlying Islands',
    'US-VI United States Virgin Islands: U.S. Virgin Islands',
  ]);
});

test.each(['GF', 'GP', 'MQ', 'RE', 'YT'])('FR-%s, by letters as ISO had it, is the country', (country) => {
  expect(readRegion(`FR-${country}`)).toMatchObject({ region: null, countries: [country] });
});

test.each([
  ['GB-ENG', ['GB-EAW', 'GB-GBN']],
  ['GB-WLS', ['GB-EAW', 'GB-GBN']],
  ['GB-SCT', ['GB-GBN']],
  ['GB-EAW', ['GB-GBN']],
  ['GB-NIR', []],
  ['GB-AIR', ['GB-APS']],
])('%s lies in %j', (code, around) => {
  expect(regionsAround(code)).toEqual([code, ...around]);
});

test.each([
  ['47:000', { isWorld: true, isRest: false }],
  ['47:001', { isWorld: false, isRest: true }],
  ['47:002', { regions: new Map([['GB', ['GB-APS']]]) }],
  ['47:003', { unreadable: ['47:003'], regions: new Map() }],
])('List 47: %s', (code, area) => {
  expect(readArea([code], 'CERTAIN')).toMatchObject(area);
});

/** Where List 49 and ISO differ, a question in either has to meet an exclusion in the other. */
describe('an exclusion in one code list bars a question in another', () => {
  test.each([
    ['AU-NS', 'AU', 'AU-NSW'],
    ['AU-NSW', 'AU', 'AU-NS'],
    ['AU-CT', 'AU', 'ACT'],
    ['CN-53', 'CN', 'CN-YN'],
    ['CN-YN', 'CN', 'CN-53'],
    ['FR-H', 'FR', 'FR-20R'],
    ['FR-H', 'FR', 'FR-2A'],
    ['GB-EWS', 'GB', 'GB-WLS'],
    ['GB-ENG', 'GB', 'GB-LND'],
    ['GB-SCT', 'GB', 'UK-SCT'],
    ['GB-WLS', 'GB', 'GB-CRF'],
    ['BE-VLG', 'BE', 'BE-VAN'],
    ['ES-CN', 'ES', 'ES-TF'],
    ['IT-AO', 'IT', 'IT-23'],
    ['RS-VO', 'RS', 'RS-06'],
    ['RS-KM', 'RS', 'RS-25'],
    ['RS-KM', 'XK', null],
    ['GB-IOM', 'IM', null],
    ['GB-CHA', 'JE', null],
    ['CN-71', 'TW', null],
    ['US-PR', 'PR', null],
    ['PR', 'US', 'US-PR'],
    ['RE', 'FR', 'FR-974'],
    ['RE', 'FR', 'FR-RE'],
    ['HK', 'CN', 'CN-HK'],
    ['GB-APS', 'GB', 'GB-AIR'],
  ])('%s bars %s %s', (excluded, country, subdivision) => {
    const isCountry = excluded.length === 2;
    const facts = stating({
      salesRights: [
        rights('01', {
          regionsIncluded: 'WORLD',
          ...(isCountry ? { countriesExcluded: excluded } : { regionsExcluded: excluded }),
        }),
      ],
      rowSalesRightsType: '03',
    });
    const { reasons } = decideProduct(facts, question({ country, subdivision }));
    expect(reasons.map(({ code }) => code)).toEqual(['TERRITORY_NOT_FOR_SALE']);
  });

  test.each([
    ['IT-OG', 'IT', 'IT-NU'],
    ['GB-LND', 'GB', 'GB-ENG'],
    ['GB-AIR', 'GB', 'GB-APS'],
    ['AU-NS', 'AU', null],
    ['RS-KM', 'RS', null],
  ])('%s, which is a part of %s %s, leaves it undecided', (excluded, country, subdivision) => {
    const facts = stating({
      salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: excluded })],
      rowSalesRightsType: '03',
    });
    const { reasons } = decideProduct(facts, question({ country, subdivision }));
    expect(reasons.map(({ code }) => code)).toEqual(['SUBDIVISION_REQUIRED']);
  });
});
