import { z } from 'zod';
import { checkRevision } from '../http/precondition.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { actOf } from './act.js';
import { Asset, AssetBody, AssetPatch, type AssetPatch as Patch } from './asset.js';
import { findAndLockAsset, findAsset } from './find.js';
import { includeParameter, tellAssets } from './include.js';
import { createAsset, moveAsset, patchAsset, tellOfAsset } from './write.js';

const createRoute = defineRoute({
  method: 'POST',
  path: '/assets',
  summary: 'Make an asset. One whose source is known is answered as it is, with deduplicated: true.',
  scope: 'assets:write',
  query: z.strictObject({}),
  body: AssetBody,
  answers: { 200: Asset, 201: Asset },
  idempotency: 'OPTIONAL',
  precondition: false,
  limit: 'WRITE',
  async handle(request, context) {
    const { tenant, body } = request;
    return inTransaction(context.db, async (transaction) => {
      const act = actOf(request, context);
      const { id, isNew } = await createAsset(transaction, body, act);
      const row = await findAsset(transaction, { tenant, id });
      if (isNew) await tellOfAsset(transaction, row, ['asset.created'], act);
      const [asset] = await tellAssets([row], [], { tenant, context });
      const { revision } = row;
      if (!isNew) return { status: 200, body: { ...asset, deduplicated: true }, revision };
      return { status: 201, body: asset, revision, headers: { location: `/v1/assets/${id}` } };
    });
  },
});

const patchRoute = defineRoute({
  method: 'PATCH',
  path: '/assets/{id}',
  summary: 'Change what is said of an asset. What is left out stays; null empties.',
  scope: 'assets:write',
  query: z.strictObject({ include: includeParameter }),
  body: AssetPatch,
  answers: { 200: Asset },
  idempotency: 'NONE',
  precondition: true,
  limit: 'WRITE',
  async handle(request, context) {
    const { tenant, params, ifMatch, query } = request;
    const body = request.body as Patch;
    return inTransaction(context.db, async (transaction) => {
      const row = await findAndLockAsset(transaction, { tenant, id: params.id ?? '' });
      checkRevision(ifMatch, { revision: row.revision, state: row.status });
      const act = actOf(request, context);
      await patchAsset(transaction, row, body, act);
      const after = await findAsset(transaction, { tenant, id: row.asset_id });
      const movesAvailability = ['embargo', 'expiresAt', 'legalHold'].some((field) => field in body);
      const types = movesAvailability
        ? (['asset.updated', 'asset.availability_changed'] as const)
        : (['asset.updated'] as const);
      await tellOfAsset(transaction, after, types, act, { changes: Object.keys(body) });
      const [asset] = await tellAssets([after], query.include, { tenant, context });
      return { status: 200, body: asset, revision: after.revision };
    });
  },
});

const deleteRoute = defineRoute({
  method: 'DELETE',
  path: '/assets/{id}',
  summary: 'Delete an asset: what is left is that it was there. Refused while it is on legal hold.',
  scope: 'assets:write',
  query: z.strictObject({}),
  body: null,
  answers: { 204: null },
  idempotency: 'NONE',
  precondition: true,
  limit: 'WRITE',
  async handle(request, context) {
    const { tenant, params, ifMatch } = request;
    return inTransaction(context.db, async (transaction) => {
      const row = await findAndLockAsset(transaction, { tenant, id: params.id ?? '' });
      checkRevision(ifMatch, { revision: row.revision, state: row.status });
      if (row.hold_reason !== null) {
        throw new ProblemError('legal-hold', 'The asset is on legal hold, and has to be kept.');
      }
      const act = actOf(request, context);
      await moveAsset(transaction, row, { status: 'deleted', deleted_at: act.at }, act.at);
      const deleted = { ...row, revision: row.revision + 1 };
      await tellOfAsset(transaction, deleted, ['asset.deleted', 'asset.availability_changed'], act);
      return { status: 204 };
    });
  },
});

export const changeRoutes: readonly AnyRoute[] = [createRoute, patchRoute, deleteRoute];
