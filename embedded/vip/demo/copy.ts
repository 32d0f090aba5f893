/** Copy for the demo, in the languages that the list has. */

export interface CopyWords {
  readonly title: string;
  readonly author: string;
  /** A language of BCP 47; of those that there is no copy in, English. */
  readonly language: string;
}

interface Phrases {
  readonly hook: (title: string) => string;
  readonly body: (author: string) => string;
  readonly close: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  de: {
    hook: (title) => `„${title}“ beginnt mit einer Tür, die niemand geschlossen hat.`,
    body: (author) => `${author} erzählt leise und genau von Menschen, die bleiben, wenn alle anderen gehen.`,
    close: 'Ein Buch für lange Abende.',
  },
  en: {
    hook: (title) => `${title} opens with a door that nobody remembers closing.`,
    body: (author) =>
      `${author} writes, quietly and exactly, about the people who stay when everyone else has left.`,
    close: 'A book for long evenings.',
  },
  es: {
    hook: (title) => `${title} empieza con una puerta que nadie recuerda haber cerrado.`,
    body: (author) =>
      `${author} cuenta, con calma y precisión, la vida de quienes se quedan cuando los demás se van.`,
    close: 'Un libro para noches largas.',
  },
  fr: {
    hook: (title) => `${title} s’ouvre sur une porte que personne ne se souvient d’avoir fermée.`,
    body: (author) =>
      `${author} raconte, à voix basse et juste, ceux qui restent quand tous les autres sont partis.`,
    close: 'Un livre pour les longues soirées.',
  },
  nb: {
    hook: (title) => `${title} begynner med en dør som ingen husker å ha lukket.`,
    body: (author) => `${author} forteller lavmælt og nøyaktig om dem som blir når alle andre har gått.`,
    close: 'En bok for lange kvelder.',
  },
  nl: {
    hook: (title) => `${title} begint met een deur waarvan niemand weet wie hem sloot.`,
    body: (author) => `${author} vertelt zacht en precies over wie er blijft als alle anderen zijn gegaan.`,
    close: 'Een boek voor lange avonden.',
  },
};

export function hasCopyIn(language: string): boolean {
  return primaryOf(language) in PHRASES;
}

/** For the jacket, as HTML. */
export function jacketCopy(words: CopyWords): Buffer {
  const { hook, body, close } = phrasesOf(words.language);
  const html = `<p><strong>${escapeMarkup(hook(words.title))}</strong></p>\n<p>${escapeMarkup(body(words.author))}</p>\n<p>${escapeMarkup(close)}</p>\n`;
  return Buffer.from(html);
}

/** About the author, as plain text. */
export function authorBio(name: string): Buffer {
  return Buffer.from(
    `${name} lives near water and writes in the mornings. ${name} has a dog, which has never read a book.\n`,
  );
}

/** For the press, as plain text. */
export function pressRelease({ title, author }: CopyWords): Buffer {
  return Buffer.from(
    `PRESS RELEASE\n\n${title}, by ${author}.\n\nReview copies are sent on request. ${author} is available for interviews.\n`,
  );
}

/** What others said, as plain text. */
export function reviewQuotes({ title }: CopyWords): Buffer {
  return Buffer.from(`“I read ${title} on a train and missed my station.”\nThe Invented Review of Books\n`);
}

/** Pages to leaf through. */
export function samplePages({ title, author, language }: CopyWords): readonly string[] {
  const { hook, body, close } = phrasesOf(language);
  const page = `${hook(title)} ${body(author)}`;
  return [`${title}\n${author}`, `${page}\n${page}`, `${page}\n${close}`];
}

function phrasesOf(language: string): Phrases {
  const phrases = PHRASES[primaryOf(language)] ?? PHRASES.en;
  if (phrases === undefined) throw new Error('There is no copy in English.');
  return phrases;
}

function primaryOf(language: string): string {
  return language.split('-')[0] ?? language;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
