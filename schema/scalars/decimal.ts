/** Decimal: a number in text, exactly as written, because a float would round money. */
import { createTextScalar, type Reading, writeTextLike } from './text-scalar.js';

const FORM = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Far more than any sum of money needs, and few enough for every database. */
const MOST_CHARACTERS = 40;

export const DecimalScalar = createTextScalar({
  name: 'Decimal',
  noun: 'a decimal number',
  read: readDecimal,
  write: writeTextLike(FORM, 'Decimal'),
});

function readDecimal(text: string): Reading<string> {
  if (!FORM.test(text)) return { fault: 'write it as in 9.99.' };
  if (text.length > MOST_CHARACTERS)
    return { fault: `it should have at most ${MOST_CHARACTERS} characters.` };
  return { value: text };
}
