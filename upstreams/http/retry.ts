/**
 * Makes a call again while that can help: only for calls that may be repeated, only after
 * UPSTREAM_UNAVAILABLE, within the shared budget and never past the call's own time.
 */
import { UpstreamError } from '../../platform/errors.js';
import type { RetryBudget } from './retry-budget.js';
import type { Wait } from './wait.js';

export interface RetryRules {
  readonly attempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  readonly maxRetryAfterMs: number;
}

export interface RetryOptions {
  readonly rules: RetryRules;
  readonly budget: RetryBudget;
  readonly wait: Wait;
  /** A number from 0 to 1, 1 excluded. */
  readonly random: () => number;
  /** What is left of the call's time, in milliseconds. */
  readonly remainingMs: () => number;
  readonly signal: AbortSignal;
  readonly onRetry: (failure: UpstreamError, attempt: number, delayMs: number) => void;
}

/** The attempt's first success, or the failure of the last attempt that was worth making. */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const delayMs = delayBeforeNext(error, attempts, options);
      if (delayMs === null || !(error instanceof UpstreamError)) throw error;
      options.onRetry(error, attempts, delayMs);
      await options.wait(delayMs, options.signal);
    }
  }
}

/** Null: do not try again. */
function delayBeforeNext(error: unknown, attempts: number, options: RetryOptions): number | null {
  if (!(error instanceof UpstreamError) || error.code !== 'UPSTREAM_UNAVAILABLE') return null;
  if (options.signal.aborted || attempts >= options.rules.attempts) return null;
  const retryAfterMs = error.retryAfterMs ?? 0;
  // Asking sooner than we were told would be rude, and waiting longer is the queue's business.
  if (retryAfterMs > options.rules.maxRetryAfterMs) return null;
  const delayMs = Math.max(retryAfterMs, fullJitter(attempts, options));
  if (delayMs >= options.remainingMs()) return null;
  return options.budget.take() ? delayMs : null;
}

/** Full jitter spreads callers that failed together over the whole interval, so that they do not come back together. */
function fullJitter(attempts: number, { rules, random }: RetryOptions): number {
  const ceiling = Math.min(rules.maxDelayMs, rules.baseDelayMs * 2 ** (attempts - 1));
  return Math.floor(random() * ceiling);
}
