/** The code tables against the lists that messages are read with, and against the standards that they name. */
import { iso31662 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { REGIONS as LIST_49, COUNTRIES as LIST_91 } from '../../onix/codes/places.js';
import { COUNTRIES, COUNTRY_SUCCESSORS } from '../../rights/codes/countries.js';
import { categoryOf } from '../../rights/codes/reasons.js';
import { zonesOfRegion } from '../../rights/codes/region-zones.js';
import { readRegion } from '../../rights/codes/regions.js';
import { zonesOfCountry } from '../../rights/codes/zones.js';
import { decideProduct } from '../../rights/decide.js';
import { readArea } from '../../rights/territory/tokens.js';
import { question, rights, stating } from './facts.js';

const NO_SUBDIVISIONS = ['ECZ', 'ROW', 'WORLD'];

describe('codes', () => {
  test('of List 91 are those of today, and three that have successors', () => {
    expect([...LIST_91.codes].filter((code) => !COUNTRIES.has(code))).toEqual(
      Object.keys(COUNTRY_SUCCESSORS),
    );
    expect(COUNTRIES.size).toBe(249);
  });

  test('of List 49 can all be read, each to something that ISO or we know', () => {
    const unread = [...LIST_49.codes].filter((code) => readArea([code], 'CERTAIN').unreadable.length > 0);
    expect(unread).toEqual([]);
    const known = new Set(iso31662.map(({ code }) => code));
    const own = [...LIST_49.codes]
      .filter((code) => !NO_SUBDIVISIONS.includes(code))
      .flatMap((code) => readRegion(code)?.region ?? [])
      .filter((region) => !known.has(region));
    // Airports, and provinces of Sardinia that ISO has withdrawn.
    expect([...new Set(own)].sort()).toEqual([
      'GB-AIR',
      'GB-APS',
      'IE-AIR',
      'IT-CI',
      'IT-OG',
      'IT-OT',
      'IT-VS',
    ]);
  });

  test('of ISO 3166-2 are all read to a region of their country or to countries', () => {
    for (const { code } of iso31662) {
      const read = readRegion(code);
      const isRegion = read?.region?.startsWith(code.slice(0, 3)) === true;
      expect([code, isRegion || (read?.countries.length ?? 0) > 0]).toEqual([code, true]);
    }
  });

  test('have zones that this version of Node knows', () => {
    for (const country of COUNTRIES) {
      for (const zone of zonesOfCountry(country)) {
        expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
      }
    }
    for (const { code } of iso31662) {
      const zones = zonesOfRegion([code]) ?? [];
      expect([code, zones.filter((zone) => !zonesOfCountry(code.slice(0, 2)).includes(zone))]).toEqual([
        code,
        [],
      ]);
    }
  });

  test('of reasons each have a category', () => {
    expect(categoryOf('ASSET_WITHDRAWN')).toBe('ASSET');
    expect(categoryOf('NO_SUPPLY_IN_MARKET')).toBe('TERRITORY');
    expect(categoryOf('LICENCE_MISSING')).toBe('ASSET');
  });
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

describe('a market that cannot be read', () => {
  test.each([
    ['', null, 'an empty text is no country of ISO 3166-1'],
    ['EU', null, 'EU is no country of ISO 3166-1'],
    ['ZR', null, 'ZR is no country of ISO 3166-1'],
    ['AN', null, 'AN has been withdrawn: ask about BQ or CW or SX'],
    ['GB', 'US-NY', 'US-NY is no subdivision of United Kingdom'],
    ['GB', 'GB-XX', 'GB-XX is no subdivision of United Kingdom'],
    ['GB', 'GB-CHA', 'GB-CHA is GG and JE: ask about one of them'],
    ['XK', 'RS-VO', 'RS-VO is no subdivision of Kosovo'],
    ['XK', 'RS-25', null],
  ])('%s %s', (country, subdivision, clause) => {
    const { reasons, sentence } = decideProduct(stating({}), question({ country, subdivision }));
    expect(reasons.map(({ code }) => code)).toEqual(clause === null ? [] : ['INVALID_MARKET']);
    expect(sentence).toContain(clause ?? 'Cleared');
  });

  test.each([
    ['uk', null, { country: 'GB', subdivision: null }],
    ['EL', null, { country: 'GR', subdivision: null }],
    ['XK', null, { country: 'RS', subdivision: 'RS-KM' }],
    ['US', 'US-PR', { country: 'PR', subdivision: null }],
    ['AU', 'nsw', { country: 'AU', subdivision: 'AU-NSW' }],
  ])('%s %s is understood, and told of', (country, subdivision, market) => {
    const decision = decideProduct(stating({}), question({ country, subdivision }));
    expect(decision).toMatchObject({ decision: 'ALLOW', market });
    expect(decision.warnings.map(({ code }) => code)).toEqual(['CODE_NORMALISED']);
  });

  test('every obstacle of a question is told of, and none of what it is about', () => {
    const asked = question({ country: 'EU', language: 'english', at: '2026-02-31T00:00:00Z' });
    const { reasons, changesAt } = decideProduct(stating({ publishingStatus: '01' }), asked);
    expect(reasons.map(({ code }) => code)).toEqual([
      'INVALID_MARKET',
      'INVALID_LANGUAGE',
      'INVALID_INSTANT',
    ]);
    expect(changesAt).toBeNull();
  });

  test.each(['2026-06-15', '2026-06-15T12:00:00', 'tomorrow', '', '2026-13-01T00:00:00Z'])(
    '%s is no instant',
    (at) => {
      expect(decideProduct(stating({}), question({ at })).reasons[0]?.code).toBe('INVALID_INSTANT');
    },
  );
});
