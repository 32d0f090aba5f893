/** Tells the feed when time alone has opened or closed an asset: an embargo that ends, an expiry (contract 3.7). */
import { type Kysely, sql } from 'kysely';
import { type AssetRow, availabilityIn, LINKS } from '../assets/rows.js';
import { isbnsOf } from '../assets/write.js';
import { SYSTEM_ACTOR } from '../contract/actor.js';
import type { VipTables } from '../tables.js';
import { appendEvents, type NewEvent } from './append.js';

/** Tells what has changed since the last time, whichever process told it. The first call of all only marks the time. */
export async function tellClockEdges(db: Kysely<VipTables>, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const since = await lockToldUntil(transaction, now);
    const changed = since < now ? await readChanged(transaction, since, now) : [];
    // Most of the time nothing has, and nothing is written.
    if (changed.length === 0) return;
    await transaction.updateTable('vip.clock_edge').set({ told_until: now }).execute();
    await appendEvents(
      transaction,
      changed.map((asset) => eventOf(asset, now)),
    );
  });
}

/** Until when all has been told. The lock lets two processes take turns. */
async function lockToldUntil(transaction: Kysely<VipTables>, now: Date): Promise<Date> {
  await transaction
    .insertInto('vip.clock_edge')
    .values({ told_until: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await transaction
    .selectFrom('vip.clock_edge')
    .select('told_until')
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.told_until;
}

/** A change by somebody is told with the change: here both instants are looked at with what is stored now. */
async function readChanged(transaction: Kysely<VipTables>, since: Date, now: Date): Promise<AssetRow[]> {
  const { rows } = await sql<AssetRow>`
    select a.*, ${LINKS} as links from vip.asset a
    where a.status <> 'deleted'
      and ((a.embargo_until is not null and a.embargo_until > ${since} and a.embargo_until <= ${now})
        or (a.expires_at is not null and a.expires_at > ${since} and a.expires_at <= ${now}))
      and ${availabilityIn(since)} <> ${availabilityIn(now)}
    order by coalesce(a.embargo_until, a.expires_at), a.asset_id`.execute(transaction);
  return rows;
}

function eventOf(asset: AssetRow, now: Date): NewEvent {
  return {
    tenant: asset.tenant,
    type: 'asset.availability_changed',
    occurredAt: now,
    subject: { type: 'asset', id: asset.asset_id, revision: asset.revision },
    related: { isbn13: isbnsOf(asset), assetId: asset.asset_id },
    actor: SYSTEM_ACTOR,
    correlationId: null,
  };
}
