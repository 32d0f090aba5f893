/** GET /audit: every event with who, why, and the hashes that chain it to the one before (contract 3.4). */
import { z } from 'zod';
import { Actor } from '../contract/actor.js';
import { type EventRow, readEvents, readHead } from '../events/read.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { anyOf, paged } from '../http/parameters.js';
import { type AnyRoute, defineRoute } from '../http/route.js';

const AuditEntry = z.strictObject({
  id: z.string(),
  sequence: z.int().min(1),
  type: z.string(),
  occurredAt: z.iso.datetime(),
  subject: z.strictObject({ type: z.string(), id: z.string(), revision: z.int() }),
  related: z.record(z.string(), z.unknown()),
  actor: Actor,
  correlationId: z.string().nullable(),
  changes: z.array(z.string()),
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});

const listAudit = defineRoute({
  method: 'GET',
  path: '/audit',
  summary:
    'The record of everything that was done, oldest first. It is append-only, and each entry holds the hash of the one before.',
  scope: 'audit:read',
  query: z.strictObject({ ...paged, subject: anyOf(z.string().max(200)) }),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(AuditEntry), nextCursor: z.string().nullable() }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query: { limit, cursor, subject = [] } }, { db }) {
    const after = decodeCursor(z.int().min(0), cursor) ?? 0;
    const until = await readHead(db, tenant);
    const rows = await readEvents(db, {
      tenant,
      after,
      until,
      types: [],
      subjects: subject,
      limit: limit + 1,
    });
    const page = pageOf(rows, { limit, place: ({ sequence }) => sequence, item: entryOf });
    return { status: 200, body: page };
  },
});

/** With the fields that the hash is computed from: see events/chain.ts. */
function entryOf(row: EventRow) {
  return {
    id: row.event_id,
    sequence: row.sequence,
    type: row.type,
    occurredAt: row.occurred_at.toISOString(),
    subject: { type: row.subject_type, id: row.subject_id, revision: row.subject_revision },
    related: row.related,
    actor: row.actor,
    correlationId: row.correlation_id,
    changes: row.changes,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

export const auditRoutes: readonly AnyRoute[] = [listAudit];
