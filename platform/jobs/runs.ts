/** The jobs that a worker has in hand: begun, kept by renewing their leases, broken off when they must end. */
import type { Log } from '../log.js';
import { type ClaimedJob, type Claims, nameOf } from './claim.js';
import { every } from './every.js';
import type { JobMetrics } from './metrics.js';
import type { QueueRule, RawHandler } from './queue.js';
import { runJob } from './run.js';

export interface RunsOptions {
  readonly queue: string;
  readonly handle: RawHandler;
  readonly rule: QueueRule;
  readonly stopSeconds: number;
  readonly claims: Claims;
  readonly log: Log;
  readonly metrics: JobMetrics | undefined;
}

export interface Runs {
  count(): number;
  /** Begins a run of the job and calls back when it has ended, however it did. */
  begin(job: ClaimedJob, onEnd: () => void): void;
  /** Waits for all, and breaks off after stopSeconds what has not ended. */
  close(): Promise<void>;
}

interface Run {
  readonly job: ClaimedJob;
  readonly breakOff: (why: string) => void;
  readonly ended: Promise<void>;
}

export function createRuns(options: RunsOptions): Runs {
  const { queue, rule, claims, log, metrics, stopSeconds } = options;
  // By the run, not by the job: a process that was stopped may take up again a job whose older run it still holds.
  const runs = new Map<string, Run>();
  const work = async (job: ClaimedJob, signal: AbortSignal) => {
    const begun = performance.now();
    const outcome = await runJob({ ...options, job, signal, leaseSeconds: rule.leaseSeconds });
    metrics?.ended({ queue, outcome, seconds: (performance.now() - begun) / 1000 });
  };
  const renew = async () => {
    const held = [...runs.values()];
    if (held.length === 0) return;
    const jobs = held.map(({ job }) => job);
    const ours = await claims.renew(queue, jobs, rule.leaseSeconds);
    for (const { job, breakOff } of held) {
      if (!ours.has(nameOf(job))) breakOff('Its lease ran out and it was taken back');
    }
  };
  const renewal = every({ seconds: rule.leaseSeconds / 3, name: `leases of ${queue}`, log, work: renew });
  return {
    count: () => runs.size,
    begin(job, onEnd) {
      const broken = new AbortController();
      const breakOff = (why: string) => broken.abort(new Error(why));
      const tooLong = `It took longer than ${rule.runLimitSeconds} seconds`;
      const limit = setTimeout(breakOff, rule.runLimitSeconds * 1000, tooLong);
      const ended = work(job, broken.signal).finally(() => {
        clearTimeout(limit);
        runs.delete(nameOf(job));
        onEnd();
      });
      runs.set(nameOf(job), { job, breakOff, ended });
    },
    async close() {
      const breakOffAll = () => {
        for (const { breakOff } of runs.values()) breakOff('Its worker was stopped');
      };
      const limit = setTimeout(breakOffAll, stopSeconds * 1000);
      await Promise.all([...runs.values()].map(({ ended }) => ended));
      clearTimeout(limit);
      await renewal.close();
    },
  };
}
