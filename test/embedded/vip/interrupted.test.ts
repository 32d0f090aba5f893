/**
 * kill -9 at each step of an upload, and a new start on the same data. The steps are held where they are by a lock in the
 * database, so that the process is killed there and nowhere else.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../../setup/colophon.js';
import { createTestDatabase, dropDatabase } from '../../setup/database.js';
import { type RunningService, startService } from '../../setup/service.js';
import { picture } from './processing/made-files.js';
import type { Json } from './service.js';
import {
  announce,
  askOffset,
  type Calling,
  createAsset,
  send,
  sha256Of,
  untilProcessed,
} from './uploads/sending.js';

const CLIENT = { id: 'desk', secret: 'a-secret-of-the-desk' };
const ADMIN_KEY = 'key-for-the-admin';

let data: string;
let database: { readonly url: string } & AsyncDisposable;
let service: RunningService;
let token: string;
let holding: Client | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  data = await mkdtemp(join(tmpdir(), 'colophon-interrupted-'));
  await start();
});
afterAll(async () => {
  await service.stop();
  await database[Symbol.asyncDispose]();
  await dropDatabase(new URL(ownUrl()).pathname.slice(1));
  await rm(data, { recursive: true, force: true });
});
// After every step: whatever had come is either all there, or it is gone.
afterEach(async () => {
  await letGo();
  await until(async () => (await query(`select from vip.rendition where state = 'pending'`)).length === 0);
  const referred = await query(`
    select sha256 from vip.asset_version where processing <> 'awaiting_upload'
    union select sha256 from vip.rendition where state = 'ready'
    union select sha256 from vip.upload where state = 'complete'`);
  expect((await blobs()).sort()).toEqual(referred.map(({ sha256 }) => sha256).sort());
  await until(async () => (await readdir(join(data, 'vip', 'uploads'))).length === 0);
  expect(await readdir(join(data, 'vip', 'temporary'))).toEqual([]);
});

async function start(): Promise<void> {
  service = await startService(['embedded', 'vip', '--port', '0', '--data', data], {
    DATABASE_URL: database.url,
    VIP_CLIENT_ID: CLIENT.id,
    VIP_CLIENT_SECRET: CLIENT.secret,
    VIP_ADMIN_KEY: ADMIN_KEY,
    VIP_TOKEN_SECRET: 'a-token-secret-0123456789',
  });
  const answer = await fetch(`${service.url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  token = ((await answer.json()) as { access_token: string }).access_token;
}

async function kill(): Promise<void> {
  const child = service.process;
  child.kill('SIGKILL');
  await until(() => child.signalCode !== null || child.exitCode !== null);
}

/** Kills it where it is held, and starts it again once nobody holds anything. */
async function killAndStart(): Promise<void> {
  await kill();
  await letGo();
  await start();
}

function ownUrl(): string {
  const url = new URL(database.url);
  url.pathname += '_vip';
  return url.href;
}

