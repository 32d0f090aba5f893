import { expect, test } from 'vitest';
import {
  instantInWords,
  kindInWords,
  languageInWords,
  sizeInWords,
} from '../../../../embedded/vip/portal/words.js';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [12_345, '12.3 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [5_000_000_000, '5.0 GB'],
  [9e18, '9000000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test.each([
  ['de', 'German'],
  ['en-GB', 'British English'],
  ['zxx', 'No words'],
  ['qqq', 'qqq'],
  ['en_', 'en_'],
  ['<b>not a tag</b>', '<b>not a tag</b>'],
])('the language %s is %s', (tag, words) => {
  expect(languageInWords(tag)).toBe(words);
});

test('a kind and an instant are read as words', () => {
  expect(kindInWords('front_cover')).toBe('Front cover');
  expect(instantInWords(new Date('2026-03-29T00:30:00Z'))).toBe('29 March 2026 at 00:30 UTC');
});
