/** CountryCode: ISO 3166-1 alpha-2 in upper case. */
import { createTextScalar, type Reading, writeTextLike } from './text-scalar.js';

export const CountryCodeScalar = createTextScalar({
  name: 'CountryCode',
  noun: 'a country code',
  read: readCountryCode,
  write: writeTextLike(/^[A-Z]{2}$/, 'CountryCode'),
});

/** Whether there is such a country, and what the trade writes for one, is for the decision to say, with its reasons. */
function readCountryCode(text: string): Reading<string> {
  return /^[A-Z]{2}$/i.test(text) ? { value: text.toUpperCase() } : { fault: 'write two letters, as in GB.' };
}
