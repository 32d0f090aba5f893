/** The feed and the audit, read from the recorded events. */
import type { Kysely } from 'kysely';
import type { VipTables } from '../tables.js';

export interface EventQuery {
  readonly tenant: string;
  /** Those after this number. */
  readonly after: number;
  /** Up to this number, inclusive. */
  readonly until: number;
  /** Empty: all. */
  readonly types: readonly string[];
  /** By the id of what it happened to; empty: all. */
  readonly subjects: readonly string[];
  readonly limit: number;
}

/** In the order of their commits. */
export async function readEvents(db: Kysely<VipTables>, query: EventQuery) {
  const { tenant, after, until, types, subjects, limit } = query;
  return db
    .selectFrom('vip.event')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('sequence', '>', after)
    .where('sequence', '<=', until)
    .$if(types.length > 0, (select) => select.where('type', 'in', types))
    .$if(subjects.length > 0, (select) => select.where('subject_id', 'in', subjects))
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

export type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

/** The number of the tenant's last event, 0 before the first. */
export async function readHead(db: Kysely<VipTables>, tenant: string): Promise<number> {
  const head = await db
    .selectFrom('vip.event_head')
    .select('sequence')
    .where('tenant', '=', tenant)
    .executeTakeFirst();
  return head?.sequence ?? 0;
}

/** The number of the last event that happened before the instant, 0 where there is none. */
export async function readLastBefore(
  db: Kysely<VipTables>,
  { tenant, instant }: { tenant: string; instant: Date },
): Promise<number> {
  const last = await db
    .selectFrom('vip.event')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .where('tenant', '=', tenant)
    .where('occurred_at', '<', instant)
    .executeTakeFirst();
  return last?.sequence ?? 0;
}

/** What happened, without what only the audit tells. */
export function eventOf(row: EventRow) {
  return {
    id: row.event_id,
    type: row.type,
    occurredAt: row.occurred_at.toISOString(),
    sequence: row.sequence,
    subject: { type: row.subject_type, id: row.subject_id, revision: row.subject_revision },
    related: row.related,
    actor: row.actor,
    correlationId: row.correlation_id,
    ...(row.changes.length === 0 ? {} : { changes: row.changes }),
  };
}
