import DataLoader from 'dataloader';

/** Keeps one statement's list of ids within what PostgreSQL plans quickly. */
const MAX_KEYS = 1000;

/** Loads one row for each key; null for a key that has none. */
export function byKey<Key extends number | string, Row>(
  keyOf: (row: Row) => Key,
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
): DataLoader<Key, Row | null> {
  return new DataLoader(
    async (keys) => {
      const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  );
}

/** Loads a list of rows for each owner, in the order in which they were loaded. */
export function listsBy<Row, Owner extends number | string = number>(
  ownerOf: (row: Row) => Owner,
  load: (owners: readonly Owner[]) => Promise<readonly Row[]>,
): DataLoader<Owner, readonly Row[]> {
  return new DataLoader(
    async (owners) => {
      const lists = new Map<Owner, Row[]>(owners.map((owner) => [owner, []]));
      for (const row of await load(owners)) lists.get(ownerOf(row))?.push(row);
      return owners.map((owner) => lists.get(owner) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  );
}
