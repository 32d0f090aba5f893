/** The end of an upload: its bytes are the announced ones and become a blob, or they are refused. */
import type { Actor } from '../contract/actor.js';
import { appendEvents } from '../events/append.js';
import type { UploadFile } from '../files/upload-files.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { scanAwaiting } from './awaiting-versions.js';
import { lockUpload, type UploadRow } from './rows.js';
import { checkUsable } from './usable.js';

export interface UploadAction {
  readonly tenant: string;
  readonly id: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * Compares length and hash with what was announced, and moves the versions that wait for it on. Completing twice is
 * completing once. It throws not-found, gone, state-conflict where bytes are missing, and checksum-mismatch, after which
 * the upload begins again.
 *
 * Killed before the end of the transaction, it leaves the upload open with all its bytes, and a blob that the next start
 * sweeps away.
 */
export async function completeUpload(action: UploadAction, context: VipContext): Promise<UploadRow> {
  const { db, blobs } = context;
  return blobs.uploads.exclusively(action.id, (file) =>
    inTransaction(db, async (transaction) => {
      const upload = await lockUpload(transaction, action);
      checkUsable(upload, context.clock.now());
      if (upload.state === 'complete') return upload;
      await checkBytes(upload, file);
      await blobs.share(file.path, upload.sha256);
      return finish(upload, action, { ...context, db: transaction });
    }),
  );
}

async function checkBytes(upload: UploadRow, file: UploadFile): Promise<void> {
  const length = await file.length();
  if (length < upload.byte_size) {
    throw new ProblemError('state-conflict', `Only ${length} of ${upload.byte_size} bytes have come.`, {
      current: { revision: 1, state: upload.state },
      allowedActions: ['send', 'cancel'],
    });
  }
  if ((await file.hash()) === upload.sha256) return;
  await file.empty();
  throw new ProblemError(
    'checksum-mismatch',
    'The bytes do not have the SHA-256 that was announced. Send them again from the beginning, or cancel the upload.',
  );
}

async function finish(
  upload: UploadRow,
  action: UploadAction,
  { db, clock }: VipContext,
): Promise<UploadRow> {
  const now = clock.now();
  await db
    .updateTable('vip.upload')
    .set({ state: 'complete' })
    .where('upload_id', '=', upload.upload_id)
    .execute();
  await scanAwaiting(db, { upload, now });
  await appendEvents(db, [
    {
      tenant: upload.tenant,
      type: 'upload.completed',
      occurredAt: now,
      subject: { type: 'upload', id: upload.upload_id, revision: 2 },
      actor: action.actor,
      correlationId: action.requestId,
      changes: ['state'],
      details: { sha256: upload.sha256 },
    },
  ]);
  return { ...upload, state: 'complete' };
}
