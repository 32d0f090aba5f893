/** Writes what happened, in the transaction in which it happened. The feed and the audit are views of these rows. */
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../contract/actor.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import { type ChainedEvent, FIRST_HASH, hashOf } from './chain.js';
import type { EventType } from './event-types.js';

export interface NewEvent {
  readonly tenant: string;
  readonly type: EventType;
  readonly occurredAt: Date;
  readonly subject: {
    readonly type: 'asset' | 'rights' | 'share' | 'title' | 'upload' | 'version';
    readonly id: string;
    readonly revision: number;
  };
  readonly related?: {
    readonly titleId?: string;
    readonly isbn13?: readonly string[];
    readonly assetId?: string;
    readonly versionId?: string;
    readonly recipientId?: string;
  };
  readonly actor: Actor;
  /** The id of the request that caused it; null for what the service does by itself. */
  readonly correlationId: string | null;
  /** The names of the fields that changed. */
  readonly changes?: readonly string[];
  /** What only the audit tells, such as a comment or the sha256 that was signed. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Appends the events in their order. Until the transaction ends nobody else can append for the same tenant, so that
 * sequence numbers follow the order of commits: append last, after every other lock has been taken.
 */
export async function appendEvents(
  transaction: Kysely<VipTables>,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const heads = await lockHeads(transaction, events);
  const rows = events.map((event) => link(event, heads));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await insertRows(transaction, rows.slice(start, start + ROWS_AT_ONCE));
  }
  await moveHeads(transaction, heads);
}

/** Keeps the text of one statement in bounds when a whole list is loaded. */
const ROWS_AT_ONCE = 5_000;

interface Head {
  sequence: number;
  hash: string;
}

type Heads = ReadonlyMap<string, Head>;

/** In the order of the tenants' names, so that two who append for several never wait for each other. */
async function lockHeads(transaction: Kysely<VipTables>, events: readonly NewEvent[]): Promise<Heads> {
  const tenants = [...new Set(events.map(({ tenant }) => tenant))].sort();
  const rows = await transaction
    .insertInto('vip.event_head')
    .values(tenants.map((tenant) => ({ tenant, sequence: 0, hash: FIRST_HASH })))
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet({ tenant: (eb) => eb.ref('excluded.tenant') }),
    )
    .returning(['tenant', 'sequence', 'hash'])
    .execute();
  return new Map(rows.map(({ tenant, sequence, hash }) => [tenant, { sequence, hash }]));
}

/** The event's row; its tenant's head moves on to it. */
function link(event: NewEvent, heads: Heads) {
  const head = heads.get(event.tenant);
  if (head === undefined) throw new Error('A tenant has no head of its events.');
  const previousHash = head.hash;
  const chained: ChainedEvent = {
    tenant: event.tenant,
    sequence: head.sequence + 1,
    id: newId('evt'),
    type: event.type,
    occurredAt: event.occurredAt.toISOString(),
    subject: event.subject,
    related: event.related ?? {},
    actor: event.actor,
    correlationId: event.correlationId,
    changes: event.changes ?? [],
    details: event.details ?? {},
  };
  head.sequence = chained.sequence;
  head.hash = hashOf(previousHash, chained);
  return { ...chained, previousHash, hash: head.hash };
}

/** One parameter however many rows: PostgreSQL takes 65,535. */
async function insertRows(transaction: Kysely<VipTables>, rows: readonly object[]): Promise<void> {
  await sql`
    insert into vip.event (tenant, sequence, event_id, type, occurred_at, subject_type, subject_id, subject_revision,
      related, actor, correlation_id, changes, details, previous_hash, hash)
    select tenant, sequence, id, type, "occurredAt", subject ->> 'type', subject ->> 'id',
      (subject ->> 'revision')::integer, related, actor, "correlationId", changes, details, "previousHash", hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (tenant text, sequence bigint, id text, type text,
      "occurredAt" timestamptz, subject jsonb, related jsonb, actor jsonb, "correlationId" text, changes text[],
      details jsonb, "previousHash" text, hash text)`.execute(transaction);
}

async function moveHeads(transaction: Kysely<VipTables>, heads: Heads): Promise<void> {
  const rows = [...heads].map(([tenant, head]) => ({ tenant, ...head }));
  await sql`
    update vip.event_head as head set sequence = given.sequence, hash = given.hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (tenant text, sequence bigint, hash text)
    where head.tenant = given.tenant`.execute(transaction);
}
