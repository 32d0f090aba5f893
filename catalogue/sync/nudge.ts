/** A nudge asks every process that syncs this database to sync now: PostgreSQL carries it. */
import { type Kysely, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../../platform/log.js';
import type { CatalogueTables } from '../tables.js';

/** Asks for a sync now. Nobody answers: whoever wants to know watches the freshness. */
export async function nudgeSync(db: Kysely<CatalogueTables>): Promise<void> {
  await sql`notify colophon_sync`.execute(db);
}

export interface NudgeListener {
  close(): Promise<void>;
}

/**
 * Calls onNudge for every nudge, on a connection of its own. While that is lost nudges are too, and the next poll
 * makes up for them; so onNudge is also called when it is back.
 */
export function listenForNudges(options: {
  readonly pool: Pool;
  readonly log: Log;
  readonly retryMs: number;
  readonly onNudge: () => void;
}): NudgeListener {
  const { pool, log, retryMs, onNudge } = options;
  let isClosed = false;
  let client: PoolClient | null = null;
  let timer: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();

  const connectLater = () => {
    if (!isClosed) timer = setTimeout(() => void connect(), retryMs);
  };
  const connect = () => {
    connecting = listen().catch((error: unknown) => {
      log.warn({ error }, 'Nudges to sync cannot be heard for now');
      connectLater();
    });
    return connecting;
  };
  const listen = async () => {
    const connected = await pool.connect();
    connected.on('notification', onNudge);
    connected.once('error', (error) => {
      connected.release(error);
      client = null;
      connectLater();
    });
    client = connected;
    await connected.query('listen colophon_sync');
  };

  void connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await connecting;
      // Not back into the pool, where it would go on listening.
      client?.release(true);
    },
  };
}
