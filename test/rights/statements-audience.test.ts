/** Whom a kind of recipient reaches, audience by audience of List 154: contract 3.6, rule 7, and the recipient types of 3.3. */
import { expect, test } from 'vitest';
import { CONTENT_AUDIENCES as LIST_154 } from '../../onix/codes/content.js';
import { isMeantFor } from '../../rights/statements/audience.js';

const reachedBy = (type: string | undefined) =>
  [...LIST_154.codes].filter((audience) => isMeantFor([audience], type)).join(' ');

test.each([
  // Business partners: what is for the trade.
  ['agent', '00 02'],
  ['coedition_partner', '00 02'],
  ['printer', '00 02'],
  // Shops and lists of books, and by them whoever looks there.
  ['audio_retailer', '00 02 03 08 09'],
  ['catalogue', '00 02 03 08 09'],
  ['ebook_retailer', '00 02 03 08 09'],
  ['print_retailer', '00 02 03 08 09'],
  ['library_vendor', '00 02 03 04'],
  ['press', '00 03 07'],
  ['reviewer', '00 03 07 10'],
  // Representatives show material to all of these; a comparison of prices and an index are none of them.
  ['sales', '00 02 03 04 05 06 07'],
  ['internal', [...LIST_154.codes].join(' ')],
  // Nothing is guessed of one that is not known.
  ['florist', '00'],
  [undefined, '00'],
])('a recipient of the type %s reaches %s', (type, audiences) => {
  expect(reachedBy(type)).toBe(audiences);
});

test('what is meant for nobody in particular is for everybody, and of several audiences one suffices', () => {
  expect(isMeantFor([], undefined)).toBe(true);
  expect(isMeantFor(['07', '02'], 'printer')).toBe(true);
  expect(isMeantFor(['07', '04'], 'printer')).toBe(false);
  expect(isMeantFor(['07', '00'], 'printer')).toBe(true);
});
