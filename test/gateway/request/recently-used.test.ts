import { expect, test } from 'vitest';
import { createRecentlyUsed } from '../../../gateway/request/recently-used.js';

test('what was not used for the longest time is forgotten first', () => {
  const values = createRecentlyUsed<number>(2);
  values.set('a', 1);
  values.set('b', 2);
  expect(values.get('a')).toBe(1);
  values.set('c', 3);
  expect([values.get('a'), values.get('b'), values.get('c')]).toEqual([1, undefined, 3]);
});
