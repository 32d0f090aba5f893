/** One list per key, in the order of the keys, empty where there is nothing for it; items keep their order. */
export function groupedBy<Key, Row, Item>(
  keys: readonly (Key | null)[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  toItem: (row: Row) => Item,
): Item[][] {
  const lists = new Map<Key, Item[]>();
  for (const row of rows) {
    const list = lists.get(keyOf(row)) ?? [];
    list.push(toItem(row));
    lists.set(keyOf(row), list);
  }
  return keys.map((key) => (key === null ? [] : (lists.get(key) ?? [])));
}
