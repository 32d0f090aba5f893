/** Countries of List 91 (issue 71): the codes of ISO 3166-1, and three that it keeps of those withdrawn. */
import { iso31661 } from 'iso-3166';

/** The 249 that are assigned today. */
export const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map(({ alpha2 }) => alpha2).sort());

/** What people write for a code of List 91. UK is reserved for GB in ISO 3166-1, EL is the European Union's for GR. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** Codes that List 91 keeps though ISO has withdrawn them, with what came after. */
export const COUNTRY_SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  AN: ['BQ', 'CW', 'SX'],
  CS: ['ME', 'RS'],
  YU: ['ME', 'RS'],
};

/** User-assigned in ISO and not in List 91: ONIX names Kosovo by a region of RS. */
export const KOSOVO = 'XK';
export const KOSOVO_REGION = 'RS-KM';

const displayNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const names = new Map<string, string>();

/** The English name of a country, for sentences; its code where there is none. */
export function countryName(code: string): string {
  const known = names.get(code);
  if (known !== undefined) return known;
  const name = COUNTRIES.has(code) || code === KOSOVO ? (displayNames.of(code) ?? code) : code;
  // Only codes that exist are remembered, so there are never more than 250.
  if (name !== code) names.set(code, name);
  return name;
}
