/** List 154: whom a resource is for. rights.md 1.11. */
import { expect, test } from 'vitest';
import { CONTENT_AUDIENCES as LIST_154 } from '../../../onix/codes/content.js';
import { servesAudience } from '../../../rights/codes/audiences.js';
import { decideAsset } from '../../../rights/decide.js';
import type { Audience } from '../../../rights/market.js';
import { asset, product, question } from '../facts.js';

const ASKING: readonly Audience[] = [
  'BLOGGER',
  'END_CUSTOMER',
  'LIBRARIAN',
  'PRESS',
  'STUDENT',
  'TEACHER',
  'TRADE',
];

const ROWS: readonly (readonly [code: string, serves: string])[] = [
  ['00', ASKING.join(' ')],
  ['01', ''],
  ['02', 'TRADE'],
  ['03', 'END_CUSTOMER'],
  ['04', 'LIBRARIAN'],
  ['05', 'TEACHER'],
  ['06', 'STUDENT'],
  ['07', 'PRESS'],
  ['08', ''],
  ['09', ''],
  ['10', 'BLOGGER'],
];

const served = (...audiences: string[]) =>
  ASKING.filter(
    (audience) => decideAsset(asset({ audiences }), product(), question({ audience })).decision === 'ALLOW',
  ).join(' ');

test('all audiences of the list are there, and all who ask are in one', () => {
  expect(ROWS.map(([code]) => code)).toEqual([...LIST_154.codes]);
  const codes = ROWS.map(([code]) => code).filter((code) => code !== '00');
  for (const asked of ASKING) expect(codes.filter((code) => servesAudience(code, asked))).toHaveLength(1);
});

test.each(ROWS)('%s is for %s', (code, serves) => {
  expect(served(code)).toBe(serves);
});

test('several are for each of them, and none stated is for anyone', () => {
  expect(served('07', '02')).toBe('PRESS TRADE');
  expect(served('09', '03')).toBe('END_CUSTOMER');
  expect(served()).toBe(ASKING.join(' '));
});

test.each(['11', '2', '', 'constructor'])('%s is in no list, and is for nobody', (code) => {
  expect(served(code)).toBe('');
  expect(served(code, '02')).toBe('TRADE');
});
