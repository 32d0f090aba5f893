/**
 * All that a process does for jobs: it works on the queues it is given, and takes its turns at the upkeep.
 *
 * pg-boss 10 has no heartbeat: a job has a lease (its expireInSeconds), from the settings, and our workers renew it while
 * the handler runs. A worker that is killed loses its jobs when their lease has run out and the upkeep has seen it.
 */
import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import type { Log } from '../log.js';
import { createBoss, onPool, SCHEMA } from './boss.js';
import { createClaims } from './claim.js';
import { countByQueue } from './counts.js';
import { every } from './every.js';
import type { JobMetrics } from './metrics.js';
import { deadQueueName, ruleOf, type Work } from './queue.js';
import { repeat } from './repeat.js';
import type { JobSettings } from './settings.js';
import { startWorker } from './worker.js';

export interface WorkersOptions {
  /** Of the product's database. Handlers that use it too should find some connections left. */
  readonly pool: Pool;
  readonly settings: JobSettings;
  readonly log: Log;
  readonly metrics?: JobMetrics;
  /** One for each queue, made by workOn. */
  readonly work: readonly Work[];
}

export interface Workers {
  /** Takes no more jobs, waits for running ones as long as the settings say, then breaks them off. Never rejects. */
  close(): Promise<void>;
}

/** Nobody waits for a call of onDead. */
const DEAD_POLL_FACTOR = 5;
const COUNT_SECONDS = 15;

/** Begins at once. No failure of the database ends it. */
export function startWorkers({ pool, settings, log, metrics, work }: WorkersOptions): Workers {
  const claims = createClaims(pool, settings);
  const boss = createBoss(onPool(pool), settings);
  const workers = work.flatMap(({ queue, handle, onDead }) => {
    const dead = { name: deadQueueName(queue.name) };
    const shared = { stopSeconds: settings.stopSeconds, claims, log, metrics };
    const living = { queue: queue.name, handle, isDeadLetter: false, rule: ruleOf(queue, settings) };
    // By the settings alone: a queue that retries nothing wants its owner told all the more.
    const died = { queue: dead.name, handle: onDead, isDeadLetter: true, rule: ruleOf(dead, settings) };
    return [
      startWorker({ ...shared, ...living, pollSeconds: settings.pollSeconds }),
      startWorker({ ...shared, ...died, pollSeconds: settings.pollSeconds * DEAD_POLL_FACTOR }),
    ];
  });
  const repetitions = [
    repeat({
      ...{ pool, log, name: 'job upkeep', everySeconds: settings.upkeepSeconds },
      work: () => upkeep(boss, pool, settings),
    }),
    every({
      ...{ name: 'job counts', log, seconds: COUNT_SECONDS },
      work: async () => metrics?.counted(await countByQueue(pool)),
    }),
  ];
  return {
    async close() {
      await Promise.all([...workers, ...repetitions].map((part) => part.close()));
    },
  };
}

/** Takes back what ran out of its lease, forgets the long dead, and keeps retries from waiting too long. */
async function upkeep(boss: PgBoss, pool: Pool, settings: JobSettings): Promise<void> {
  await boss.maintain();
  // pg-boss 10 doubles a retry's wait without end.
  await pool.query(
    `update ${SCHEMA}.job set start_after = now() + $1 * interval '1 second'
     where state = 'retry' and start_after > now() + $1 * interval '1 second'`,
    [settings.retry.longestSeconds],
  );
}
