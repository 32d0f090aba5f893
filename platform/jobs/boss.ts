/**
 * pg-boss 10 on our own connections.
 *
 * It keeps the tables, inserts, picks what is due, retries with back-off, gives up, and takes back what ran out of its
 * lease. Its `work` is not used: it does not wait for the completion it sends, so that a lost connection ends the
 * process (pg-boss issue 577), and it completes by job id alone, so that a worker which was taken for dead
 * would complete the run of the one that took over.
 */
import { CompiledQuery, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import type { JobSettings } from './settings.js';

/** The schema that pg-boss owns in the product's database. */
export const SCHEMA = 'jobs';

/** pg-boss drops what has waited for longer, without a word. */
const NEVER_IN_PRACTICE_DAYS = 3650;

/** Any Kysely transaction, whatever its tables. */
export type AnyTransaction = Pick<Transaction<unknown>, 'executeQuery' | 'getExecutor' | 'isTransaction'>;

/** Nothing connects and no timer runs: it is used by its single calls. */
export function createBoss(db: PgBoss.Db, settings: Pick<JobSettings, 'keepDeadDays'>): PgBoss {
  return new PgBoss({
    db,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    retentionDays: NEVER_IN_PRACTICE_DAYS,
    archiveFailedAfterSeconds: settings.keepDeadDays * 86_400,
    deleteAfterDays: 1,
  });
}

/** Each statement on whatever connection is free. pg's own query also takes several statements at once, as upkeep sends. */
export function onPool(pool: Pick<Pool, 'query'>): PgBoss.Db {
  return { executeSql: (text, values) => pool.query(text, values) };
}

/** Each statement in the transaction; onResult tells what pg-boss keeps to itself. */
export function inTransaction(
  transaction: AnyTransaction,
  onResult: (affected: number) => void = () => undefined,
): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const { rows, numAffectedRows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      onResult(Number(numAffectedRows ?? 0));
      return { rows };
    },
  };
}
