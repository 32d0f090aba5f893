/** What becomes of uploads that nobody ends, and of bytes that nobody needs any more. */
import { type Kysely, sql } from 'kysely';
import { appendEvents } from '../events/append.js';
import { inParallel } from '../files/in-parallel.js';
import { findReferenced } from '../files/references.js';
import type { VipContext } from '../http/route.js';
import type { VipTables } from '../tables.js';
import { failAwaiting } from './awaiting-versions.js';

type Sweeping = Pick<VipContext, 'blobs' | 'clock' | 'db'>;

const AT_ONCE = 500;
const REMOVALS_AT_ONCE = 4;

/** Ends uploads that have had their time; the versions that wait for them have failed, and unused bytes go. */
export async function expireUploads({ blobs, clock, db }: Sweeping): Promise<void> {
  for (;;) {
    const expired = await db.transaction().execute((transaction) => expireSome(transaction, clock.now()));
    await blobs.drop(
      expired.map(({ sha256 }) => sha256),
      (sha256s) => findReferenced(db, sha256s),
    );
    if (expired.length < AT_ONCE) return;
  }
}

async function expireSome(
  transaction: Kysely<VipTables>,
  now: Date,
): Promise<readonly { readonly sha256: string }[]> {
  const { rows } = await sql<{ upload_id: string; sha256: string }>`
    update vip.upload set state = 'expired'
    where upload_id in (
      select upload_id from vip.upload
      where state in ('open', 'complete') and expires_at <= ${now}
      limit ${AT_ONCE} for update skip locked)
    returning upload_id, sha256`.execute(transaction);
  if (rows.length === 0) return rows;
  // A statement of its own: a version that was added while the uploads were waited for is seen by it.
  const uploadIds = rows.map(({ upload_id }) => upload_id);
  const failure = 'Its bytes did not come in time.';
  await appendEvents(transaction, await failAwaiting(transaction, { uploadIds, failure, now }));
  return rows;
}

/** Removes what has come for uploads that are not open any more: of a complete one the bytes are a blob by now. */
export async function removeEndedUploads({ blobs, db }: Sweeping): Promise<void> {
  const ids = await blobs.uploads.list();
  if (ids.length === 0) return;
  const open = await db
    .selectFrom('vip.upload')
    .select('upload_id')
    .where(sql<boolean>`upload_id = any(${ids}::text[])`)
    .where('state', '=', 'open')
    .execute();
  const kept = new Set(open.map(({ upload_id }) => upload_id));
  const ended = ids.filter((id) => !kept.has(id));
  await inParallel(ended, REMOVALS_AT_ONCE, (id) =>
    blobs.uploads.exclusively(id, () => blobs.uploads.remove(id)),
  );
}

/** Once, before the service listens: removes whatever a process that was killed has left. Answers how many blobs. */
export async function sweepOrphans(sweeping: Sweeping): Promise<number> {
  await removeEndedUploads(sweeping);
  return sweeping.blobs.sweep((sha256s) => findReferenced(sweeping.db, sha256s));
}
