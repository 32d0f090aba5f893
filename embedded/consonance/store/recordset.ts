import { type RawBuilder, sql } from 'kysely';

/** Many rows as one parameter, for a FROM clause. `columns` is their list with types; `ordinality` is their place. */
export function recordset(rows: readonly object[], columns: string): RawBuilder<unknown> {
  return sql`rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (${sql.raw(columns)})) with ordinality`;
}
