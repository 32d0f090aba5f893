/** Where a product may be used over the whole world: the same as asking for every country, and said in a sentence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { type TerritoryQuestion, territoryMap } from '../../rights/grid/territory-map.js';
import type { RightsPolicy } from '../../rights/policies.js';
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

  test('has words for every reason that a product may be denied for', () => {
    fc.assert(
      fc.property(products, fc.constantFrom(...PURPOSES), policies, (facts, purpose, policy) => {
        expect(territoryMap(facts, { ...ASKED, purpose }, policy).sentence).not.toMatch(/[A-Z]_[A-Z]/);
      }),
      { numRuns: 100, seed: 20260619 },
    );
  });
});
