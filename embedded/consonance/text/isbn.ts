import { checkDigit13 } from '../../../onix/isbn.js';

/** The four ways in which the API writes an ISBN. */
export interface IsbnForms {
  readonly isbn10: string | null;
  readonly isbn13: string;
  readonly isbnWithDashes: string;
  readonly isbnWithSpaces: string;
}

export function formsOf(isbn13: string): IsbnForms {
  const parts = partsOf(isbn13);
  return {
    isbn10: toIsbn10(isbn13),
    isbn13,
    isbnWithDashes: parts.join('-'),
    isbnWithSpaces: parts.join(' '),
  };
}

/** 13 digits without hyphens, or null where that is no ISBN. */
export function readIsbn13(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^97[89]\d{10}$/.test(digits)) return null;
  return checkDigit13(digits) === digits.at(-1) ? digits : null;
}

/** Upper end of a range of registrants, compared as text, and how many digits a registrant has in it. */
type Range = readonly [upTo: string, length: number];

/**
 * The first ranges that the International ISBN Agency laid down for a group, before it split them: they part nearly all
 * ISBNs as they are printed. Groups that are not here stay whole, as does what lies above the last range.
 */
const GROUPS: Readonly<Record<string, readonly Range[]>> = {
  '9780': [
    ['19', 2],
    ['699', 3],
    ['8499', 4],
    ['89999', 5],
    ['949999', 6],
    ['9999999', 7],
  ],
  '9781': [
    ['09', 2],
    ['399', 3],
    ['5499', 4],
    ['86979', 5],
    ['998999', 6],
    ['9999999', 7],
  ],
  '9782': [
    ['19', 2],
    ['349', 3],
    ['39999', 5],
    ['699', 3],
    ['8399', 4],
    ['89999', 5],
    ['949999', 6],
    ['9999999', 7],
  ],
  '9783': [
    ['02', 2],
    ['033', 3],
    ['0369', 4],
    ['03999', 5],
    ['19', 2],
    ['699', 3],
    ['8499', 4],
    ['89999', 5],
    ['949999', 6],
    ['9539999', 7],
    ['96999', 5],
    ['9899999', 7],
    ['99499', 5],
    ['99999', 5],
  ],
  '97884': [
    ['13', 2],
    ['149', 3],
    ['19999', 5],
    ['699', 3],
    ['8499', 4],
    ['89999', 5],
    ['9199', 4],
    ['923999', 6],
    ['92999', 5],
    ['949999', 6],
    ['96999', 5],
    ['9999', 4],
  ],
  '97888': [
    ['19', 2],
    ['599', 3],
    ['8499', 4],
    ['89999', 5],
    ['949999', 6],
    ['99999', 5],
  ],
  '97890': [
    ['19', 2],
    ['499', 3],
    ['6999', 4],
    ['79999', 5],
    ['849999', 6],
    ['8999', 4],
    ['99999', 5],
  ],
};

/** Prefix, group, registrant, publication, check digit; the whole as one part where the group is unknown. */
function partsOf(isbn13: string): readonly string[] {
  const group = Object.keys(GROUPS).find((prefix) => isbn13.startsWith(prefix));
  if (group === undefined) return [isbn13];
  const rest = isbn13.slice(group.length, 12);
  const range = GROUPS[group]?.find(([upTo]) => rest.slice(0, upTo.length) <= upTo);
  if (range === undefined) return [isbn13];
  const [, length] = range;
  return [isbn13.slice(0, 3), group.slice(3), rest.slice(0, length), rest.slice(length), isbn13.slice(12)];
}

/** Null for 979: those have none. */
function toIsbn10(isbn13: string): string | null {
  if (!isbn13.startsWith('978')) return null;
  const digits = isbn13.slice(3, 12);
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`;
}
