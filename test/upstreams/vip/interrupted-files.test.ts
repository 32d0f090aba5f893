/** Files whose way into the real service is cut off: wherever that is, a repeat makes one version only. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aFile, askedOf, done, ofSource, someBytes, startVip } from './embedded-for-tests.js';

const { service, proxy, createClient } = await startVip();
/** A process that dies where it is cut: it makes no call again. */
const createDying = () => createClient({ http: { retry: { attempts: 1 } }, upload: { attempts: 1 } });
const MEGABYTE = 1_000_000;

/** What VIP has of the source: assets, and the versions of them all. */
async function heldOf(ref: string) {
  const { items: assets } = (await service.call('GET', `/assets?externalRef=colophon:${ref}`)).body;
  const lists = await Promise.all(
    assets.map(({ id }: { id: string }) => service.call('GET', `/assets/${id}/versions`)),
  );
  return { assets, versions: lists.flatMap(({ body }) => body.items) };
}

test.each([
  { step: 'the asset was made', request: 'POST /v1/assets' },
  { step: 'the upload was announced', request: 'POST /v1/uploads' },
  { step: 'the bytes were sent', request: 'PATCH' },
  { step: 'the upload was completed', request: 'POST /v1/uploads/upl' },
  { step: 'the version was added', request: 'POST /v1/assets/ast' },
])('a process that dies after $step leaves what the next one ends', async ({ request }) => {
  const [ref, bytes, act] = [randomUUID(), someBytes(), { requestKey: randomUUID() }];
  proxy.cut({ request });
  const dying = createDying().putFile(aFile(bytes, ofSource(ref)), act);
  await expect(dying).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', upstream: 'vip' });
  const put = done(await createClient().putFile(aFile(bytes, ofSource(ref)), act));
  expect(put.version).toMatchObject({ processing: 'READY', number: 1 });
  expect(await heldOf(ref)).toMatchObject({
    assets: [{ id: put.assetId }],
    versions: [{ id: put.version.id, file: { sha256: put.version.sha256 } }],
  });
});

test('a process that dies is followed by one whose facts have changed: the key is not taken for reused', async () => {
  const [ref, act] = [randomUUID(), { requestKey: randomUUID() }];
  proxy.cut({ request: 'PATCH', afterBytes: 10 });
  await expect(createDying().putFile(aFile(someBytes(), ofSource(ref)), act)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  });
  const changed = aFile(someBytes(), ofSource(ref, { name: 'Copy, revised' }));
  const put = done(await createClient().putFile(changed, act));
  expect((await heldOf(ref)).versions).toMatchObject([{ number: 1, file: { sha256: put.version.sha256 } }]);
});

test('a connection that is cut in the middle is gone on with from where VIP has come to', async () => {
  const bytes = someBytes(3 * MEGABYTE);
  const file = aFile(bytes, ofSource(randomUUID()));
  proxy.cut({ request: 'PATCH', afterBytes: MEGABYTE });
  proxy.reset();
  const vip = createClient();
  const { version } = done(await vip.sendFile(file, { requestKey: randomUUID() }));
  expect(version.sha256).toBe(file.sha256);
  expect(file.offsets).toEqual([0, MEGABYTE]);
  const asked = askedOf(proxy).filter((name) => name.endsWith(' /uploads'));
  expect(asked.slice(-3)).toEqual(['PATCH /uploads', 'HEAD /uploads', 'PATCH /uploads']);
  expect(vip.waits.length).toBe(1);
  expect(vip.lines.join('')).toContain('A call is made again.');
  expect(vip.lines.join('')).not.toContain('/uploads/');
});

test('another process goes on with the bytes that the one before has sent', async () => {
  const [ref, bytes, act] = [randomUUID(), someBytes(3 * MEGABYTE), { requestKey: randomUUID() }];
  proxy.cut({ request: 'PATCH', afterBytes: 2 * MEGABYTE });
  await expect(createDying().sendFile(aFile(bytes, ofSource(ref)), act)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  });
  const file = aFile(bytes, ofSource(ref));
  done(await createClient().sendFile(file, act));
  expect(file.offsets).toEqual([2 * MEGABYTE]);
  expect((await heldOf(ref)).versions).toHaveLength(1);
});

