/** The contract's words, lower snake case, as ours: upper snake case. A word that nobody knows makes the answer unreadable. */
import { z } from 'zod';

/** Reads one of the words that are given in upper case. */
export function word<const Words extends readonly string[]>(words: Words) {
  return z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.enum(words));
}

export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Left out and null are the same: not stated. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

/** A date, also where an instant is given. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text) => text.slice(0, 10));
