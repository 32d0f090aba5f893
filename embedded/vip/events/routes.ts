/** GET /events: the feed (contract 3.7). It is the truth about what changed; a client keeps its cursor. */
import { z } from 'zod';
import { Actor } from '../contract/actor.js';
import { decodeCursor, encodeCursor } from '../http/paging.js';
import { listOf, paged } from '../http/parameters.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute, type VipContext } from '../http/route.js';
import { EVENT_TYPES } from './event-types.js';
import { eventOf, readEvents, readHead, readLastBefore } from './read.js';

const VipEvent = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  occurredAt: z.iso.datetime(),
  sequence: z.int().min(1),
  subject: z.strictObject({ type: z.string(), id: z.string(), revision: z.int() }),
  related: z.strictObject({
    titleId: z.string().optional(),
    isbn13: z.array(z.string()).optional(),
    assetId: z.string().optional(),
    versionId: z.string().optional(),
    recipientId: z.string().optional(),
  }),
  actor: Actor,
  correlationId: z.string().nullable(),
  changes: z.array(z.string()).optional(),
});

const DAY_MS = 86_400_000;

const listEvents = defineRoute({
  method: 'GET',
  path: '/events',
  summary:
    'What happened, in order. The cursor is never null: keep it, and ask again with it for what comes later.',
  scope: 'events:read',
  query: z.strictObject({ ...paged, types: listOf(z.enum(EVENT_TYPES)) }),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(VipEvent), nextCursor: z.string() }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query: { limit, types, cursor } }, context) {
    const after = await placeOf({ tenant, cursor }, context);
    // Before the events: one that is committed in between must not be skipped by the cursor.
    const until = await readHead(context.db, tenant);
    const rows = await readEvents(context.db, { tenant, after, until, types, subjects: [], limit });
    const reached = rows.length < limit ? until : (rows.at(-1)?.sequence ?? until);
    return {
      status: 200,
      body: { items: rows.map(eventOf), nextCursor: encodeCursor(Math.max(after, reached)) },
    };
  },
});

/** Where to go on, or where the feed begins. It throws cursor-expired for a place before its beginning. */
async function placeOf(
  { tenant, cursor }: { tenant: string; cursor: string | undefined },
  { db, clock, settings }: VipContext,
): Promise<number> {
  const asked = decodeCursor(z.int().min(0), cursor);
  const kept = new Date(clock.now().getTime() - settings.eventRetentionDays * DAY_MS);
  const beginning = await readLastBefore(db, { tenant, instant: kept });
  if (asked === null) return beginning;
  if (asked >= beginning) return asked;
  throw new ProblemError(
    'cursor-expired',
    `The feed goes back ${settings.eventRetentionDays} days. Read everything again by updatedSince.`,
  );
}

export const eventRoutes: readonly AnyRoute[] = [listEvents];
