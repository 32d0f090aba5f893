/** LanguageTag: BCP 47, in its canonical spelling. */
import { createTextScalar, type Reading, writeTextLike } from './text-scalar.js';

export const LanguageTagScalar = createTextScalar({
  name: 'LanguageTag',
  noun: 'a language tag',
  read: readLanguageTag,
  write: writeTextLike(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'LanguageTag'),
});

function readLanguageTag(text: string): Reading<string> {
  // BCP 47 reserves longer language subtags, and registers none: a word such as English is a mistake.
  if (/^[A-Za-z]{4,}(-|$)/.test(text))
    return { fault: 'it should begin with two or three letters, as in en.' };
  try {
    const [value] = Intl.getCanonicalLocales(text);
    if (value !== undefined) return { value };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { fault: 'write it as in en or en-GB.' };
}
