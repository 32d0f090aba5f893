/** A service of its own that logs everything it may, for tests of what no log may hold. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { startEmbeddedVip } from '../../../embedded/vip/server.js';
import type { Clock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createTestDatabase } from '../../setup/database.js';
import type { Calling } from './uploads/sending.js';

export interface TalkativeService extends Calling {
  readonly databaseUrl: string;
  /** Ends it, and answers all that it has logged. */
  end(): Promise<string>;
}

export async function startTalkativeService(clock: Clock): Promise<TalkativeService> {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const dataFolder = await mkdtemp(join(tmpdir(), 'colophon-vip-'));
  const database = await createTestDatabase();
  const server = await startEmbeddedVip({
    databaseUrl: database.url,
    dataFolder,
    clients: [],
    bearers: [{ token: 'a-token-for-all', client: 'all', tenant: 'house', scopes: 'ALL' }],
    adminKey: 'key-for-the-admin',
    tokenSecret: 'a-token-secret-0123456789',
    host: '127.0.0.1',
    port: 0,
    clock,
    log: createLog({ name: 'test', level: 'trace', destination }),
  });
  return {
    databaseUrl: database.url,
    async call(method, path, { body, headers = {} } = {}) {
      const response = await fetch(`${server.url}/v1${path}`, {
        method,
        redirect: 'manual',
        headers: {
          authorization: 'Bearer a-token-for-all',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await response.text();
      const { status, headers: told } = response;
      return { status, headers: told, text, body: text === '' ? null : JSON.parse(text) };
    },
    async end() {
      await server.close();
      await database[Symbol.asyncDispose]();
      await rm(dataFolder, { recursive: true, force: true });
      return lines.join('');
    },
  };
}
