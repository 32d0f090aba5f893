/** Languages of the text: which a product has, and how a filter finds them. */
import type { SourceLanguage } from '../upstreams/consonance/model.js';

/** ONIX List 22: language of the text. The others tell what it was translated from, or who may read it. */
const TEXT = '01';
/** BCP 47: undetermined, which is the same as not stated. */
const UNDETERMINED = 'und';

/** The languages of a work's texts over all its products, each once. */
export function textLanguages(languages: readonly SourceLanguage[]): string[] {
  return tagsOf(languages);
}

/** A product's languages: those that name it, else those of all products. */
export function productLanguages(languages: readonly SourceLanguage[], productId: number): string[] {
  const own = tagsOf(languages.filter(({ productIds }) => productIds.includes(productId)));
  return own.length > 0 ? own : tagsOf(languages.filter(({ productIds }) => productIds.length === 0));
}

/** What a language filter is compared with: each tag whole, and its language alone, so that en finds en-GB. */
export function languageKeys(tags: readonly string[]): string[] {
  const lower = tags.map(languageKey);
  return [...new Set([...lower, ...lower.map((tag) => tag.split('-', 1).join(''))])];
}

/** BCP 47 tags mean the same in any case. */
export function languageKey(tag: string): string {
  return tag.toLowerCase();
}

function tagsOf(languages: readonly SourceLanguage[]): string[] {
  const tags = languages.filter(({ roleCode }) => roleCode === TEXT).map(({ tag }) => tag);
  return [...new Set(tags)].filter((tag) => tag !== UNDETERMINED);
}
