/**
 * What the suite of the contract is run against: the embedded VIP, or any service that claims to fulfil the contract.
 *
 * For another service set VIP_CONTRACT_URL, VIP_CONTRACT_CLIENT_ID and VIP_CONTRACT_CLIENT_SECRET: a client with every
 * scope, of a tenant that may be filled with test data. VIP_CONTRACT_OTHER_CLIENT_ID and its secret name a client of
 * another tenant; without them what is about tenants is skipped.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedVip } from '../../../../embedded/vip/server.js';
import { createClock } from '../../../../platform/clock.js';
import { createLog } from '../../../../platform/log.js';
import { createTestDatabase } from '../../../setup/database.js';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Target extends AsyncDisposable {
  /** Without /v1. */
  readonly url: string;
  readonly client: Credentials;
  /** A client that may read and nothing else; null where none was named. */
  readonly reader: Credentials | null;
  /** A client of another tenant; null where none was named. */
  readonly other: Credentials | null;
}

const CLIENT = { clientId: 'suite', clientSecret: 'suite-secret-0123456789' };
const READER = { clientId: 'reader', clientSecret: 'reader-secret-0123456789' };
const OTHER = { clientId: 'other', clientSecret: 'other-secret-0123456789' };

export async function openTarget(): Promise<Target> {
  const { VIP_CONTRACT_URL: url } = process.env;
  return url === undefined ? startOwn() : { ...outside(url), [Symbol.asyncDispose]: async () => undefined };
}

function outside(url: string) {
  const named = (prefix: string): Credentials | null => {
    const clientId = process.env[`${prefix}CLIENT_ID`];
    const clientSecret = process.env[`${prefix}CLIENT_SECRET`];
    return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };
  };
  const client = named('VIP_CONTRACT_');
  if (client === null) throw new Error('Set VIP_CONTRACT_CLIENT_ID and VIP_CONTRACT_CLIENT_SECRET too.');
  return {
    url: url.replace(/\/+$/, ''),
    client,
    reader: named('VIP_CONTRACT_READER_'),
    other: named('VIP_CONTRACT_OTHER_'),
  };
}

async function startOwn(): Promise<Target> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'colophon-vip-'));
  const server = await startEmbeddedVip({
    databaseUrl: database.url,
    dataFolder,
    clients: [
      { clientId: CLIENT.clientId, secret: CLIENT.clientSecret, tenant: 'house', scopes: 'ALL' },
      { clientId: READER.clientId, secret: READER.clientSecret, tenant: 'house', scopes: ['assets:read'] },
      { clientId: OTHER.clientId, secret: OTHER.clientSecret, tenant: 'another', scopes: 'ALL' },
    ],
    bearers: [],
    adminKey: 'admin-key-0123456789',
    tokenSecret: 'token-secret-0123456789',
    host: '127.0.0.1',
    port: 0,
    clock: createClock({}),
    log: createLog({ name: 'contract', level: 'silent' }),
  });
  return {
    url: server.url,
    client: CLIENT,
    reader: READER,
    other: OTHER,
    async [Symbol.asyncDispose]() {
      await server.close();
      await database[Symbol.asyncDispose]();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
