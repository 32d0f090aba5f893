import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BlobStore, openBlobStore } from '../../../../embedded/vip/files/blob-store.js';
import { receiveFile } from '../../../../embedded/vip/files/receive-file.js';
import { createFixedClock } from '../../../../platform/clock.js';

const clock = createFixedClock('2026-11-05T12:00:00Z');
const TWO_HOURS_LATER = '2026-11-05T14:00:00Z';

let folder: string;
let blobs: BlobStore;
beforeEach(async () => {
  clock.set('2026-11-05T12:00:00Z');
  folder = await mkdtemp(join(tmpdir(), 'colophon-blobs-'));
  blobs = await openBlobStore(folder, clock);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function put(text: string): Promise<string> {
  const path = blobs.temporaryPath();
  await writeFile(path, text);
  await blobs.put(path, sha256Of(text));
  return sha256Of(text);
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const nothing = async () => new Set<string>();

test('a file is moved in, and read by its hash, whole or in part', async () => {
  const sha256 = await put('A harbour at dusk.');
  expect((await buffer(await blobs.open(sha256))).toString()).toBe('A harbour at dusk.');
  expect((await buffer(await blobs.open(sha256, { start: 2, end: 8 }))).toString()).toBe('harbour');
  expect(await listFiles()).toEqual([sha256]);
});

test('the same bytes are there once, however often and however many put them at once', async () => {
  const hashes = await Promise.all(Array.from({ length: 10 }, () => put('The same.')));
  expect(await listFiles()).toEqual([hashes[0]]);
});

test('a shared file stays where it was', async () => {
  const path = join(folder, 'uploads', 'upl_1');
  await writeFile(path, 'Shared.');
  await blobs.share(path, sha256Of('Shared.'));
  expect((await listFiles()).sort()).toEqual([sha256Of('Shared.'), 'upl_1'].sort());
});

test('a name that is no hash is no path', () => {
  expect(() => blobs.pathOf('../../etc/passwd')).toThrow('SHA-256');
  expect(() => blobs.pathOf(sha256Of('x').toUpperCase())).toThrow('SHA-256');
});

test('what was being written when the process was killed is gone after the next start', async () => {
  await writeFile(blobs.temporaryPath(), 'half a fi');
  await writeFile(join(folder, 'uploads', 'upl_1'), 'an upload');
  await openBlobStore(folder, clock);
  expect(await listFiles()).toEqual(['upl_1']);
});

test('a sweep removes what nothing refers to, and what was put lately stays: its row may be on its way', async () => {
  const [kept, orphan] = [await put('kept'), await put('orphan')];
  expect(await blobs.sweep(nothing)).toBe(0);
  clock.set(TWO_HOURS_LATER);
  expect(await blobs.sweep(async () => new Set([kept]))).toBe(1);
  expect(await listFiles()).toEqual([kept]);
  expect(await blobs.has(orphan)).toBe(false);
});

test('a sweep of the next process removes at once', async () => {
  await put('orphan');
  const next = await openBlobStore(folder, clock);
  expect(await next.sweep(nothing)).toBe(1);
  expect(await listFiles()).toEqual([]);
});

test('bytes that are put again while they are being dropped are there afterwards', async () => {
  const sha256 = await put('again');
  clock.set(TWO_HOURS_LATER);
  const slowly = async () => {
    await put('again');
    return new Set<string>();
  };
  expect(await blobs.drop([sha256], slowly)).toBe(0);
  expect(await blobs.has(sha256)).toBe(true);
});

test('bytes that come are a blob, and what is refused of them leaves nothing', async () => {
  const source = () => Readable.from([Buffer.from('A harbour '), Buffer.from('at dusk.')]);
  const sha256 = sha256Of('A harbour at dusk.');
  expect(await receiveFile(blobs, source(), { limitBytes: 18, expectedSha256: sha256 })).toEqual({
    sha256,
    byteSize: 18,
  });
  await rm(blobs.pathOf(sha256));
  await expect(receiveFile(blobs, source(), { limitBytes: 17 })).rejects.toMatchObject({
    code: 'file-too-large',
  });
  await expect(
    receiveFile(blobs, source(), { limitBytes: 99, expectedSha256: sha256Of('another') }),
  ).rejects.toMatchObject({ code: 'checksum-mismatch' });
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('A har');
      throw new Error('cut');
    })(),
  );
  await expect(receiveFile(blobs, broken, { limitBytes: 99 })).rejects.toThrow('cut');
  expect(await listFiles()).toEqual([]);
});
