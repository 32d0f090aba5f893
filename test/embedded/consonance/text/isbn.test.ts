import { expect, test } from 'vitest';
import { formsOf, readIsbn13 } from '../../../../embedded/consonance/text/isbn.js';

// The hyphens are those printed in the books.
test.each([
  { isbn13: '9780140449136', isbn10: '0140449132', dashes: '978-0-14-044913-6' },
  { isbn13: '9780306406157', isbn10: '0306406152', dashes: '978-0-306-40615-7' },
  { isbn13: '9781905005123', isbn10: '1905005121', dashes: '978-1-905005-12-3' },
  { isbn13: '9783161484100', isbn10: '316148410X', dashes: '978-3-16-148410-0' },
  { isbn13: '9782070360246', isbn10: '2070360245', dashes: '978-2-07-036024-6' },
  { isbn13: '9788437604947', isbn10: '843760494X', dashes: '978-84-376-0494-7' },
])('$isbn13 is $dashes', ({ isbn13, isbn10, dashes }) => {
  expect(formsOf(isbn13)).toEqual({
    isbn13,
    isbn10,
    isbnWithDashes: dashes,
    isbnWithSpaces: dashes.replaceAll('-', ' '),
  });
});

test('an ISBN of 979 has no short form, and one of an unknown group stays whole', () => {
  expect(formsOf('9791090636071')).toMatchObject({ isbn10: null, isbnWithDashes: '9791090636071' });
});

test.each([
  { text: '978-1-905005-12-3', isbn13: '9781905005123' },
  { text: '978 1905005123', isbn13: '9781905005123' },
  { text: '9781905005124', isbn13: null },
  { text: '1905005121', isbn13: null },
  { text: '9771905005123', isbn13: null },
  { text: 'No ISBN', isbn13: null },
])('$text is read as $isbn13', ({ text, isbn13 }) => {
  expect(readIsbn13(text)).toBe(isbn13);
});
