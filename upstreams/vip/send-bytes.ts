/**
 * Sends the bytes of an upload to their end, however often the connection is cut on the way.
 *
 * Nothing is kept here of what was sent: after a cut VIP is asked how far it has come, and the file is opened there again.
 * So memory does not grow with the file, and another process can go on where this one ended.
 */
import type { Log } from '../../platform/log.js';
import { unreadable } from '../http/failure.js';
import { type RetryRules, withRetries } from '../http/retry.js';
import type { RetryBudget } from '../http/retry-budget.js';
import type { Wait } from '../http/wait.js';
import type { VipInvalid } from './act.js';
import { VIP } from './answers/read.js';
import type { VipFile } from './files.js';
import type { Tus } from './tus.js';

export interface SendBytesOptions {
  readonly tus: Tus;
  readonly rules: RetryRules;
  readonly budget: RetryBudget;
  readonly wait: Wait;
  readonly random: () => number;
  readonly log: Log;
}

export type SentBytes = { readonly kind: 'SENT' } | { readonly kind: 'GONE' } | VipInvalid;

/** INVALID: the file has another length than was announced. */
export type SendBytes = (
  upload: { readonly url: string; readonly isFresh: boolean },
  file: Pick<VipFile, 'byteSize' | 'open'>,
  signal: AbortSignal,
) => Promise<SentBytes>;

export function createSendBytes(options: SendBytesOptions): SendBytes {
  const { tus, log, ...retries } = options;
  const onRetry = ({ message: reason }: Error, attempt: number, delayMs: number): void =>
    log.warn({ upstream: VIP.id, operation: 'sendBytes', attempt, delayMs, reason }, 'A call is made again.');
  return async ({ url, isFresh }, file, signal) => {
    let known: number | null = isFresh ? 0 : null;
    const attempt = async (): Promise<SentBytes> => {
      for (;;) {
        const at = known === null ? await tus.offset(url, signal) : ({ kind: 'AT', offset: known } as const);
        if (at.kind === 'GONE') return at;
        if (at.offset > file.byteSize) throw unreadable(VIP, 'has more of a file than there is');
        if (at.offset === file.byteSize) return { kind: 'SENT' };
        // If this breaks off, only VIP knows how much of it came.
        known = null;
        const after = await append(tus, url, { file, offset: at.offset, signal });
        if (after.kind === 'GONE') return after;
        if (after.offset <= at.offset) throw unreadable(VIP, 'took nothing of what was sent');
        known = after.offset;
      }
    };
    try {
      // The whole of a large file takes as long as it takes: each attempt is limited by its standstills.
      return await withRetries(attempt, { ...retries, signal, onRetry, remainingMs: () => Infinity });
    } catch (error) {
      if (error instanceof OtherLengthError) return invalidLength(error, file.byteSize);
      throw error;
    }
  };
}

async function append(
  tus: Tus,
  url: string,
  { file, offset, signal }: { file: Pick<VipFile, 'byteSize' | 'open'>; offset: number; signal: AbortSignal },
) {
  const source = await file.open(offset);
  const length = file.byteSize - offset;
  try {
    return await tus.append(url, { offset, length, bytes: exactly(source, offset, file.byteSize) }, signal);
  } finally {
    end(source);
  }
}

class OtherLengthError extends Error {
  override readonly name = 'OtherLengthError';
}

/** The bytes, or an error in the place of one too many or of the first that is missing. */
async function* exactly(source: AsyncIterable<Uint8Array>, offset: number, size: number) {
  let reached = offset;
  for await (const piece of source) {
    reached += piece.length;
    if (reached > size) throw new OtherLengthError(`The file has more than ${size} bytes.`);
    if (piece.length > 0) yield piece;
  }
  if (reached < size) throw new OtherLengthError(`The file has only ${reached} bytes.`);
}

function invalidLength({ message }: OtherLengthError, size: number): VipInvalid {
  const fault = `${message} It was announced with ${size}.`;
  return { kind: 'INVALID', message: fault, fields: [{ path: 'byteSize', message: fault }] };
}

/** A stream that nobody reads on would keep its file or its connection open, even where it hangs. */
function end(source: AsyncIterable<Uint8Array>): void {
  if ('destroy' in source && typeof source.destroy === 'function') source.destroy();
}
