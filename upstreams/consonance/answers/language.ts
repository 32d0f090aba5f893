import { z } from 'zod';

/** Codes that only ONIX has (List 74), where ISO 639 makes no difference. */
const ONLY_IN_ONIX: Readonly<Record<string, string>> = {
  // Aranese
  qar: 'oc-aranese',
  // Valencian
  qav: 'ca-valencia',
  // Neutral Latin American Spanish
  qls: 'es-419',
};

/**
 * An ONIX language code (List 74: ISO 639-2/B) as a BCP 47 tag; und for what is no code at all.
 * The bibliographic codes (ger, fre, chi) are registered aliases, so that the runtime's own table resolves them.
 */
export const LanguageTag = z.string().transform((code) => {
  if (!/^[a-z]{3}$/.test(code)) return 'und';
  return ONLY_IN_ONIX[code] ?? Intl.getCanonicalLocales(code)[0] ?? 'und';
});
