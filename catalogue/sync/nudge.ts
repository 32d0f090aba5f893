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

  const lose = (error: unknown) => {
    log.warn({ error }, 'Nudges to sync cannot be heard for now');
    drop();
    if (!isClosed) timer = setTimeout(() => startListening(onNudge), retryMs);
  };
  const drop = () => {
    const dropped = client;
    client = null;
    dropped?.removeListener('error', lose);
    // Not back into the pool, where it would go on listening.
    dropped?.release(true);
  };
  const listen = async (onListening: () => void) => {
    client = await pool.connect();
    client.once('error', lose);
    client.on('notification', onNudge);
    await client.query('listen colophon_sync');
    onListening();
  };
  const startListening = (onListening: () => void) => {
    listening = listen(onListening).catch(lose);
  };

  let listening: Promise<void> = Promise.resolve();
  startListening(() => undefined);
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await listening;
      drop();
    },
  };
}
