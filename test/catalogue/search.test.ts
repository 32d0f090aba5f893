import { expect, test } from 'vitest';
import { fold, sortKeyOf } from '../../catalogue/fold.js';
import { isbn10Of } from '../../catalogue/isbn.js';
import { readSearch, wordsToIndex } from '../../catalogue/search.js';

test.each([
  ['Skarvøy', 'skarvoy'],
  ['ŁÓDŹ', 'lodz'],
  ['Straße und STRAẞE', 'strasse und strasse'],
  ['Æsir, œuvre', 'aesir, oeuvre'],
  ['Ðorđe Þór', 'dorde thor'],
  ['İstanbul ısı', 'istanbul isi'],
  ['ﬁn', 'fin'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['Ａ①', 'a1'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['“The Salt Road”', 'the salt road'],
  ['Éire—a life', 'eire a life'],
  ['???', '???'],
])('%s sorts as %s', (title, key) => {
  expect(sortKeyOf(title)).toBe(key);
});

test('a sort key is never longer than an index entry may be', () => {
  expect(sortKeyOf('語'.repeat(5000))).toHaveLength(200);
});

test.each([
  ["O'Brien’s", ['o', 'brien', 's', 'obriens']],
  ['Catch-22', ['catch', '22', 'catch22']],
  ['J.R.R. Tolkien', ['j', 'r', 'jrr', 'tolkien']],
  ['salt salt', ['salt']],
  ['百年の孤独', ['百年の孤独'.normalize('NFKD').replace(/\p{M}/gu, '')]],
  ['!!', []],
])('%s is indexed by its words', (text, words) => {
  expect(wordsToIndex([text, null])).toEqual(words);
});

test.each([
  ['salt ROAD', ["'salt':*", "'road':*"]],
  ['salt, salt', ["'salt':*"]],
  ['978-1-9999-0001-4', ["'9781999900014':*"]],
  ['978-1-9999', ["('97819999':* | ('978':* & '1':* & '9999':*))"]],
  ['978 1 9999 0001 4', ["'9781999900014':*"]],
  ['0-306-40615-2', ["'0306406152':*"]],
])('%s asks for its words', (text, queries) => {
  expect(readSearch(text)).toEqual(queries);
});

test('an empty search asks nothing, one without any word finds nothing', () => {
  expect(readSearch('  ')).toEqual([]);
  expect(readSearch("'&|!:*()\\ <-> ?")).toBeNull();
});

test('a search of too many words is refused', () => {
  const text = Array.from({ length: 21 }, (_, index) => `word${index}`).join(' ');
  expect(() => readSearch(text)).toThrow('A search may have at most 20 words.');
});

test.each([
  ['9780306406157', '0306406152'],
  ['9780804429573', '080442957x'],
  ['9791090636071', null],
])('the short form of %s is %s', (isbn13, isbn10) => {
  expect(isbn10Of(isbn13)).toBe(isbn10);
});
