import { inParallel } from '../http/in-parallel.js';

/** Asks for many keys in chunks, some at once, and joins the answers. A key that is named twice is asked for once. */
export async function askInChunks<Key, Answer>(
  keys: readonly Key[],
  options: { size: number; atOnce: number },
  ask: (chunk: readonly Key[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const distinct = [...new Set(keys)];
  const count = Math.ceil(distinct.length / options.size);
  const chunks = Array.from({ length: count }, (_, index) =>
    distinct.slice(index * options.size, (index + 1) * options.size),
  );
  return (await inParallel(chunks, options.atOnce, ask)).flat();
}
