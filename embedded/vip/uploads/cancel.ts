import { appendEvents } from '../events/append.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { failAwaiting } from './awaiting-versions.js';
import type { UploadAction } from './complete.js';
import { lockUpload } from './rows.js';
import { checkUsable } from './usable.js';

/**
 * Ends an upload whose bytes are not wanted any more; versions that wait for it have failed. It throws not-found, gone
 * and, for a complete one, state-conflict.
 */
export async function cancelUpload(action: UploadAction, context: VipContext): Promise<void> {
  const now = context.clock.now();
  // What is still being sent is cut off; the processing removes the bytes.
  await context.blobs.uploads.exclusively(action.id, () =>
    inTransaction(context.db, async (transaction) => {
      const upload = await lockUpload(transaction, action);
      checkUsable(upload, now);
      if (upload.state === 'complete') {
        throw new ProblemError('state-conflict', 'The upload is complete.', {
          current: { revision: 2, state: upload.state },
          allowedActions: [],
        });
      }
      await transaction
        .updateTable('vip.upload')
        .set({ state: 'cancelled' })
        .where('upload_id', '=', upload.upload_id)
        .execute();
      const failure = 'The upload was cancelled.';
      const failed = await failAwaiting(transaction, { uploadIds: [upload.upload_id], failure, now });
      await appendEvents(transaction, [
        {
          tenant: upload.tenant,
          type: 'upload.cancelled',
          occurredAt: now,
          subject: { type: 'upload', id: upload.upload_id, revision: 2 },
          actor: action.actor,
          correlationId: action.requestId,
          changes: ['state'],
        },
        ...failed,
      ]);
    }),
  );
}
