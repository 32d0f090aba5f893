/** What a decision tells beside yes and no: the sentence, the warnings and when it changes, at their edges. */
import { describe, expect, test } from 'vitest';
import { decideAsset, decideAssetForAny, decideProduct, decideTitle } from '../../rights/decide.js';
import { DEFAULT_POLICY } from '../../rights/policies.js';
import { asset, date, flat, onix, product, question, restriction, rights, stating } from './facts.js';

describe('the sentence', () => {
  test.each([
    ['01', 'Cleared for United Kingdom: exclusive rights.'],
    ['02', 'Cleared for United Kingdom: non-exclusive rights.'],
  ])('names the right of type %s', (type, sentence) => {
    const facts = stating({ salesRights: [rights(type, { regionsIncluded: 'WORLD' })] });
    expect(decideProduct(facts, question()).sentence).toBe(sentence);
  });

  test('says that nobody stated whether the right is exclusive', () => {
    const facts = product({ onix: null, flat: flat({ isForSaleWorldwide: true }) });
    expect(decideProduct(facts, question()).sentence).toBe(
      'Cleared for United Kingdom: whether the rights are exclusive is not stated.',
    );
  });

  test.each([
    [1, ['00'], /SalesRestriction\[1\].*\)\.$/],
    [2, ['00', '00'], /\. There is one more obstacle\.$/],
    [3, ['00', '00', '00'], /\. There are 2 more obstacles\.$/],
  ])('counts the obstacles beyond the first: %i', (count, types, end) => {
    const facts = stating({ restrictions: types.map((type) => restriction(type)) });
    const { reasons, sentence } = decideProduct(facts, question());
    expect(reasons).toHaveLength(count);
    expect(sentence).toMatch(end);
  });

  test.each([
    ['', 'an empty text is no instant of RFC 3339'],
    ['noon', 'noon is no instant of RFC 3339'],
  ])('quotes the instant that cannot be read: %s', (at, clause) => {
    const { sentence } = decideProduct(stating({}), question({ at }));
    expect(sentence).toBe(`Not cleared for United Kingdom: ${clause}.`);
  });
});

describe('that it may be shown is said', () => {
  const dates = [date('02', '20260801')];
  const embargoed = stating({ dates });

  test('of a product whose sale alone is barred', () => {
    expect(decideProduct(embargoed, question()).sentence).toMatch(/\. It may be shown\.$/);
  });

  test.each([
    [
      'that a restriction bars too',
      decideProduct(stating({ dates, restrictions: [restriction('00')] }), question()),
    ],
    ['of which there are several', decideTitle([embargoed, embargoed], question())],
    ['by whose asset is asked', decideAsset(asset(), embargoed, question())],
  ])('of none %s', (_, { decision, sentence }) => {
    expect(decision).toBe('DENY');
    expect(sentence).not.toContain('may be shown');
  });
});

/** New York is a day of the calendar ahead of Honolulu for five hours: until Hawaii has begun, a date of the US spreads. */
describe('several zones are warned of', () => {
  const warningsOf = (facts: ReturnType<typeof stating>, at: string, country = 'US') =>
    decideProduct(facts, question({ country, at })).warnings.map(({ code }) => code);
  const embargoed = stating({ dates: [date('02', '20260701')] });
  const withdrawn = stating({ dates: [date('13', '20260630')] });

  test.each([
    ['before an embargo ends', embargoed, '2026-07-01T09:59:59Z', true],
    ['not when it has ended', embargoed, '2026-07-01T10:00:00Z', false],
    ['before a withdrawal begins', withdrawn, '2026-07-01T03:59:59Z', true],
    ['not when it has begun', withdrawn, '2026-07-01T04:00:00Z', false],
    ['not long after it', withdrawn, '2027-07-01T04:00:00Z', false],
  ])('%s', (_, facts, at, isWarned) => {
    expect(warningsOf(facts, at)).toEqual(isWarned ? ['COUNTRY_HAS_SEVERAL_ZONES'] : []);
    expect(warningsOf(facts, at, 'GB')).toEqual([]);
  });

  test.each([
    ['a licence', { licences: [{ validFrom: '2026-01-01', validUntil: '2026-07-01' }] }],
    [
      'one of two licences',
      {
        licences: [
          { validFrom: null, validUntil: '2026-07-01' },
          { validFrom: '2026-08-01', validUntil: null },
        ],
      },
    ],
    ['a date of its own', { dates: [date('15', '20260701')] }],
  ])('for an asset by %s', (_, facts) => {
    const warningsIn = (country: string) =>
      decideAsset(asset(facts), product(), question({ country })).warnings.map(({ code }) => code);
    expect(warningsIn('US')).toEqual(['COUNTRY_HAS_SEVERAL_ZONES']);
    expect(warningsIn('GB')).toEqual([]);
  });

  test('for an asset by the dates of its product alone', () => {
    const asked = question({ country: 'US', purpose: 'SELL' });
    expect(decideAsset(asset(), embargoed, asked).warnings.map(({ code }) => code)).toEqual([
      'COUNTRY_HAS_SEVERAL_ZONES',
    ]);
  });
});

test('warnings of the product and of the asset stand together', () => {
  const facts = stating({
    salesRights: [rights('01', { countriesIncluded: 'gb US' })],
    rowSalesRightsType: '03',
  });
  const asked = question({ country: 'US', language: 'en-US' });
  const codesWith = (language: string) =>
    decideAsset(asset({ language }), facts, asked).warnings.map(({ code }) => code);
  expect(codesWith('en-US')).toEqual(['CODE_NORMALISED']);
  expect(codesWith('en-GB')).toEqual(['CODE_NORMALISED', 'LANGUAGE_REGION_DIFFERS']);
});

test('an age beyond the calendar of JavaScript never comes, and throws nothing', () => {
  const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 1e12 };
  expect(decideProduct(product(), question(), policy)).toMatchObject({ decision: 'ALLOW', changesAt: null });
});

test('an asset without any link is not linked, though there is no product either', () => {
  const { reasons } = decideAssetForAny(asset({ links: [] }), [], question());
  expect(reasons.map(({ code }) => code)).toEqual(['ASSET_NOT_LINKED']);
});

test('an asset of the work names the work’s want of products before what is wrong with itself', () => {
  const { reasons } = decideAssetForAny(asset({ approval: null }), [], question());
  expect(reasons.map(({ code }) => code)).toEqual(['NO_RIGHTS_STATEMENT', 'ASSET_NOT_APPROVED']);
});

test('of two products that are equally far, the first to open tells why', () => {
  const facts = product({ onix: onix({ dates: [date('02', '20260801')] }) });
  const later = product({ onix: onix({ dates: [date('02', '20260901')] }) });
  for (const products of [
    [facts, later],
    [later, facts],
  ]) {
    const { sentence } = decideAssetForAny(asset(), products, question());
    expect(sentence).toContain('until 1 August 2026');
  }
});
