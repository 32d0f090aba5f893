/** One run of one job: what its handler does with it, and what the queue is told. */
import { type Log, withoutSecrets } from '../log.js';
import type { ClaimedJob, Claims } from './claim.js';
import { pause } from './every.js';
import type { JobOutcome } from './metrics.js';
import { type RawHandler, UnreadablePayload } from './queue.js';

export interface RunOptions {
  readonly job: ClaimedJob;
  readonly handle: RawHandler;
  /** Its reason is an Error that says why the run was broken off. */
  readonly signal: AbortSignal;
  readonly claims: Claims;
  readonly log: Log;
  readonly leaseSeconds: number;
}

/** Never rejects. */
export async function runJob(options: RunOptions): Promise<JobOutcome> {
  const { job, claims } = options;
  const log = options.log.child({ queue: job.queue, jobId: job.id, jobKey: job.key });
  const failure = await failureOf(options);
  const write = () => {
    if (failure === null) return claims.finish(job);
    const end = failure.error instanceof UnreadablePayload ? claims.refuse : claims.fail;
    return end(job, reasonOf(failure.error));
  };
  if (!(await untilWritten(write, options.leaseSeconds, log))) {
    log.warn('A job was no longer ours when it ended; nothing was changed');
    return 'STALE';
  }
  if (failure === null) return 'DONE';
  return tellFailure(failure.error, job, log);
}

function tellFailure(error: unknown, job: ClaimedJob, log: Log): JobOutcome {
  if (error instanceof UnreadablePayload) {
    log.error({ error }, 'A job is dead: its payload cannot be read');
    return 'REFUSED';
  }
  if (job.isLastTry) {
    log.error({ error }, 'A job is dead: it failed for the last time');
    return 'DEAD';
  }
  log.warn({ error }, 'A job failed and will be tried again');
  return 'RETRIED';
}

/** The signal also ends a handler that does not look at it, as far as the queue is concerned. */
async function failureOf({ job, handle, signal }: RunOptions): Promise<{ readonly error: unknown } | null> {
  let breakOff = (): void => undefined;
  const brokenOff = new Promise<never>((_, reject) => {
    breakOff = () => reject(signal.reason);
    signal.addEventListener('abort', breakOff);
  });
  try {
    await Promise.race([handle(job.data, signal), brokenOff]);
    return null;
  } catch (error) {
    return { error };
  } finally {
    signal.removeEventListener('abort', breakOff);
  }
}

const WRITE_AGAIN_MS = 500;

/** What was done must not be done again because a connection was cut just now. After the lease it is: no use in trying. */
async function untilWritten(write: () => Promise<boolean>, leaseSeconds: number, log: Log): Promise<boolean> {
  const giveUp = AbortSignal.timeout(leaseSeconds * 1000);
  for (;;) {
    try {
      return await write();
    } catch (error) {
      log.warn({ error }, 'The end of a job could not be written');
      if (giveUp.aborted) return false;
      await pause(WRITE_AGAIN_MS, giveUp);
    }
  }
}

const LONGEST_REASON = 1000;

/** For people, and for jsonb, which takes no NUL. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return withoutSecrets(message).replaceAll('\u0000', '').slice(0, LONGEST_REASON);
}
