/** What is counted of the calls to the upstreams, for /metrics. */
import type { UpstreamErrorCode } from '../../platform/errors.js';
import { type Metrics, WAITING_BUCKETS } from '../../platform/metrics.js';
import type { BreakerState } from './breaker.js';

export interface UpstreamMetrics {
  /** One call, all its attempts included. */
  called(call: {
    upstream: string;
    operation: string;
    outcome: 'OK' | UpstreamErrorCode;
    seconds: number;
  }): void;
  retried(upstream: string): void;
  breakerMoved(upstream: string, state: BreakerState): void;
}

/** 0 lets calls pass, 1 lets none. */
const OPENNESS: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 0.5, open: 1 };

/** One set for all upstreams of a process: a registry takes each name once. */
export function createUpstreamMetrics(metrics: Metrics): UpstreamMetrics {
  const calls = metrics.histogram({
    name: 'upstream_call_seconds',
    help: 'Calls to an upstream with their retries, by outcome.',
    labels: ['upstream', 'operation', 'outcome'],
    buckets: [...WAITING_BUCKETS, 60],
  });
  const retries = metrics.counter({
    name: 'upstream_retries_total',
    help: 'Second and later attempts of calls to an upstream.',
    labels: ['upstream'],
  });
  const breaker = metrics.gauge({
    name: 'upstream_breaker_open',
    help: 'The circuit breaker of an upstream: 0 closed, 0.5 trying one call, 1 open.',
    labels: ['upstream'],
  });
  return {
    called: ({ upstream, operation, outcome, seconds }) =>
      calls.observe({ upstream, operation, outcome }, seconds),
    retried: (upstream) => retries.inc({ upstream }),
    breakerMoved: (upstream, state) => breaker.set({ upstream }, OPENNESS[state]),
  };
}
