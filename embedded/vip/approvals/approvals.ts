/** Who decided what of a version, and of which bytes (contract 3.3): one row a decision, never changed. */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { ApprovalDecision, AssetTables } from '../assets/tables.js';
import type { Act } from '../assets/write.js';
import { Actor } from '../contract/actor.js';
import { base, baseOf, Ref } from '../contract/base.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';

type ApprovalRow = Selectable<AssetTables['vip.approval']>;

export const Approval = z.strictObject({
  ...base,
  versionId: z.string(),
  stage: z.string(),
  decision: z.enum(['pending', 'approved', 'changes_requested', 'rejected', 'withdrawn']),
  decidedBy: Actor.optional(),
  decidedAt: z.iso.datetime().optional(),
  comment: z.string().optional(),
  onBehalfOf: Ref.optional(),
  evidence: z.strictObject({ sha256: z.string() }).optional(),
});

export interface NewApproval {
  readonly versionId: string;
  readonly stage: string;
  readonly decision: ApprovalDecision;
  readonly comment: string | undefined;
  readonly onBehalfOf: z.infer<typeof Ref> | undefined;
  /** Of the bytes that were looked at; null for what is not a decision about bytes. */
  readonly sha256: string | null;
}

export async function recordApproval(
  transaction: Kysely<VipTables>,
  approval: NewApproval,
  act: Act,
): Promise<void> {
  const isDecided = approval.decision !== 'pending';
  await transaction
    .insertInto('vip.approval')
    .values({
      approval_id: newId('apr'),
      tenant: act.tenant,
      version_id: approval.versionId,
      revision: 1,
      created_at: act.at,
      updated_at: act.at,
      created_by: JSON.stringify(act.actor),
      stage: approval.stage,
      decision: approval.decision,
      decided_by: isDecided ? JSON.stringify(act.actor) : null,
      decided_at: isDecided ? act.at : null,
      comment: approval.comment ?? null,
      on_behalf_of: approval.onBehalfOf === undefined ? null : JSON.stringify(approval.onBehalfOf),
      evidence_sha256: approval.sha256,
    })
    .execute();
}

/** In the order in which they were made. */
export async function readApprovals(
  db: Kysely<VipTables>,
  { tenant, versionId }: { tenant: string; versionId: string },
) {
  const rows = await db
    .selectFrom('vip.approval')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('version_id', '=', versionId)
    .orderBy('created_at')
    .orderBy('approval_id')
    .execute();
  return rows.map(approvalOf);
}

function approvalOf(row: ApprovalRow) {
  return {
    ...baseOf(row.approval_id, row),
    versionId: row.version_id,
    stage: row.stage,
    decision: row.decision,
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at.toISOString() }),
    ...(row.comment === null ? {} : { comment: row.comment }),
    ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
    ...(row.evidence_sha256 === null ? {} : { evidence: { sha256: row.evidence_sha256 } }),
  };
}
