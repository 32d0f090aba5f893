import type { z } from 'zod';
import { readIsbn13 } from './answers/isbn.js';
import { read } from './answers/read.js';
import { ProductsPageAnswer } from './answers/works-page.js';
import type { Ask } from './ask.js';
import { askInChunks } from './chunks.js';
import { worksByIsbns } from './operations/works-by-isbns.js';

type ProductsPage = z.output<typeof ProductsPageAnswer>;

/** ISBN -> work id, for the ISBNs that Consonance knows. Of several products with one ISBN the first counts. */
export async function workIdsByIsbns(
  isbns: readonly string[],
  options: { size: number; atOnce: number },
  ask: Ask,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const products = await askInChunks(isbns, options, (chunk) => productsOf(chunk, ask, signal));
  const workIds = new Map<string, number>();
  for (const { isbn13, workId } of products) {
    const isbn = readIsbn13(isbn13);
    if (isbn !== null && !workIds.has(isbn)) workIds.set(isbn, workId);
  }
  return workIds;
}

/** Page by page, because the server may cap its lists below the chunk: until all are found or nothing more comes. */
async function productsOf(isbns: readonly string[], ask: Ask, signal?: AbortSignal): Promise<ProductsPage> {
  const found: ProductsPage = [];
  const missing = new Set(isbns);
  for (let after = 0; ; ) {
    const page = read(ProductsPageAnswer, await ask(worksByIsbns(isbns, after), signal));
    found.push(...page);
    for (const { isbn13 } of page) missing.delete(readIsbn13(isbn13) ?? '');
    const last = Math.max(after, ...page.map(({ productId }) => productId));
    // An id that does not grow is a server that does not page: it has given all it has.
    if (missing.size === 0 || last === after) return found;
    after = last;
  }
}
