/** The uploads of files: announced, sent and completed, each step under a key of its own (contract 3.4). */
import { z } from 'zod';
import { unavailable } from '../http/failure.js';
import type { VipAct, VipOutcome } from './act.js';
import { VIP } from './answers/read.js';
import type { VipFile } from './files.js';
import { readOutcome } from './outcome.js';
import { derived, isReplayed, type Send } from './send.js';
import type { SendBytes } from './send-bytes.js';

/** An upload that nobody has completed in time is begun again, and may meet one that was begun again before. */
const MOST_UPLOADS = 3;

const UploadAnswer = z.object({
  id: z.string(),
  protocol: z.literal('tus'),
  url: z.url({ protocol: /^https?$/ }),
});
const CompletedAnswer = z.object({ id: z.string() });

export type UploadFile = (file: VipFile, act: VipAct) => Promise<VipOutcome<{ readonly id: string }>>;

/** Brings the file's bytes to VIP, whole and compared with their hash; DONE: the upload that has them. */
export function createUploadFile(send: Send, sendBytes: SendBytes): UploadFile {
  return async (file, act) => {
    for (let turn = 1; turn <= MOST_UPLOADS; turn += 1) {
      const declared = await declare(send, file, turn === 1 ? act : derived(act, `again ${turn}`));
      if (declared.kind !== 'DONE') return declared;
      const { id } = declared.thing;
      const sent = await sendBytes(declared.thing, file, act.signal ?? new AbortController().signal);
      if (sent.kind === 'INVALID') return sent;
      if (sent.kind === 'GONE') continue;
      const completed = await complete(send, id, act);
      if (completed.kind !== 'NOT_FOUND') return completed;
    }
    throw unavailable(VIP, 'has let every upload of the file end before it was complete');
  };
}

async function declare(send: Send, { fileName, mediaType, byteSize, sha256 }: VipFile, act: VipAct) {
  const body = { fileName, mediaType, byteSize, sha256 };
  const answer = await send('declareUpload', '/uploads', body, stepOf(act, 'upload', body));
  const declared = readOutcome(UploadAnswer, answer);
  if (declared.kind !== 'DONE') return declared;
  // One that was declared by an earlier call may have bytes already.
  return { kind: 'DONE' as const, thing: { ...declared.thing, isFresh: !isReplayed(answer) } };
}

async function complete(send: Send, id: string, act: VipAct): Promise<VipOutcome<{ readonly id: string }>> {
  const path = `/uploads/${encodeURIComponent(id)}:complete`;
  return readOutcome(CompletedAnswer, await send('completeUpload', path, {}, stepOf(act, 'complete', {})));
}

/**
 * The key of one step: the same for the same act and the same body. A job that is done again reads its facts again; where
 * they have changed meanwhile it must not be told that its key was used for something else.
 */
export function stepOf(act: VipAct, step: string, body: unknown): VipAct {
  return derived(act, `${step} ${JSON.stringify(body)}`);
}
