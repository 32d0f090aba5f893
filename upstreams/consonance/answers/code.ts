import { z } from 'zod';

/**
 * An ONIX code. The API's enums put an underscore before the numeric ones (_04), which no name may begin
 * without; codes that we have never heard of pass unchanged, because the lists grow every quarter.
 */
export const OnixCode = z
  .string()
  .min(1)
  .transform((code) => code.replace(/^_(?=\d)/, ''));

/** The same the other way: how the API's enums spell an ONIX code. */
export function enumValueOf(code: string): string {
  return /^\d/.test(code) ? `_${code}` : code;
}

export const OptionalOnixCode = z
  .union([OnixCode, z.null(), z.undefined()])
  .transform((code) => code ?? null);

/** ISO 3166-1 alpha-2. Strict, because a country that is read wrongly is a right that is granted wrongly. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'not a country code');

export const OptionalDate = z.iso.date().nullable();
