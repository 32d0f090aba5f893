import type { Metrics } from '../metrics.js';
import type { QueueCounts } from './counts.js';

/**
 * How a run ended. RETRIED: it failed and will be tried again. DEAD: it failed for the last time. REFUSED: dead because its
 * payload cannot be read. STALE: it had lost its job meanwhile, and changed nothing.
 */
export type JobOutcome = 'DONE' | 'RETRIED' | 'DEAD' | 'REFUSED' | 'STALE';

/** What is told of jobs, for /metrics. */
export interface JobMetrics {
  ended(run: { queue: string; outcome: JobOutcome; seconds: number }): void;
  counted(queues: readonly QueueCounts[]): void;
}

export function createJobMetrics(metrics: Metrics): JobMetrics {
  const seconds = metrics.histogram({
    name: 'job_run_seconds',
    help: 'Runs of jobs in this process, by queue and outcome.',
    labels: ['queue', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900],
  });
  const waiting = metrics.gauge({
    name: 'jobs',
    help: 'Jobs in the database, by queue and state: due, later, running, dead.',
    labels: ['queue', 'state'],
  });
  return {
    ended: ({ queue, outcome, seconds: duration }) => seconds.observe({ queue, outcome }, duration),
    counted(queues) {
      // A queue that has emptied is not among them.
      waiting.reset();
      for (const { queue, ...counts } of queues) {
        for (const [state, count] of Object.entries(counts)) waiting.set({ queue, state }, count);
      }
    },
  };
}
