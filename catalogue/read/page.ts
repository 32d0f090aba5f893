import type { Page } from '../catalogue.js';
import type { createCursors, Position } from './cursor.js';

/** A row with its place in the list. */
export interface Placed {
  readonly position: Position;
}

/** A page of at most `first` of the rows, which are one more than that when another page follows. */
export function toPage<Row extends Placed, Item>(
  rows: readonly Row[],
  {
    first,
    after,
    cursors,
  }: { first: number; after: string | null; cursors: ReturnType<typeof createCursors> },
  toItem: (row: Row) => Item,
): Page<Item> {
  return {
    edges: rows.slice(0, first).map((row) => ({ node: toItem(row), cursor: cursors.encode(row.position) })),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
  };
}
