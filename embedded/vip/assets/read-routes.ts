import { z } from 'zod';
import { countedPage, decodeCursor, pageOf } from '../http/paging.js';
import { anyOf, flag, instant, paged, shaped } from '../http/parameters.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { Asset, Kind } from './asset.js';
import { AVAILABILITIES } from './availability.js';
import { findAsset } from './find.js';
import { includeParameter, tellAssets } from './include.js';
import { type AssetFilter, countAssets, listAssets } from './search.js';

const Page = countedPage(Asset);

const REVIEWS = [
  'unsubmitted',
  'in_review',
  'changes_requested',
  'approved',
  'rejected',
  'superseded',
  'revoked',
] as const;

/** Every filter of the contract (3.1). */
const filters = {
  id: anyOf(z.string().max(100)),
  product: anyOf(z.string().regex(/^isbn13:97[89]\d{10}$/, 'It must be isbn13: and thirteen digits.')),
  title: anyOf(
    z.string().regex(/^[\w.-]+:.{1,500}$/, 'It must be a system and its id, such as consonance:17.'),
  ),
  kind: anyOf(Kind),
  language: anyOf(z.string().min(2).max(50)),
  status: anyOf(z.enum(['draft', 'active', 'withdrawn', 'archived'])),
  availability: anyOf(z.enum(AVAILABILITIES)),
  approval: anyOf(z.enum(REVIEWS)),
  externalRef: anyOf(z.string().regex(/^[^:]+:.+$/, 'It must be a system and its value.')),
  q: z.string().min(1).max(200).optional(),
  updatedSince: instant.optional(),
};

const List = z.strictObject({ ...paged, ...shaped, ...filters, include: includeParameter, count: flag });

const listRoute = defineRoute({
  method: 'GET',
  path: '/assets',
  summary:
    'Assets in the order of their last change. A repeated parameter is an or, different ones are an and.',
  scope: 'assets:read',
  query: List,
  body: null,
  answers: { 200: Page },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query }, context) {
    const { limit, cursor, count, include } = query;
    const filter = filterOf(query);
    const at = context.clock.now();
    const after = decodeCursor(z.tuple([z.iso.datetime(), z.string()]), cursor);
    const rows = await listAssets(context.db, { tenant, filter, at, after, limit: limit + 1 });
    const page = pageOf(rows, {
      limit,
      place: (row) => [row.updated_at.toISOString(), row.asset_id],
      item: (row) => row,
    });
    const items = await tellAssets(page.items, include, { tenant, context });
    const counted = count ? { totalCount: await countAssets(context.db, { tenant, filter, at }) } : {};
    return { status: 200, body: { ...page, items, ...counted } };
  },
});

function filterOf(query: z.output<typeof List>): AssetFilter {
  return {
    ids: query.id,
    products: query.product,
    titles: query.title?.map(workKeyOf),
    kinds: query.kind,
    languages: query.language,
    statuses: query.status,
    availabilities: query.availability,
    reviews: query.approval,
    refs: query.externalRef?.map((text) => {
      const [system = '', ...value] = text.split(':');
      return { system, value: value.join(':') };
    }),
    text: query.q,
    updatedSince: query.updatedSince,
  };
}

/** consonance:17 as its links have it: consonance:work:17. */
function workKeyOf(title: string): string {
  const [system = '', ...ref] = title.split(':');
  return `${system}:work:${ref.join(':')}`;
}

const getRoute = defineRoute({
  method: 'GET',
  path: '/assets/{id}',
  summary: 'One asset.',
  scope: 'assets:read',
  query: z.strictObject({ ...shaped, include: includeParameter }),
  body: null,
  answers: { 200: Asset },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, params, query }, context) {
    const row = await findAsset(context.db, { tenant, id: params.id ?? '' });
    const [asset] = await tellAssets([row], query.include, { tenant, context });
    if (asset === undefined) throw new ProblemError('not-found', 'There is no such asset.');
    return { status: 200, body: asset, revision: row.revision };
  },
});

export const readRoutes: readonly AnyRoute[] = [listRoute, getRoute];
