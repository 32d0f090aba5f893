/** Territories as the contract writes them: ISO 3166-1 and -2, WORLD, and ROW (contract 3.1, 3.6). */
import { iso31662 } from 'iso-3166';
import { z } from 'zod';
import { COUNTRIES } from '../../../rights/codes/countries.js';

/** Everywhere, and the world without the countries that the same subject's other statements name. */
const GENERAL = ['WORLD', 'ROW'];

const SUBDIVISIONS: ReadonlySet<string> = new Set(iso31662.map(({ code }) => code));

const Territory = z
  .string()
  .refine((code) => GENERAL.includes(code) || COUNTRIES.has(code) || SUBDIVISIONS.has(code), {
    error: 'It must be a code of ISO 3166-1 or 3166-2, WORLD or ROW.',
  });

export const Territories = z
  .strictObject({
    include: z.array(Territory).min(1).max(5_000),
    exclude: z.array(Territory).max(5_000).optional(),
  })
  .readonly();

export type Territories = z.infer<typeof Territories>;
