/** The rights calendar: what time alone will change of a product, in the order in which it does. */
import { describe, expect, test } from 'vitest';
import { changesOfProduct } from '../../rights/calendar.js';
import { date, question, restriction, rights, stating } from './facts.js';

const YEARS_AHEAD = '2040-01-01T00:00:00Z';

/** Each change as a rights manager reads it: when, to what, and by which reason. */
const calendar = (facts: Parameters<typeof changesOfProduct>[0], until = YEARS_AHEAD, more = {}) =>
  changesOfProduct(facts, question(more), until).map(
    ({ at, from, to, reason }) => `${at.slice(0, 16)} ${from} to ${to}: ${reason?.code}`,
  );

const opensAndCloses = stating({ dates: [date('02', '20260701'), date('13', '20270101')] });

describe('the calendar of a product', () => {
  test('names what is over by then where it opens, and what begins then where it closes', () => {
    expect(calendar(opensAndCloses)).toEqual([
      '2026-06-30T23:00 DENY to ALLOW: SALES_EMBARGO',
      '2027-01-02T00:00 ALLOW to DENY: PRODUCT_WITHDRAWN',
    ]);
  });

  test('holds what changes at the very instant that it ends with, and nothing later', () => {
    expect(calendar(opensAndCloses, '2026-06-30T22:59:59.999Z')).toEqual([]);
    expect(calendar(opensAndCloses, '2026-06-30T23:00:00Z')).toHaveLength(1);
    expect(calendar(opensAndCloses, '2027-01-01T23:59:59Z')).toHaveLength(1);
    expect(calendar(opensAndCloses, '2027-01-02T00:00:00Z')).toHaveLength(2);
  });

  test('names the obstacle that goes last, though another one comes first in the order of the gates', () => {
    const facts = stating({
      restrictions: [restriction('06', { until: { format: '00', value: '20260620' } })],
      dates: [date('02', '20260701')],
    });
    expect(calendar(facts)).toEqual(['2026-06-30T23:00 DENY to ALLOW: SALES_EMBARGO']);
  });

  test('is empty for what is never cleared, always cleared, or not understood', () => {
    const never = stating({
      salesRights: [rights('03', { regionsIncluded: 'WORLD' })],
      dates: [date('02', '20260701')],
    });
    expect(calendar(never)).toEqual([]);
    expect(calendar(stating({}))).toEqual([]);
    expect(calendar(opensAndCloses, YEARS_AHEAD, { country: 'EU' })).toEqual([]);
    expect(calendar(opensAndCloses, YEARS_AHEAD, { at: 'tomorrow' })).toEqual([]);
  });

  test('ends after fifty changes: restrictions of every other day are told of until then', () => {
    const everyOtherDay = Array.from({ length: 60 }, (_, index) => {
      const value = new Date(Date.UTC(2026, 6, 1 + 2 * index)).toISOString().slice(0, 10).replaceAll('-', '');
      return restriction('06', { from: { format: '00', value }, until: { format: '00', value } });
    });
    const changes = calendar(stating({ restrictions: everyOtherDay }));
    expect(changes).toHaveLength(50);
    expect(changes.slice(0, 3)).toEqual([
      '2026-06-30T23:00 ALLOW to DENY: CHANNEL_REQUIRED',
      '2026-07-01T23:00 DENY to ALLOW: CHANNEL_REQUIRED',
      '2026-07-02T23:00 ALLOW to DENY: CHANNEL_REQUIRED',
    ]);
  });
});
