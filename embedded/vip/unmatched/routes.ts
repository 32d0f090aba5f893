/** Files that somebody has and that no asset could be made of, kept until a person has looked at them. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { Actor } from '../contract/actor.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { paged } from '../http/parameters.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import type { ServiceTables } from '../service-tables.js';
import { recordUnmatched, UnmatchedFileBody } from './record.js';

const UnmatchedFile = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  reason: z.string(),
  source: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  createdBy: Actor,
});

const report = defineRoute({
  method: 'POST',
  path: '/unmatched-files',
  summary: 'List a file that no asset could be made of. The same file of the same source is listed once.',
  scope: 'assets:write',
  query: z.strictObject({}),
  body: UnmatchedFileBody,
  answers: { 200: UnmatchedFile, 201: UnmatchedFile },
  idempotency: 'OPTIONAL',
  precondition: false,
  limit: 'WRITE',
  async handle({ tenant, actor, body, requestId }, { db, clock }) {
    const sender = { tenant, actor, at: clock.now(), correlationId: requestId };
    const [row] = await recordUnmatched(db, [body], sender);
    if (row === undefined) throw new Error('A file was reported and not listed.');
    return { status: row.is_new ? 201 : 200, body: fileOf(row) };
  },
});

const list = defineRoute({
  method: 'GET',
  path: '/unmatched-files',
  summary: 'The files that no asset could be made of, in the order of their last report.',
  scope: 'assets:read',
  query: z.strictObject({ ...paged }),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(UnmatchedFile), nextCursor: z.string().nullable() }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query: { limit, cursor } }, { db }) {
    const after = decodeCursor(z.tuple([z.iso.datetime(), z.string()]), cursor);
    const rows = await db
      .selectFrom('vip.unmatched_file')
      .selectAll()
      .where('tenant', '=', tenant)
      .$if(after !== null, (select) =>
        select.where(sql<boolean>`(updated_at, file_id) > (${after?.[0]}::timestamptz, ${after?.[1]})`),
      )
      .orderBy('updated_at')
      .orderBy('file_id')
      .limit(limit + 1)
      .execute();
    const page = pageOf(rows, {
      limit,
      place: (row) => [row.updated_at.toISOString(), row.file_id],
      item: fileOf,
    });
    return { status: 200, body: page };
  },
});

function fileOf(row: Selectable<ServiceTables['vip.unmatched_file']>) {
  return {
    id: row.file_id,
    fileName: row.file_name,
    reason: row.reason,
    source: row.source,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    createdBy: row.created_by,
  };
}

export const unmatchedRoutes: readonly AnyRoute[] = [report, list];
