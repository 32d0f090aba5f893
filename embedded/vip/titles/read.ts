import { type Kysely, sql } from 'kysely';
import type { VipTables } from '../tables.js';

export interface TitleQuery {
  readonly tenant: string;
  /** Any of these ISBNs, any of these works ("consonance:17"); absent: no filter. */
  readonly isbns?: readonly string[] | undefined;
  readonly works?: readonly string[] | undefined;
  /** Part of the title, in any case. */
  readonly text?: string | undefined;
  /** Inclusive. */
  readonly updatedSince?: string | undefined;
  /** The last title of the page before; null: from the beginning. */
  readonly after: readonly [updatedAt: string, id: string] | null;
  readonly limit: number;
}

/** In the order of their last change: what is changed meanwhile comes again, and nothing is missed. */
export function readTitles(db: Kysely<VipTables>, query: TitleQuery) {
  const { tenant, after, isbns, works, text, updatedSince } = query;
  return db
    .selectFrom('vip.title')
    .selectAll()
    .where('tenant', '=', tenant)
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(updated_at, title_id) > (${after?.[0]}::timestamptz, ${after?.[1]})`),
    )
    .$if(isbns !== undefined, (select) => select.where(sql<boolean>`isbns && ${isbns}::text[]`))
    .$if(works !== undefined, (select) => select.where(sql<boolean>`work = any(${works}::text[])`))
    .$if(text !== undefined, (select) => select.where(sql<boolean>`strpos(lower(title), lower(${text})) > 0`))
    .$if(updatedSince !== undefined, (select) =>
      select.where(sql<boolean>`updated_at >= ${updatedSince}::timestamptz`),
    )
    .orderBy('updated_at')
    .orderBy('title_id')
    .limit(query.limit)
    .execute();
}

/** Undefined: the tenant has no such title. */
export function readTitle(db: Kysely<VipTables>, { tenant, id }: { tenant: string; id: string }) {
  return db
    .selectFrom('vip.title')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('title_id', '=', id)
    .executeTakeFirst();
}
