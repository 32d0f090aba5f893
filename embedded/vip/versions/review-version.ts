/**
 * One step of a version's review, with all that follows from it for its asset (contract 3.5).
 *
 * The asset's row is locked first, then the version's: of two who decide at once one waits, and meets the other's
 * decision.
 */
import type { Kysely } from 'kysely';
import { recordApproval } from '../approvals/approvals.js';
import { findAndLockAsset } from '../assets/find.js';
import type { AssetRow } from '../assets/rows.js';
import type { ApprovalDecision } from '../assets/tables.js';
import { type Act, moveAsset } from '../assets/write.js';
import { appendEvents, type NewEvent } from '../events/append.js';
import type { EventType } from '../events/event-types.js';
import { ProblemError } from '../http/problem.js';
import type { VipTables } from '../tables.js';
import { actionsOf, findStep, type ReviewAction } from './review.js';
import type { ReviewBody } from './review-body.js';
import { lockVersion, readVersions, type VersionRow } from './rows.js';
import { changeVersion, versionEvent } from './write.js';

interface ReviewStep {
  readonly id: string;
  readonly action: ReviewAction;
  readonly body: ReviewBody;
  readonly act: Act;
  readonly mayApproveOwn: boolean;
  /** Throws unless the step was made for this revision. */
  readonly check: (version: VersionRow, state: string) => void;
}

const DECISIONS: Readonly<Record<ReviewAction, ApprovalDecision>> = {
  submit: 'pending',
  approve: 'approved',
  requestChanges: 'changes_requested',
  reject: 'rejected',
  revoke: 'withdrawn',
};

const EVENTS: Readonly<Record<ReviewAction, EventType>> = {
  submit: 'version.submitted',
  approve: 'version.approved',
  requestChanges: 'version.changes_requested',
  reject: 'version.rejected',
  revoke: 'version.revoked',
};

/** Takes the step, and answers the version as it is then. Throws ProblemError. */
export async function reviewVersion(transaction: Kysely<VipTables>, step: ReviewStep): Promise<VersionRow> {
  const { id, action, body, act } = step;
  const { tenant } = act;
  const [named] = await readVersions(transaction, { tenant, ids: [id] });
  if (named === undefined) throw new ProblemError('not-found', 'There is no such version.');
  const asset = await findAndLockAsset(transaction, { tenant, id: named.asset_id });
  const version = await lockVersion(transaction, { tenant, id });
  if (version === undefined) throw new ProblemError('not-found', 'There is no such version.');
  const next = nextOf(version, step);
  step.check(version, version.review);
  refuseUnseen(version, step);
  await recordApproval(
    transaction,
    {
      versionId: id,
      stage: body.stage,
      decision: DECISIONS[action],
      comment: body.comment,
      onBehalfOf: body.onBehalfOf,
      sha256: action === 'submit' ? null : version.sha256,
    },
    act,
  );
  const followed = await followingFrom(transaction, asset, version, step);
  const isApproved = next === 'approved';
  const moved = await changeVersion(
    transaction,
    id,
    {
      review: next,
      ...(isApproved ? { approved_at: act.at, approved_by: JSON.stringify(act.actor) } : {}),
    },
    act.at,
  );
  const details = {
    ...(body.comment === undefined ? {} : { comment: body.comment }),
    ...(action === 'submit' ? {} : { sha256: version.sha256 }),
  };
  await appendEvents(transaction, [versionEvent(EVENTS[action], moved, asset, act, details), ...followed]);
  return moved;
}

function nextOf(version: VersionRow, { action, body }: ReviewStep) {
  const step = version.processing === 'ready' ? findStep(version.review, action, body.rollback) : null;
  if (step !== null) return step.to;
  const state = version.processing === 'ready' ? version.review : version.processing;
  throw new ProblemError('state-conflict', `A version that is ${state} does not take ${action}.`, {
    current: { revision: version.revision, state },
    allowedActions: actionsOf(version),
  });
}

