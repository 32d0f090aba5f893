/** ISBNs as messages give them: with 13 digits, with 10, or as the GTIN that they are part of (ISO 2108). */

/** What is wrong with it, as the end of a sentence; null where it is an ISBN. */
export function faultOfIsbn(text: string): string | null {
  const digits = bare(text);
  if (/^\d{13}$/.test(digits)) {
    // 979-0 is music: an ISMN.
    if (!/^97(8|9[1-9])/.test(digits)) return 'does not begin with 978 or 979';
    const should = checkDigit13(digits);
    return should === digits.at(-1) ? null : `has a wrong check digit: the last digit should be ${should}`;
  }
  if (/^\d{9}[\dX]$/.test(digits)) {
    const should = checkDigit10(digits);
    return should === digits.at(-1)
      ? null
      : `has a wrong check digit: the last character should be ${should}`;
  }
  return 'is no ISBN: it does not have 13 digits, nor 10';
}

/** 13 digits without hyphens; null where it is none. */
export function toIsbn13(text: string): string | null {
  if (faultOfIsbn(text) !== null) return null;
  const digits = bare(text);
  if (digits.length === 13) return digits;
  const body = `978${digits.slice(0, 9)}`;
  return body + checkDigit13(body);
}

function bare(text: string): string {
  return text.replace(/[\s‐‑–-]/g, '').toUpperCase();
}

/** Of the first twelve digits. ISO 2108: weights 1 and 3 by turns; the sum with the check digit divides by ten. */
export function checkDigit13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** Weights 10 to 2; the check digit completes the sum to a multiple of 11, X stands for 10. */
function checkDigit10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
