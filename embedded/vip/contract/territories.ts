/** Territories as the contract writes them: ISO 3166-1 and -2, WORLD, and ROW (contract 3.1, 3.6). */
import { iso31661, iso31662 } from 'iso-3166';
import { z } from 'zod';

/** Every country, by its two letters. */
export const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map(({ alpha2 }) => alpha2));

const SUBDIVISIONS: ReadonlySet<string> = new Set(iso31662.map(({ code }) => code));

/** Everywhere. */
export const WORLD = 'WORLD';
/** The world without the countries that the same subject's other statements name. */
export const ROW = 'ROW';

const Territory = z.string().refine((code) => code === WORLD || code === ROW || isPlace(code), {
  error: 'It must be a code of ISO 3166-1 or 3166-2, WORLD or ROW.',
});

export const Territories = z
  .strictObject({
    include: z.array(Territory).min(1).max(5_000),
    exclude: z.array(Territory).max(5_000).optional(),
  })
  .readonly();

export type Territories = z.infer<typeof Territories>;

/** Whether it is a country or a subdivision, such as AU or CA-QC. */
export function isPlace(code: string): boolean {
  return COUNTRIES.has(code) || SUBDIVISIONS.has(code);
}

/** CA of CA-QC, and AU of AU. */
export function countryOf(place: string): string {
  return place.slice(0, 2);
}
