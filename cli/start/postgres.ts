import type { Log } from '../../platform/log.js';
import { startPostgres } from '../../platform/postgres/launcher.js';
import type { Shutdown } from '../../platform/shutdown.js';
import { keepPostgres } from './keep-postgres.js';

const PRODUCT_DATABASE = 'colophon';

/** The product's database: the one given, else one in a PostgreSQL of our own on the data folder. */
export async function findDatabase(options: {
  given: string | undefined;
  dataFolder: string;
  searchPath: string | undefined;
  log: Log;
  shutdown: Shutdown;
}): Promise<string> {
  if (options.given !== undefined) return options.given;
  const { dataFolder, searchPath, log } = options;
  const server = await startPostgres({ dataFolder, searchPath, log });
  const startAt = (port: number) => startPostgres({ dataFolder, searchPath, log, port });
  options.shutdown.add('PostgreSQL', keepPostgres(server, { startAt, log }));
  return server.ensureDatabase(PRODUCT_DATABASE);
}
