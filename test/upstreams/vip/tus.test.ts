/** Where bytes go, on its bad days: what a caller is told, and that it costs no memory. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { createToldServer, html, json, type Reply, silence, status } from '../told-server.js';
import { createTestVip, versionAnswer } from './client-for-tests.js';
import { aFile, done, someBytes } from './embedded-for-tests.js';

const BYTES = someBytes(64);
const ACT = { requestKey: 'key-1' };
const file = () => aFile(BYTES, { id: 'ast_1' });

const at =
  (offset: unknown, code = 204): Reply =>
  (_, response) => {
    response.writeHead(code, { 'upload-offset': String(offset) }).end();
  };

/** An API that is well, and says that the bytes go to this address. */
const apiOf = (bytesUrl: () => string): Reply => {
  const version = { ...versionAnswer, file: { ...versionAnswer.file, sha256: file().sha256 } };
  const answers: Record<string, () => unknown> = {
    'POST /oauth/token': () => ({ access_token: 'token', expires_in: 3600 }),
    'POST /v1/uploads': () => ({ id: 'upl_1', protocol: 'tus', url: bytesUrl() }),
    'POST /v1/uploads/upl_1:complete': () => ({ id: 'upl_1' }),
    'GET /v1/assets/ast_1/versions': () => ({ items: [], nextCursor: null }),
    'POST /v1/assets/ast_1/versions': () => version,
  };
  return (request, response) => {
    const [path = ''] = request.path.split('?');
    return json(answers[`${request.method} ${path}`]?.())(request, response);
  };
};

/** The bytes' own address takes the replies in turn, and the last one stays. */
async function createServerOf(...replies: readonly Reply[]) {
  const line = [...replies];
  const asked: string[] = [];
  const api = apiOf(() => `${server.url}/bytes/a-secret-address`);
  const server = await createToldServer((request, response) => {
    if (!request.path.startsWith('/bytes/')) return api(request, response);
    asked.push(`${request.method} ${request.headers['upload-offset'] ?? ''}`.trim());
    const reply = line.length > 1 ? line.shift() : line[0];
    return reply?.(request, response);
  });
  return Object.assign(server, { asked });
}

test.each([
  { name: 'answers HTML', reply: html, code: 'UPSTREAM_UNREADABLE', attempts: 1 },
  { name: 'takes nothing of it', reply: at(0), code: 'UPSTREAM_UNREADABLE', attempts: 1 },
  { name: 'has come further than there is', reply: at(65), code: 'UPSTREAM_UNREADABLE', attempts: 1 },
  { name: 'has come to no number', reply: at('0x40'), code: 'UPSTREAM_UNREADABLE', attempts: 1 },
  {
    name: 'sends us elsewhere',
    reply: status(302, { location: 'https://other.example' }),
    code: 'UPSTREAM_UNREADABLE',
    attempts: 1,
  },
  { name: 'refuses us', reply: status(403), code: 'UPSTREAM_REFUSED', attempts: 1 },
  { name: 'has more than it may', reply: status(413), code: 'UPSTREAM_REFUSED', attempts: 1 },
  { name: 'fails', reply: status(503), code: 'UPSTREAM_UNAVAILABLE', attempts: 3 },
  { name: 'is at another place', reply: status(409), code: 'UPSTREAM_UNAVAILABLE', attempts: 3 },
  { name: 'says nothing', reply: silence, code: 'UPSTREAM_UNAVAILABLE', attempts: 3 },
  {
    name: 'wants a long wait',
    reply: status(429, { 'retry-after': '120' }),
    code: 'UPSTREAM_UNAVAILABLE',
    attempts: 1,
  },
])('a VIP that $name is a failure that names no address', async ({ reply, code, attempts }) => {
  await using server = await createServerOf(reply);
  await using vip = createTestVip(server.url, { upload: { attempts: 3, stallMs: 200 } });
  const failure = await vip.sendFile(file(), ACT).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code, upstream: 'vip' });
  expect(server.asked).toHaveLength(attempts);
  expect(`${String(failure)} ${vip.lines.join('')}`).not.toContain('a-secret-address');
});

