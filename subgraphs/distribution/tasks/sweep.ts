/** Finds tasks that are due and have no job: after a queue was emptied, or when a clock was moved. */
import { type Kysely, sql } from 'kysely';
import type { Jobs } from '../../../platform/jobs/jobs.js';
import type { DistributionTables } from '../tables.js';
import { jobOf } from './ask-for.js';
import { TASK_KINDS, TASK_QUEUES } from './task.js';

/** So many at a time: the next time finds the rest. */
const AT_ONCE = 5000;

/** Asks again for the jobs of tasks that are due. How many are due. */
export function sweepTasks(
  db: Kysely<DistributionTables>,
  { jobs, now }: { readonly jobs: Jobs; readonly now: Date },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('distribution.task')
      .select(['task_id', 'kind', 'due_at'])
      .whereRef('wanted', '>', 'done')
      .where('failed_at', 'is', null)
      .where('due_at', '<=', now)
      // Whoever was killed leaves a lease behind, which runs out.
      .where((is) => is.or([is('lease_until', 'is', null), is('lease_until', '<', sql<Date>`now()`)]))
      .orderBy('due_at')
      .limit(AT_ONCE)
      .execute();
    for (const kind of TASK_KINDS) {
      const own = due.filter((task) => task.kind === kind);
      if (own.length > 0) await jobs.enqueueMissing(transaction, TASK_QUEUES[kind], own.map(jobOf));
    }
    return due.length;
  });
}
