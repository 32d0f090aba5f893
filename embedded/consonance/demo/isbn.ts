import { checkDigit13 } from '../../../onix/isbn.js';

/** What every ISBN of the list begins with: an invented registrant of group 978-1. */
const REGISTRANT = '97819999';

/** The ISBN-13 of an item of the house, 0 to 9999. */
export function isbn13OfItem(item: number): string {
  const body = REGISTRANT + String(item).padStart(4, '0');
  return body + checkDigit13(body);
}
