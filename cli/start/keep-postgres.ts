import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../platform/log.js';
import type { PostgresServer } from '../../platform/postgres/launcher.js';
import { isAlive } from '../../platform/process-life.js';

/** A killed server costs seconds, and a look costs nothing. */
const LOOK_EVERY_MS = 1_000;

/**
 * Starts a server of ours again when it ends by itself, at the port where everybody expects it. Answers how to end
 * the watch and the server that runs by then.
 */
export function keepPostgres(
  first: PostgresServer,
  { startAt, log }: { startAt(port: number): Promise<PostgresServer>; log: Log },
): () => Promise<void> {
  const stop = new AbortController();
  let server = first;

  const lookAfterIt = async (): Promise<void> => {
    if (isAlive(server.pid)) return;
    log.error({ pid: server.pid }, 'PostgreSQL ended by itself');
    try {
      server = await startAt(server.port);
    } catch (error) {
      log.error({ error }, 'PostgreSQL could not be started again yet');
    }
  };
  const watch = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal: stop.signal }).then(lookAfterIt, () => undefined);
    }
  };
  const watching = watch();

  return async () => {
    stop.abort();
    await watching;
    await server.stop();
  };
}
