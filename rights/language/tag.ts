/** Language tags: BCP 47, and the codes of List 74 that name the same languages. rights.md 2.6. */
import { FOR_ANY_LANGUAGE, SAME_LANGUAGE, UNDETERMINED } from '../codes/languages.js';
import { createMemo } from '../memo.js';

export interface Language {
  /** Canonical, such as zh-Hant-TW. */
  readonly tag: string;
  readonly language: string;
  /** As stated, or as its region implies; null where neither tells. */
  readonly script: string | null;
  /** The script that it is most likely in. */
  readonly likelyScript: string | null;
  readonly region: string | null;
  /** zxx and mul: for every language. */
  readonly isAny: boolean;
}

const tags = createMemo<{ readonly language: Language | null }>(2000);

/** Reads a tag; null for what is none, and for und. */
export function readLanguage(text: string): Language | null {
  return tags.get(text, () => ({ language: read(text.trim()) })).language;
}

function read(text: string): Language | null {
  const locale = localeOf(text);
  if (locale === null) return null;
  const { script, region } = locale;
  // Where the tag begins with und, what Node 20 has here is undefined.
  const language: string | undefined = locale.language;
  // Intl also takes words of 5 to 8 letters for languages, of which none is registered.
  if (language === undefined || language.length > 3 || language === UNDETERMINED) return null;
  const likely = locale.maximize().script ?? null;
  return {
    tag: locale.baseName,
    language: SAME_LANGUAGE.get(language) ?? language,
    script: script ?? (region === undefined ? null : likely),
    likelyScript: likely,
    region: region ?? null,
    isAny: FOR_ANY_LANGUAGE.has(language),
  };
}

function localeOf(text: string): Intl.Locale | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(text);
    return canonical === undefined ? null : new Intl.Locale(canonical);
  } catch {
    return null;
  }
}
