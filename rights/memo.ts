/** Remembers the last answers by key, so that nothing is worked out twice and memory stays bounded. */
export interface Memo<Value> {
  /** The remembered value of the key; worked out when there is none. */
  get(key: string, workOut: () => Value): Value;
}

/** A memo of at most `limit` values; the oldest goes first. */
export function createMemo<Value>(limit: number): Memo<Value> {
  const values = new Map<string, Value>();
  return {
    get(key, workOut) {
      const known = values.get(key);
      if (known !== undefined) return known;
      const value = workOut();
      if (values.size >= limit) values.delete(values.keys().next().value ?? key);
      values.set(key, value);
      return value;
    },
  };
}
