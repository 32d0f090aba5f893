/**
 * A store of retries that all calls to one upstream share, so that an upstream in trouble
 * gets a trickle of second attempts and not a multiple of the usual load.
 */
import type { Clock } from '../../platform/clock.js';

export interface RetryBudget {
  /** Takes one retry out of the store; false when it is empty. */
  take(): boolean;
}

/** A token bucket: it starts full and fills by the clock, never over its capacity. */
export function createRetryBudget(options: {
  capacity: number;
  refillPerMinute: number;
  clock: Clock;
}): RetryBudget {
  let tokens = options.capacity;
  let filledAt = options.clock.now().getTime();
  const refill = (): void => {
    const now = options.clock.now().getTime();
    // A clock that was set back must not empty the store.
    const minutes = Math.max(0, now - filledAt) / 60_000;
    tokens = Math.min(options.capacity, tokens + minutes * options.refillPerMinute);
    filledAt = now;
  };
  return {
    take: () => {
      refill();
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
