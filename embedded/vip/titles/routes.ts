/** The mirror of the titles (contract 3.3, F2): Consonance owns them, and sends each whole. */
import { z } from 'zod';
import { decodeCursor, pageOf } from '../http/paging.js';
import { anyOf, instant, paged, shaped } from '../http/parameters.js';
import { ProblemError, problemOf } from '../http/problem.js';
import { type AnyRoute, defineRoute, type RouteRequest, type VipContext } from '../http/route.js';
import { keyOf, type Sender, type Upserted } from '../mirror/upsert.js';
import { inTransaction } from '../transaction.js';
import { readTitle, readTitles } from './read.js';
import { TitleBody, TitleDrift, TitleRecord } from './title.js';
import { type TitleRow, titleOf, upsertTitles } from './upsert.js';

const Page = z.strictObject({ items: z.array(TitleRecord), nextCursor: z.string().nullable() });

const putTitle = defineRoute({
  method: 'PUT',
  path: '/titles/{system}:{ref}',
  summary:
    'Create or replace a title by what its source calls it. An older revision of the source is refused.',
  scope: 'titles:rw',
  query: z.strictObject({}),
  body: TitleBody,
  answers: { 200: TitleRecord, 201: TitleRecord },
  idempotency: 'NONE',
  precondition: false,
  limit: 'WRITE',
  async handle(request, context) {
    const { params, body } = request;
    if (body.source.system !== params.system || body.source.ref !== params.ref) {
      throw new ProblemError('validation-failed', 'The source in the body is not the one in the address.', {
        errors: [{ pointer: '/source', code: 'custom', message: 'It must be the source in the address.' }],
      });
    }
    const [upserted] = await inTransaction(context.db, (transaction) =>
      upsertTitles(transaction, [body], senderOf(request, context)),
    );
    if (upserted === undefined) throw new Error('A title was sent and not answered.');
    if (upserted.outcome === 'REFUSED') throw refusalOf(upserted);
    const { row, outcome } = upserted;
    return { status: outcome === 'CREATED' ? 201 : 200, body: titleOf(row), revision: row.revision };
  },
});

const BatchUpsert = z.strictObject({
  titles: z
    .array(TitleBody)
    .min(1)
    .max(200)
    .refine((titles) => new Set(titles.map(({ source }) => keyOf(source))).size === titles.length, {
      error: 'Each title may stand in it once.',
    }),
});

const BatchUpserted = z.strictObject({
  results: z.array(
    z.strictObject({
      source: z.strictObject({ system: z.string(), ref: z.string() }),
      status: z.int(),
      resource: TitleRecord.optional(),
      problem: z.unknown().optional(),
    }),
  ),
});

const batchUpsert = defineRoute({
  method: 'POST',
  path: '/titles:batchUpsert',
  summary: 'Create or replace up to 200 titles: one result for each, in their order.',
  scope: 'titles:rw',
  query: z.strictObject({}),
  body: BatchUpsert,
  answers: { 200: BatchUpserted },
  idempotency: 'OPTIONAL',
  precondition: false,
  limit: 'WRITE',
  async handle(request, context) {
    const { titles } = request.body;
    const upserted = await inTransaction(context.db, (transaction) =>
      upsertTitles(transaction, titles, senderOf(request, context)),
    );
    return { status: 200, body: { results: upserted.map((one) => resultOf(one, request.requestId)) } };
  },
});

const listTitles = defineRoute({
  method: 'GET',
  path: '/titles',
  summary:
    'Titles in the order of their last change. product=isbn13:9781…, work=consonance:17, q= for part of the title.',
  scope: 'titles:rw',
  query: z.strictObject({
    ...paged,
    ...shaped,
    product: anyOf(z.string().regex(/^isbn13:97[89]\d{10}$/, 'It must be isbn13: and thirteen digits.')),
    work: anyOf(z.string().max(600)),
    q: z.string().min(1).max(200).optional(),
    updatedSince: instant.optional(),
  }),
  body: null,
  answers: { 200: Page },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query }, { db }) {
    const { limit, cursor, product, work, q, updatedSince } = query;
    const rows = await readTitles(db, {
      tenant,
      isbns: product?.map((text) => text.slice('isbn13:'.length)),
      works: work,
      text: q,
      updatedSince,
      after: decodeCursor(z.tuple([z.iso.datetime(), z.string()]), cursor),
      limit: limit + 1,
    });
    const page = pageOf(rows, {
      limit,
      place: (row) => [row.updated_at.toISOString(), row.title_id],
      item: titleOf,
    });
    return { status: 200, body: page };
  },
});

const getTitle = defineRoute({
  method: 'GET',
  path: '/titles/{id}',
  summary: 'One title.',
  scope: 'titles:rw',
  query: z.strictObject({ ...shaped }),
  body: null,
  answers: { 200: TitleRecord },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle(request, context) {
    const row = await findTitle(request, context);
    return { status: 200, body: titleOf(row), revision: row.revision };
  },
});

const getDrift = defineRoute({
  method: 'GET',
  path: '/titles/{id}/drift',
  summary: 'What the source has changed of the title without giving it a new revision.',
  scope: 'titles:rw',
  query: z.strictObject({}),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(TitleDrift) }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle(request, context) {
    const row = await findTitle(request, context);
    return { status: 200, body: { items: row.drift }, revision: row.revision };
  },
});

async function findTitle({ tenant, params }: RouteRequest<unknown, unknown>, { db }: VipContext) {
  const row = await readTitle(db, { tenant, id: params.id ?? '' });
  if (row === undefined) throw new ProblemError('not-found', 'There is no such title.');
  return row;
}

function senderOf(
  { tenant, actor, requestId }: RouteRequest<unknown, unknown>,
  { clock }: VipContext,
): Sender {
  return { tenant, actor, at: clock.now(), correlationId: requestId };
}

function resultOf(upserted: Upserted<TitleRow>, requestId: string) {
  const { row, outcome } = upserted;
  const source = { system: row.source_system, ref: row.source_ref };
  if (outcome === 'REFUSED') {
    return { source, status: 409, problem: problemOf(refusalOf(upserted), requestId) };
  }
  return { source, status: outcome === 'CREATED' ? 201 : 200, resource: titleOf(row) };
}

function refusalOf({ row }: Upserted<TitleRow>): ProblemError {
  return new ProblemError('state-conflict', 'The title is here in a newer revision of its source.', {
    current: { revision: row.revision, state: row.source_revision },
  });
}

export const titleRoutes: readonly AnyRoute[] = [putTitle, batchUpsert, listTitles, getTitle, getDrift];
