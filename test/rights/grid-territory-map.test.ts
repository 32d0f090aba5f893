/** Where a product may be used over the whole world: the same as asking for every country, and said in a sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { type TerritoryQuestion, territoryMap } from '../../rights/grid/territory-map.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
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

const ASKED: TerritoryQuestion = { purpose: 'SELL', audience: 'END_CUSTOMER', at: '2026-06-15T12:00:00Z' };

/** The same, one country after the other. */
function oneByOne(facts: ProductFacts, asked: TerritoryQuestion, policy?: RightsPolicy) {
  const decisions = COUNTRIES.map((country) => ({
    country,
    decision: decideProduct(facts, question({ ...asked, country }), policy),
  }));
  const changes = decisions.flatMap(({ decision }) => decision.changesAt ?? []).sort();
  const reasons = [...new Set(decisions.flatMap(({ decision }) => decision.reasons[0]?.code ?? []))].sort();
  return {
    allowed: decisions.filter(({ decision }) => decision.decision === 'ALLOW').map(({ country }) => country),
    denied: reasons.map((reason) => ({
      reason,
      countries: decisions
        .filter(({ decision }) => decision.reasons[0]?.code === reason)
        .map(({ country }) => country),
    })),
    changesAt: changes[0] ?? null,
  };
}

const withoutSentence = ({ sentence: _, ...map }: ReturnType<typeof territoryMap>) => map;

describe('a map of territories', () => {
  test('is what is decided for each of the 249 countries', () => {
    const asked = fc.record<TerritoryQuestion>({
      purpose: fc.constantFrom(...PURPOSES),
      audience: fc.constantFrom('END_CUSTOMER', 'TRADE'),
      at: fc.constantFrom('2026-05-01T00:00:00Z', '2026-06-15T12:00:00Z', '2027-01-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(products, asked, policies, (facts, when, policy) => {
        const expected = oneByOne(facts, when, policy);
        expect(withoutSentence(territoryMap(facts, when, policy))).toEqual(expected);
        if (expected.changesAt === null) return;
        const later = { ...when, at: expected.changesAt };
        expect(withoutSentence(territoryMap(facts, later, policy))).toEqual(oneByOne(facts, later, policy));
      }),
      { numRuns: 40, seed: 20260618 },
    );
  });

  const US = territory({ countriesIncluded: 'US' });
  test.each<[string, ProductFacts]>([
    [
      'dates of one market',
      stating({ markets: [market({ territory: US, dates: [date('02', '20260701')] })] }),
    ],
    ['the German index', stating({ restrictions: [restriction('08')] })],
    ['supply in one market', stating({ markets: [market({ territory: US })] })],
    [
      'a restriction in one country',
      stating({
        salesRights: [
          rights('01', { countriesIncluded: 'GB' }, { restrictions: [restriction('06')] }),
          rights('01', { countriesIncluded: 'FR' }),
        ],
      }),
    ],
    [
      'parts of a country',
      stating({ salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'CA-QC' })] }),
    ],
    [
      'a part that cannot be read',
      stating({ salesRights: [rights('01', { countriesIncluded: 'CA GB', regionsExcluded: 'CA-XX' })] }),
    ],
    ['a doubtful member of the euro', stating({ salesRights: [rights('01', { regionsIncluded: 'ECZ' })] })],
    ['fields against the statement', product({ flat: flat({ notForSaleIn: ['FR'] }) })],
    [
      'a doubtful member of the euro where it is closed',
      stating({ salesRights: [rights('03', { regionsIncluded: 'ECZ' })], rowSalesRightsType: '01' }),
    ],
    ['an embargo that lifts with the day', stating({ dates: [date('02', '20260616')] })],
  ])('tells countries apart by %s', (_, facts) => {
    for (const purpose of PURPOSES) {
      const asked = { ...ASKED, purpose };
      expect(withoutSentence(territoryMap(facts, asked))).toEqual(oneByOne(facts, asked));
    }
  });

  test('tells of some countries only where some are asked about', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'GB US' })],
      rowSalesRightsType: '03',
      markets: [market({ territory: US, dates: [date('02', '20260701')] }), market({})],
    });
    const within = (...countries: string[]) => territoryMap(facts, { ...ASKED, within: countries });
    expect(within('FR', 'GB')).toMatchObject({
      allowed: ['GB'],
      denied: [{ reason: 'TERRITORY_NOT_FOR_SALE', countries: ['FR'] }],
      changesAt: null,
    });
    expect(within('US')).toMatchObject({
      allowed: [],
      denied: [{ reason: 'SALES_EMBARGO', countries: ['US'] }],
      changesAt: '2026-07-01T10:00:00.000Z',
    });
    expect(within()).toMatchObject({ allowed: [], denied: [] });
    expect(territoryMap(facts, { ...ASKED, at: 'noon', within: ['FR'] }).denied).toEqual([
      { reason: 'INVALID_INSTANT', countries: ['FR'] },
    ]);
  });

  test('of an instant that cannot be read denies everywhere', () => {
    expect(territoryMap(product(), { ...ASKED, at: 'noon' })).toEqual({
      allowed: [],
      denied: [{ reason: 'INVALID_INSTANT', countries: COUNTRIES }],
      sentence: 'Not cleared in any country: the instant that is asked about cannot be read.',
      changesAt: null,
    });
  });
});

