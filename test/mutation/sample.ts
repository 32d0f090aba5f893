/** Some of many, chosen by a seed: the same ones for the same seed, in their own order. */
export function sampleOf<Item>(items: readonly Item[], size: number, seed: number): readonly Item[] {
  return items
    .map((item, index) => ({ item, index, key: scattered(index + 1, seed) }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** The finalizer of MurmurHash3: every bit of the number decides about every bit of the key. */
function scattered(number: number, seed: number): number {
  let key = Math.imul(number, 0x9e3779b1) ^ seed;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}
