/** Text as it is compared and sorted: without case, accents and typographic variants. */

/** Letters that Unicode does not decompose, as readers without them on the keyboard type them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
  þ: 'th',
  // The form of σ at the end of a word.
  ς: 'σ',
  // A letter to Unicode, an apostrophe to everybody else.
  ʼ: "'",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Lower case, compatibility forms resolved, marks stripped: Skarvøy, SKARVOY and Skarvoy become one. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** An index entry may not be longer than a third of a page of 8 kB. */
const MAX_SORT_LENGTH = 200;

/**
 * What titles are sorted by: their folded words. A title without any letter or digit sorts as it stands.
 * Articles count, because which words are articles depends on a language that titles do not state.
 */
export function sortKeyOf(title: string): string {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu);
  return (words?.join(' ') ?? title.trim()).slice(0, MAX_SORT_LENGTH);
}
