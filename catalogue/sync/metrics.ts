import type { Metrics } from '../../platform/metrics.js';
import type { SyncReport } from './sync.js';

/** What is told of syncs, for /metrics. */
export interface SyncMetrics {
  ended(report: SyncReport, seconds: number): void;
}

export function createSyncMetrics(metrics: Metrics): SyncMetrics {
  const seconds = metrics.histogram({
    name: 'catalogue_sync_seconds',
    help: 'Syncs with Consonance, by outcome.',
    labels: ['outcome'],
    buckets: [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800],
  });
  const works = metrics.counter({
    name: 'catalogue_sync_works_total',
    help: 'Works by what the syncs did with them.',
    labels: ['what'],
  });
  return {
    ended({ outcome, counts }, duration) {
      seconds.observe({ outcome }, duration);
      for (const [what, count] of Object.entries(counts)) works.inc({ what }, count);
    },
  };
}
