/** A nudge tells every process that listens on a channel that there is something to do now: PostgreSQL carries it. */
import { type Kysely, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../../platform/log.js';
import type { CatalogueTables } from '../tables.js';

/** What asks for a sync. */
export const SYNC_CHANNEL = 'colophon_sync';

/** Asks for a sync now. Nobody answers: whoever wants to know watches the freshness. */
export async function nudgeSync(db: Kysely<CatalogueTables>): Promise<void> {
  await sql`select pg_notify(${SYNC_CHANNEL}, '')`.execute(db);
}

export interface NudgeListener {
  close(): Promise<void>;
}

/**
 * Calls onNudge for every nudge, on a connection of its own. While that is lost nudges are too, and the next poll
 * makes up for them; so onNudge is also called when it is back.
 */
export function listenForNudges(options: {
  /** A word that PostgreSQL takes for a name as it is. */
  readonly channel: string;
  readonly pool: Pool;
  readonly log: Log;
  readonly retryMs: number;
  readonly onNudge: () => void;
}): NudgeListener {
  const { channel, pool, log, retryMs, onNudge } = options;
  let isClosed = false;
  let client: PoolClient | null = null;
  let timer: NodeJS.Timeout | undefined;

  const lose = (error: unknown) => {
    log.warn({ error, channel }, 'Nudges cannot be heard for now');
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
    await client.query(`listen ${channel}`);
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
