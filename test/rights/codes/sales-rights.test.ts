/** List 46: what each type says of where a product may be sold. rights.md 1.2 and 1.5. */
import { describe, expect, test } from 'vitest';
import { SALES_RIGHTS_TYPES as LIST_46 } from '../../../onix/codes/publishing.js';
import { readSalesRightsType } from '../../../rights/codes/sales-rights.js';
import { decideProduct } from '../../../rights/decide.js';
import { question, rights, stating } from '../facts.js';

const ROWS: readonly (readonly [type: string, code: string | null, exclusivity: string | null])[] = [
  ['00', 'TERRITORY_RIGHTS_UNKNOWN', null],
  ['01', null, 'EXCLUSIVE'],
  ['02', null, 'NON_EXCLUSIVE'],
  ['03', 'TERRITORY_NOT_FOR_SALE', null],
  ['04', 'TERRITORY_NOT_FOR_SALE', null],
  ['05', 'TERRITORY_NOT_FOR_SALE', null],
  ['06', 'TERRITORY_RIGHTS_NOT_HELD', null],
  // Which restriction it is that they speak of, nobody has said.
  ['07', 'RESTRICTION_UNSPECIFIED', null],
  ['08', 'RESTRICTION_UNSPECIFIED', null],
];

describe('a type of sales rights', () => {
  test('is one of nine', () => {
    expect(ROWS.map(([type]) => type)).toEqual([...LIST_46.codes]);
  });

  test.each(ROWS)('%s of a statement and of the rest of the world: %s %s', (type, code, exclusivity) => {
    const named = stating({ salesRights: [rights(type, { countriesIncluded: 'GB' })] });
    const rest = stating({
      salesRights: [rights('03', { countriesIncluded: 'US' })],
      rowSalesRightsType: type,
    });
    for (const facts of [named, rest]) {
      const decision = decideProduct(facts, question());
      expect(decision.reasons.map((reason) => reason.code)).toEqual(code === null ? [] : [code]);
      expect(decision.exclusivity).toBe(exclusivity);
    }
  });

  test.each(['07', '08'])('%s is for sale where its restriction is stated', (type) => {
    expect(readSalesRightsType(type)).toMatchObject({ says: 'FOR_SALE', isRestricted: true });
  });

  test.each(['09', '1', '', 'constructor', null])('%s is none, and says that nothing is known', (type) => {
    expect(readSalesRightsType(type)).toEqual({ says: 'UNKNOWN' });
    const facts = stating({ salesRights: [{ ...rights('01', { countriesIncluded: 'GB' }), type }] });
    expect(decideProduct(facts, question()).reasons.map(({ code }) => code)).toEqual([
      'TERRITORY_RIGHTS_UNKNOWN',
    ]);
  });
});
