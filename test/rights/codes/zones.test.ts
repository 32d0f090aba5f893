/** Time zones against the zones that Intl has, country by country (CLDR), and against those of ISO 3166. */
import { iso31661, iso31662 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { COUNTRIES } from '../../../rights/codes/countries.js';
import { zonesOfRegion } from '../../../rights/codes/region-zones.js';
import { zonesOfCountry } from '../../../rights/codes/zones.js';
import { isKnownZone } from '../../../rights/time/local-time.js';

/** What the IANA data base calls a zone today, and CLDR by the name that it had before. */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  'Africa/Asmara': 'Africa/Asmera',
  'America/Argentina/Buenos_Aires': 'America/Buenos_Aires',
  'America/Argentina/Catamarca': 'America/Catamarca',
  'America/Argentina/Cordoba': 'America/Cordoba',
  'America/Argentina/Jujuy': 'America/Jujuy',
  'America/Argentina/Mendoza': 'America/Mendoza',
  'America/Atikokan': 'America/Coral_Harbour',
  'America/Indiana/Indianapolis': 'America/Indianapolis',
  'America/Kentucky/Louisville': 'America/Louisville',
  'America/Nuuk': 'America/Godthab',
  'Asia/Ho_Chi_Minh': 'Asia/Saigon',
  'Asia/Kathmandu': 'Asia/Katmandu',
  'Asia/Kolkata': 'Asia/Calcutta',
  'Asia/Yangon': 'Asia/Rangoon',
  'Atlantic/Faroe': 'Atlantic/Faeroe',
  'Europe/Kyiv': 'Europe/Kiev',
  'Pacific/Chuuk': 'Pacific/Truk',
  'Pacific/Kanton': 'Pacific/Enderbury',
  'Pacific/Pohnpei': 'Pacific/Ponape',
};

/** Islands without people, for which there is no zone. */
const WITHOUT_ZONES = ['BV', 'HM'];
const ANY_ZONE = ['Etc/GMT+12', 'Etc/GMT-14'];

const supported = new Set(Intl.supportedValuesOf('timeZone'));
/** Engines may go over to today's names: then both sides have them. */
const nameInIntl = (zone: string) => (supported.has(zone) ? zone : (EARLIER_NAMES[zone] ?? zone));
const countries = iso31661.map(({ alpha2 }) => alpha2);
const inhabited = countries.filter((country) => !WITHOUT_ZONES.includes(country));

/** Of Intl.Locale: an accessor in Node 20, later a method, and of neither does TypeScript know. */
function zonesInIntl(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

describe('the zones of countries', () => {
  test('are of every country of ISO 3166-1, but of two islands', () => {
    expect(countries.filter((country) => zonesOfCountry(country).join() === ANY_ZONE.join())).toEqual(
      WITHOUT_ZONES,
    );
  });

  test('are those that Intl has of the same country', () => {
    for (const country of inhabited) {
      const ours = zonesOfCountry(country).map(nameInIntl).sort();
      expect([country, ours]).toEqual([country, zonesInIntl(country).map(nameInIntl).sort()]);
    }
  });

  test('are all that Intl has, each under one country, but for 19 names', () => {
    const ours = inhabited.flatMap(zonesOfCountry);
    expect(new Set(ours).size).toBe(ours.length);
    const places = [...supported].filter((zone) => zone !== 'UTC' && !zone.startsWith('Etc/'));
    expect(ours.map(nameInIntl).sort()).toEqual(places.map(nameInIntl).sort());
    const renamed = ours.filter((zone) => !supported.has(zone));
    expect(renamed.filter((zone) => !(zone in EARLIER_NAMES))).toEqual([]);
  });

  test('are known to this version of Node under the names of today', () => {
    for (const country of COUNTRIES) {
      expect([country, zonesOfCountry(country).filter((zone) => !isKnownZone(zone))]).toEqual([country, []]);
    }
  });
});

describe('the zones of subdivisions', () => {
  test('are zones of their country', () => {
    for (const { code } of iso31662) {
      const zones = zonesOfRegion([code]) ?? [];
      const foreign = zones.filter((zone) => !zonesOfCountry(code.slice(0, 2)).includes(zone));
      expect([code, foreign]).toEqual([code, []]);
    }
  });

  test.each([
    ['US-NY', ['America/New_York']],
    ['CA-NL', ['America/St_Johns', 'America/Goose_Bay']],
    ['AU-NSW', ['Australia/Sydney', 'Australia/Broken_Hill', 'Australia/Lord_Howe']],
    ['ES-CN', ['Atlantic/Canary']],
    ['ES-M', ['Europe/Madrid']],
    ['PT-20', ['Atlantic/Azores']],
    // Those of the country count where a part has too many to be sure of.
    ['US-IN', null],
    ['BR-AM', null],
    ['RU-MOW', null],
  ])('of %s', (region, zones) => {
    expect(zonesOfRegion([region])).toEqual(zones);
  });

  /** States that lie in two zones, by the list of the United States' Department of Transportation. */
  const IN_TWO = ['FL', 'ID', 'KS', 'KY', 'MI', 'ND', 'NE', 'NV', 'OR', 'SD', 'TN', 'TX'];

  test('of the United States are of one zone, but for those that are known to have more', () => {
    const states = iso31662.map(({ code }) => code).filter((code) => /^US-/.test(code));
    const several = states.filter((code) => (zonesOfRegion([code])?.length ?? 0) > 1);
    // Arizona by the Navajo Nation, which has summer time.
    expect(several).toEqual(['US-AZ', ...IN_TWO.map((state) => `US-${state}`)]);
    // Those of the whole country count for Alaska and Indiana, which have too many, and for outlying islands.
    const unknown = states.filter((code) => zonesOfRegion([code]) === null);
    expect(unknown).toEqual(['AK', 'AS', 'GU', 'IN', 'MP', 'PR', 'UM', 'VI'].map((state) => `US-${state}`));
  });

  test.each([
    ['AU', []],
    ['BR', ['BR-AC', 'BR-AM', 'BR-PA']],
    ['CA', ['CA-BC', 'CA-NT', 'CA-NU']],
    ['CN', []],
    ['EC', []],
    ['ES', []],
    ['NZ', []],
    ['PT', []],
  ])('of %s are known, but for %j', (country, expected) => {
    const parts = iso31662.map(({ code }) => code).filter((code) => code.startsWith(`${country}-`));
    expect(parts.filter((code) => zonesOfRegion([code]) === null)).toEqual(expected);
  });

  test.each(['AU', 'CN', 'EC', 'ES', 'NZ', 'PT'])(
    'of %s hold every zone of the country together',
    (country) => {
      const parts = iso31662.map(({ code }) => code).filter((code) => code.startsWith(`${country}-`));
      const together = new Set(parts.flatMap((code) => zonesOfRegion([code]) ?? []));
      expect(zonesOfCountry(country).filter((zone) => !together.has(zone))).toEqual([]);
    },
  );

  test('of a part of a region are those of the region', () => {
    expect(zonesOfRegion(['ES-TF', 'ES-CN'])).toEqual(['Atlantic/Canary']);
  });
});