describe('its sentence', () => {
  const sentenceOf = (facts: ProductFacts, more: Partial<TerritoryQuestion> = {}) =>
    territoryMap(facts, { ...ASKED, ...more }).sentence;
  const notHeld = (codes: string) => [
    rights('01', { regionsIncluded: 'WORLD', countriesExcluded: codes }),
    rights('06', { countriesIncluded: codes }),
  ];

  test.each<[string, ProductFacts, string]>([
    ['the whole world', product(), 'For sale in all 249 countries.'],
    [
      'a few that are not held',
      stating({ salesRights: notHeld('US CA') }),
      'For sale in 247 countries; not cleared in 2: the publisher does not hold the rights (Canada, United States).',
    ],
    [
      'many, of which some are named',
      stating({ salesRights: notHeld('US CA MX AU NZ ZA IN JP') }),
      'For sale in 241 countries; not cleared in 8: the publisher does not hold the rights (Australia, Canada, India, Japan, Mexico, New Zealand and 2 more).',
    ],
    [
      'what is not known, as not known',
      stating({
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { countriesIncluded: 'IE' })],
      }),
      'For sale in 1 country (United Kingdom); not cleared in 248: the publisher has not stated rights (247 countries); the publisher says that it is not for sale (Ireland).',
    ],
    [
      'nothing at all',
      product({ onix: null }),
      'Not cleared in any country: the publisher has stated no rights for this product.',
    ],
    [
      'an embargo, and when it ends first',
      stating({ dates: [date('02', '20260701')] }),
      'Not cleared in any country: it is under a sales embargo. That changes on 30 June 2026 11:00 UTC.',
    ],
  ])('says %s', (_, facts, sentence) => {
    expect(sentenceOf(facts)).toBe(sentence);
  });

  test('names the use that is asked about', () => {
    expect(sentenceOf(product(), { purpose: 'DISPLAY' })).toBe('May be shown in all 249 countries.');
  });

  const announced = (role: string) => stating({ dates: [date(role, '20270101')] });
  const restricted = (type: string) => stating({ restrictions: [restriction(type)] });
  const someRights = (text: Parameters<typeof rights>[1], type = '01') =>
    stating({ salesRights: [rights(type, text)] });

  test.each<[string, ProductFacts, string, Partial<TerritoryQuestion>?]>([
    ['CHANNEL_REQUIRED', restricted('06'), 'it depends on the sales channel'],
    [
      'PARTNER_REQUIRED',
      stating({ restrictions: [restriction('11', { outlets: [{ name: null, codes: ['AMZ'] }] })] }),
      'it depends on the partner',
    ],
    ['RESTRICTION_UNSPECIFIED', restricted('00'), 'a sales restriction applies that only a person can read'],
    ['PRODUCT_NOT_LISTABLE', restricted('03'), 'it may not be listed'],
    ['DATE_UNREADABLE', stating({ dates: [date('02', 'soon', '12')] }), 'a date that decides cannot be read'],
    ['MARKET_STATUS_BLOCKED', stating({ markets: [market({ status: '12' })] }), 'its status there bars it'],
    ['MODE_EMBARGO', announced('30'), 'it is under embargo for some ways of delivery or payment'],
    ['PREORDER_EMBARGO', announced('27'), 'advance orders are under embargo', { purpose: 'PREORDER' }],
    ['SALES_EMBARGO', announced('02'), 'it is under a sales embargo'],
    [
      'PUBLIC_ANNOUNCEMENT_EMBARGO',
      announced('09'),
      'it has not been announced to the public',
      { purpose: 'DISPLAY' },
    ],
    [
      'TRADE_ANNOUNCEMENT_EMBARGO',
      announced('10'),
      'it has not been announced to the trade',
      { purpose: 'DISPLAY', audience: 'TRADE' },
    ],
    ['PRODUCT_STATUS_BLOCKED', stating({ publishingStatus: '01' }), 'its publishing status bars it'],
    ['PRODUCT_WITHDRAWN', stating({ dates: [date('13', '20260101')] }), 'it has been withdrawn from sale'],
    [
      'NO_SUPPLY_IN_MARKET',
      stating({ markets: [market({ territory: territory({ countriesIncluded: 'US' }) })] }),
      'no supply is stated',
    ],
    [
      'RIGHTS_CONFLICT',
      stating({
        salesRights: [rights('01', { regionsIncluded: 'WORLD' }), rights('03', { regionsIncluded: 'WORLD' })],
      }),
      'what is stated contradicts itself',
    ],
    [
      'RIGHTS_TOKEN_UNRESOLVED',
      someRights({ regionsIncluded: 'WORLD', countriesExcluded: 'QZ' }),
      'whether the statement means it cannot be told',
    ],
    [
      'SUBDIVISION_REQUIRED',
      someRights({ regionsIncluded: 'CA-QC' }),
      'only parts of the country are cleared',
    ],
    ['TERRITORY_RIGHTS_UNKNOWN', someRights({ regionsIncluded: 'WORLD' }, '00'), 'the rights are unknown'],
  ])('has words for %s', (reason, facts, words, more) => {
    const map = territoryMap(facts, { ...ASKED, ...more });
    expect(map.denied.map((group) => group.reason)).toContain(reason);
    expect(map.sentence).toContain(words);
  });

  test('has words for a record that is too old, from the very instant on', () => {
    const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 60 };
    const facts = product({ flat: flat({ source: { recordId: '1', asOf: '2026-06-15T11:00:00Z' } }) });
    const at = (instant: string) => territoryMap(facts, { ...ASKED, at: instant }, policy);
    expect(at('2026-06-15T11:59:59Z').changesAt).toBe('2026-06-15T12:00:00.000Z');
    expect(at('2026-06-15T12:00:00Z')).toEqual({
      allowed: [],
      denied: [{ reason: 'SOURCE_STALE', countries: COUNTRIES }],
      sentence: 'Not cleared in any country: what we know of the product is too old.',
      changesAt: null,
    });
  });

  test.each([
    ['DELIVER', 'May be delivered'],
    ['DOWNLOAD', 'May be downloaded'],
    ['PREORDER', 'May be ordered in advance'],
  ] as const)('names %s', (purpose, words) => {
    expect(sentenceOf(product(), { purpose })).toBe(`${words} in all 249 countries.`);
  });

  test.each([
    [6, 'For sale in 6 countries (Australia, Canada, India, Mexico, New Zealand, United States)'],
    [7, 'For sale in 7 countries; not cleared in 242'],
  ])('names up to six countries where it is cleared: %i', (count, start) => {
    const codes = 'US CA MX AU NZ IN JP'.split(' ').slice(0, count).join(' ');
    expect(sentenceOf(someRights({ countriesIncluded: codes }))).toContain(start);
  });

  test.each([
    [7, '(Australia, Canada, India, Japan, Mexico, New Zealand, United States)'],
    [8, '(Australia, Canada, India, Japan, Mexico, New Zealand and 2 more)'],
  ])('names up to seven countries where it is not, and never says "and 1 more": %i', (count, names) => {
    const codes = 'US CA MX AU NZ IN JP ZA'.split(' ').slice(0, count).join(' ');
    expect(sentenceOf(stating({ salesRights: notHeld(codes) }))).toContain(names);
  });

  test('counts what is more than half of the world, and names what is less', () => {
    const half = (count: number) => someRights({ countriesIncluded: COUNTRIES.slice(count).join(' ') });
    expect(sentenceOf(half(125))).toContain('the publisher has not stated rights (125 countries)');
    expect(sentenceOf(half(124))).toContain('and 118 more)');
  });

  test('has words for every reason that a product may be denied for', () => {
    fc.assert(
      fc.property(products, fc.constantFrom(...PURPOSES), policies, (facts, purpose, policy) => {
        expect(territoryMap(facts, { ...ASKED, purpose }, policy).sentence).not.toMatch(/[A-Z]_[A-Z]/);
      }),
      { numRuns: 100, seed: 20260619 },
    );
  });
});
