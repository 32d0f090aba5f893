/** GET /access-log: who has opened or fetched what, as far as it can be told (contract 3.3, 3.4). */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { decodeCursor, pageOf } from '../http/paging.js';
import { anyOf, instant, paged } from '../http/parameters.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import type { ShareTables } from './tables.js';

const AccessLogEntry = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  what: z.enum(['view', 'download', 'preview']),
  assetId: z.string(),
  versionId: z.string(),
  via: z.strictObject({ type: z.enum(['share', 'portal', 'api', 'delivery']), id: z.string() }),
  recipientId: z.string().optional(),
  actorHint: z.string().optional(),
  country: z.string().optional(),
  bytes: z.int().optional(),
});

const listAccess = defineRoute({
  method: 'GET',
  path: '/access-log',
  summary:
    'Who opened a share, and who fetched which file by it, oldest first. The hint is the same for one browser at one address, and tells nothing else of whose it is.',
  scope: 'audit:read',
  query: z.strictObject({
    ...paged,
    assetId: anyOf(z.string().max(100)),
    shareId: anyOf(z.string().max(100)),
    /** Half-open: since is within, until is not. */
    since: instant.optional(),
    until: instant.optional(),
  }),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(AccessLogEntry), nextCursor: z.string().nullable() }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query }, { db }) {
    const { limit, cursor, assetId = [], shareId = [], since, until } = query;
    const after = decodeCursor(z.tuple([z.iso.datetime(), z.string()]), cursor);
    const rows = await db
      .selectFrom('vip.access')
      .selectAll()
      .where('tenant', '=', tenant)
      .$if(assetId.length > 0, (select) => select.where('asset_id', 'in', assetId))
      .$if(shareId.length > 0, (select) => select.where('share_id', 'in', shareId))
      .$if(since !== undefined, (select) => select.where('at', '>=', new Date(since ?? 0)))
      .$if(until !== undefined, (select) => select.where('at', '<', new Date(until ?? 0)))
      .$if(after !== null, (select) =>
        select.where(sql<boolean>`(at, access_id) > (${after?.[0]}::timestamptz, ${after?.[1]})`),
      )
      .orderBy('at')
      .orderBy('access_id')
      .limit(limit + 1)
      .execute();
    const page = pageOf(rows, {
      limit,
      place: (row) => [row.at.toISOString(), row.access_id],
      item: entryOf,
    });
    return { status: 200, body: page };
  },
});

function entryOf(row: Selectable<ShareTables['vip.access']>): z.input<typeof AccessLogEntry> {
  return {
    id: row.access_id,
    at: row.at.toISOString(),
    what: row.what,
    assetId: row.asset_id,
    versionId: row.version_id,
    via: { type: 'share', id: row.share_id },
    ...(row.recipient_id === null ? {} : { recipientId: row.recipient_id }),
    actorHint: row.visitor,
    ...(row.byte_size === null ? {} : { bytes: row.byte_size }),
  };
}

export const accessLogRoutes: readonly AnyRoute[] = [listAccess];
