/** The 13 digits of an ISBN; null for none, for the text "No ISBN" and for a wrong check digit. */
export function readIsbn13(text: string | null): string | null {
  if (text === null) return null;
  const digits = text.replace(/[\s-]/g, '');
  return /^97[89]\d{10}$/.test(digits) && hasRightCheckDigit(digits) ? digits : null;
}

/** ISO 2108: the digits weighted 1 and 3 in turn add up to a multiple of 10. */
function hasRightCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 3));
  return sum.reduce((total, weighted) => total + weighted, 0) % 10 === 0;
}
