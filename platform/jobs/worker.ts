/** Works on one queue in this process: takes what is due, as much as it has hands for, until it is told to stop. */
import type { ClaimedJob } from './claim.js';
import { pause } from './every.js';
import { createRuns, type RunsOptions } from './runs.js';

export interface WorkerOptions extends RunsOptions {
  readonly isDeadLetter: boolean;
  readonly pollSeconds: number;
}

export interface Worker {
  /** Takes no more jobs, waits for those that run, and breaks them off after stopSeconds: they are tried again. */
  close(): Promise<void>;
}

export function startWorker(options: WorkerOptions): Worker {
  const runs = createRuns(options);
  const take = createTaking(options);
  let isStopping = false;
  let wake = new AbortController();
  const loop = async () => {
    while (!isStopping) {
      wake = new AbortController();
      const free = options.rule.concurrency - runs.count();
      const jobs = free === 0 ? [] : await take(free);
      for (const job of jobs) runs.begin(job, () => wake.abort());
      if (free > 0 && jobs.length === free) continue;
      // The end of a run wakes us too, and so does the stop.
      await pause(options.pollSeconds * 1000, wake.signal);
    }
  };
  const looping = loop();
  return {
    async close() {
      isStopping = true;
      wake.abort();
      await looping;
      await runs.close();
    },
  };
}

/** Never rejects: what fails finds nothing, and is logged once for each outage, not for each poll. */
function createTaking(options: WorkerOptions): (count: number) => Promise<ClaimedJob[]> {
  const { claims, log, queue } = options;
  let isBlind = false;
  return async (count) => {
    try {
      const jobs = await claims.take({ ...options, count });
      isBlind = false;
      return jobs;
    } catch (error) {
      if (!isBlind) log.warn({ queue, error }, 'Jobs cannot be taken for now');
      isBlind = true;
      return [];
    }
  };
}
