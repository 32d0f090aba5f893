import { type Kysely, sql } from 'kysely';
import type { VipTables } from '../tables.js';

export interface StatementQuery {
  readonly tenant: string;
  /** Such as product:9781999900014; undefined: all. */
  readonly subjects: readonly string[] | undefined;
  /** Inclusive; undefined: since ever. */
  readonly updatedSince: string | undefined;
  /** The last statement of the page before; null: from the beginning. */
  readonly after: readonly [updatedAt: string, id: string] | null;
  readonly limit: number;
}

/** In the order of their last change. */
export function readStatementPage(db: Kysely<VipTables>, query: StatementQuery) {
  const { tenant, subjects = [], updatedSince, after, limit } = query;
  const split = subjects.map((subject) => {
    const colon = subject.indexOf(':');
    return { level: subject.slice(0, colon), value: subject.slice(colon + 1) };
  });
  return db
    .selectFrom('vip.rights_statement')
    .selectAll()
    .where('tenant', '=', tenant)
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(updated_at, statement_id) > (${after?.[0]}::timestamptz, ${after?.[1]})`),
    )
    .$if(split.length > 0, (select) =>
      select.where(
        sql<boolean>`(subject_level, subject_value) in (select * from unnest(
          ${split.map(({ level }) => level)}::text[], ${split.map(({ value }) => value)}::text[]))`,
      ),
    )
    .$if(updatedSince !== undefined, (select) =>
      select.where(sql<boolean>`updated_at >= ${updatedSince}::timestamptz`),
    )
    .orderBy('updated_at')
    .orderBy('statement_id')
    .limit(limit)
    .execute();
}
