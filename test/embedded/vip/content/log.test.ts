import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { startEmbeddedVip } from '../../../../embedded/vip/server.js';
import { createClock } from '../../../../platform/clock.js';
import { createLog } from '../../../../platform/log.js';
import { createTestDatabase } from '../../../setup/database.js';
import { addApproved, announce, askOffset, type Calling, send } from '../uploads/sending.js';

test('the log, also at its most talkative, never holds the address of bytes', async () => {
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
    clock: createClock({}),
    log: createLog({ name: 'test', level: 'trace', destination }),
  });
  const calling: Calling = {
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
  };
  const { body: upload } = await announce(calling, 'Hello there.');
  await send(upload.url, 'Hello');
  await send(upload.url, 'Hello');
  await askOffset(`${upload.url}x`);
  const { id } = await addApproved(calling, 'Hello.');
  const address = (await calling.call('GET', `/versions/${id}/content`)).headers.get('location') ?? '';
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(`${address}x`)).status).toBe(404);
  expect((await fetch(address, { headers: { range: 'bytes=9999-' } })).status).toBe(416);
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });

  const log = lines.join('');
  expect(log).toContain('/content/*');
  expect(log).toContain('/uploads/:id/:signature');
  for (const secret of [address.split('.').at(-1), address.split('/').at(-1), upload.url.split('/').at(-1)]) {
    expect(log).not.toContain(secret);
  }
});
