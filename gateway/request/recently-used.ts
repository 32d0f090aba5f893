/** Remembers the values that were used last. */
export interface RecentlyUsed<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** Keeps at most as many as the capacity, and forgets what was not used for the longest time. */
export function createRecentlyUsed<T>(capacity: number): RecentlyUsed<T> {
  // A Map keeps the order in which keys were set.
  const values = new Map<string, T>();
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > capacity && oldest !== undefined) values.delete(oldest);
    },
  };
}
