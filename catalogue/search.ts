/**
 * Full-text search with our own words on both sides: what is indexed and what is asked for are cut and folded
 * here, and PostgreSQL only compares.
 */
import { KnownError } from '../platform/errors.js';
import { fold } from './fold.js';

/** O'Brien, Catch-22 and J.R.R. are found by their parts and by all of them together: obrien, catch22, jrr. */
const JOINED_WORDS = /[\p{L}\p{N}]+(?:[-‐‑‒–—'’.][\p{L}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** An ISBN written with spaces is one word, not five. */
const SPACED_ISBN = /(?<![\p{L}\p{N}])(?:97[89][ -]?)?(?:\d[ -]?){9}[\dx](?![\p{L}\p{N}])/gu;

/** Nobody types longer words, and a lexeme may not be longer than 2 kB. */
const MAX_WORD_LENGTH = 100;

/** More words make a search no narrower, only slower. */
const MAX_WORDS = 20;

/** The words to index of these texts, each once. */
export function wordsToIndex(texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) =>
    (fold(text ?? '').match(JOINED_WORDS) ?? []).flatMap((group) => [...partsOf(group), joinedOf(group)]),
  );
  return [...new Set(words)];
}

/**
 * One tsquery for each word of a search, all of which must match; an empty text asks nothing.
 * Null: there is no word in it, so nothing matches. It throws BAD_USER_INPUT for too many words.
 */
export function readSearch(text: string): readonly string[] | null {
  if (text.trim() === '') return [];
  const joined = fold(text).replace(SPACED_ISBN, (isbn) => isbn.replace(/[ -]/g, ''));
  const groups = [...new Set(joined.match(JOINED_WORDS))];
  if (groups.length > MAX_WORDS) {
    throw new KnownError('BAD_USER_INPUT', `A search may have at most ${MAX_WORDS} words.`);
  }
  return groups.length === 0 ? null : groups.map(toQuery);
}

function toQuery(group: string): string {
  const parts = partsOf(group).map(beginningWith);
  return parts.length === 1 ? parts.join('') : `(${beginningWith(joinedOf(group))} | (${parts.join(' & ')}))`;
}

/** Quoted, so that a word is never read as an operator. */
function beginningWith(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`;
}

function partsOf(group: string): string[] {
  return (group.match(WORD) ?? []).map((part) => part.slice(0, MAX_WORD_LENGTH));
}

function joinedOf(group: string): string {
  return (group.match(WORD) ?? []).join('').slice(0, MAX_WORD_LENGTH);
}
