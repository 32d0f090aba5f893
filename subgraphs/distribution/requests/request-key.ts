/**
 * Keys of requests: a caller who is not sure whether a mutation arrived sends it again with the same key, and it is done
 * once. A key belongs to its caller and is kept for 90 days.
 */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DistributionTables } from '../tables.js';

export interface KeyedRequest {
  /** The caller's name: two who number their requests alike do not meet each other's. */
  readonly caller: string;
  readonly requestKey: string;
  readonly mutation: string;
  /** The whole input, but for the key. */
  readonly input: object;
  readonly now: Date;
}

/** What the key stands for. */
export type KeyedOutcome<Outcome> =
  | { readonly kind: 'DONE'; readonly outcome: Outcome; readonly isReplayed: boolean }
  | { readonly kind: 'KEY_REUSED'; readonly firstUsedAt: Date };

const LONGEST_KEY = 255;

/** Null for a key that will do, else what is wrong with it. */
export function faultOfKey(requestKey: string): string | null {
  const isGood = requestKey.trim() !== '' && requestKey.length <= LONGEST_KEY;
  return isGood ? null : `It should have from 1 to ${LONGEST_KEY} characters.`;
}

/**
 * Does the work in the transaction that keeps its key, unless it was done before: then what it came to is read. One who
 * comes while the first is at it waits for that one. What the work throws uses no key up.
 *
 * @param work Answers what of it is kept: ids, which are read anew for every answer.
 */
export function onceByKey<Outcome extends object>(
  db: Kysely<DistributionTables>,
  request: KeyedRequest,
  work: (transaction: Transaction<DistributionTables>) => Promise<Outcome>,
): Promise<KeyedOutcome<Outcome>> {
  const { caller, requestKey, mutation, now } = request;
  const body = bodyOf(request);
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('distribution.request')
      .values({
        caller,
        request_key: requestKey,
        mutation,
        body_sha256: body,
        first_used_at: now,
        outcome: '{}',
      })
      .onConflict((conflict) => conflict.columns(['caller', 'request_key']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return known<Outcome>(transaction, request, body);
    const outcome = await work(transaction);
    await transaction
      .updateTable('distribution.request')
      .set({ outcome: JSON.stringify(outcome) })
      .where('caller', '=', caller)
      .where('request_key', '=', requestKey)
      .execute();
    return { kind: 'DONE', outcome, isReplayed: false };
  });
}

/** A dry run keeps nothing and uses no key up, but a key that was used refuses it: its body is another. */
export async function firstUseOf(
  db: Kysely<DistributionTables>,
  { caller, requestKey }: Pick<KeyedRequest, 'caller' | 'requestKey'>,
): Promise<Date | null> {
  const row = await db
    .selectFrom('distribution.request')
    .select('first_used_at')
    .where('caller', '=', caller)
    .where('request_key', '=', requestKey)
    .executeTakeFirst();
  return row?.first_used_at ?? null;
}

const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Forgets the keys whose time is over. How many. */
export async function forgetOldKeys(db: Kysely<DistributionTables>, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('distribution.request')
    .where('first_used_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function known<Outcome>(
  transaction: Transaction<DistributionTables>,
  { caller, requestKey }: KeyedRequest,
  body: string,
): Promise<KeyedOutcome<Outcome>> {
  const row = await transaction
    .selectFrom('distribution.request')
    .select(['body_sha256', 'first_used_at', 'outcome'])
    .where('caller', '=', caller)
    .where('request_key', '=', requestKey)
    .executeTakeFirstOrThrow();
  if (row.body_sha256 !== body) return { kind: 'KEY_REUSED', firstUsedAt: row.first_used_at };
  // Only what we wrote ourselves, for this mutation and this input, is read here.
  return { kind: 'DONE', outcome: row.outcome as Outcome, isReplayed: true };
}

function bodyOf({ mutation, input }: KeyedRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([mutation, canonical(input)]))
    .digest('hex');
}

/** Members in the order of their names, and none that is left out or null: these say the same. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, canonical(member)]);
}
