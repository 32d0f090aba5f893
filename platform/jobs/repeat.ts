import type { Pool } from 'pg';
import type { Log } from '../log.js';
import { SCHEMA } from './boss.js';
import { every, type Repetition } from './every.js';

export interface RepeatOptions {
  readonly pool: Pick<Pool, 'query'>;
  readonly log: Log;
  /** Processes that use the same name share the work. */
  readonly name: string;
  readonly everySeconds: number;
  readonly work: (signal: AbortSignal) => Promise<void>;
}

/**
 * Does the work every so many seconds, in one of all the processes that ask for it: a sweeper, say.
 *
 * By the database's time, not the platform's clock. No lock is held, so a process that is killed, stopped or slow keeps
 * nobody from the next turn; work that takes longer than the interval may therefore meet itself.
 */
export function repeat({ pool, log, name, everySeconds, work }: RepeatOptions): Repetition {
  return every({
    seconds: everySeconds,
    ...{ name, log },
    async work(signal) {
      // A tenth early is in time: timers are not exact, and who misses a turn by a moment would miss it whole.
      const { rowCount } = await pool.query(
        `insert into ${SCHEMA}.repeated as last (name, began_at) values ($1, now())
         on conflict (name) do update set began_at = now()
         where last.began_at <= now() - $2 * interval '1 second'`,
        [name, everySeconds * 0.9],
      );
      if (rowCount === 1) await work(signal);
    },
  });
}
