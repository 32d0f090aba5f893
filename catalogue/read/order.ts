/** The orders of lists, as what rows are compared by. A key is never null, so that every row has one place. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Viewer } from '../catalogue.js';
import { isVisibleProduct } from '../visibility.js';
import type { TitleOrder } from '../words.js';
import type { KeyType, Position } from './cursor.js';

export interface Order {
  /** What the key needs beside the row t or p. */
  readonly tables: RawBuilder<unknown>;
  /** Over the row t of catalogue.title or p of catalogue.product. */
  readonly key: RawBuilder<unknown>;
  readonly keyType: KeyType;
  readonly id: RawBuilder<number>;
  readonly direction: 'asc' | 'desc';
}

const NONE = sql``;

export function titleOrder(order: TitleOrder, viewer: Viewer): Order {
  const id = sql<number>`t.work_id`;
  switch (order) {
    case 'TITLE_ASC':
      return { tables: NONE, key: sql`t.sort_title`, keyType: 'text', id, direction: 'asc' };
    case 'UPDATED_ASC':
      return { tables: NONE, key: sql`t.updated_at`, keyType: 'timestamptz', id, direction: 'asc' };
    case 'UPDATED_DESC':
      return { tables: NONE, key: sql`t.updated_at`, keyType: 'timestamptz', id, direction: 'desc' };
    case 'PUBLICATION_DATE_ASC':
      return { ...titlePublicationDate(viewer, 'asc'), keyType: 'date', direction: 'asc' };
    case 'PUBLICATION_DATE_DESC':
      return { ...titlePublicationDate(viewer, 'desc'), keyType: 'date', direction: 'desc' };
  }
}

export function productOrder(order: TitleOrder): Order {
  const published = sql`p.publication_date`;
  const common = { tables: NONE, id: sql<number>`p.product_id` };
  switch (order) {
    case 'TITLE_ASC':
      return { ...common, key: sql`p.sort_title`, keyType: 'text', direction: 'asc' };
    case 'UPDATED_ASC':
      return { ...common, key: sql`p.updated_at`, keyType: 'timestamptz', direction: 'asc' };
    case 'UPDATED_DESC':
      return { ...common, key: sql`p.updated_at`, keyType: 'timestamptz', direction: 'desc' };
    case 'PUBLICATION_DATE_ASC':
      return { ...common, key: datesLast(published, 'asc'), keyType: 'date', direction: 'asc' };
    case 'PUBLICATION_DATE_DESC':
      return { ...common, key: datesLast(published, 'desc'), keyType: 'date', direction: 'desc' };
  }
}

/** The order removals are told in: the latest last. */
export const REMOVAL_ORDER: Order = {
  tables: NONE,
  key: sql`t.removed_at`,
  keyType: 'timestamptz',
  id: sql`t.work_id`,
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
 * tell the date of another. Staff see them all, and titles without any; there it is stored. For others the list is
 * one of products, f, each the first that the viewer may see of its title, so that an index still gives the order.
 */
function titlePublicationDate(
  viewer: Viewer,
  direction: 'asc' | 'desc',
): Pick<Order, 'id' | 'key' | 'tables'> {
  if (viewer.isStaff) {
    return { tables: NONE, id: sql`t.work_id`, key: datesLast(sql`t.published_on`, direction) };
  }
  const place = (product: 'f' | 'p') => {
    const date = sql`${sql.ref(product)}.publication_date`;
    return sql`(${datesLast(date, 'asc')}, ${sql.ref(product)}.product_id)`;
  };
  const tables = sql`
    join (select p.* from catalogue.product p where ${isVisibleProduct(viewer)}) f
      on f.work_id = t.work_id and not exists (
        select from catalogue.product p
        where p.work_id = f.work_id and ${isVisibleProduct(viewer)} and ${place('p')} < ${place('f')})`;
  return { tables, id: sql`f.work_id`, key: datesLast(sql`f.publication_date`, direction) };
}
