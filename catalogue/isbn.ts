/** The ten-digit form of an ISBN-13, its check character in lower case as folded text has it; null for 979. */
export function isbn10Of(isbn13: string): string | null {
  if (!isbn13.startsWith('978')) return null;
  const digits = isbn13.slice(3, 12);
  // ISO 2108: weights 10 to 2, and the check digit completes the sum to a multiple of 11; x stands for 10.
  const sum = Array.from(digits, (digit, index) => Number(digit) * (10 - index)).reduce((a, b) => a + b, 0);
  const check = (11 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'x' : check}`;
}
