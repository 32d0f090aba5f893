/** CountryCode: ISO 3166-1 alpha-2 in upper case. */
import { createTextScalar, type Reading, writeTextLike } from './text-scalar.js';

export const CountryCodeScalar = createTextScalar({
  name: 'CountryCode',
  noun: 'a country code',
  read: readCountryCode,
  write: writeTextLike(/^[A-Z]{2}$/, 'CountryCode'),
});

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Unicode names these regions too. Without them its list is ISO 3166-1's 249, and XK, which the trade uses for Kosovo. */
const ONLY_UNICODE = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

function readCountryCode(text: string): Reading<string> {
  const code = text.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return { fault: 'write two letters, as in GB.' };
  if (ONLY_UNICODE.has(code) || regionNames.of(code) === undefined)
    return { fault: 'ISO 3166-1 does not list it.' };
  const { region } = new Intl.Locale(`und-${code}`);
  return region === code ? { value: code } : { fault: `it should be ${region}.` };
}
