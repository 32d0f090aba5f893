import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGuardedAgent } from '../../../../embedded/vip/uploads/guarded-agent.js';
import { picture } from '../processing/made-files.js';
import { startService, type VipService } from '../service.js';
import { createAsset, sha256Of, untilProcessed } from './sending.js';

const MOVED: Readonly<Record<string, string>> = {
  '/once': '/cover.jpg',
  '/elsewhere': 'http://other.example/x',
  '/circle': '/circle',
};

const listed = [
  'localhost',
  '127.0.0.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '169.254.169.254',
];
const opened = await startService({
  ingestHosts: ['127.0.0.1'],
  mayIngestPrivately: true,
  uploadLimitBytes: 100_000,
  processingPollMs: 20,
});
const closed = await startService({ ingestHosts: listed });

/** Somebody else's server, which says how often it was reached. */
let host: Server;
let reached = 0;
let cover: Buffer;
let port: number;
beforeAll(async () => {
  cover = await picture('jpeg');
  host = createServer((request, response) => {
    const path = request.url ?? '';
    const to = MOVED[path];
    if (to !== undefined) response.writeHead(302, { location: to }).end();
    else if (path.startsWith('/cover.jpg')) response.setHeader('content-type', 'image/jpeg').end(cover);
    else if (path === '/large') response.end(Buffer.alloc(200_000));
    else if (path === '/cut') {
      response.writeHead(200, { 'content-length': '100' }).write('cut');
      setImmediate(() => response.destroy());
    } else response.writeHead(404).end();
  });
  host.on('connection', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  port = (host.address() as AddressInfo).port;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});
beforeEach(() => {
  reached = 0;
});

async function ingest(service: VipService, url: string, more: object = {}) {
  const { id } = await createAsset(service);
  return service.call('POST', `/assets/${id}/versions`, { body: { ingestFrom: { url }, ...more } });
}

describe('a file that is fetched', () => {
  test.each(['/cover.jpg', '/once'])('from %s becomes a version', async (path) => {
    const { status, body } = await ingest(opened, `http://127.0.0.1:${port}${path}`);
    expect(status).toBe(201);
    expect(body.file).toMatchObject({ name: 'cover.jpg', mediaType: 'image/jpeg', sha256: sha256Of(cover) });
    expect(await untilProcessed(opened, body.id)).toMatchObject({ processing: 'ready' });
  });

  test.each([
    ['/large', 413, 'file-too-large'],
    ['/nothing', 422, 'validation-failed'],
    ['/cut', 422, 'validation-failed'],
    ['/elsewhere', 422, 'validation-failed'],
    ['/circle', 422, 'validation-failed'],
  ])('from %s is refused with %i %s', async (path, status, code) => {
    const answer = await ingest(opened, `http://127.0.0.1:${port}${path}`, { fileName: 'x.txt' });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('needs a name from somewhere', async () => {
    const { status, body } = await ingest(opened, `http://127.0.0.1:${port}/cover.jpg?x`, {
      fileName: 'a/b',
    });
    expect([status, body.errors[0].pointer]).toEqual([422, '/fileName']);
  });
});

describe('where nothing private may be fetched', () => {
  test.each([
    ['https://localhost', 'address'],
    ['https://127.0.0.1', 'address'],
    ['https://2130706433', 'address'],
    ['https://0x7f.1', 'address'],
    ['https://[::1]', 'address'],
    ['https://[::ffff:127.0.0.1]', 'address'],
    ['https://169.254.169.254', 'address'],
    ['http://localhost', 'scheme'],
    ['ftp://localhost', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://name:word@localhost', 'address'],
    ['https://10.0.0.1', 'host'],
    ['https://other.example', 'host'],
    ['nonsense', 'address'],
  ])('%s is refused by its %s, and nobody is connected to', async (origin, code) => {
    const url = origin.startsWith('https://') ? `${origin}:${port}/cover.jpg` : origin;
    const { status, body } = await ingest(closed, url);
    expect([status, body.code, body.errors?.[0]]).toEqual([
      422,
      'validation-failed',
      expect.objectContaining({ pointer: '/ingestFrom/url', code }),
    ]);
    expect(reached).toBe(0);
  });
});

test.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]'])(
  'a guarded connection to %s is not made, and an unguarded one is',
  async (name) => {
    const path = { origin: `http://${name}:${port}`, path: '/cover.jpg', method: 'GET' } as const;
    const guarded = createGuardedAgent({ timeoutMs: 5_000, mayConnectPrivately: false });
    await expect(guarded.request(path)).rejects.toMatchObject({ name: 'PrivateAddressError' });
    expect(reached).toBe(0);
    await guarded.destroy();
    const unguarded = createGuardedAgent({ timeoutMs: 5_000, mayConnectPrivately: true });
    await (await unguarded.request(path)).body.dump();
    expect(reached).toBe(1);
    await unguarded.destroy();
  },
);
