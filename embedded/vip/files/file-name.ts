import { z } from 'zod';

/** C0 and C1 controls, line and paragraph separators, and what turns the direction of text: exe.gpj reads jpg.exe. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/**
 * A file's name and nothing else: names that could lead out of a folder, or that look like another name, are refused
 * rather than repaired, so that nobody gets a file under a name that was not given.
 */
export const FileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => !/[/\\]/.test(name) && !name.includes('..') && name !== '.', {
    error: 'It must be the name of a file, without a path: no slash, backslash or two dots in a row.',
  })
  .refine((name) => !UNSEEN.test(name), { error: 'It must not hold control characters.' })
  .refine((name) => name.trim() === name, { error: 'It must not begin or end with a space.' });
