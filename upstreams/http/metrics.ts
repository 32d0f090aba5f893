/** What is counted of the calls to the upstreams, for /metrics. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { UpstreamErrorCode } from '../../platform/errors.js';
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
export function createUpstreamMetrics(registry: Registry): UpstreamMetrics {
  const registers = [registry];
  const calls = new Histogram({
    name: 'colophon_upstream_call_seconds',
    help: 'Calls to an upstream with their retries, by outcome.',
    labelNames: ['upstream', 'operation', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const retries = new Counter({
    name: 'colophon_upstream_retries_total',
    help: 'Second and later attempts of calls to an upstream.',
    labelNames: ['upstream'],
    registers,
  });
  const breaker = new Gauge({
    name: 'colophon_upstream_breaker_open',
    help: 'The circuit breaker of an upstream: 0 closed, 0.5 trying one call, 1 open.',
    labelNames: ['upstream'],
    registers,
  });
  return {
    called: ({ upstream, operation, outcome, seconds }) =>
      calls.observe({ upstream, operation, outcome }, seconds),
    retried: (upstream) => retries.inc({ upstream }),
    breakerMoved: (upstream, state) => breaker.set({ upstream }, OPENNESS[state]),
  };
}
