/**
 * Works out anew where products may be shown, those whose time has come and those whose ONIX record has changed; and
 * all of them when the rules are others. Until it has, what stands is less than what may be shown, never more; and what
 * lists leave out by their rights is less than what may be left out.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { displayKey } from '../../rights/timeline-policy.js';
import { contentHash } from '../content-hash.js';
import { storableJson } from '../storable.js';
import { readState, writeState } from '../sync/state.js';
import type { CatalogueTables } from '../tables.js';
import { clearingOf } from './clearing.js';
import { type DisplayQuestion, displayOf } from './display.js';
import {
  type FactsRow,
  RIGHTS_COLUMNS,
  STATEMENT_COLUMNS,
  STATEMENT_TABLE,
  toProductFacts,
} from './facts-rows.js';
import { takeRightsLock } from './lock.js';

type Db = Kysely<CatalogueTables>;

/** Raise it whenever rights/ shows products elsewhere by the same facts, or they are stored otherwise. */
const DISPLAY_VERSION = 3;

/** Shown nowhere, left out of no list, and due. */
const CLOSED = sql`
  display_in = '{}', display_changes_at = '-infinity',
  possible_in = '{*}', turns_from = '-infinity', turns_until = 'infinity'`;

/** So many at once: few statements, and none that runs for long. */
const BATCH = 1_000;

/** Brings all products up to date, a batch at a time, each in a transaction of its own. */
export async function refreshDisplay(db: Db, question: DisplayQuestion, signal: AbortSignal): Promise<void> {
  const version = contentHash({ version: DISPLAY_VERSION, choices: displayKey(question.policy) });
  if ((await readState(db)).display_version !== version) await closeAll(db, version);
  const isDue = sql<boolean>`p.display_changes_at <= ${question.now}::timestamptz
    and (p.removed_at is null or p.display_changes_at = '-infinity')`;
  for (;;) {
    const batch = await refreshBatch(db, isDue, sql`p.display_changes_at, p.product_id`, question);
    if (batch.length < BATCH) return;
    signal.throwIfAborted();
  }
}

/** What was worked out by other rules may be more than may be shown by these: nothing stands until it is worked out anew. */
async function closeAll(db: Db, version: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await takeRightsLock(transaction);
    await sql`update catalogue.product set ${CLOSED}`.execute(transaction);
    await writeState(transaction, { display_version: version });
  });
}

/** Closes the products of these ISBNs until they have been worked out by their records as they are now. */
export async function closeUntilRefreshed(db: Db, isbns: readonly string[]): Promise<void> {
  if (isbns.length === 0) return;
  await sql`
    update catalogue.product set ${CLOSED}
    where isbn13 = any(${isbns}::text[]) and removed_at is null`.execute(db);
}

/** The first of those that meet the condition on p, by their ids. */
async function refreshBatch(
  db: Db,
  condition: RawBuilder<SqlBool>,
  order: RawBuilder<unknown>,
  question: DisplayQuestion,
): Promise<number[]> {
  return db.transaction().execute(async (transaction) => {
    await takeRightsLock(transaction);
    const { rows } = await sql<FactsRow>`
      select ${RIGHTS_COLUMNS}, ${STATEMENT_COLUMNS}, ${question.now}::timestamptz as "asOf"
      from catalogue.product p ${STATEMENT_TABLE}
      where ${condition} order by ${order} limit ${BATCH}`.execute(transaction);
    if (rows.length > 0) await writeDisplay(transaction, rows, question);
    return rows.map(({ product_id: productId }) => productId);
  });
}

async function writeDisplay(db: Db, rows: readonly FactsRow[], question: DisplayQuestion): Promise<void> {
  const refreshed = rows.map((row) => {
    const facts = toProductFacts(row);
    return { product_id: row.product_id, ...displayOf(facts, question), ...clearingOf(facts, question) };
  });
  await sql`
    update catalogue.product p
    set display_in = r.display_in, display_changes_at = r.display_changes_at,
      possible_in = r.possible_in, turns_from = r.turns_from, turns_until = r.turns_until
    from json_to_recordset(${storableJson(refreshed)}::json) as r (
      product_id integer, display_in text[], display_changes_at timestamptz,
      possible_in text[], turns_from timestamptz, turns_until timestamptz)
    where p.product_id = r.product_id
      and (p.display_in, p.display_changes_at, p.possible_in, p.turns_from, p.turns_until)
        is distinct from (r.display_in, r.display_changes_at, r.possible_in, r.turns_from, r.turns_until)`.execute(
    db,
  );
}
