/** Pages of a list of which much is left out. */
import { expect, test } from 'vitest';
import type { Question } from '../../../catalogue/catalogue.js';
import { readFullPage } from '../../../subgraphs/consonance/full-pages.js';
import { describePage } from '../../../subgraphs/consonance/pages.js';

/** Items are their own cursors, from 1. */
function listOf(size: number) {
  const reads: number[] = [];
  const read = async ({ first, after }: Question<null>) => {
    reads.push(first);
    const start = after === null ? 0 : Number(after);
    const nodes = Array.from({ length: Math.min(first, size - start) }, (_, index) => start + index + 1);
    return {
      edges: nodes.map((node) => ({ node, cursor: String(node) })),
      hasNextPage: start + nodes.length < size,
      hasPreviousPage: start > 0,
    };
  };
  return { read, reads };
}

const ask = (first: number, after: string | null = null): Question<null> => ({
  filter: null,
  orderBy: 'TITLE_ASC',
  first,
  after,
});

/** All pages one after another, as somebody who follows pageInfo reads them. */
async function readAll(size: number, first: number, isKept: (item: number) => boolean) {
  const { read, reads } = listOf(size);
  const pages: number[][] = [];
  for (let after: string | null = null; ; ) {
    const page = await readFullPage(ask(first, after), read, async (items) => items.map(isKept));
    pages.push(page.edges.map(({ node }) => node));
    const { hasNextPage, endCursor } = describePage(page);
    if (!hasNextPage) return { pages, reads };
    expect(endCursor).not.toBe(after);
    after = endCursor;
  }
}

test('each page but the last is full, and nothing is told twice or left out', async () => {
  const { pages } = await readAll(1000, 7, (item) => item % 13 === 0);
  expect(pages.flat()).toEqual(Array.from({ length: 76 }, (_, index) => (index + 1) * 13));
  expect(pages.slice(0, -1).every(({ length }) => length === 7)).toBe(true);
});

test('where hardly anything is kept a page ends before it is full, and the next goes on from there', async () => {
  const { pages, reads } = await readAll(100_000, 7, (item) => item === 99_999);
  expect(pages.flat()).toEqual([99_999]);
  expect(pages.length).toBeGreaterThan(3);
  expect(Math.max(...reads)).toBe(1000);
});

test('an empty list is one page', async () => {
  expect((await readAll(0, 7, () => true)).pages).toEqual([[]]);
});
