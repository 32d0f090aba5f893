/** The words of a question that are one of a fixed few, as the graph writes them, and how loosely people may write them. */
import type { Audience, Purpose, SalesChannel } from '../../rights/market.js';

export interface Words<Word extends string> {
  readonly all: readonly Word[];
  /** In any case, with spaces or hyphens for underscores; null for none of them. */
  read(text: string): Word | null;
}

export const PURPOSES = wordsOf<Purpose>({
  DELIVER: true,
  DISPLAY: true,
  DOWNLOAD: true,
  PREORDER: true,
  SELL: true,
});

export const AUDIENCES = wordsOf<Audience>({
  BLOGGER: true,
  END_CUSTOMER: true,
  LIBRARIAN: true,
  PRESS: true,
  STUDENT: true,
  TEACHER: true,
  TRADE: true,
});

export const CHANNELS = wordsOf<SalesChannel>({
  HIGHER_EDUCATION: true,
  LIBRARY: true,
  NEWS: true,
  OFFICE_SUPPLY: true,
  ONLINE_RETAIL: true,
  PHYSICAL_RETAIL: true,
  SCHOOL: true,
  SUBSCRIPTION: true,
});

/** A record, so that the compiler counts them. */
function wordsOf<Word extends string>(table: Readonly<Record<Word, true>>): Words<Word> {
  const isWord = (text: string): text is Word => Object.hasOwn(table, text);
  return {
    all: Object.keys(table).filter(isWord),
    read: (text) => {
      const word = text
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, '_');
      return isWord(word) ? word : null;
    },
  };
}
