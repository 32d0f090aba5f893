import { type Kysely, sql } from 'kysely';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import { inOrder, type NewChange } from './change.js';

/** What PostgreSQL calls out, when the transaction is committed, to whoever listens. */
export const CHANGE_CHANNEL = 'colophon_change';

/**
 * Writes down what a transaction changes. Two statements, whatever the number.
 *
 * It has to be the last thing that the transaction does: from here to its end all others who write changes wait, so that
 * numbers are committed in their order. Whoever waited for rows of theirs in between would wait for ever.
 */
export async function writeChanges(
  transaction: Kysely<CatalogueTables>,
  changes: readonly NewChange[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended('colophon catalogue changes', 0))`.execute(
    transaction,
  );
  const rows = inOrder(changes).map((change, place) => ({ ...change, place }));
  await sql`
    with written as (
      insert into catalogue.change (kind, work_id, product_id, detail, occurred_at)
      select kind, "workId", "productId", detail, ${now}::timestamptz
      from json_to_recordset(${storableJson(rows)}::json) as r (
        kind text, "workId" integer, "productId" integer, detail jsonb, place integer)
      order by place
      returning change_id
    )
    select pg_notify(${CHANGE_CHANNEL}, '') where exists (select from written)`.execute(transaction);
}
