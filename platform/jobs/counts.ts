import type { Pool } from 'pg';
import { SCHEMA } from './boss.js';

export interface JobCounts {
  /** Jobs that could run now and wait for a worker. */
  readonly due: number;
  /** Jobs whose time or whose retry is still to come. */
  readonly later: number;
  readonly running: number;
  /** Jobs that were given up, and not yet forgotten. */
  readonly dead: number;
}

export interface QueueCounts extends JobCounts {
  readonly queue: string;
}

export interface DeadJob {
  readonly id: string;
  readonly queue: string;
  readonly key: string | null;
  readonly payload: unknown;
  /** Why the last try failed. */
  readonly reason: string;
  /** By the database's time. */
  readonly diedAt: Date;
}

/** By queue; one without jobs is left out. A `.dead` queue holds the calls of onDead. */
export async function countByQueue(pool: Pick<Pool, 'query'>): Promise<QueueCounts[]> {
  const { rows } = await pool.query<QueueCounts>(`
    select name as queue,
      count(*) filter (where state < 'active' and start_after <= now())::int as due,
      count(*) filter (where state < 'active' and start_after > now())::int as later,
      count(*) filter (where state = 'active')::int as running,
      count(*) filter (where state = 'failed')::int as dead
    from ${SCHEMA}.job group by name order by name`);
  return rows;
}

/** Over all queues. */
export function total(queues: readonly QueueCounts[]): JobCounts {
  const sum = (what: keyof JobCounts) => queues.reduce((count, queue) => count + queue[what], 0);
  return { due: sum('due'), later: sum('later'), running: sum('running'), dead: sum('dead') };
}

/** The last that died, latest first. */
export async function listDead(pool: Pick<Pool, 'query'>, first: number): Promise<DeadJob[]> {
  const { rows } = await pool.query<DeadJob>(
    `select id, name as queue, nullif(singleton_key, id::text) as key, data as payload,
       coalesce(output->>'message', 'Its worker gave no sign of life for longer than the lease.') as reason,
       completed_on as "diedAt"
     from ${SCHEMA}.job where state = 'failed' order by completed_on desc, id limit $1`,
    [first],
  );
  return rows;
}
