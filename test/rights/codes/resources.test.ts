/** Lists 160 and 161: what a resource asks of whoever uses it. */
import { expect, test } from 'vitest';
import { readResourceFeature } from '../../../rights/codes/resource-features.js';
import { readResourceForm } from '../../../rights/codes/resource-forms.js';

test.each([
  ['01', 'LINKED'],
  ['02', 'HOST_OWN_COPY'],
  ['03', 'EMBEDDED'],
  ['04', 'UNKNOWN'],
  [null, 'UNKNOWN'],
])('the form %s of List 161 is %s', (code, form) => {
  expect(readResourceForm(code)).toBe(form);
});

test('of the features of List 160 a credit has to be shown, and one is an alternative text', () => {
  const codes = '01 02 03 04 05 06 07 08 09 10 11'.split(' ');
  expect(codes.filter((code) => readResourceFeature(code) === 'REQUIRED_CREDIT')).toEqual(['01']);
  expect(codes.filter((code) => readResourceFeature(code) === 'ALT_TEXT')).toEqual(['07']);
  expect(readResourceFeature(null)).toBe('INFORMATION');
});
