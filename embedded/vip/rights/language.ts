/** Nothing in it is in a language: a picture without words. */
const NO_LANGUAGE = 'zxx';

/** Whether one of the tags covers the language: pt covers pt-BR, not the reverse (contract 3.6, 6). */
export function coversLanguage(tags: readonly string[], language: string | null): boolean {
  if (language === NO_LANGUAGE) return true;
  const wanted = language?.toLowerCase();
  return tags.some(
    (tag) => wanted === tag.toLowerCase() || wanted?.startsWith(`${tag.toLowerCase()}-`) === true,
  );
}
