/** Gates 2 and 6, rows that changes to the rules got past (test/mutation). */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { Audience } from '../../../rights/market.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { question, restriction, rights, stating } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const named = (...codes: string[]) => ({ outlets: [{ name: null, codes }] });

describe('a restriction', () => {
  test.each<[Audience, boolean]>([
    ['BLOGGER', false],
    ['END_CUSTOMER', false],
    ['LIBRARIAN', true],
    ['PRESS', true],
    ['STUDENT', false],
    ['TEACHER', true],
    ['TRADE', true],
  ])('of the German index is for the public, which %s is part of or not', (audience, isCleared) => {
    const facts = stating({ restrictions: [restriction('08')] });
    for (const purpose of ['DISPLAY', 'DOWNLOAD'] as const) {
      expect(codesOf(decideProduct(facts, question({ country: 'DE', purpose, audience })))).toEqual(
        isCleared ? [] : ['PRODUCT_NOT_LISTABLE'],
      );
    }
    expect(codesOf(decideProduct(facts, question({ country: 'DE', audience })))).toEqual([]);
  });

  test('without a type is quoted as such', () => {
    const { reasons } = decideProduct(
      stating({ restrictions: [restriction('00', { type: null })] }),
      question(),
    );
    expect(reasons[0]?.evidence[0]?.quoted).toBe('type missing');
  });

  test('to internal use is one obstacle to a sale', () => {
    const facts = stating({ restrictions: [restriction('03')] });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['PRODUCT_NOT_LISTABLE']);
  });

  test('to a named service lets its subscriptions pass', () => {
    const facts = stating({ restrictions: [restriction('21', named('SCR'))] });
    const asked = question({ partner: 'SCR', channel: 'SUBSCRIPTION' });
    expect(codesOf(decideProduct(facts, asked))).toEqual([]);
  });

  test('against a partner is met by any of its codes', () => {
    const facts = stating({ restrictions: [restriction('11', named('AUD', 'KBO'))] });
    const policy = { ...DEFAULT_POLICY, partnerOutlets: { 'shop-1': ['AMZ', 'AUD'] } };
    expect(codesOf(decideProduct(facts, question({ partner: 'shop-1' }), policy))).toEqual([
      'PARTNER_EXCLUDED',
    ]);
  });

  test.each(['01', '11', '20', '21'])('of type %s whose outlets are blank names nobody', (type) => {
    const outlets = [{ name: ' ', codes: [''] }];
    const facts = stating({ restrictions: [restriction(type, { outlets })] });
    expect(codesOf(decideProduct(facts, question({ partner: 'AMZ', channel: 'SUBSCRIPTION' })))).toEqual([
      'RESTRICTION_UNSPECIFIED',
    ]);
  });

  test.each([
    ['99', ['RESTRICTION_UNSPECIFIED']],
    ['17', []],
  ])('beside a type that speaks of one, %s tells %j', (type, codes) => {
    const salesRights = [rights('07', { regionsIncluded: 'WORLD' }, { restrictions: [restriction(type)] })];
    expect(codesOf(decideProduct(stating({ salesRights }), question()))).toEqual(codes);
  });

  test.each(['AMZ KBO', 'amz, kbo', 'Kobo; kbo'])(
    'against partners that are written together: %s',
    (name) => {
      const facts = stating({ restrictions: [restriction('11', { outlets: [{ name, codes: [] }] })] });
      expect(codesOf(decideProduct(facts, question({ partner: 'KBO' })))).toEqual(['PARTNER_EXCLUDED']);
      expect(codesOf(decideProduct(facts, question({ partner: 'APC' })))).toEqual([]);
    },
  );

  test.each([
    ['before it begins', { format: '00', value: '20260501' }, { format: '00', value: '20260401' }],
    ['as it begins', { format: '13', value: '20260501T1200Z' }, { format: '13', value: '20260501T1200Z' }],
  ])('that ends %s bars for good', (_, from, until) => {
    const facts = stating({ restrictions: [restriction('00', { from, until })] });
    expect(decideProduct(facts, question())).toMatchObject({ decision: 'DENY', changesAt: null });
  });

  test.each(['from', 'until'] as const)('with a day in several zones is warned of: %s', (edge) => {
    const facts = stating({
      restrictions: [restriction('06', { [edge]: { format: '00', value: '20260701' } })],
    });
    const warningsIn = (country: string) =>
      decideProduct(facts, question({ country, channel: 'NEWS' })).warnings.map(({ code }) => code);
    expect(warningsIn('US')).toEqual(['COUNTRY_HAS_SEVERAL_ZONES']);
    expect(warningsIn('GB')).toEqual([]);
  });

  test.each([
    [{ salesRights: [rights('07', { regionsIncluded: 'WORLD' })] }, 'SalesRights[1]'],
    [
      { salesRights: [rights('01', { countriesIncluded: 'US' })], rowSalesRightsType: '08' },
      'ROWSalesRightsType',
    ],
  ])('that is only hinted at is quoted from where the hint is: $1', (statement, path) => {
    const { reasons } = decideProduct(stating(statement), question());
    expect(reasons.map(({ code, evidence }) => [code, evidence[0]?.path])).toEqual([
      ['RESTRICTION_UNSPECIFIED', path],
    ]);
  });
});