test('a wait that VIP asks for is kept, and then it is asked how far it has come', async () => {
  await using server = await createServerOf(status(429, { 'retry-after': '7' }), at(16, 200), at(64));
  await using vip = createTestVip(server.url);
  const sent = file();
  done(await vip.sendFile(sent, ACT));
  expect(vip.waits).toEqual([7_000]);
  expect(server.asked).toEqual(['PATCH 0', 'HEAD', 'PATCH 16']);
  expect(sent.offsets).toEqual([0, 16]);
});

test('a VIP that takes a part of it at a time is given the rest', async () => {
  await using server = await createServerOf(at(40), at(64));
  await using vip = createTestVip(server.url);
  done(await vip.sendFile(file(), ACT));
  expect(server.asked).toEqual(['PATCH 0', 'PATCH 40']);
  expect(vip.waits).toEqual([]);
});

test('bytes go without our credentials, and say how many they are', async () => {
  await using server = await createServerOf(at(64));
  await using vip = createTestVip(server.url);
  done(await vip.sendFile(file(), ACT));
  const sent = server.requests.find(({ method }) => method === 'PATCH');
  expect(sent?.headers).toMatchObject({
    'tus-resumable': '1.0.0',
    'content-type': 'application/offset+octet-stream',
    'content-length': '64',
  });
  expect(sent?.headers).not.toHaveProperty('authorization');
  expect(sent?.body).toBe(BYTES.toString());
});

test('a VIP that lets every upload end is not sent to for ever', async () => {
  await using server = await createServerOf(status(410));
  await using vip = createTestVip(server.url);
  await expect(vip.sendFile(file(), ACT)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  const keys = server.requests
    .filter(({ path }) => path === '/v1/uploads')
    .map(({ headers }) => headers['idempotency-key']);
  expect(new Set(keys).size).toBe(3);
});

/** A server for bytes that does not read them before it is told to. */
async function createReceiver(receive: RequestListener) {
  const receiver = createServer(receive);
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/bytes`,
    async [Symbol.asyncDispose]() {
      receiver.closeAllConnections();
      await new Promise((resolve) => receiver.close(resolve));
    },
  };
}

test('a VIP that reads slowly is waited for: of a file of 96 MB no more is read than is on its way', async () => {
  const [size, piece] = [96_000_000, Buffer.alloc(250_000)];
  const seen = { given: 0, taken: 0, lead: 0 };
  await using receiver = await createReceiver((incoming, response) => {
    incoming.on('data', (chunk: Buffer) => {
      seen.taken += chunk.length;
    });
    incoming.on('end', () => response.writeHead(204, { 'upload-offset': String(size) }).end());
  });
  await using server = await createToldServer(apiOf(() => receiver.url));
  await using vip = createTestVip(server.url);
  async function* open() {
    for (; seen.given < size; seen.given += piece.length) {
      yield piece;
      seen.lead = Math.max(seen.lead, seen.given - seen.taken);
    }
  }
  done(await vip.sendFile({ ...file(), byteSize: size, open }, ACT));
  expect(seen.taken).toBe(size);
  expect(seen.lead).toBeLessThan(24_000_000);
});

test('a stream that hangs when the connection is cut is destroyed', async () => {
  await using receiver = await createReceiver((incoming) => {
    incoming.once('data', () => incoming.socket.destroy());
  });
  await using server = await createToldServer(apiOf(() => receiver.url));
  await using vip = createTestVip(server.url, { upload: { attempts: 1 } });
  const hanging = new Readable({ read: () => undefined });
  hanging.push(BYTES.subarray(0, 16));
  await expect(vip.sendFile({ ...file(), open: () => hanging }, ACT)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  });
  expect(hanging.destroyed).toBe(true);
});
