/** Keyset paging: a cursor is the place after which the next page begins, opaque to the caller. */
import { z } from 'zod';
import { ProblemError } from './problem.js';

/** The cursor that stands for this place, such as [updatedAt, id]. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place; null where no cursor was given. It throws invalid-request for what is none of ours. */
export function decodeCursor<Place>(schema: z.ZodType<Place>, cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const read = schema.safeParse(parse(cursor));
  if (read.success) return read.data;
  throw new ProblemError('invalid-request', 'The cursor is not one that this list has given.', {
    errors: [{ pointer: '/cursor', code: 'invalid_cursor', message: 'It is not a cursor of this list.' }],
  });
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null: this was the last one. */
  readonly nextCursor: string | null;
}

/** A page as it is answered, with how many there are in all where that was asked for. */
export const countedPage = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    totalCount: z.int().optional(),
  });

/** The page of rows of which one more than the limit was asked for, which tells whether there are more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  options: { limit: number; place: (row: Row) => unknown; item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length && last !== undefined;
  return {
    items: shown.map(options.item),
    nextCursor: hasMore ? encodeCursor(options.place(last)) : null,
  };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
