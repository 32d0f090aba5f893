import { demoList } from '../../embedded/consonance/demo/list.js';
import { startEmbeddedConsonance } from '../../embedded/consonance/server.js';
import { ensureDatabaseAt } from '../../platform/postgres/ensure-database.js';
import type { ServiceProcess } from './process.js';

export interface EmbeddedConsonanceOptions {
  /** The product's database: the stand-in keeps its own beside it. */
  readonly databaseUrl: string;
  readonly apiKey: string;
  readonly adminKey: string;
  readonly port: number;
  /** Whether it starts empty, for a list of somebody's own. */
  readonly isWithoutDemo: boolean;
}

/** Starts the stand-in for Consonance, with the demo list where it holds nothing yet, or without it. Answers its address. */
export async function startConsonanceService(
  service: ServiceProcess,
  options: EmbeddedConsonanceOptions,
): Promise<string> {
  const { clock, log, shutdown } = service;
  const own = `${new URL(options.databaseUrl).pathname.slice(1)}_consonance`;
  const server = await startEmbeddedConsonance({
    databaseUrl: await ensureDatabaseAt(options.databaseUrl, own),
    apiKey: options.apiKey,
    adminKey: options.adminKey,
    host: '127.0.0.1',
    port: options.port,
    clock,
    log,
    ...(options.isWithoutDemo ? {} : { seed: demoList() }),
  });
  shutdown.add('embedded Consonance', () => server.close());
  return server.url;
}
