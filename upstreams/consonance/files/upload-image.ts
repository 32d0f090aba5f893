/** Puts the bytes of an image to the address that Consonance gave for them. */

import { PrivateAddressError } from '../../../platform/http/public-lookup.js';
import { failureOfStatus, unreadable } from '../../http/failure.js';
import { parseRetryAfter } from '../../http/retry-after.js';
import { withTimeLimit } from '../../http/time-limit.js';
import type { ConsonanceWriting, WriteOutcome } from '../writing.js';
import { discard, type ExchangeOptions, FILE_HOST, failureOf, readTarget, send } from './exchange.js';

/**
 * No header says what the bytes are: a presigned address may hold a signature over those that it expects. Fails with
 * an UpstreamError only.
 */
export function createUploadImage(options: ExchangeOptions): ConsonanceWriting['uploadImage'] {
  const { timeoutMs } = options.settings.files;
  return (uploadTo, bytes, callers) =>
    withTimeLimit(timeoutMs, callers, async (signal) => {
      const target = readTarget(uploadTo);
      if (target === null) return refused('The address for the upload is none of the web.');
      try {
        const response = await send(target, { method: 'PUT', body: bytes }, options, signal);
        discard(response);
        return readStatus(response.statusCode, response.headers['retry-after'], options);
      } catch (error) {
        if (error instanceof PrivateAddressError) {
          return refused('The address for the upload is one of a private network.');
        }
        throw failureOf(error, { timeoutMs, signal, callers });
      }
    });
}

function readStatus(
  status: number,
  retryAfter: string | string[] | undefined,
  { clock }: ExchangeOptions,
): WriteOutcome<null> {
  if (status >= 200 && status < 300) return { kind: 'DONE', thing: null };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return refused(`The address takes no upload (HTTP ${status}).`);
  }
  if (status < 400) throw unreadable(FILE_HOST, `did not take the upload (HTTP ${status})`);
  throw failureOfStatus(FILE_HOST, status, parseRetryAfter(retryAfter, clock.now()));
}

function refused(message: string): WriteOutcome<null> {
  return { kind: 'REFUSED', message, faults: [] };
}
