import { z } from 'zod';
import type { EventType } from '../events/event-types.js';
import { checkRevision } from '../http/precondition.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { actOf } from './act.js';
import { Asset } from './asset.js';
import { findAndLockAsset, findAsset } from './find.js';
import { tellAssets } from './include.js';
import { type StatusAction, statusActionsOf, statusAfter } from './status.js';
import { moveAsset, tellOfAsset } from './write.js';

const SUMMARIES: Readonly<Record<StatusAction, string>> = {
  withdraw: 'Take an asset back: from now on none of its bytes is served.',
  reinstate: 'Bring a withdrawn asset back.',
  archive: 'Put an asset away.',
  restore: 'Fetch an archived asset back.',
};

const EVENTS: Readonly<Record<StatusAction, EventType>> = {
  withdraw: 'asset.withdrawn',
  reinstate: 'asset.reinstated',
  archive: 'asset.archived',
  restore: 'asset.restored',
};

function actionRoute(action: StatusAction): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: `/assets/{id}:${action}`,
    summary: SUMMARIES[action],
    scope: 'assets:approve',
    query: z.strictObject({}),
    body: z.strictObject({
      reason: z.string().max(2_000).optional(),
      comment: z.string().max(2_000).optional(),
    }),
    answers: { 200: Asset },
    idempotency: 'OPTIONAL',
    precondition: true,
    limit: 'WRITE',
    async handle(request, context) {
      const { tenant, params, ifMatch, body } = request;
      return inTransaction(context.db, async (transaction) => {
        const row = await findAndLockAsset(transaction, { tenant, id: params.id ?? '' });
        const current = { revision: row.revision, state: row.status };
        const status = statusAfter(row.status, action);
        if (status === null) {
          throw new ProblemError(
            'state-conflict',
            `An asset that is ${row.status} cannot be ${PAST[action]}.`,
            {
              current,
              allowedActions: statusActionsOf(row.status),
            },
          );
        }
        checkRevision(ifMatch, current);
        const act = actOf(request, context);
        await moveAsset(transaction, row, { status }, act.at);
        const after = await findAsset(transaction, { tenant, id: row.asset_id });
        const reason = body.reason ?? body.comment;
        await tellOfAsset(transaction, after, [EVENTS[action], 'asset.availability_changed'], act, {
          ...(reason === undefined ? {} : { details: { reason } }),
        });
        const [asset] = await tellAssets([after], ['approvedVersion'], { tenant, context });
        return { status: 200, body: asset, revision: after.revision };
      });
    },
  });
}

const PAST: Readonly<Record<StatusAction, string>> = {
  withdraw: 'withdrawn',
  reinstate: 'reinstated',
  archive: 'archived',
  restore: 'restored',
};

export const actionRoutes: readonly AnyRoute[] = (
  ['withdraw', 'reinstate', 'archive', 'restore'] as const
).map(actionRoute);
