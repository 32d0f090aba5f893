/** List 155: which roles of a date open or close a resource, to show and to fetch. rights.md 1.11. */
import { expect, test } from 'vitest';
import { CONTENT_DATE_ROLES as LIST_155 } from '../../../onix/codes/content.js';
import { decideAsset } from '../../../rights/decide.js';
import type { Purpose } from '../../../rights/market.js';
import { asset, date, product, question } from '../facts.js';

const ROWS: readonly (readonly [role: string, toCome: string, past: string])[] = [
  ['01', '', ''],
  ['04', '', ''],
  ['14', 'ASSET_EMBARGO ASSET_EMBARGO', ''],
  ['15', '', 'ASSET_EXPIRED ASSET_EXPIRED'],
  ['17', '', ''],
  ['24', 'ASSET_EMBARGO ASSET_EMBARGO', 'ASSET_EXPIRED ASSET_EXPIRED'],
  ['27', 'ASSET_NOT_YET_AVAILABLE ASSET_NOT_YET_AVAILABLE', ''],
  // What has been fetched may be shown on.
  ['28', '', 'ASSET_NO_LONGER_DOWNLOADABLE'],
  ['31', '', ''],
  ['32', '', ''],
];

const barred = (role: string, value: string) =>
  (['DISPLAY', 'DOWNLOAD'] satisfies Purpose[])
    .flatMap(
      (purpose) =>
        decideAsset(asset({ dates: [date(role, value, formatOf(role))] }), product(), question({ purpose }))
          .reasons,
    )
    .map(({ code }) => code)
    .join(' ');
/** A period is two days. */
const formatOf = (role: string) => (role === '24' ? '06' : '00');
const daysOf = (role: string, day: string) => (role === '24' ? `${day}${day}` : day);

test('all roles of the list are there', () => {
  expect(ROWS.map(([role]) => role)).toEqual([...LIST_155.codes]);
});

test.each(ROWS)('%s that is to come bars: %s; that is past: %s', (role, toCome, past) => {
  expect(barred(role, daysOf(role, '20300101'))).toBe(toCome);
  expect(barred(role, daysOf(role, '20200101'))).toBe(past);
});

test.each(['02', '13', '99', '', 'constructor'])('%s is in no list, and neither opens nor closes', (role) => {
  expect([barred(role, '20300101'), barred(role, '20200101')]).toEqual(['', '']);
});
