/**
 * Leaves an upstream alone for a while after repeated failures.
 *
 * closed: calls pass, failures are counted over a sliding window. open: nothing passes until openMs are over.
 * half-open: one call is let through; its success closes the breaker, its failure opens it again.
 * Only UPSTREAM_UNAVAILABLE is a failure: an upstream that refuses a key or talks nonsense is there.
 */
import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import { unavailable } from './failure.js';
import type { Upstream } from './upstream.js';

export type BreakerState = 'closed' | 'half-open' | 'open';

export interface Breaker {
  state(): BreakerState;
  /** Makes the call if the breaker lets it pass; else UPSTREAM_UNAVAILABLE with the time until the next try. */
  run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export interface BreakerOptions {
  readonly upstream: Upstream;
  readonly rules: { readonly failures: number; readonly windowMs: number; readonly openMs: number };
  readonly clock: Clock;
  readonly onChange: (state: BreakerState) => void;
}

export function createBreaker({ upstream, rules, clock, onChange }: BreakerOptions): Breaker {
  let failedAt: number[] = [];
  let openedAt: number | null = null;
  let isProbing = false;

  const now = (): number => clock.now().getTime();
  const untilProbe = (): number => (openedAt === null ? 0 : openedAt + rules.openMs - now());
  const state = (): BreakerState => {
    if (openedAt === null) return 'closed';
    return untilProbe() > 0 ? 'open' : 'half-open';
  };
  const open = (): void => {
    openedAt = now();
    failedAt = [];
    onChange('open');
  };
  const close = (): void => {
    openedAt = null;
    failedAt = [];
    onChange('closed');
  };
  const countFailure = (): void => {
    const instant = now();
    failedAt = [...failedAt.filter((time) => time > instant - rules.windowMs), instant];
    if (failedAt.length >= rules.failures) open();
  };

  /** Calls that were under way when the breaker opened no longer move it: the probe decides. */
  async function pass<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (openedAt === null && isOutage(error, signal)) countFailure();
      throw error;
    }
  }

  async function probe<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    isProbing = true;
    onChange('half-open');
    try {
      const answer = await call();
      close();
      return answer;
    } catch (error) {
      if (isOutage(error, signal)) open();
      else if (!signal?.aborted) close();
      throw error;
    } finally {
      isProbing = false;
    }
  }

  return {
    state,
    async run(call, signal) {
      if (openedAt === null) return pass(call, signal);
      if (state() === 'half-open' && !isProbing) return probe(call, signal);
      const retryAfterMs = Math.max(0, untilProbe());
      throw unavailable(upstream, 'has failed repeatedly and is left alone for a moment', { retryAfterMs });
    },
  };
}

/** A caller who gave up says nothing about the upstream. */
function isOutage(error: unknown, signal?: AbortSignal): boolean {
  return error instanceof UpstreamError && error.code === 'UPSTREAM_UNAVAILABLE' && !signal?.aborted;
}
