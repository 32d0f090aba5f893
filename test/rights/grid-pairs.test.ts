/** The fast forms over a dozen products that differ in one thing each, every pair of them as a title, at every instant that matters. */
import { describe, expect, test } from 'vitest';
import { decideProduct, decideTitle, displayCountries } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { ProductFacts } from '../../rights/facts.js';
import { compileMarket } from '../../rights/grid/compile-market.js';
import { territoryMap } from '../../rights/grid/territory-map.js';
import type { MarketQuestion } from '../../rights/market.js';
import { DEFAULT_POLICY } from '../../rights/policies.js';
import { findPossibleCountries } from '../../rights/possible-countries.js';
import {
  COUNTRIES,
  date,
  flat,
  market,
  onix,
  product,
  question,
  restriction,
  rights,
  territory,
} from './facts.js';

const US = territory({ countriesIncluded: 'US' });
const readAt = (asOf: string, more: Partial<ProductFacts> = {}) =>
  product({ ...more, flat: flat({ source: { recordId: '1', asOf } }) });
const statedOn = (asOf: string, more: Parameters<typeof onix>[0]) => readAt(asOf, { onix: onix(more) });
const LATE = '2026-06-15T11:30:00Z';
const EARLY = '2026-06-15T10:30:00Z';

const PRODUCTS: Readonly<Record<string, ProductFacts>> = {
  open: readAt(LATE),
  'open, read early': readAt(EARLY),
  'never read': readAt(''),
  silent: readAt(LATE, { onix: null }),
  barred: statedOn(LATE, { publishingStatus: '01' }),
  'barred twice': statedOn(LATE, {
    publishingStatus: '01',
    salesRights: [rights('03', { regionsIncluded: 'WORLD' })],
  }),
  'opens on the 16th': statedOn(LATE, { dates: [date('02', '20260616T1200Z', '13')] }),
  'opens at noon': statedOn(LATE, { dates: [date('02', '20260615T1200Z', '13')] }),
  'opens after it is stale': statedOn(EARLY, { dates: [date('02', '20260615T1200Z', '13')] }),
  'closes on the 16th': statedOn(LATE, {
    dates: [date('13', '20260616T1200Z', '13')],
  }),
  'barred, and opens for one': statedOn(LATE, {
    dates: [date('02', '20260615T1200Z', '13'), date('30', '20260617T1200Z', '13')],
  }),
  'sold in America only': statedOn(LATE, { salesRights: [rights('02', { countriesIncluded: 'US' })] }),
};

const INSTANTS = [
  '2026-06-15T11:29:59.999Z',
  '2026-06-15T11:30:00Z',
  '2026-06-15T11:59:59.999Z',
  '2026-06-15T12:00:00Z',
  '2026-06-15T12:30:00Z',
  '2026-06-16T12:00:00Z',
  '2026-06-17T12:00:00Z',
];
const HOUR = { ...DEFAULT_POLICY, maxAgeMinutes: 60 };
const POLICIES = [
  { name: 'of any age', policy: DEFAULT_POLICY },
  { name: 'an hour old when they are asked about', policy: HOUR },
  { name: 'an hour old at noon', policy: { ...HOUR, now: '2026-06-15T12:00:00Z' } },
  { name: 'an hour old at a quarter to', policy: { ...HOUR, now: '2026-06-15T11:45:00Z' } },
];

const inShort = ({ decision, reasons, exclusivity, changesAt }: Decision) => ({
  isAllowed: decision === 'ALLOW',
  reason: reasons[0]?.code ?? null,
  exclusivity,
  changesAt: changesAt === null ? null : Date.parse(changesAt),
});

const pairs = Object.entries(PRODUCTS).flatMap(([a, one]) =>
  Object.entries(PRODUCTS).map(([b, other]) => [`${a} and ${b}`, [one, other]] as const),
);

describe.each(POLICIES)('where records may be $name', ({ policy }) => {
  test.each(pairs)('%s', (_, products) => {
    for (const at of INSTANTS) {
      const asked = question({ at });
      expect([at, compileMarket(asked, policy).decideTitle(products)]).toEqual([
        at,
        inShort(decideTitle(products, asked, policy)),
      ]);
    }
  });

  test.each(Object.entries(PRODUCTS))('%s, in each of three countries', (_, one) => {
    for (const at of [...INSTANTS, ...INSTANTS.toReversed()]) {
      const { allowed, denied, changesAt } = territoryMap(
        one,
        { purpose: 'SELL', audience: 'TRADE', at, within: ['GB', 'US', 'NZ'] },
        policy,
      );
      const decisions = ['GB', 'NZ', 'US'].map((country) => ({
        country,
        decision: decideProduct(one, question({ country, audience: 'TRADE', at }), policy),
      }));
      const sentBack = denied.flatMap(({ reason, countries }) =>
        countries.map((country) => [country, reason]),
      );
      expect(allowed).toEqual(
        decisions.filter(({ decision }) => decision.decision === 'ALLOW').map(({ country }) => country),
      );
      expect(Object.fromEntries(sentBack)).toEqual(
        Object.fromEntries(
          decisions.flatMap(({ country, decision }) =>
            decision.reasons[0] === undefined ? [] : [[country, decision.reasons[0].code]],
          ),
        ),
      );
      const changes = decisions.flatMap(({ decision }) => decision.changesAt ?? []).sort();
      expect(changesAt).toBe(changes[0] ?? null);
    }
  });
});

