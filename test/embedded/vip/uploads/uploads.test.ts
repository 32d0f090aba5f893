import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from '../../../setup/colophon.js';
import { NOON, startService, TOKENS, type VipService } from '../service.js';
import {
  addVersion,
  announce,
  askOffset,
  createAsset,
  send,
  sha256Of,
  untilProcessed,
  upload,
} from './sending.js';

const service: VipService = await startService({ processingPollMs: 20 });
const text = () => `Jacket copy ${randomUUID()}.`;
const complete = (id: string) => service.call('POST', `/uploads/${id}:complete`);
const partial = () => readdir(join(service.dataFolder, 'uploads'));

describe('an announced file', () => {
  test('has an address that says until when it is good', async () => {
    const { status, body, headers } = await announce(service, 'Hello.');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      protocol: 'tus',
      state: 'open',
      byteSize: 6,
      expiresAt: '2026-11-06T12:00:00.000Z',
    });
    expect(body.url).toMatch(new RegExp(`^${service.url()}/uploads/${body.id}/[\\w-]{43}$`));
    expect(headers.get('location')).toBe(`${service.url()}/v1/uploads/${body.id}`);
    expect((await service.call('GET', `/uploads/${body.id}`)).body).toEqual(body);
  });

  test.each([
    [{ fileName: '../cover.jpg' }, '/fileName'],
    [{ fileName: 'a/b.txt' }, '/fileName'],
    [{ fileName: 'a\\b.txt' }, '/fileName'],
    [{ fileName: 'a\u0000.txt' }, '/fileName'],
    [{ byteSize: 0 }, '/byteSize'],
    [{ mediaType: 'text' }, '/mediaType'],
    [{ sha256: 'abc' }, '/sha256'],
  ])('is refused as %j', async (more, pointer) => {
    const { status, body } = await announce(service, 'Hello.', more);
    expect([status, body.code]).toEqual([422, 'validation-failed']);
    expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  test('is refused when it is larger than files may be', async () => {
    const { status, body } = await announce(service, 'Hello.', { byteSize: 6_000_000_000 });
    expect([status, body.code]).toEqual([413, 'file-too-large']);
  });

  test('is nobody else’s', async () => {
    const { body } = await announce(service, 'Hello.');
    const options = { token: TOKENS.other };
    for (const [method, path] of [
      ['GET', `/uploads/${body.id}`],
      ['POST', `/uploads/${body.id}:complete`],
      ['DELETE', `/uploads/${body.id}`],
    ] as const) {
      expect((await service.call(method, path, options)).status).toBe(404);
    }
  });
});

describe('bytes', () => {
  test('come in parts, and where they are is told', async () => {
    const bytes = text();
    const { body } = await announce(service, bytes);
    expect((await send(body.url, bytes.slice(0, 10))).headers.get('upload-offset')).toBe('10');
    const at = await askOffset(body.url);
    expect([at.status, at.headers.get('upload-offset'), at.headers.get('upload-length')]).toEqual([
      200,
      '10',
      String(bytes.length),
    ]);
    expect(at.headers.get('cache-control')).toBe('no-store');
    expect((await send(body.url, bytes.slice(10), 10)).status).toBe(204);
    const done = await complete(body.id);
    expect([done.status, done.body.state]).toEqual([200, 'complete']);
  });

  test('for another place than where the upload is are refused, and change nothing', async () => {
    const { body } = await announce(service, 'Hello there.');
    await send(body.url, 'Hello');
    expect((await send(body.url, ' there.', 6)).status).toBe(409);
    expect((await send(body.url, 'Hello', 0)).status).toBe(409);
    expect((await askOffset(body.url)).headers.get('upload-offset')).toBe('5');
  });

  test('need the protocol’s headers', async () => {
    const { body } = await announce(service, 'Hello.');
    const wrongVersion = await send(body.url, 'Hello.', 0, { 'tus-resumable': '0.2.2' });
    expect([wrongVersion.status, wrongVersion.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    const wrongType = await send(body.url, 'Hello.', 0, { 'content-type': 'text/plain' });
    expect([wrongType.status, ((await wrongType.json()) as { code: string }).code]).toEqual([
      415,
      'unsupported-media',
    ]);
    const options = await fetch(body.url, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('tus-version')]).toEqual([204, '1.0.0']);
  });

  test('need the address, whole', async () => {
    const { body } = await announce(service, 'Hello.');
    const other = await announce(service, 'Hello.');
    const [signature] = other.body.url.split('/').slice(-1);
    expect((await send(`${service.url()}/uploads/${body.id}/${signature}`, 'Hello.')).status).toBe(404);
    expect((await send(`${service.url()}/uploads/${body.id}/x`, 'Hello.')).status).toBe(404);
    expect((await askOffset(body.url)).headers.get('upload-offset')).toBe('0');
  });

  test('that are more than announced are refused, told beforehand or not, and nothing of them is kept', async () => {
    const { body } = await announce(service, 'Hello there.', { byteSize: 8 });
    await send(body.url, 'Hello');
    const told = await send(body.url, ' there.', 5);
    expect([told.status, ((await told.json()) as { code: string }).code]).toEqual([413, 'file-too-large']);
    const untold = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(' t'));
        controller.enqueue(new TextEncoder().encode('here.'));
        controller.close();
      },
    });
    expect((await send(body.url, untold, 5)).status).toBe(413);
    expect((await askOffset(body.url)).headers.get('upload-offset')).toBe('5');
  });

  test('that are others than announced are refused, and the upload begins again', async () => {
    const bytes = text();
    const { body } = await announce(service, bytes);
    await send(body.url, 'x'.repeat(bytes.length));
    const refused = await complete(body.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'checksum-mismatch']);
    expect((await askOffset(body.url)).headers.get('upload-offset')).toBe('0');
    await send(body.url, bytes);
    expect((await complete(body.id)).status).toBe(200);
  });

  test('that are not all there are waited for', async () => {
    const { body } = await announce(service, 'Hello there.');
    await send(body.url, 'Hello');
    const early = await complete(body.id);
    expect([early.status, early.body.code]).toEqual([409, 'state-conflict']);
    expect(early.body.detail).toBe('Only 5 of 12 bytes have come.');
  });
});