async function query(text: string, values: unknown[] = []): Promise<Json[]> {
  const client = new Client({ connectionString: ownUrl() });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** From now on nobody writes to the table; who tries to, waits. */
async function hold(table: string): Promise<void> {
  await letGo();
  holding = new Client({ connectionString: ownUrl() });
  await holding.connect();
  await holding.query(`begin; lock table ${table} in share mode`);
}

async function letGo(): Promise<void> {
  await holding?.end();
  holding = null;
}

/** Until somebody waits for what is held. */
async function untilHeld(): Promise<void> {
  await until(async () => (await query('select from pg_locks where not granted')).length > 0);
}

async function blobs(): Promise<string[]> {
  const names = await readdir(join(data, 'vip', 'blobs'), { recursive: true });
  return names.map((name) => name.split(/[/\\]/)[1] ?? '').filter((name) => name !== '');
}

const calling: Calling = {
  async call(method, path, { body, headers = {} } = {}) {
    const response = await fetch(`${service.url}/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? null : JSON.parse(text),
    };
  },
};

interface Waiting {
  readonly bytes: Buffer;
  readonly uploadId: string;
  readonly versionId: string;
  /** As it is now: another start listens elsewhere. */
  url(): string;
  complete(key?: string): ReturnType<Calling['call']>;
}

/** A version that waits for a picture of its own. */
async function begin(): Promise<Waiting> {
  const bytes = await picture(
    'jpeg',
    300 + Math.floor(Math.random() * 1000),
    400 + Math.floor(Math.random() * 1000),
  );
  const { body: upload } = await announce(calling, bytes, { fileName: 'cover.jpg', mediaType: 'image/jpeg' });
  const asset = await createAsset(calling);
  const { body: version } = await calling.call('POST', `/assets/${asset.id}/versions`, {
    body: { uploadId: upload.id },
  });
  return {
    bytes,
    uploadId: upload.id,
    versionId: version.id,
    url: () => service.url + new URL(upload.url).pathname,
    complete: (key) =>
      calling.call('POST', `/uploads/${upload.id}:complete`, {
        headers: key === undefined ? {} : { 'idempotency-key': key },
      }),
  };
}

async function offsetOf({ url }: Waiting): Promise<number> {
  return Number((await askOffset(url())).headers.get('upload-offset'));
}

async function expectReady({ versionId, bytes }: Waiting): Promise<void> {
  expect(await untilProcessed(calling, versionId)).toMatchObject({
    processing: 'ready',
    file: { sha256: sha256Of(bytes), byteSize: bytes.length },
  });
  const { headers } = await calling.call('GET', `/versions/${versionId}/content?review=true`);
  const served = await fetch(headers.get('location') ?? '');
  expect(sha256Of(Buffer.from(await served.arrayBuffer()))).toBe(sha256Of(bytes));
}

test('killed while bytes come, what has come stays and the rest is sent', async () => {
  const waiting = await begin();
  const { bytes, uploadId } = waiting;
  const half = bytes.length >> 1;
  const sending = request(waiting.url(), {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.length,
    },
  });
  sending.on('error', () => undefined);
  sending.write(bytes.subarray(0, half));
  const path = join(data, 'vip', 'uploads', uploadId);
  await until(async () => (await stat(path).catch(() => null))?.size === half);
  await killAndStart();
  expect(await offsetOf(waiting)).toBe(half);
  expect((await calling.call('GET', `/versions/${waiting.versionId}`)).body.processing).toBe(
    'awaiting_upload',
  );
  await send(waiting.url(), bytes.subarray(half), half);
  expect((await waiting.complete()).status).toBe(200);
  await expectReady(waiting);
});

test('killed when all bytes are there, it only has to be said', async () => {
  const waiting = await begin();
  await send(waiting.url(), waiting.bytes);
  await killAndStart();
  expect(await offsetOf(waiting)).toBe(waiting.bytes.length);
  expect((await waiting.complete()).status).toBe(200);
  await expectReady(waiting);
});

test.each([
  ['without a key', undefined],
  ['with a key', randomUUID()],
])('killed while it is completed %s, nothing has happened, and it is completed again', async (_how, key) => {
  const waiting = await begin();
  await send(waiting.url(), waiting.bytes);
  await hold('vip.asset_version');
  const lost = waiting.complete(key).catch(() => 'lost');
  await untilHeld();
  // The bytes are a blob by now, of which nobody knows.
  expect(await blobs()).toContain(sha256Of(waiting.bytes));
  await killAndStart();
  expect(await lost).toBe('lost');
  expect(await blobs()).not.toContain(sha256Of(waiting.bytes));
  expect((await calling.call('GET', `/versions/${waiting.versionId}`)).body.processing).toBe(
    'awaiting_upload',
  );
  expect(await offsetOf(waiting)).toBe(waiting.bytes.length);
  expect((await waiting.complete(key)).status).toBe(200);
  await expectReady(waiting);
});

test.each([
  // The count of beginnings is written before the bytes are looked at, the event after.
  ['before its bytes are looked at', 'vip.processing_start'],
  ['after its bytes are looked at', 'vip.rendition'],
])('killed %s, a version is looked at after the next start', async (_when, table) => {
  const waiting = await begin();
  await send(waiting.url(), waiting.bytes);
  await hold(table);
  expect((await waiting.complete()).status).toBe(200);
  await untilHeld();
  const { processing } = (await calling.call('GET', `/versions/${waiting.versionId}`)).body;
  expect(['scanning', 'processing']).toContain(processing);
  await killAndStart();
  await expectReady(waiting);
});

test('killed while a rendition is made, it is made after the next start', async () => {
  const waiting = await begin();
  await send(waiting.url(), waiting.bytes);
  await waiting.complete();
  await expectReady(waiting);
  const due = `select from vip.rendition where version_id = $1 and state = 'pending'`;
  await until(async () => (await query(due, [waiting.versionId])).length === 0);
  const changing = new Client({ connectionString: ownUrl() });
  await changing.connect();
  await changing.query('begin');
  await changing.query(
    `update vip.rendition set state = 'pending', sha256 = null where version_id = $1 and preset = 'small'`,
    [waiting.versionId],
  );
  // Whoever waits for the table first has it first.
  const held = hold('vip.rendition');
  await untilHeld();
  await changing.query('commit');
  await held;
  await changing.end();
  await untilHeld();
  await killAndStart();
  await until(async () => (await query(due, [waiting.versionId])).length === 0);
  expect(
    await query('select from vip.rendition where version_id = $1 and sha256 is null', [waiting.versionId]),
  ).toEqual([]);
});

test('killed while an administrator sends bytes, and after it, nothing of them is left', async () => {
  const put = (bytes: Buffer, sent: number) => {
    const sending = request(`${service.url}/admin/blobs/${sha256Of(bytes)}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-length': bytes.length },
    });
    sending.on('error', () => undefined);
    sending.write(bytes.subarray(0, sent));
    return sending;
  };
  const [half, whole] = [Buffer.from(randomUUID()), Buffer.from(randomUUID())];
  put(half, 5);
  put(whole, whole.length).end();
  await until(async () => (await readdir(join(data, 'vip', 'temporary'))).length === 1);
  await until(async () => (await blobs()).includes(sha256Of(whole)));
  await killAndStart();
  expect(await readdir(join(data, 'vip', 'temporary'))).toEqual([]);
  expect(await blobs()).not.toContain(sha256Of(whole));
});