test('one decision after another of a map is not taken for that of another instant', () => {
  const one = PRODUCTS['opens on the 16th'] ?? product();
  const isOpen = (at: string) =>
    territoryMap(one, { purpose: 'SELL', audience: 'TRADE', at }).allowed.length > 0;
  const turn = '2026-06-16T12:00:00.000Z';
  const before = '2026-06-16T11:59:59.999Z';
  expect([before, turn, before, turn, turn].map(isOpen)).toEqual([false, true, false, true, true]);
});

test('no product at all is a title without rights, and one alone is told of as the product is', () => {
  const compiled = compileMarket(question());
  expect(compiled.decideTitle([])).toEqual(inShort(decideTitle([], question())));
  for (const one of Object.values(PRODUCTS))
    expect(compiled.decideTitle([one])).toEqual(compiled.decide(one));
});

test.each<[string, Partial<MarketQuestion>, string]>([
  ['a country that is none', { country: 'EU' }, 'INVALID_MARKET'],
  ['a language that is none', { language: 'english' }, 'INVALID_LANGUAGE'],
  ['an instant that is none', { at: 'noon' }, 'INVALID_INSTANT'],
])('%s is refused for every product', (_, more, reason) => {
  const refused = { isAllowed: false, reason, exclusivity: null, changesAt: null };
  const compiled = compileMarket(question(more));
  expect(compiled.decide(product())).toEqual(refused);
  expect(compiled.decideTitle([product()])).toEqual(refused);
  expect(inShort(decideProduct(product(), question(more)))).toEqual(refused);
});

describe('by where it might be used at all', () => {
  const whole = { onix: null, flat: flat({ isForSaleWorldwide: true }) };
  const stated = (more: Parameters<typeof onix>[0]) => product({ onix: onix(more) });

  test.each<[string, ProductFacts, readonly string[] | 'ALL']>([
    ['the fields open the world', product(whole), 'ALL'],
    [
      'a message opens some of it',
      stated({ salesRights: [rights('01', { countriesIncluded: 'NZ GB' })] }),
      ['GB', 'NZ'],
    ],
    ['silence opens nothing', product({ onix: null }), []],
    ['a status closes it for good', stated({ publishingStatus: '01' }), []],
    ['a date is not looked at', stated({ dates: [date('09', '20990101'), date('02', '20990101')] }), 'ALL'],
    ['nor is a restriction', stated({ restrictions: [restriction('03')] }), 'ALL'],
    [
      'nor one of some rights',
      stated({
        salesRights: [rights('01', { regionsIncluded: 'WORLD' }, { restrictions: [restriction('03')] })],
      }),
      'ALL',
    ],
    ['nor where it is supplied', stated({ markets: [market({ territory: US })] }), 'ALL'],
    [
      'a market’s status closes the market',
      stated({
        salesRights: [rights('01', { countriesIncluded: 'US GB' })],
        markets: [market({ territory: US, status: '12', dates: [date('09', '20990101')] }), market({})],
      }),
      ['GB'],
    ],
    ['a market’s status that is everywhere closes all', stated({ markets: [market({ status: '12' })] }), []],
  ])('%s', (_, facts, countries) => {
    const found = findPossibleCountries(facts, DEFAULT_POLICY);
    expect(found).toEqual(countries === 'ALL' ? COUNTRIES : countries);
  });
});

test('a house that shows what is not for sale may use it there', () => {
  const facts = product({
    onix: onix({
      salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { countriesIncluded: 'US' })],
      rowSalesRightsType: '06',
    }),
  });
  const choices = { ...DEFAULT_POLICY, mayDisplayWhereNotForSale: true };
  expect(findPossibleCountries(facts, DEFAULT_POLICY)).toEqual(['GB']);
  expect(findPossibleCountries(facts, choices)).toEqual(
    COUNTRIES.filter(
      (country) =>
        decideProduct(facts, question({ country, purpose: 'DISPLAY' }), choices).decision === 'ALLOW',
    ),
  );
});

describe('by where it may be shown', () => {
  test('a change is told of when there is one, in words of RFC 3339', () => {
    const announced = product({
      onix: onix({
        salesRights: [rights('01', { countriesIncluded: 'GB' })],
        dates: [date('09', '20260701')],
      }),
    });
    expect(displayCountries(announced, '2026-06-15T12:00:00Z')).toEqual({
      countries: [],
      changesAt: '2026-06-30T23:00:00.000Z',
    });
    expect(displayCountries(announced, '2026-07-15T12:00:00Z')).toEqual({
      countries: ['GB'],
      changesAt: null,
    });
    expect(displayCountries(announced, 'noon')).toEqual({ countries: [], changesAt: null });
  });
});
