/** The kinds of value that environment variables hold, as text. Messages never repeat the value. */
import { z } from 'zod';
import { LOG_LEVELS } from './log.js';

/** 0 lets the system choose a port. */
export const portSetting = wholeNumberSetting({ min: 0, max: 65_535 });

export const logLevelSetting = z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` });

/** A whole number of seconds, bytes or whatever the variable's name says. */
export function wholeNumberSetting({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .refine((text) => /^-?\d+$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);
}

/** A url of one of the schemes, such as ['http', 'https']. */
export function urlSetting(schemes: readonly string[]) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
      error: `must be a url that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    });
}

/** Values with commas between them; spaces around them do not count, nor do empty places. */
export function listSetting<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item));
}

/** Text that must not be guessed. It has no default on purpose. */
export function secretSetting({ minLength }: { minLength: number }) {
  return z.string().min(minLength, { error: `must have at least ${minLength} characters` });
}