/** What is approved is what somebody looked at, and that was somebody else than made it, where the house wants that. */
function refuseUnseen(version: VersionRow, { action, body, act, mayApproveOwn }: ReviewStep): void {
  if (action !== 'approve') return;
  const current = { revision: version.revision, state: version.review };
  const allowedActions = actionsOf(version);
  if (body.sha256 === undefined) {
    throw new ProblemError('validation-failed', 'Say which bytes were looked at.', {
      errors: [{ pointer: '/sha256', code: 'required', message: 'It is missing.' }],
    });
  }
  if (body.sha256 !== version.sha256) {
    throw new ProblemError('state-conflict', 'The version has other bytes than those that were looked at.', {
      current,
      allowedActions,
    });
  }
  if (!mayApproveOwn && version.created_by.id === act.actor.id) {
    throw new ProblemError(
      'state-conflict',
      'Whoever made a version does not approve it: somebody else has to.',
      {
        current,
        allowedActions,
      },
    );
  }
}

/** What an approval, or its end, means for the asset and its other versions; the events that tell of it. */
async function followingFrom(
  transaction: Kysely<VipTables>,
  asset: AssetRow,
  version: VersionRow,
  { action, body, act }: ReviewStep,
): Promise<NewEvent[]> {
  if (action === 'approve') return approve(transaction, asset, version, act);
  if (action === 'revoke') return revoke(transaction, asset, body.fallbackTo, act);
  return [];
}

async function approve(
  transaction: Kysely<VipTables>,
  asset: AssetRow,
  version: VersionRow,
  act: Act,
): Promise<NewEvent[]> {
  const formerId = asset.approved_version_id;
  // First, for at most one version of an asset may be approved.
  const former =
    formerId === null ? null : await changeVersion(transaction, formerId, { review: 'superseded' }, act.at);
  const status = asset.status === 'draft' ? 'active' : asset.status;
  await moveAsset(transaction, asset, { approved_version_id: version.version_id, status }, act.at);
  return [
    ...(former === null ? [] : [versionEvent('version.superseded', former, asset, act)]),
    ...(former === null ? [availabilityEvent(asset, act)] : []),
  ];
}

async function revoke(
  transaction: Kysely<VipTables>,
  asset: AssetRow,
  fallbackTo: string | undefined,
  act: Act,
): Promise<NewEvent[]> {
  if (fallbackTo === undefined) {
    await moveAsset(transaction, asset, { approved_version_id: null }, act.at);
    return [availabilityEvent(asset, act)];
  }
  const fallback = await lockVersion(transaction, { tenant: act.tenant, id: fallbackTo });
  if (fallback?.asset_id !== asset.asset_id || fallback.review !== 'superseded') {
    throw new ProblemError(
      'validation-failed',
      'What it falls back to must be a superseded version of the same asset.',
      {
        errors: [
          { pointer: '/fallbackTo', code: 'custom', message: 'It is no superseded version of this asset.' },
        ],
      },
    );
  }
  await transaction
    .updateTable('vip.asset_version')
    .set({ review: 'revoked' })
    .where('version_id', '=', asset.approved_version_id)
    .execute();
  const approved = {
    review: 'approved',
    approved_at: act.at,
    approved_by: JSON.stringify(act.actor),
  } as const;
  const restored = await changeVersion(transaction, fallback.version_id, approved, act.at);
  await moveAsset(transaction, asset, { approved_version_id: fallback.version_id }, act.at);
  return [
    versionEvent('version.approved', restored, asset, act, { sha256: restored.sha256, rollback: true }),
  ];
}

function availabilityEvent(asset: AssetRow, act: Act): NewEvent {
  return {
    tenant: act.tenant,
    type: 'asset.availability_changed',
    occurredAt: act.at,
    subject: { type: 'asset', id: asset.asset_id, revision: asset.revision + 1 },
    related: { assetId: asset.asset_id },
    actor: act.actor,
    correlationId: act.correlationId,
  };
}
