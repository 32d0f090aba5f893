import { expect, test } from 'vitest';
import { categoryOf } from '../../../rights/codes/reasons.js';

test.each([
  ['ASSET_WITHDRAWN', 'ASSET'],
  ['LICENCE_MISSING', 'ASSET'],
  ['NO_SUPPLY_IN_MARKET', 'TERRITORY'],
  ['RIGHTS_CONFLICT', 'DATA'],
  ['LANGUAGE_UNSTATED', 'LANGUAGE'],
] as const)('%s is of the category %s', (code, category) => {
  expect(categoryOf(code)).toBe(category);
});
