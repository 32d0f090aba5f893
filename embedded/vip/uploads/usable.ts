import { ProblemError } from '../http/problem.js';
import type { UploadRow } from './rows.js';

/** Throws not-found where there is no upload, and gone where it was cancelled or has had its time. */
export function checkUsable(upload: UploadRow | undefined, now: Date): asserts upload is UploadRow {
  if (upload === undefined) throw new ProblemError('not-found', 'There is no such upload.');
  if (upload.state === 'cancelled') throw new ProblemError('gone', 'The upload was cancelled.');
  if (upload.state === 'expired' || upload.expires_at <= now) {
    throw new ProblemError('gone', 'The upload has had its time. Begin a new one.');
  }
}
