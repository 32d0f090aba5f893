/** The orders of lists, as what rows are compared by. A key is never null, so that every row has one place. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Viewer } from '../catalogue.js';
import { isVisibleProduct } from '../visibility.js';
import type { TitleOrder } from '../words.js';
import type { KeyType, Position } from './cursor.js';

export interface Order {
  /** Over the row t of catalogue.title or p of catalogue.product. */
  readonly key: RawBuilder<unknown>;
  readonly keyType: KeyType;
  readonly id: RawBuilder<number>;
  readonly direction: 'asc' | 'desc';
}

const TITLE = sql<number>`t.work_id`;
const PRODUCT = sql<number>`p.product_id`;

export function titleOrder(order: TitleOrder, viewer: Viewer): Order {
  switch (order) {
    case 'TITLE_ASC':
      return { key: sql`t.sort_title`, keyType: 'text', id: TITLE, direction: 'asc' };
    case 'UPDATED_ASC':
      return { key: sql`t.updated_at`, keyType: 'timestamptz', id: TITLE, direction: 'asc' };
    case 'UPDATED_DESC':
      return { key: sql`t.updated_at`, keyType: 'timestamptz', id: TITLE, direction: 'desc' };
    case 'PUBLICATION_DATE_ASC':
      return { key: datesLast(publishedOn(viewer), 'asc'), keyType: 'date', id: TITLE, direction: 'asc' };
    case 'PUBLICATION_DATE_DESC':
      return { key: datesLast(publishedOn(viewer), 'desc'), keyType: 'date', id: TITLE, direction: 'desc' };
  }
}

export function productOrder(order: TitleOrder): Order {
  const published = sql`p.publication_date`;
  switch (order) {
    case 'TITLE_ASC':
      return { key: sql`p.sort_title`, keyType: 'text', id: PRODUCT, direction: 'asc' };
    case 'UPDATED_ASC':
      return { key: sql`p.updated_at`, keyType: 'timestamptz', id: PRODUCT, direction: 'asc' };
    case 'UPDATED_DESC':
      return { key: sql`p.updated_at`, keyType: 'timestamptz', id: PRODUCT, direction: 'desc' };
    case 'PUBLICATION_DATE_ASC':
      return { key: datesLast(published, 'asc'), keyType: 'date', id: PRODUCT, direction: 'asc' };
    case 'PUBLICATION_DATE_DESC':
      return { key: datesLast(published, 'desc'), keyType: 'date', id: PRODUCT, direction: 'desc' };
  }
}

/** The order removals are told in: the latest last. */
export const REMOVAL_ORDER: Order = {
  key: sql`t.removed_at`,
  keyType: 'timestamptz',
  id: TITLE,
  direction: 'asc',
};

/** Whether a row comes after the position; true when there is none. One row comparison, which an index can serve. */
export function isAfter(
  { key, keyType, id, direction }: Order,
  position: Position | null,
): RawBuilder<SqlBool> {
  if (position === null) return sql`true`;
  const bound = sql`(${position.key}::${sql.raw(keyType)}, ${position.id}::integer)`;
  return direction === 'asc' ? sql`(${key}, ${id}) > ${bound}` : sql`(${key}, ${id}) < ${bound}`;
}

/** The direction as SQL. */
export function directionOf({ direction }: Order): RawBuilder<unknown> {
  return direction === 'asc' ? sql`asc` : sql`desc`;
}

/** A key as the cursor keeps it. An instant keeps its microseconds, which a Date would lose. */
export function keyAsText({ keyType }: Order, key: RawBuilder<unknown>): RawBuilder<string> {
  return keyType === 'timestamptz'
    ? sql`to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${key}::text`;
}

/** As the indexes have it. */
function datesLast(date: RawBuilder<unknown>, direction: 'asc' | 'desc'): RawBuilder<unknown> {
  return direction === 'asc'
    ? sql`coalesce(${date}, 'infinity'::date)`
    : sql`coalesce(${date}, '-infinity'::date)`;
}

/**
 * A title's publication date is the earliest of the products that the viewer may see: the place in a list must not
 * tell the date of another. For the two viewers who are not confined it is stored.
 */
function publishedOn(viewer: Viewer): RawBuilder<unknown> {
  if (viewer.isStaff) return sql`t.published_on`;
  if (viewer.markets === null) return sql`t.announced_on`;
  return sql`(
    select min(p.publication_date) from catalogue.product p
    where p.work_id = t.work_id and ${isVisibleProduct(viewer)})`;
}
