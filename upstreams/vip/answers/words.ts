/** The contract's values as ours. */
import { z } from 'zod';

/** What the contract says in lower snake case we say in upper snake case. */
export function ours<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>;
}

export const Instant = z.iso.datetime({ offset: true });

/** Null where none is stated. */
export function dateOf(instant: string | null | undefined): Date | null {
  return typeof instant === 'string' ? new Date(instant) : null;
}

/** A date, also where an instant is given. */
export const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}/);

/** Its day; null where none is stated. */
export function dayOf(date: string | null | undefined): string | null {
  return date?.slice(0, 10) ?? null;
}

/** Left out and null are the same: not stated. Where answers are many, read them as they are: this costs a copy each. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);
