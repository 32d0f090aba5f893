import { z } from 'zod';
import { actOf } from '../assets/act.js';
import type { VipScope } from '../contract/scopes.js';
import { checkRevision } from '../http/precondition.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { resourcesOf } from './include.js';
import { REVIEW_ACTIONS, type ReviewAction } from './review.js';
import { ReviewBody } from './review-body.js';
import { reviewVersion } from './review-version.js';
import { Version } from './version.js';

const SCOPES: Readonly<Record<ReviewAction, VipScope>> = {
  submit: 'assets:write',
  approve: 'assets:approve',
  requestChanges: 'assets:approve',
  reject: 'assets:approve',
  revoke: 'assets:approve',
};

const SUMMARIES: Readonly<Record<ReviewAction, string>> = {
  submit: 'Hand a version in for review.',
  approve:
    'Approve a version. sha256 is that of the bytes that were looked at; rollback: true goes back to a former one.',
  requestChanges: 'Ask for changes.',
  reject: 'Reject a version for good.',
  revoke:
    'Take an approval back: from now on none of its bytes is served. fallbackTo names a former version instead.',
};

function reviewRoute(action: ReviewAction): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: `/versions/{id}:${action}`,
    summary: SUMMARIES[action],
    scope: SCOPES[action],
    query: z.strictObject({}),
    body: ReviewBody,
    answers: { 200: Version },
    idempotency: 'OPTIONAL',
    precondition: true,
    limit: 'WRITE',
    async handle(request, context) {
      const { tenant, params, ifMatch, body } = request;
      return inTransaction(context.db, async (transaction) => {
        const row = await reviewVersion(transaction, {
          id: params.id ?? '',
          action,
          body,
          act: actOf(request, context),
          mayApproveOwn: !context.settings.separationOfDuties,
          check: (version, state) => checkRevision(ifMatch, { revision: version.revision, state }),
        });
        const [version] = await resourcesOf([row], {
          tenant,
          context: { ...context, db: transaction },
          withRenditions: true,
        });
        if (version === undefined) throw new ProblemError('not-found', 'There is no such version.');
        return { status: 200, body: version, revision: row.revision };
      });
    },
  });
}

export const reviewRoutes: readonly AnyRoute[] = REVIEW_ACTIONS.map(reviewRoute);
