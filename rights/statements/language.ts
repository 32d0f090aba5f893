/** Languages of a statement against that of the content: contract 3.6, rule 6. */
import { readLanguage } from '../language/tag.js';

/** Nothing in it is in a language: a picture without words. */
const NO_LANGUAGE = 'zxx';

/** Several languages, or one that nobody told. */
const UNKNOWN = ['', 'mul', 'und'];

/** Whether one of the tags covers the language: pt covers pt-BR, not the reverse. Case does not matter; zxx passes. */
export function coversLanguage(tags: readonly string[], language: string | null): boolean {
  const wanted = language?.toLowerCase() ?? '';
  if (wanted === NO_LANGUAGE) return true;
  return wanted !== '' && tags.some((tag) => isWithin(wanted, tag.toLowerCase()));
}

/**
 * Whether any of the language may be one of the tags, as a restriction has to ask: Portuguese may be Brazilian, and what
 * is unknown, or in no language, may be any.
 */
export function touchesLanguage(tags: readonly string[], language: string | null): boolean {
  const wanted = language?.toLowerCase() ?? '';
  if (wanted === NO_LANGUAGE || UNKNOWN.includes(wanted)) return true;
  const asked = canonical(wanted);
  return asked === null || tags.some((tag) => overlaps(canonical(tag), asked));
}

function overlaps(tag: string | null, asked: string): boolean {
  return tag === null || isWithin(asked, tag) || isWithin(tag, asked);
}

function isWithin(narrow: string, wide: string): boolean {
  return narrow === wide || narrow.startsWith(`${wide}-`);
}

function canonical(tag: string): string | null {
  return readLanguage(tag)?.tag.toLowerCase() ?? null;
}
