/**
 * Idempotency-Key (contract 3.1): a request that is sent again has its first answer, and its effect only once.
 *
 * Effect and stored answer are one transaction. So a process that is killed leaves either both or nothing, and nothing
 * has to find out later how far it had come. Whoever runs a request holds the key's advisory lock, which ends with
 * its connection.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { VipTables } from '../tables.js';
import { etagOf } from './precondition.js';
import { ProblemError } from './problem.js';
import type { RouteAnswer, VipContext } from './route.js';
import { KEEP_PLAIN, keepSealed } from './sealed.js';

/** Whose key it is: each client, method and path has keys of its own. */
export interface KeyOf {
  readonly tenant: string;
  readonly clientId: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

/** An answer as it is sent: what is stored is the text, so that the second is byte for byte the first. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const MAX_LENGTH = 255;
/** Requests take far less than this; a caller that comes back sooner is told so again. */
const RETRY_AFTER_SECONDS = 1;
const HOUR_MS = 3_600_000;

/** The header's value; null where it is absent. It throws invalid-request where it is needed or too long. */
export function readKey(
  header: string | string[] | undefined,
  { idempotency }: { idempotency: 'NONE' | 'OPTIONAL' | 'REQUIRED' },
): string | null {
  if (header === undefined || idempotency === 'NONE') {
    if (idempotency !== 'REQUIRED') return null;
    throw new ProblemError('invalid-request', 'This request needs an Idempotency-Key.');
  }
  const key = String(header);
  if (key.length < 1 || key.length > MAX_LENGTH) {
    throw new ProblemError('invalid-request', `An Idempotency-Key has 1 to ${MAX_LENGTH} characters.`);
  }
  return key;
}

/**
 * The stored answer, or the answer of `answer`, which is called with a context whose db is the transaction, and stored.
 * A refusal is thrown and not stored: it has had no effect, and may be put right. It throws idempotency-key-reused and
 * request-in-progress.
 */
export async function answerOnce(
  keyOf: KeyOf,
  { text, holdsSecret }: { readonly text: string; readonly holdsSecret: boolean },
  context: VipContext,
  answer: (context: VipContext) => Promise<RouteAnswer>,
): Promise<SentAnswer> {
  const keeping = holdsSecret ? keepSealed(context.tokenSecret) : KEEP_PLAIN;
  const bodySha256 = keeping.hash(text);
  let isNudged = false;
  const sent = await context.db.transaction().execute(async (transaction) => {
    await lock(transaction, keyOf);
    const stored = await readStored(transaction, keyOf, bodySha256, oldest(context));
    if (stored !== null) return { ...stored, body: stored.body && keeping.open(stored.body) };
    const nudge = () => {
      isNudged = true;
    };
    const fresh = sentAnswerOf(await answer({ ...context, db: transaction, nudge }));
    const kept = { ...fresh, body: fresh.body && keeping.close(fresh.body) };
    await store(transaction, keyOf, { bodySha256, sent: kept, now: context.clock.now() });
    return fresh;
  });
  if (isNudged) context.nudge();
  return sent;
}

/** How a route's answer is sent. */
export function sentAnswerOf({ status, body, revision, headers }: RouteAnswer): SentAnswer {
  return {
    status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...(revision === undefined ? {} : { etag: etagOf(revision) }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  };
}

/** Deletes the answers that nobody has to be given any more. */
export async function forgetAnswers(context: VipContext): Promise<void> {
  await context.db.deleteFrom('vip.idempotency').where('created_at', '<', oldest(context)).execute();
}

function oldest({ clock, settings }: VipContext): Date {
  return new Date(clock.now().getTime() - settings.idempotencyHours * HOUR_MS);
}

async function lock(transaction: Kysely<VipTables>, keyOf: KeyOf): Promise<void> {
  const { tenant, clientId, method, path, key } = keyOf;
  const name = JSON.stringify(['idempotency', tenant, clientId, method, path, key]);
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(transaction);
  if (rows[0]?.locked === true) return;
  throw new ProblemError('request-in-progress', 'The first request with this key is still running.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/** Null: there is none, or one that has had its time. */
async function readStored(
  transaction: Kysely<VipTables>,
  { tenant, clientId, method, path, key }: KeyOf,
  bodySha256: string,
  notBefore: Date,
): Promise<SentAnswer | null> {
  const row = await transaction
    .selectFrom('vip.idempotency')
    .select(['body_sha256', 'status', 'headers', 'body', 'created_at'])
    .where('tenant', '=', tenant)
    .where('client_id', '=', clientId)
    .where('method', '=', method)
    .where('path', '=', path)
    .where('key', '=', key)
    .where('created_at', '>=', notBefore)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.body_sha256 !== bodySha256) {
    throw new ProblemError(
      'idempotency-key-reused',
      'The key was used with another body. Choose a new one.',
      {
        firstUsedAt: row.created_at.toISOString(),
      },
    );
  }
  const { status, body } = row;
  return { status, body, headers: { ...row.headers, 'idempotency-replayed': 'true' } };
}

async function store(
  transaction: Kysely<VipTables>,
  { clientId, ...keyOf }: KeyOf,
  { bodySha256, sent, now }: { bodySha256: string; sent: SentAnswer; now: Date },
): Promise<void> {
  const answer = {
    body_sha256: bodySha256,
    status: sent.status,
    headers: JSON.stringify(sent.headers),
    body: sent.body,
    created_at: now,
  };
  await transaction
    .insertInto('vip.idempotency')
    .values({ ...keyOf, client_id: clientId, ...answer })
    // A row that has had its time and was not deleted yet.
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'client_id', 'method', 'path', 'key']).doUpdateSet(answer),
    )
    .execute();
}
