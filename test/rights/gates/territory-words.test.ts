/** Gate 5: what is said of a territory, and what is quoted. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { OnixStatement } from '../../../rights/facts.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { flat, product, question, rights, stating } from '../facts.js';

describe('the territory of a product says', () => {
  const whole = { regionsIncluded: 'WORLD' };

  test.each<[string, Partial<OnixStatement>, string]>([
    [
      'that the publisher calls rights unknown',
      { salesRights: [rights('01', { countriesIncluded: 'US' })], rowSalesRightsType: '00' },
      'the publisher says that the rights for United Kingdom are unknown (ROWSalesRightsType, 00;',
    ],
    [
      'that a type for the rest of the world cannot be read',
      { salesRights: [rights('01', { countriesIncluded: 'US' })], rowSalesRightsType: '77' },
      'what the publisher says about rights for United Kingdom cannot be read (ROWSalesRightsType, 77;',
    ],
    [
      'that a type of rights cannot be read',
      { salesRights: [rights('77', whole)] },
      'what the publisher says about rights for United Kingdom cannot be read (SalesRights[1], type 77, names WORLD;',
    ],
    [
      'which code it cannot read, once',
      { salesRights: [rights('01', whole), rights('03', { countriesIncluded: 'QZ QZ' })] },
      'whether the statement means United Kingdom cannot be told: QZ cannot be read (',
    ],
    [
      'that a statement without a type has none',
      { salesRights: [{ ...rights('01', whole), type: null }] },
      '(SalesRights[1], type missing, names WORLD;',
    ],
    [
      'what is excluded there',
      { salesRights: [rights('01', { ...whole, countriesExcluded: 'GB US' })], rowSalesRightsType: '03' },
      '(ROWSalesRightsType, 03;',
    ],
    [
      'that a denial names no place at all',
      { salesRights: [rights('01', whole), rights('03', {})] },
      'whether the statement means United Kingdom cannot be told: it names no place (SalesRights[2], type 03;',
    ],
    [
      'each statement that it cannot read',
      {
        salesRights: [
          rights('01', { ...whole, countriesExcluded: 'QX' }),
          rights('03', { countriesIncluded: 'QZ' }),
        ],
      },
      'cannot be told: QZ QX cannot be read (SalesRights[2], type 03, names QZ;',
    ],
    [
      'that one of several types cannot be read',
      { salesRights: [rights('00', { countriesIncluded: 'GB' }), rights('77', whole)] },
      'what the publisher says about rights for United Kingdom cannot be read (',
    ],
    [
      'of a long list what matters here',
      {
        salesRights: [rights('03', { countriesIncluded: 'FR DE GB AN GG IE', regionsIncluded: 'ECZ US-CA' })],
      },
      '(SalesRights[1], type 03, names GB;',
    ],
    [
      'who has it there',
      { salesRights: [rights('03', whole, { publisherName: 'Another House' })] },
      'the product is not for sale there; another publisher is given: Another House (',
    ],
  ])('%s', (_, facts, part) => {
    expect(decideProduct(stating(facts), question()).sentence).toContain(part);
  });

  test.each([
    ['CA', 'CA-QC', 12, 'CA-YT Yukon)'],
    ['US', 'US-CA', 12, ' and 38 more)'],
    ['AU', 'AU-NS', 7, 'AU-WA Western Australia)'],
  ])('which parts of %s without %s are for sale, %i at the most', (country, without, count, end) => {
    const salesRights = [rights('01', { countriesIncluded: country, regionsExcluded: without })];
    const { sentence } = decideProduct(stating({ salesRights }), question({ country }));
    const [, parts = ''] = /\(for sale: ([^)]*\))/.exec(sentence) ?? [];
    expect(parts.match(new RegExp(`${country}-`, 'g'))).toHaveLength(count);
    expect(parts.endsWith(end), parts).toBe(true);
  });

  test('by evidence which statements it could not read', () => {
    const salesRights = [
      rights('01', { ...whole, countriesExcluded: 'QX' }),
      rights('01', { countriesIncluded: 'US' }),
      rights('03', { countriesIncluded: 'QZ' }),
    ];
    const { reasons } = decideProduct(stating({ salesRights }), question());
    expect(reasons[0]?.evidence.map(({ path, quoted }) => `${path}: ${quoted}`)).toEqual([
      'SalesRights[3]: type 03, names QZ',
      'SalesRights[1]: type 01, names WORLD, excludes QX',
    ]);
  });

  test('what of a country is taken out, to whoever asks about a part of it', () => {
    const salesRights = [rights('01', { ...whole, countriesExcluded: 'CS US' })];
    const { sentence } = decideProduct(stating({ salesRights }), question({ country: 'XK' }));
    expect(sentence).toContain('(SalesRights[1], type 01, names WORLD, excludes CS;');
  });

  test.each([
    [{ isForSaleWorldwide: true, notForSaleIn: ['GB'] }, 'worldwide true, not for sale GB'],
    [{ forSaleIn: ['GB'], notForSaleIn: ['GB'] }, 'for sale GB, not for sale GB'],
    [{ isForSaleWorldwide: false }, null],
  ])('what the fields are: %j', (fields, quoted) => {
    const { reasons } = decideProduct(product({ onix: null, flat: flat(fields) }), question());
    expect(reasons[0]?.evidence).toMatchObject([
      {
        source: 'CONSONANCE',
        path: 'forSaleIn, notForSaleIn, isForSaleWorldwide',
        quoted: quoted ?? 'worldwide false',
      },
    ]);
  });

  test('nothing of the fields where they say nothing', () => {
    const { reasons } = decideProduct(product({ onix: null }), question());
    expect(reasons[0]?.evidence[0]?.quoted).toBeNull();
  });

  test.each([
    [
      [rights('01', { countriesIncluded: 'GB' }), rights('02', { countriesIncluded: 'GB' })],
      'Several statements speak for this market and differ in exclusivity.',
    ],
    [[], 'Whether the right is exclusive is not stated.'],
  ])('why exclusivity is not known: $1', (salesRights, message) => {
    const facts = { ...stating({ salesRights }), flat: flat({ isForSaleWorldwide: true }) };
    expect(decideProduct(facts, question()).warnings).toEqual([{ code: 'EXCLUSIVITY_UNKNOWN', message }]);
  });

  test('that it is shown by choice where it is not for sale', () => {
    const facts = stating({ salesRights: [rights('03', whole)] });
    const policy = { ...DEFAULT_POLICY, mayDisplayWhereNotForSale: true };
    const decision = decideProduct(facts, question({ purpose: 'DISPLAY' }), policy);
    expect(decision).toMatchObject({ decision: 'ALLOW', exclusivity: 'UNKNOWN' });
    expect(decision.warnings.map(({ code }) => code)).toEqual(['NOT_FOR_SALE_THERE']);
  });
});
