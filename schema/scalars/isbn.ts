/** ISBN: 13 digits inside and out; input also takes hyphens, spaces and ISBN-10. The rules are those of ISO 2108. */
import { createTextScalar, type Reading, writeTextLike } from './text-scalar.js';

export const IsbnScalar = createTextScalar({
  name: 'ISBN',
  noun: 'an ISBN',
  read: readIsbn,
  // What the publisher's record holds is shown as it stands, even where its check digit is wrong.
  write: writeTextLike(/^\d{13}$/, 'ISBN'),
});

/** Word processors make hyphens of their own, U+2010 to U+2015. */
const SEPARATORS = /[\s\u2010-\u2015-]/g;

function readIsbn(text: string): Reading<string> {
  const digits = text.replace(SEPARATORS, '').toUpperCase();
  if (!/^\d*X?$/.test(digits)) return { fault: 'it should hold only digits, hyphens and spaces.' };
  if (digits.length === 13) return readIsbn13(digits);
  if (digits.length === 10) return readIsbn10(digits);
  return { fault: `it should have 13 digits, or the 10 of an older one, and has ${digits.length}.` };
}

function readIsbn13(digits: string): Reading<string> {
  if (!/^97[89]/.test(digits)) return { fault: 'it should begin with 978 or 979.' };
  return checked(digits, checkDigit13(digits), digits);
}

function readIsbn10(digits: string): Reading<string> {
  const stem = `978${digits.slice(0, 9)}`;
  return checked(digits, checkDigit10(digits), stem + checkDigit13(stem));
}

function checked(digits: string, expected: string, value: string): Reading<string> {
  return digits.endsWith(expected) ? { value } : { fault: `its check digit should be ${expected}.` };
}

/** Weights 1 and 3 in turn, modulo 10. */
function checkDigit13(digits: string): string {
  return String((10 - (weigh(digits.slice(0, 12), (index) => (index % 2 === 0 ? 1 : 3)) % 10)) % 10);
}

/** Weights 10 down to 2, modulo 11; ten is written X. */
function checkDigit10(digits: string): string {
  const check = (11 - (weigh(digits.slice(0, 9), (index) => 10 - index) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function weigh(digits: string, weightAt: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * weightAt(index), 0);
}