describe('an upload', () => {
  test('is completed once, however often it is said and by however many at once', async () => {
    const bytes = text();
    const { body } = await announce(service, bytes);
    await send(body.url, bytes);
    const answers = await Promise.all(Array.from({ length: 5 }, () => complete(body.id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const events = await service.query(
      `select from vip.event where subject_id = $1 and type = 'upload.completed'`,
      [body.id],
    );
    expect(events).toHaveLength(1);
    expect((await send(body.url, 'more', bytes.length)).status).toBe(409);
    expect((await askOffset(body.url)).headers.get('upload-offset')).toBe(String(bytes.length));
    await until(async () => (await partial()).every((id) => id !== body.id));
  });

  test('sent twice for one asset is one version', async () => {
    const bytes = text();
    const first = await addVersion(service, bytes);
    const again = await addVersion(service, bytes, {}, first.assetId);
    expect(again).toMatchObject({ id: first.id, deduplicated: true });
  });

  test('that is cancelled takes its bytes along, and fails the version that waits for it', async () => {
    const bytes = text();
    const { id: assetId } = await createAsset(service);
    const { body } = await announce(service, bytes);
    const { body: version } = await service.call('POST', `/assets/${assetId}/versions`, {
      body: { uploadId: body.id },
    });
    await send(body.url, bytes);
    expect((await service.call('DELETE', `/uploads/${body.id}`)).status).toBe(204);
    expect(await untilProcessed(service, version.id)).toMatchObject({
      processing: 'failed',
      failure: 'The upload was cancelled.',
    });
    await until(async () => (await partial()).every((id) => id !== body.id));
    expect((await askOffset(body.url)).status).toBe(410);
    expect((await complete(body.id)).status).toBe(410);
    expect((await service.call('DELETE', `/uploads/${body.id}`)).status).toBe(410);
  });

  test('of bytes for which a version has failed revives it', async () => {
    const bytes = text();
    const { id: assetId } = await createAsset(service);
    const { body } = await announce(service, bytes);
    const { body: version } = await service.call('POST', `/assets/${assetId}/versions`, {
      body: { uploadId: body.id },
    });
    await service.call('DELETE', `/uploads/${body.id}`);
    expect(await addVersion(service, bytes, {}, assetId)).toMatchObject({
      id: version.id,
      deduplicated: true,
    });
    expect(await untilProcessed(service, version.id)).toMatchObject({ processing: 'ready' });
  });

  test('that is complete cannot be cancelled', async () => {
    const { id } = await upload(service, text());
    const { status, body } = await service.call('DELETE', `/uploads/${id}`);
    expect([status, body.code]).toEqual([409, 'state-conflict']);
  });

  test('with a key is made once and completed once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const bytes = text();
    const body = {
      fileName: 'a.txt',
      mediaType: 'text/plain',
      byteSize: bytes.length,
      sha256: sha256Of(bytes),
    };
    const [first, second] = [
      await service.call('POST', '/uploads', { body, headers }),
      await service.call('POST', '/uploads', { body, headers }),
    ];
    expect(second.body).toEqual(first.body);
    await send(first.body.url, bytes);
    const path = `/uploads/${first.body.id}:complete`;
    expect((await service.call('POST', path, { headers })).status).toBe(200);
    expect((await service.call('POST', path, { headers })).headers.get('idempotency-replayed')).toBe('true');
  });
});

test('after a day uploads are over: their bytes go, and the versions that wait for them have failed', async () => {
  const [waiting, unused] = [text(), text()];
  const { id: assetId } = await createAsset(service);
  const { body } = await announce(service, waiting);
  await send(body.url, waiting.slice(0, 5));
  const { body: version } = await service.call('POST', `/assets/${assetId}/versions`, {
    body: { uploadId: body.id },
  });
  const { id: unusedId } = await upload(service, unused);
  const used = await addVersion(service, text());
  service.clock.set('2026-11-06T12:00:00.000Z');
  expect(await untilProcessed(service, version.id)).toMatchObject({
    processing: 'failed',
    failure: 'Its bytes did not come in time.',
  });
  expect((await send(body.url, waiting.slice(5), 5)).status).toBe(410);
  expect((await service.call('GET', `/uploads/${unusedId}`)).body.state).toBe('expired');
  const late = await service.call('POST', `/assets/${assetId}/versions`, { body: { uploadId: unusedId } });
  expect(late.status).toBe(410);
  const blobs = async () => readdir(join(service.dataFolder, 'blobs'), { recursive: true });
  await until(async () => !(await blobs()).some((name) => name.endsWith(sha256Of(unused))));
  await until(async () => (await partial()).length === 0);
  expect((await blobs()).some((name) => name.endsWith(used.file.sha256))).toBe(true);
  service.clock.set(NOON);
});
