/** The products of a title as the rest of its record sees them: named, and in a language. */
import type { ProductEntry, TitleEntry } from '../entry.js';
import { isbn13OfItem } from '../isbn.js';
import type { Language } from '../person.js';

export interface Edition {
  readonly entry: ProductEntry;
  readonly language: Language;
  readonly isbn13: string | null;
  /** What ties records to this product: its ISBN, or a name of our own while it has none. */
  readonly reference: string;
}

/** Ten items are kept for each title, so that an edition added to one moves no ISBN of another. */
const ITEMS_PER_TITLE = 10;

/** The editions in the order of the entry; `place` is the title's own on the list, from 0. */
export function editionsOf(title: TitleEntry, place: number): readonly Edition[] {
  return title.products.map((entry, index) => {
    const isbn13 = entry.isbn === false ? null : isbn13OfItem(place * ITEMS_PER_TITLE + index + 1);
    return {
      entry,
      isbn13,
      language: entry.language ?? title.language ?? 'eng',
      reference: isbn13 ?? `unassigned-${index + 1}`,
    };
  });
}

/** The references of those that belong; null when all do, or none, for then the whole work is meant. */
export function referencesWhere(
  editions: readonly Edition[],
  belongs: (edition: Edition) => boolean,
): string[] | null {
  const belonging = editions.filter(belongs);
  if (belonging.length === 0 || belonging.length === editions.length) return null;
  return belonging.map((edition) => edition.reference);
}
