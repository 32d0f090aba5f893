/** Text that callers give freely: PostgreSQL stores every character but U+0000, and fails on that one. */
import { KnownError } from '../../platform/errors.js';

/** The text, or texts, as given. Throws BAD_USER_INPUT for the one character that nothing can hold. */
export function checkText<Text extends string | readonly string[]>(name: string, text: Text): Text {
  if ([text].flat().some((part) => part.includes('\u0000'))) {
    throw new KnownError('BAD_USER_INPUT', `${name} should not contain the character U+0000.`);
  }
  return text;
}
