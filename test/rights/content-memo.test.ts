import { expect, test } from 'vitest';
import { type Content, createContentMemo } from '../../rights/content-memo.js';

test('what says the same is worked out once, whichever object says it', () => {
  const memo = createContentMemo<number>(10);
  let count = 0;
  const ask = (content: Content) => memo.get(content, () => ++count);
  expect(ask(['GB', ['US', null], true])).toBe(1);
  expect(ask(['GB', ['US', null], true])).toBe(1);
});

test.each<[string, Content, Content]>([
  ['codes with the same hash', ['AABA'], ['ACBA']],
  ['another order', ['GB', 'US'], ['US', 'GB']],
  ['another nesting', [['GB'], []], [[], ['GB']]],
  ['a list for a code', ['GB'], [['GB']]],
  ['null for an empty text', [null], ['']],
  ['true for one', [true], [1]],
  ['fewer codes', ['GB', 'GB'], ['GB']],
  // Chosen to share a hash: what is told apart by the hash never comes to be compared.
  ['a longer list with the same hash', [], [-15_848]],
  ['a shorter list with the same hash', [-15_848], []],
  ['a list with the hash of null', null, [-15_841]],
  ['null with the hash of a list', [-15_841], null],
])('%s is not the same', (_, some, others) => {
  const memo = createContentMemo<string>(10);
  memo.get(some, () => 'some');
  expect(memo.get(others, () => 'others')).toBe('others');
  expect(memo.get(some, () => 'new')).toBe('some');
});

test('the oldest go first when there are too many', () => {
  const memo = createContentMemo<string>(2);
  for (const code of ['GB', 'US', 'FR']) memo.get([code], () => code);
  expect(memo.get(['FR'], () => 'new')).toBe('FR');
  expect(memo.get(['US'], () => 'new')).toBe('US');
  expect(memo.get(['GB'], () => 'new')).toBe('new');
});
