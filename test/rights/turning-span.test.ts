/** Between which instants the dates of a product can change anything: by this a data base leaves out most of a calendar. */
import { expect, test } from 'vitest';
import type { OnixStatement } from '../../rights/facts.js';
import { turningSpanOf } from '../../rights/turning-span.js';
import { date, market, product, restriction, rights, stating } from './facts.js';

const ZONE_MS = 16 * 3_600_000;
const day = (value: string) => ({ format: '00', value });

/** As the first and the last day at which a date of the product turns, wherever on earth. */
function spanOf(more: Partial<OnixStatement>) {
  const span = turningSpanOf(stating(more));
  if (span === null) return null;
  return [span.from + ZONE_MS, span.until - ZONE_MS].map((instant) => new Date(instant).toISOString());
}

const MARCH_3 = '2026-03-03T00:00:00.000Z';
const MARCH_4 = '2026-03-04T00:00:00.000Z';
const MAY_1 = '2026-05-01T00:00:00.000Z';
const MAY_2 = '2026-05-02T00:00:00.000Z';

test.each<[string, Partial<OnixStatement>, readonly string[] | null]>([
  ['no date has no span', {}, null],
  ['nor has one that cannot be read', { dates: [date('02', 'spring', '12')] }, null],
  ['a day turns when it begins and when it ends', { dates: [date('02', '20260303')] }, [MARCH_3, MARCH_4]],
  [
    'an instant turns once',
    { dates: [date('02', '20260303T0900Z', '13')] },
    ['2026-03-03T09:00:00.000Z', '2026-03-03T09:00:00.000Z'],
  ],
  [
    'several, from the first to the last',
    { dates: [date('13', '20260501'), date('02', '20260303')] },
    [MARCH_3, MAY_2],
  ],
  ['those of a market', { markets: [market({ dates: [date('02', '20260303')] })] }, [MARCH_3, MARCH_4]],
  [
    'those of a supplier',
    { markets: [market({ supplierDates: [date('02', '20260303')] })] },
    [MARCH_3, MARCH_4],
  ],
  [
    'those of a restriction in a market',
    { markets: [market({ restrictions: [restriction('06', { until: day('20260303') })] })] },
    [MARCH_3, MARCH_4],
  ],
  [
    'those of a restriction, both ends',
    { restrictions: [restriction('06', { from: day('20260303'), until: day('20260501') })] },
    [MARCH_3, MAY_2],
  ],
  [
    'those of a restriction of some rights',
    {
      salesRights: [
        rights(
          '01',
          { regionsIncluded: 'WORLD' },
          { restrictions: [restriction('06', { from: day('20260501') })] },
        ),
      ],
    },
    [MAY_1, MAY_2],
  ],
])('%s', (_, more, span) => {
  expect(spanOf(more)).toEqual(span);
});

test('fields alone have no dates that decide', () => {
  expect(turningSpanOf(product({ onix: null }))).toBeNull();
});

test('an end that is none, the year 9999, stays an instant that can be written', () => {
  const span = turningSpanOf(stating({ dates: [date('13', '99991231')] }));
  expect(new Date(span?.until ?? Number.NaN).toISOString()).toBe('9998-12-30T00:00:00.000Z');
});
