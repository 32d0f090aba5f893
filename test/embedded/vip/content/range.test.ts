import { expect, test } from 'vitest';
import { readRange } from '../../../../embedded/vip/content/range.js';

test.each([
  [undefined, 'WHOLE'],
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=4-99', { start: 4, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=10-', 'UNSATISFIABLE'],
  ['bytes=99-100', 'UNSATISFIABLE'],
  ['bytes=-0', 'UNSATISFIABLE'],
  ['bytes=5-2', 'WHOLE'],
  ['bytes=-', 'WHOLE'],
  ['bytes=a-b', 'WHOLE'],
  ['bytes=0-1,4-5', 'WHOLE'],
  ['items=0-1', 'WHOLE'],
])('of ten bytes %j asks for %j', (header, expected) => {
  expect(readRange(header, 10)).toEqual(expected);
});
