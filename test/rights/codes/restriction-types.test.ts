/** List 71: what each restriction leaves of the channels and the partners. rights.md 1.9. */
import { describe, expect, test } from 'vitest';
import { SALES_RESTRICTIONS as LIST_71 } from '../../../onix/codes/publishing.js';
import { barsShowing, readRestrictionType } from '../../../rights/codes/restriction-types.js';
import { decideProduct } from '../../../rights/decide.js';
import type { MarketQuestion, SalesChannel } from '../../../rights/market.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { question, restriction, stating } from '../facts.js';

const CHANNELS: readonly SalesChannel[] = [
  'HIGHER_EDUCATION',
  'LIBRARY',
  'NEWS',
  'OFFICE_SUPPLY',
  'ONLINE_RETAIL',
  'PHYSICAL_RETAIL',
  'SCHOOL',
  'SUBSCRIPTION',
];
const ALL = CHANNELS.join(' ');
const without = (...closed: SalesChannel[]) => CHANNELS.filter((one) => !closed.includes(one)).join(' ');

/** The channels by which the outlet that is named may sell, and by which another one may. */
const ROWS: readonly (readonly [type: string, named: string, other: string])[] = [
  ['00', '', ''],
  ['01', ALL, ''],
  ['02', 'OFFICE_SUPPLY', 'OFFICE_SUPPLY'],
  ['03', '', ''],
  ['04', ALL, ''],
  ['05', ALL, ''],
  ['06', 'LIBRARY', 'LIBRARY'],
  ['07', 'SCHOOL', 'SCHOOL'],
  ['08', ALL, ALL],
  ['09', without('LIBRARY'), without('LIBRARY')],
  ['10', 'NEWS', 'NEWS'],
  ['11', '', ALL],
  ['12', without('SUBSCRIPTION'), without('SUBSCRIPTION')],
  ['13', 'SUBSCRIPTION', 'SUBSCRIPTION'],
  ['14', without('ONLINE_RETAIL'), without('ONLINE_RETAIL')],
  ['15', 'ONLINE_RETAIL', 'ONLINE_RETAIL'],
  ['16', without('SCHOOL'), without('SCHOOL')],
  ['17', ALL, ALL],
  ['18', ALL, ALL],
  ['19', ALL, ALL],
  ['20', ALL, without('SUBSCRIPTION')],
  ['21', 'SUBSCRIPTION', ''],
  ['22', 'HIGHER_EDUCATION SCHOOL', 'HIGHER_EDUCATION SCHOOL'],
  ['23', without('HIGHER_EDUCATION', 'SCHOOL'), without('HIGHER_EDUCATION', 'SCHOOL')],
  ['99', ALL, ALL],
];

const codesOf = (type: string | null, asked: Partial<MarketQuestion>) => {
  const facts = stating({
    restrictions: [{ ...restriction('00'), type, outlets: [{ name: null, codes: ['AMZ'] }] }],
  });
  return decideProduct(facts, question(asked), DEFAULT_POLICY).reasons.map(({ code }) => code);
};
const openTo = (type: string | null, partner: string) =>
  CHANNELS.filter((channel) => codesOf(type, { channel, partner }).length === 0).join(' ');

describe('a restriction', () => {
  test('is one of 25', () => {
    expect(ROWS.map(([type]) => type)).toEqual([...LIST_71.codes]);
    expect(ROWS).toHaveLength(25);
  });

  test.each(ROWS)('%s leaves the named partner: %s; another one: %s', (type, named, other) => {
    expect(openTo(type, 'AMZ')).toBe(named);
    expect(openTo(type, 'WAT')).toBe(other);
  });

  test.each(['01', '04', '05', '11', '20', '21'])('%s that names no outlet is closed to all', (type) => {
    const facts = stating({ restrictions: [restriction(type)] });
    for (const channel of CHANNELS) {
      const { reasons } = decideProduct(facts, question({ channel, partner: 'AMZ' }));
      expect(reasons.map(({ code }) => code)).toEqual(['RESTRICTION_UNSPECIFIED']);
    }
  });

  test('bars being shown by two types only', () => {
    expect([...LIST_71.codes].filter(barsShowing)).toEqual(['03', '08']);
    const barred = [...LIST_71.codes].filter(
      (type) => codesOf(type, { purpose: 'DISPLAY', country: 'DE' }).length > 0,
    );
    expect(barred).toEqual(['03', '08']);
    expect(codesOf('08', { purpose: 'DISPLAY', country: 'AT' })).toEqual([]);
  });

  test.each(['24', '98', '1', '', 'constructor', null])('%s is in no list, and denies', (type) => {
    expect(readRestrictionType(type)).toEqual({ says: 'UNKNOWN' });
    expect([openTo(type, 'AMZ'), openTo(type, 'WAT')]).toEqual(['', '']);
    expect(codesOf(type, {})).toEqual(['RESTRICTION_UNSPECIFIED']);
  });
});

/** Of List 139 there is no table: which outlet a partner is, the house's own settings say. */
test('an outlet is a partner by the settings of the house, and by nothing else', () => {
  const facts = stating({ restrictions: [restriction('04', { outlets: [{ name: null, codes: ['AMZ'] }] })] });
  const policy = { ...DEFAULT_POLICY, partnerOutlets: { river: ['AMZ'] } };
  const decisionOf = (partner: string) => decideProduct(facts, question({ partner }), policy).decision;
  expect(['river', 'AMZ', 'amz', 'Amazon', 'pond'].map(decisionOf)).toEqual([
    'ALLOW',
    'ALLOW',
    'DENY',
    'DENY',
    'DENY',
  ]);
});
