import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createUploadFiles, type UploadFiles } from '../../../../embedded/vip/files/upload-files.js';
import { until } from '../../../setup/colophon.js';

let folder: string;
let uploads: UploadFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colophon-uploads-'));
  uploads = createUploadFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const append = (text: string, limitBytes = 100) =>
  uploads.exclusively('upl_1', (file) => file.append(Readable.from([Buffer.from(text)]), limitBytes));
const length = () => uploads.exclusively('upl_1', (file) => file.length());

test('parts come together, and their hash is that of the whole', async () => {
  expect(await length()).toBe(0);
  expect(await append('A harbour ')).toBe(10);
  expect(await append('at dusk.')).toBe(18);
  expect(await uploads.exclusively('upl_1', (file) => file.hash())).toBe(
    createHash('sha256').update('A harbour at dusk.').digest('hex'),
  );
  expect(await uploads.list()).toEqual(['upl_1']);
  await uploads.remove('upl_1');
  expect(await uploads.list()).toEqual([]);
});

test('of a part that is too long nothing is kept, not even what would have fitted', async () => {
  await append('A harbour ');
  const source = Readable.from([Buffer.from('at '), Buffer.from('dusk, and more.')]);
  await expect(uploads.exclusively('upl_1', (file) => file.append(source, 18))).rejects.toMatchObject({
    code: 'file-too-large',
  });
  expect(await length()).toBe(10);
});

test('what came before the connection broke stays', async () => {
  const source = new PassThrough();
  const broken = uploads.exclusively('upl_1', (file) => file.append(source, 100));
  source.write('A harb');
  await until(async () => (await stat(join(folder, 'upl_1')).catch(() => null))?.size === 6);
  source.destroy(new Error('aborted'));
  await expect(broken).rejects.toThrow('aborted');
  expect(await length()).toBe(6);
});

test('who comes later takes over from who hangs, and begins where that one ended', async () => {
  const hanging = new PassThrough();
  const first = uploads.exclusively('upl_1', (file) => file.append(hanging, 100));
  hanging.write('A harb');
  const taken = expect(first).rejects.toMatchObject({ code: 'request-in-progress' });
  await new Promise(setImmediate);
  const [at, end] = await uploads.exclusively('upl_1', async (file) => {
    const before = await file.length();
    return [before, await file.append(Readable.from([Buffer.from('our')]), 100)];
  });
  await taken;
  expect(end).toBe((at ?? 0) + 3);
});

test('many at once come one after the other', async () => {
  const running = new Set<number>();
  let most = 0;
  const work = (number: number) =>
    uploads.exclusively('upl_1', async () => {
      running.add(number);
      most = Math.max(most, running.size);
      await new Promise(setImmediate);
      running.delete(number);
    });
  await Promise.all([1, 2, 3, 4, 5].map(work));
  expect(most).toBe(1);
});