test('a line that is cut for ever is given up after so many attempts, and the same call may be made later', async () => {
  const [ref, bytes, act] = [randomUUID(), someBytes(500_000), { requestKey: randomUUID() }];
  proxy.cut(...Array.from({ length: 4 }, () => ({ request: 'PATCH', afterBytes: 10_000 })));
  const vip = createClient({ upload: { attempts: 3 } });
  const file = aFile(bytes, ofSource(ref));
  await expect(vip.sendFile(file, act)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect([file.offsets.length, vip.waits.length]).toEqual([3, 2]);
  proxy.cut();
  expect(done(await vip.sendFile(file, act)).version.number).toBe(1);
});

test('a caller that gives up is told so, and what it sent is kept', async () => {
  const bytes = someBytes(500_000);
  const [ref, requestKey, giving] = [randomUUID(), randomUUID(), new AbortController()];
  async function* open() {
    yield bytes.subarray(0, 100_000);
    giving.abort();
    yield bytes.subarray(100_000);
  }
  const given = createClient().sendFile(aFile(bytes, ofSource(ref), { open }), {
    requestKey,
    signal: giving.signal,
  });
  await expect(given).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: expect.stringContaining('the caller gave up'),
  });
  expect(
    done(await createClient().sendFile(aFile(bytes, ofSource(ref)), { requestKey })).version.number,
  ).toBe(1);
});

test('an upload that has had its time is begun again under the same key', async () => {
  const [ref, bytes, act] = [randomUUID(), someBytes(100_000), { requestKey: randomUUID() }];
  proxy.cut({ request: 'PATCH', afterBytes: 50_000 });
  await expect(createDying().sendFile(aFile(bytes, ofSource(ref)), act)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
  });
  // Uploads are kept for 24 hours, answers for 48.
  service.clock.set('2026-11-06T13:00:00.000Z');
  const file = aFile(bytes, ofSource(ref));
  proxy.reset();
  const { version } = done(await createClient().sendFile(file, act));
  expect([version.number, file.offsets]).toEqual([1, [0]]);
  expect(askedOf(proxy).filter((name) => /uploads$/.test(name))).toEqual([
    'POST /v1/uploads',
    'HEAD /uploads',
    'POST /v1/uploads',
    'PATCH /uploads',
  ]);
});

test('a version whose bytes never came has failed and says why; sent now, its bytes are taken', async () => {
  const vip = createClient();
  const [ref, bytes] = [randomUUID(), someBytes()];
  const { id } = done(await vip.createAsset(ofSource(ref), { requestKey: randomUUID() }));
  const { fileName, mediaType, byteSize, sha256 } = aFile(bytes, { id });
  const announced = { fileName, mediaType, byteSize, sha256 };
  const waiting = done(await vip.addVersion(id, announced, { requestKey: randomUUID() }));
  service.clock.set('2026-11-08T13:00:00.000Z');
  // Whatever is completed next lets VIP look at what is due.
  done(await vip.putFile(aFile(someBytes(), ofSource(randomUUID())), { requestKey: randomUUID() }));
  expect(await vip.untilProcessed([waiting.id, 'asv_none'])).toMatchObject([
    { hasEnded: true, failure: expect.any(String), version: { processing: 'FAILED' } },
    null,
  ]);
  const put = done(await vip.putFile(aFile(bytes, { id }), { requestKey: randomUUID() }));
  expect(put.version).toMatchObject({ id: waiting.id, processing: 'READY' });
});

test('a VIP that does not come to an end is not waited for for ever', async () => {
  const vip = createClient({ processing: { looks: 3, lookEveryMs: 700 } });
  const { id } = done(await vip.createAsset(ofSource(randomUUID()), { requestKey: randomUUID() }));
  const { fileName, mediaType, byteSize, sha256 } = aFile(someBytes(), { id });
  const announced = { fileName, mediaType, byteSize, sha256 };
  const waiting = done(await vip.addVersion(id, announced, { requestKey: randomUUID() }));
  proxy.reset();
  expect(await vip.untilProcessed([waiting.id])).toMatchObject([
    { hasEnded: false, version: { processing: 'AWAITING_UPLOAD' } },
  ]);
  expect(vip.waits).toEqual([700, 700]);
  expect(askedOf(proxy)).toHaveLength(3);
});
