/** Lists 163 and 166: which roles of a date bar which purpose, before the date or after it. rights.md 1.8. */
import { describe, expect, test } from 'vitest';
import { PUBLISHING_DATE_ROLES as LIST_163 } from '../../../onix/codes/publishing.js';
import { SUPPLY_DATE_ROLES as LIST_166 } from '../../../onix/codes/supply.js';
import { isAnnouncement } from '../../../rights/codes/publishing-dates.js';
import { decideAsset, decideProduct } from '../../../rights/decide.js';
import type { ProductFacts } from '../../../rights/facts.js';
import type { Purpose } from '../../../rights/market.js';
import { asset, date, market, question, stating } from '../facts.js';

const PURPOSES: readonly Purpose[] = ['DELIVER', 'DISPLAY', 'DOWNLOAD', 'PREORDER', 'SELL'];
const TO_COME = '20300101';
const PAST = '20200101';

/** By role: the reason, and the purposes that it bars of a product; every role that is not here bars none. */
const BARRING: Readonly<Record<string, readonly [code: string, purposes: string]>> = {
  '02': ['SALES_EMBARGO', 'DELIVER SELL'],
  '09': ['PUBLIC_ANNOUNCEMENT_EMBARGO', PURPOSES.join(' ')],
  '10': ['TRADE_ANNOUNCEMENT_EMBARGO', PURPOSES.join(' ')],
  '27': ['PREORDER_EMBARGO', 'PREORDER'],
  '30': ['MODE_EMBARGO', 'DELIVER SELL'],
  '31': ['MODE_EMBARGO', 'DELIVER SELL'],
  '32': ['MODE_EMBARGO', 'DELIVER SELL'],
  '33': ['MODE_EMBARGO', 'DELIVER SELL'],
};

function barred(facts: ProductFacts): string {
  return PURPOSES.flatMap((purpose) => {
    const { reasons } = decideProduct(facts, question({ purpose }));
    return reasons.map(({ code }) => `${purpose} ${code}`);
  }).join(', ');
}

const expected = (role: string) => {
  const [code = '', purposes = ''] = BARRING[role] ?? [];
  return purposes === ''
    ? ''
    : purposes
        .split(' ')
        .map((purpose) => `${purpose} ${code}`)
        .join(', ');
};

describe('a publishing date', () => {
  test.each([...LIST_163.codes])('%s bars before it, or bars nothing', (role) => {
    expect(barred(stating({ dates: [date(role, TO_COME)] }))).toBe(expected(role));
    expect(barred(stating({ markets: [market({ dates: [date(role, TO_COME)] })] }))).toBe(expected(role));
  });

  test.each([...LIST_163.codes])('%s bars nothing after it, but for a withdrawal', (role) => {
    const after = 'DELIVER PRODUCT_WITHDRAWN, PREORDER PRODUCT_WITHDRAWN, SELL PRODUCT_WITHDRAWN';
    expect(barred(stating({ dates: [date(role, PAST)] }))).toBe(role === '13' ? after : '');
  });

  test('of a preview bars samples and widgets, whatever they are for', () => {
    const facts = stating({ dates: [date('38', TO_COME)] });
    for (const [contentType, codes] of [
      ['15', ['PREVIEW_EMBARGO']],
      ['16', ['PREVIEW_EMBARGO']],
      ['01', []],
      ['28', []],
    ] as const) {
      const { reasons } = decideAsset(asset({ contentType }), facts, question({ purpose: 'DISPLAY' }));
      expect(reasons.map(({ code }) => code)).toEqual(codes);
    }
  });

  test('is an announcement by two roles', () => {
    expect([...LIST_163.codes].filter(isAnnouncement)).toEqual(['09', '10']);
  });

  test.each([
    ['SUBSCRIPTION', '30 31 32'],
    ['ONLINE_RETAIL', '30 32 33'],
    [null, '30 31 32 33'],
  ] as const)('of a way to deliver or to pay bars the channel %s by %s', (channel, roles) => {
    const barring = [...LIST_163.codes].filter((role) => {
      const { reasons } = decideProduct(stating({ dates: [date(role, TO_COME)] }), question({ channel }));
      return reasons.some(({ code }) => code === 'MODE_EMBARGO');
    });
    expect(barring.join(' ')).toBe(roles);
  });

  test.each(['03', '39', '99', '', 'constructor'])('%s is in no list, and bars nothing', (role) => {
    expect(barred(stating({ dates: [date(role, TO_COME), date(role, PAST)] }))).toBe('');
  });
});

describe('a date of a supplier', () => {
  test.each([...LIST_166.codes, '09', '10', '13', '27', '99'])(
    '%s bars a sale by an embargo, or nothing',
    (role) => {
      const facts = (value: string) => stating({ markets: [market({ supplierDates: [date(role, value)] })] });
      expect(barred(facts(TO_COME))).toBe(role === '02' ? 'DELIVER SALES_EMBARGO, SELL SALES_EMBARGO' : '');
      expect(barred(facts(PAST))).toBe('');
    },
  );
});
