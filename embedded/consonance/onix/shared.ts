/** What several products of a title have in common is one thing of the work, tied to those products. */
import type { OnixRecord } from './title.js';

export interface Shared<Item> {
  readonly item: Item;
  readonly owners: readonly OnixRecord[];
}

/** The items of all records, equal ones once, in the order in which they are first met. */
export function gather<Item>(
  records: readonly OnixRecord[],
  itemsOf: (record: OnixRecord) => readonly Item[],
  keyOf: (item: Item) => string,
): Shared<Item>[] {
  const found = new Map<string, { item: Item; owners: OnixRecord[] }>();
  for (const record of records) {
    for (const item of itemsOf(record)) {
      const key = keyOf(item);
      const known = found.get(key);
      if (known === undefined) found.set(key, { item, owners: [record] });
      else if (!known.owners.includes(record)) known.owners.push(record);
    }
  }
  return [...found.values()];
}

/** The products by which records name each other; null for all of them, those that come later included. */
export function forWhich(owners: readonly OnixRecord[], all: readonly OnixRecord[]): string[] | null {
  return owners.length === all.length ? null : owners.map(({ isbn13, recordKey }) => isbn13 ?? recordKey);
}
