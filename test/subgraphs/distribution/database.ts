/** A database with the tables of distribution and its queues, and a clock that tests move. */
import { createFixedClock } from '../../../platform/clock.js';
import { createJobs, type Jobs } from '../../../platform/jobs/jobs.js';
import { migrateJobs } from '../../../platform/jobs/migrate.js';
import { JobSettings } from '../../../platform/jobs/settings.js';
import { createLog } from '../../../platform/log.js';
import { type Database, openDatabase } from '../../../platform/postgres/database.js';
import { migrateDistribution } from '../../../subgraphs/distribution/migrate.js';
import type { DistributionTables } from '../../../subgraphs/distribution/tables.js';
import { TASK_QUEUES } from '../../../subgraphs/distribution/tasks/task.js';
import { createTestDatabase } from '../../setup/database.js';

export const NOW = new Date('2026-11-28T12:00:00Z');
export const log = createLog({ name: 'test', level: 'silent' });
/** No waiting in tests. */
export const jobSettings = JobSettings.parse({
  pollSeconds: 0.02,
  upkeepSeconds: 0.1,
  retry: { limit: 2, firstSeconds: 1, longestSeconds: 1 },
});

export interface Ground extends Database<DistributionTables> {
  readonly url: string;
  readonly jobs: Jobs;
  readonly clock: ReturnType<typeof createFixedClock>;
  /** Statements so far. */
  statements(): number;
}

export async function createGround(): Promise<Ground> {
  const server = await createTestDatabase();
  const { url } = server;
  await migrateDistribution({ url, log });
  await migrateJobs({ url, log, queues: Object.values(TASK_QUEUES) });
  const clock = createFixedClock(NOW);
  let statements = 0;
  const database = openDatabase<DistributionTables>({
    url,
    log,
    maxConnections: 8,
    applicationName: 'test',
    onStatement: () => {
      statements += 1;
    },
  });
  return {
    url,
    clock,
    db: database.db,
    pool: database.pool,
    jobs: createJobs({ pool: database.pool, clock, settings: jobSettings }),
    statements: () => statements,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
