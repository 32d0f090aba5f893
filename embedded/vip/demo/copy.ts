/** Copy for the demo, in the languages that the list has. */
import { ENGLISH, PHRASES, type Phrases } from './copy-phrases.js';

export interface CopyWords {
  readonly title: string;
  readonly author: string;
  /** A language of BCP 47; of those that there is no copy in, English. */
  readonly language: string;
}

export function hasCopyIn(language: string): boolean {
  return primaryOf(language) in PHRASES;
}

/** The language without its region or script: fr of fr-CA. */
export function primaryOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** For the jacket, as HTML. */
export function jacketCopy(words: CopyWords): Buffer {
  const { hook, body, close } = phrasesOf(words.language);
  const html = `<p><strong>${escapeMarkup(hook(words.title))}</strong></p>\n<p>${escapeMarkup(body(words.author))}</p>\n<p>${escapeMarkup(close)}</p>\n`;
  return Buffer.from(html);
}

/** About the author, as plain text. */
export function authorBio(name: string, language: string): Buffer {
  return Buffer.from(`${phrasesOf(language).bio(name)}\n`);
}

/** For the press, as plain text. */
export function pressRelease({ title, author, language }: CopyWords): Buffer {
  return Buffer.from(`${phrasesOf(language).press(title, author)}\n`);
}

/** What others said, as plain text. */
export function reviewQuotes({ title, language }: CopyWords): Buffer {
  return Buffer.from(`${phrasesOf(language).quote(title)}\n`);
}

/** What a back cover says. */
export function backCoverText({ title, author, language }: CopyWords): string {
  const { hook, body, close } = phrasesOf(language);
  return `${hook(title)} ${body(author)} ${close}`;
}

/** Pages to leaf through. */
export function samplePages({ title, author, language }: CopyWords): readonly string[] {
  const { hook, body, close } = phrasesOf(language);
  const page = `${hook(title)} ${body(author)}`;
  return [`${title}\n${author}`, `${page}\n${page}`, `${page}\n${close}`];
}

function phrasesOf(language: string): Phrases {
  return PHRASES[primaryOf(language)] ?? ENGLISH;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
