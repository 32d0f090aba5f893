import { z } from 'zod';
import { actOf } from '../assets/act.js';
import { countedPage, decodeCursor, pageOf } from '../http/paging.js';
import { anyOf, flag, instant, paged, shaped } from '../http/parameters.js';
import { checkRevision } from '../http/precondition.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { createShare } from './create.js';
import { countShares, listShares, lockShare, type ShareFilter, type ShareRow } from './rows.js';
import { CreatedShare, Share, ShareBody, shareOf } from './share.js';
import { SHARE_STATES, stateAt } from './state.js';
import { tellOfShare } from './tell-of-share.js';

const createRoute = defineRoute({
  method: 'POST',
  path: '/shares',
  summary:
    'Let whoever has a link fetch the approved versions of assets, for a time. The link is told once, in url. What is not approved, withdrawn, expired, embargoed, on hold, or cleared by the rights for nobody is refused now, and not served later.',
  scope: 'shares:rw',
  query: z.strictObject({}),
  body: ShareBody,
  answers: { 201: CreatedShare },
  idempotency: 'OPTIONAL',
  precondition: false,
  limit: 'WRITE',
  holdsSecret: true,
  async handle(request, context) {
    const act = actOf(request, context);
    const { row, token } = await createShare(request.body, act, context);
    return {
      status: 201,
      body: { ...shareOf(row, act.at), url: `${context.origin()}/s/${token}` },
      revision: row.revision,
      headers: { 'cache-control': 'no-store' },
    };
  },
});

const List = z.strictObject({
  ...paged,
  ...shaped,
  id: anyOf(z.string().max(100)),
  assetId: anyOf(z.string().max(100)),
  state: anyOf(z.enum(SHARE_STATES)),
  recipientId: anyOf(z.string().max(200)),
  externalRef: anyOf(z.string().regex(/^[^:]+:.+$/, 'It must be a system and its value.')),
  updatedSince: instant.optional(),
  count: flag,
});

const listRoute = defineRoute({
  method: 'GET',
  path: '/shares',
  summary:
    'Shares in the order of their last change, without their links. Their use changes neither that order nor their revision.',
  scope: 'shares:rw',
  query: List,
  body: null,
  answers: { 200: countedPage(Share) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query }, { db, clock }) {
    const { limit, cursor, count } = query;
    const asked = { tenant, filter: filterOf(query), at: clock.now() };
    const after = decodeCursor(z.tuple([z.iso.datetime(), z.string()]), cursor);
    const rows = await listShares(db, { ...asked, after, limit: limit + 1 });
    const page = pageOf(rows, {
      limit,
      place: (row) => [row.updated_at.toISOString(), row.share_id],
      item: (row) => shareOf(row, asked.at),
    });
    const counted = count ? { totalCount: await countShares(db, asked) } : {};
    return { status: 200, body: { ...page, ...counted } };
  },
});

function filterOf(query: z.output<typeof List>): ShareFilter {
  return {
    ids: query.id,
    assetIds: query.assetId,
    states: query.state,
    recipientIds: query.recipientId,
    refs: query.externalRef?.map((text) => {
      const [system = '', ...value] = text.split(':');
      return { system, value: value.join(':') };
    }),
    updatedSince: query.updatedSince,
  };
}

const revokeRoute = defineRoute({
  method: 'POST',
  path: '/shares/{id}:revoke',
  summary: 'Take a share back: from now on its link answers 410.',
  scope: 'shares:rw',
  query: z.strictObject({}),
  body: z.strictObject({ reason: z.string().max(2_000).optional() }),
  answers: { 200: Share },
  idempotency: 'OPTIONAL',
  precondition: true,
  limit: 'WRITE',
  async handle(request, context) {
    const { tenant, params, ifMatch, body } = request;
    const act = actOf(request, context);
    return inTransaction(context.db, async (transaction) => {
      const row = await lockShare(transaction, { tenant, id: params.id ?? '' });
      if (row === undefined) throw new ProblemError('not-found', 'There is no such share.');
      const current = { revision: row.revision, state: stateAt(row, act.at) };
      if (row.revoked_at !== null) {
        throw new ProblemError('state-conflict', 'The share has been revoked already.', {
          current,
          allowedActions: [],
        });
      }
      checkRevision(ifMatch, current);
      const changes = { revoked_at: act.at, updated_at: act.at, revision: row.revision + 1 };
      await transaction.updateTable('vip.share').set(changes).where('share_id', '=', row.share_id).execute();
      const after: ShareRow = { ...row, ...changes };
      const { reason } = body;
      await tellOfShare(transaction, after, 'share.revoked', act, reason === undefined ? {} : { reason });
      return { status: 200, body: shareOf(after, act.at), revision: after.revision };
    });
  },
});

export const shareRoutes: readonly AnyRoute[] = [createRoute, listRoute, revokeRoute];
