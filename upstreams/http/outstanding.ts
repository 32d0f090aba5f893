import { unavailable } from './failure.js';
import type { Upstream } from './upstream.js';

/** Runs a call unless so many are under way already; then UPSTREAM_UNAVAILABLE at once, because a line that only grows helps nobody. */
export type OutstandingLimit = <T>(call: () => Promise<T>) => Promise<T>;

export function createOutstandingLimit(upstream: Upstream, maxOutstanding: number): OutstandingLimit {
  let outstanding = 0;
  return async (call) => {
    if (outstanding >= maxOutstanding) throw unavailable(upstream, 'has too many of our requests to answer');
    outstanding += 1;
    try {
      return await call();
    } finally {
      outstanding -= 1;
    }
  };
}
