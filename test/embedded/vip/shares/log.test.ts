import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { startEmbeddedVip } from '../../../../embedded/vip/server.js';
import { createFixedClock } from '../../../../platform/clock.js';
import { createLog } from '../../../../platform/log.js';
import { createTestDatabase } from '../../../setup/database.js';
import type { Calling } from '../uploads/sending.js';
import { addShare, NOON } from './sharing.js';

test('the log, also at its most talkative, never holds a link or its password', async () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const dataFolder = await mkdtemp(join(tmpdir(), 'colophon-vip-'));
  await using database = await createTestDatabase();
  const server = await startEmbeddedVip({
    databaseUrl: database.url,
    dataFolder,
    clients: [],
    bearers: [{ token: 'a-token-for-all', client: 'all', tenant: 'house', scopes: 'ALL' }],
    adminKey: 'key-for-the-admin',
    tokenSecret: 'a-token-secret-0123456789',
    host: '127.0.0.1',
    port: 0,
    clock: createFixedClock(NOON),
    log: createLog({ name: 'test', level: 'trace', destination }),
  });
  const calling: Calling = {
    async call(method, path, { body, headers = {} } = {}) {
      const response = await fetch(`${server.url}/v1${path}`, {
        method,
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
  };
  const { url, fileUrl } = await addShare(calling, { password: 'Salt and roads' });
  const give = (password: string) => ({
    method: 'POST',
    redirect: 'manual' as const,
    body: new URLSearchParams({ password }),
  });
  expect((await fetch(url, give('Salt and rods'))).status).toBe(403);
  const given = await fetch(url, give('Salt and roads'));
  const cookie = given.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(fileUrl, { headers: { cookie } })).status).toBe(200);
  expect((await fetch(fileUrl, { headers: { cookie, range: 'bytes=9999-' } })).status).toBe(416);
  // With its table away, a page fails for a reason that nobody expects.
  await breakAccess(database.url);
  expect((await fetch(url, { headers: { cookie } })).status).toBe(500);
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });

  const log = lines.join('');
  expect(log).toContain('/s/:token/files/:versionId');
  expect(log).toContain('A request failed');
  for (const secret of [url.split('/').at(-1), cookie.split('.').at(-1), 'Salt and']) {
    expect(log).not.toContain(secret);
  }
});

async function breakAccess(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('alter table vip.access rename to elsewhere');
  await client.end();
}
