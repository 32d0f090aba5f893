/** What every ISBN of the list begins with: an invented registrant of group 978-1. */
const REGISTRANT = '97819999';

/** The ISBN-13 of an item of the house, 0 to 9999. */
export function isbn13OfItem(item: number): string {
  const body = REGISTRANT + String(item).padStart(4, '0');
  return body + String(checkDigit(body));
}

/** ISO 2108: weights 1 and 3 by turns; the sum with the check digit divides by ten. */
function checkDigit(body: string): number {
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}
