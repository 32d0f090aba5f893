/** The windows in which a product is open: the same as asking for each country at each instant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { openWindows } from '../../rights/grid/open-windows.js';
import { DEFAULT_POLICY } from '../../rights/policies.js';
import {
  COUNTRIES,
  date,
  flat,
  market,
  product,
  question,
  restriction,
  rights,
  stating,
  territory,
} from './facts.js';
import { PURPOSES, policies, products } from './generated-facts.js';

const SALE = { purpose: 'SELL', audience: 'END_CUSTOMER' } as const;
const windowsOf = (facts: ProductFacts, asked: Parameters<typeof openWindows>[1] = SALE) =>
  openWindows(facts, asked, DEFAULT_POLICY);

describe('a product', () => {
  const NZ_AND_US = [rights('01', { countriesIncluded: 'NZ US' })];

  test('that may be sold everywhere always has one window', () => {
    expect(windowsOf(product())).toEqual([{ countries: COUNTRIES, from: null, until: null }]);
  });

  test('that may be sold nowhere has none', () => {
    expect(windowsOf(product({ onix: null }))).toEqual([]);
    expect(windowsOf(stating({ publishingStatus: '01' }))).toEqual([]);
  });

  test('under an embargo opens country by country as the day begins', () => {
    expect(windowsOf(stating({ salesRights: NZ_AND_US, dates: [date('02', '20260303')] }))).toEqual([
      { countries: ['NZ'], from: '2026-03-02T11:00:00.000Z', until: null },
      { countries: ['US'], from: '2026-03-03T10:00:00.000Z', until: null },
    ]);
  });

  test('that is withdrawn closes, with the first zone that has left the day', () => {
    expect(windowsOf(stating({ salesRights: NZ_AND_US, dates: [date('13', '20260303')] }))).toEqual([
      { countries: ['NZ'], from: null, until: '2026-03-03T10:15:00.000Z' },
      { countries: ['US'], from: null, until: '2026-03-04T05:00:00.000Z' },
    ]);
  });

  test('under a restriction for some time has a window before and one after', () => {
    const until = { format: '00', value: '20260331' };
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'GB' })],
      restrictions: [restriction('06', { from: { format: '00', value: '20260301' }, until })],
    });
    expect(windowsOf(facts)).toEqual([
      { countries: ['GB'], from: null, until: '2026-03-01T00:00:00.000Z' },
      { countries: ['GB'], from: '2026-03-31T23:00:00.000Z', until: null },
    ]);
  });

  test('by its fields has what they say', () => {
    const fields = flat({ forSaleIn: ['IE', 'GB'] });
    expect(windowsOf(product({ onix: null, flat: fields }))).toEqual([
      { countries: ['GB', 'IE'], from: null, until: null },
    ]);
  });

  test('may be shown while it may not be sold', () => {
    const facts = stating({ salesRights: NZ_AND_US, dates: [date('02', '20990303')] });
    expect(windowsOf(facts, { ...SALE, purpose: 'DISPLAY' })).toEqual([
      { countries: ['NZ', 'US'], from: null, until: null },
    ]);
  });

  test('of which the end is the year 9999 has none, and one that opens then never does', () => {
    const GB = [rights('01', { countriesIncluded: 'GB' })];
    expect(windowsOf(stating({ salesRights: GB, dates: [date('13', '99991231')] }))).toEqual([
      { countries: ['GB'], from: null, until: null },
    ]);
    expect(windowsOf(stating({ salesRights: GB, dates: [date('02', '99991231')] }))).toEqual([]);
  });

  test('is not open in a country of which parts are open', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'CA GB', regionsExcluded: 'CA-QC' })],
      markets: [market({ territory: territory({ regionsIncluded: 'WORLD' }) })],
    });
    expect(windowsOf(facts)).toEqual([{ countries: ['GB'], from: null, until: null }]);
  });
});

test('every instant of every country is in a window exactly where it is allowed', () => {
  const asked = fc.record({
    purpose: fc.constantFrom(...PURPOSES),
    audience: fc.constantFrom('END_CUSTOMER' as const, 'TRADE' as const),
  });
  const country = fc.constantFrom('GB', 'US', 'CA', 'FR', 'RS', 'NZ', 'DE', 'BG', 'JP');
  const instant = fc.constantFrom('2026-05-01T00:00:00Z', '2026-06-15T12:00:00Z', '2027-01-01T00:00:00Z');
  let open = 0;
  fc.assert(
    fc.property(products, asked, country, instant, policies, (facts, which, where, at, policy) => {
      const fresh = { ...policy, maxAgeMinutes: null };
      const windows = openWindows(facts, which, fresh).filter(({ countries }) => countries.includes(where));
      const edges = windows.flatMap(({ from, until }) => [from, until]).filter((edge) => edge !== null);
      const near = edges.flatMap((edge) =>
        [-1, 0, 1].map((ms) => new Date(Date.parse(edge) + ms).toISOString()),
      );
      for (const moment of [at, ...near]) {
        const isInside = windows.filter(
          ({ from, until }) =>
            (from === null || Date.parse(from) <= Date.parse(moment)) &&
            (until === null || Date.parse(moment) < Date.parse(until)),
        ).length;
        const { decision } = decideProduct(facts, question({ ...which, country: where, at: moment }), fresh);
        expect([where, moment, isInside]).toEqual([where, moment, decision === 'ALLOW' ? 1 : 0]);
        open += isInside;
      }
    }),
    { numRuns: 200, seed: 20261128 },
  );
  expect(open).toBeGreaterThan(10);
});
