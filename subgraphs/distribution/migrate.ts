import type { Log } from '../../platform/log.js';
import { migrate } from '../../platform/postgres/migrate.js';

/** Brings the tables of distribution up to date. The names of the files applied now; it throws MigrationError. */
export function migrateDistribution({
  url,
  log,
}: {
  readonly url: string;
  readonly log: Log;
}): Promise<string[]> {
  return migrate({ url, log, room: 'distribution', folder: new URL('./migrations/', import.meta.url) });
}
