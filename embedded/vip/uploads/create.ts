import type { Actor } from '../contract/actor.js';
import { appendEvents } from '../events/append.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { newId } from '../ids.js';
import { inTransaction } from '../transaction.js';
import type { UploadRow } from './rows.js';
import type { UploadBody } from './upload.js';

const HOUR_MS = 3_600_000;

/** Opens an upload for what is announced. It throws file-too-large. */
export async function createUpload(
  body: UploadBody,
  by: { tenant: string; actor: Actor; requestId: string },
  { db, clock, settings }: VipContext,
): Promise<UploadRow> {
  if (body.byteSize > settings.uploadLimitBytes) {
    throw new ProblemError(
      'file-too-large',
      `Files of more than ${settings.uploadLimitBytes} bytes are not taken.`,
    );
  }
  const now = clock.now();
  const upload = {
    upload_id: newId('upl'),
    tenant: by.tenant,
    state: 'open' as const,
    file_name: body.fileName,
    media_type: body.mediaType,
    byte_size: body.byteSize,
    sha256: body.sha256,
    created_at: now,
    expires_at: new Date(now.getTime() + settings.uploadHours * HOUR_MS),
  };
  await inTransaction(db, async (transaction) => {
    await transaction
      .insertInto('vip.upload')
      .values({ ...upload, created_by: JSON.stringify(by.actor) })
      .execute();
    await appendEvents(transaction, [
      {
        tenant: by.tenant,
        type: 'upload.created',
        occurredAt: now,
        subject: { type: 'upload', id: upload.upload_id, revision: 1 },
        actor: by.actor,
        correlationId: by.requestId,
      },
    ]);
  });
  return { ...upload, created_by: by.actor };
}
