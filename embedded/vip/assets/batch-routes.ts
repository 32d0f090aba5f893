import { z } from 'zod';
import { FieldList } from '../http/fields.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { ProblemError, problemOf } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { Asset, Kind, linkKey } from './asset.js';
import { AVAILABILITIES } from './availability.js';
import { IncludeList, tellAssets } from './include.js';
import { readAssets } from './rows.js';
import { assetsOfKeys } from './search.js';

/** The most that one batch may name (contract 3.1). */
export const MOST_IDS = 200;
const MOST_KEYS = 100;

/** Ids of a batch. More than are taken are told of as too many, not as a wrong list. */
export const Ids = z.array(z.string().min(1).max(100)).min(1);

export function refuseTooMany(count: number, most: number): void {
  if (count > most)
    throw new ProblemError('too-many-ids', `Ask for ${most} at once at most, not for ${count}.`);
}

const batchGet = defineRoute({
  method: 'POST',
  path: '/assets:batchGet',
  summary: 'Up to 200 assets by their ids: one result for each, in their order, doubles kept.',
  scope: 'assets:read',
  query: z.strictObject({}),
  body: z.strictObject({ ids: Ids, include: IncludeList, fields: FieldList }),
  answers: {
    200: z.strictObject({
      results: z.array(
        z.strictObject({
          id: z.string(),
          status: z.int(),
          resource: Asset.optional(),
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
    const rows = await readAssets(context.db, { tenant, ids: [...new Set(ids)] });
    const kept = rows.filter(({ status }) => status !== 'deleted');
    const told = await tellAssets(kept, include, { tenant, context, fields });
    const byId = new Map(kept.map(({ asset_id: id }, index) => [id, told[index]]));
    const gone = new Set(rows.filter(({ status }) => status === 'deleted').map(({ asset_id: id }) => id));
    const results = ids.map((id) => {
      const resource = byId.get(id);
      if (resource !== undefined) return { id, status: 200, resource };
      const code = gone.has(id) ? 'gone' : 'not-found';
      const problem = problemOf(new ProblemError(code, 'There is no such asset.'), requestId);
      return { id, status: problem.status, problem };
    });
    return { status: 200, body: { results } };
  },
});

const Named = z.strictObject({ scheme: z.string().min(1).max(100), value: z.string().min(1).max(500) });

const Key = z.strictObject({ ...Named.shape, cursor: z.string().max(2_000).optional() });

const Place = z.tuple([z.iso.datetime(), z.string()]);

const Filter = z.strictObject({
  kind: z.array(Kind).optional(),
  language: z.array(z.string().min(2).max(50)).optional(),
  availability: z.array(z.enum(AVAILABILITIES)).optional(),
  approval: z.array(z.string()).optional(),
  status: z.array(z.string()).optional(),
});

const batchQuery = defineRoute({
  method: 'POST',
  path: '/assets:batchQuery',
  summary:
    'The assets of up to 100 things at once: one result for each key, in their order, each with its own cursor.',
  scope: 'assets:read',
  query: z.strictObject({}),
  body: z.strictObject({
    keys: z.array(Key).min(1),
    filter: Filter.default({}),
    perKeyLimit: z.int().min(1).max(100).default(100),
    include: IncludeList,
    fields: FieldList,
  }),
  answers: {
    200: z.strictObject({
      results: z.array(
        z.strictObject({ key: Named, items: z.array(Asset), nextCursor: z.string().nullable() }),
      ),
    }),
  },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, body }, context) {
    const { keys, filter, perKeyLimit: limit, include, fields } = body;
    refuseTooMany(keys.length, MOST_KEYS);
    const found = await assetsOfKeys(
      context.db,
      keys.map((key) => ({ key: linkKey(key), after: decodeCursor(Place, key.cursor) })),
      { tenant, filter: filterOf(filter), at: context.clock.now(), limit: limit + 1 },
    );
    const pages = found.map((assets) => {
      const page = pageOf(assets, { limit, place: ({ place }) => place, item: ({ row }) => row });
      return { ...page, items: page.items.filter((row) => row !== null) };
    });
    // Told once, also what several keys have.
    const rows = [...new Set(pages.flatMap(({ items }) => items))];
    const told = await tellAssets(rows, include, { tenant, context, fields });
    const byRow = new Map(rows.map((row, index) => [row, told[index]]));
    const results = pages.map(({ items, nextCursor }, index) => ({
      key: { scheme: keys[index]?.scheme, value: keys[index]?.value },
      items: items.map((row) => byRow.get(row)),
      nextCursor,
    }));
    return { status: 200, body: { results } };
  },
});

function filterOf({ kind, language, availability, approval, status }: z.output<typeof Filter>) {
  return {
    kinds: kind,
    languages: language,
    availabilities: availability,
    reviews: approval,
    statuses: status,
  };
}

export const batchRoutes: readonly AnyRoute[] = [batchGet, batchQuery];
