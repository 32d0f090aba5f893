export function chunksOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** What one address may hold beside its path: servers commonly take 8 kB, ours and its headers included. */
const MOST_CHARACTERS = 6_000;

/** Values for a repeated parameter, so many a request, and fewer where they are long. */
export function chunksForQuery(name: string, values: readonly string[], most: number): string[][] {
  const chunks: string[][] = [];
  let room = 0;
  for (const value of values) {
    const length = new URLSearchParams({ [name]: value }).toString().length + 1;
    const open = chunks.at(-1);
    if (open === undefined || open.length >= most || length > room) {
      chunks.push([value]);
      room = MOST_CHARACTERS - length;
    } else {
      open.push(value);
      room -= length;
    }
  }
  return chunks;
}
