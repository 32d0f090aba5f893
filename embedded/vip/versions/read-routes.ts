import { z } from 'zod';
import { Approval, readApprovals } from '../approvals/approvals.js';
import { Ids, MOST_IDS, refuseTooMany } from '../assets/batch-routes.js';
import { findAsset } from '../assets/find.js';
import { FieldList } from '../http/fields.js';
import { countedPage, decodeCursor, pageOf } from '../http/paging.js';
import { flag, listOf, paged, shaped } from '../http/parameters.js';
import { ProblemError, problemOf } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { resourcesOf } from './include.js';
import { countVersionsOf, readVersions, readVersionsOf } from './rows.js';
import { Version, versionNames } from './version.js';

const includeParameter = listOf(z.enum(['renditions']));

const Page = countedPage(Version);

const listRoute = defineRoute({
  method: 'GET',
  path: '/assets/{id}/versions',
  summary: 'The versions of an asset, newest first.',
  scope: 'assets:read',
  query: z.strictObject({ ...paged, ...shaped, include: includeParameter, count: flag }),
  body: null,
  answers: { 200: Page },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, params, query }, context) {
    const { limit, cursor, include, count } = query;
    const asset = await findAsset(context.db, { tenant, id: params.id ?? '' });
    const below = decodeCursor(z.int(), cursor);
    const of = { tenant, assetId: asset.asset_id };
    const rows = await readVersionsOf(context.db, { ...of, below, limit: limit + 1 });
    const page = pageOf(rows, { limit, place: ({ number }) => number, item: (row) => row });
    const withRenditions = include.includes('renditions');
    const items = await resourcesOf(page.items, { tenant, context, withRenditions });
    const counted = count ? { totalCount: await countVersionsOf(context.db, of) } : {};
    return { status: 200, body: { ...page, items, ...counted } };
  },
});

const getRoute = defineRoute({
  method: 'GET',
  path: '/versions/{id}',
  summary: 'One version.',
  scope: 'assets:read',
  query: z.strictObject({ ...shaped, include: includeParameter }),
  body: null,
  answers: { 200: Version },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, params, query }, context) {
    const [row] = await readVersions(context.db, { tenant, ids: [params.id ?? ''] });
    if (row === undefined) throw new ProblemError('not-found', 'There is no such version.');
    const withRenditions = query.include.includes('renditions');
    const [version] = await resourcesOf([row], { tenant, context, withRenditions });
    return { status: 200, body: version, revision: row.revision };
  },
});

const batchGet = defineRoute({
  method: 'POST',
  path: '/versions:batchGet',
  summary: 'Up to 200 versions by their ids: one result for each, in their order, doubles kept.',
  scope: 'assets:read',
  query: z.strictObject({}),
  body: z.strictObject({
    ids: Ids,
    include: z
      .array(z.enum(['renditions']))
      .max(1)
      .default([]),
    fields: FieldList,
  }),
  answers: {
    200: z.strictObject({
      results: z.array(
        z.strictObject({
          id: z.string(),
          status: z.int(),
          resource: Version.optional(),
          problem: z.unknown().optional(),
        }),
      ),
    }),
  },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, body, requestId }, context) {
    const { ids, include, fields } = body;
    refuseTooMany(ids.length, MOST_IDS);
    const rows = await readVersions(context.db, { tenant, ids: [...new Set(ids)] });
    const withRenditions = include.length > 0;
    const told = await resourcesOf(rows, { tenant, context, withRenditions, names: versionNames(fields) });
    const byId = new Map(rows.map(({ version_id: id }, index) => [id, told[index]]));
    const missing = problemOf(new ProblemError('not-found', 'There is no such version.'), requestId);
    const results = ids.map((id) => {
      const resource = byId.get(id);
      return resource === undefined ? { id, status: 404, problem: missing } : { id, status: 200, resource };
    });
    return { status: 200, body: { results } };
  },
});

const approvalsRoute = defineRoute({
  method: 'GET',
  path: '/versions/{id}/approvals',
  summary: 'Who decided what of a version, and of which bytes.',
  scope: 'assets:read',
  query: z.strictObject({}),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(Approval) }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, params }, { db }) {
    const [version] = await readVersions(db, { tenant, ids: [params.id ?? ''] });
    if (version === undefined) throw new ProblemError('not-found', 'There is no such version.');
    return {
      status: 200,
      body: { items: await readApprovals(db, { tenant, versionId: version.version_id }) },
    };
  },
});

export const readVersionRoutes: readonly AnyRoute[] = [listRoute, getRoute, batchGet, approvalsRoute];
