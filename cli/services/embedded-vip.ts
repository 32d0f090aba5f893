import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedVip } from '../../embedded/vip/server.js';
import { lockFolder } from '../../platform/folder-lock.js';
import { ensureDatabaseAt } from '../../platform/postgres/ensure-database.js';
import type { ServiceProcess } from './process.js';

export interface EmbeddedVipOptions {
  /** The product's database: the service keeps its own beside it. */
  readonly databaseUrl: string;
  /** The files are kept in a folder of their own below it. */
  readonly dataFolder: string;
  /** The one client, who may do everything. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly adminKey: string;
  /** With which it signs its tokens and addresses. */
  readonly tokenSecret: string;
  readonly port: number;
}

/** Starts the embedded VIP and answers its address. */
export async function startVipService(
  service: ServiceProcess,
  { databaseUrl, dataFolder, clientId, clientSecret, ...options }: EmbeddedVipOptions,
): Promise<string> {
  const { clock, log, shutdown } = service;
  const folder = join(dataFolder, 'vip');
  await mkdir(folder, { recursive: true });
  // Two services on one folder would remove what the other is writing.
  const lock = await lockFolder(folder, { clock });
  shutdown.add('files', () => lock.release());
  const own = `${new URL(databaseUrl).pathname.slice(1)}_vip`;
  const server = await startEmbeddedVip({
    ...options,
    databaseUrl: await ensureDatabaseAt(databaseUrl, own),
    dataFolder: folder,
    clients: [{ clientId, secret: clientSecret, tenant: 'house', scopes: 'ALL' }],
    bearers: [],
    host: '127.0.0.1',
    clock,
    log,
  });
  shutdown.add('embedded VIP', () => server.close());
  return server.url;
}
