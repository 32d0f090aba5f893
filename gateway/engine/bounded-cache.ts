/** Remembers what was made last for a key, up to a number of keys; the one that was not asked for the longest goes first. */
export interface BoundedCache<Value> {
  /** What is remembered for the key, or else what `make` makes. When it throws, nothing is remembered. */
  get(key: string, make: () => Value): Value;
  readonly size: number;
}

/** An empty cache for at most `limit` values. */
export function createBoundedCache<Value extends object>(limit: number): BoundedCache<Value> {
  const values = new Map<string, Value>();
  return {
    get(key, make) {
      const value = values.get(key) ?? make();
      // A Map keeps the order of insertion: inserted again, it is the youngest.
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > limit && oldest !== undefined) values.delete(oldest);
      return value;
    },
    get size() {
      return values.size;
    },
  };
}
