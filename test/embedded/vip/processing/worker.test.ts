import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../../setup/colophon.js';
import { startService, type VipService } from '../service.js';
import { addVersion, createAsset, untilProcessed, upload } from '../uploads/sending.js';
import { EICAR, picture, pngBomb } from './made-files.js';

const service: VipService = await startService();
const JPEG = { fileName: 'cover.jpg', mediaType: 'image/jpeg' };

async function eventsOf(versionId: string): Promise<string[]> {
  const rows = await service.query('select type from vip.event where subject_id = $1 order by sequence', [
    versionId,
  ]);
  return rows.map(({ type }) => type);
}

test('a version is looked at as soon as its bytes are there, and what was found is told', async () => {
  const { id } = await addVersion(service, await picture('jpeg', 120, 180), JPEG);
  expect(await untilProcessed(service, id)).toMatchObject({
    processing: 'ready',
    review: 'unsubmitted',
    revision: 3,
    file: { mediaType: 'image/jpeg', md5: expect.stringMatching(/^[0-9a-f]{32}$/) },
    technical: { widthPx: 120, heightPx: 180, dpi: 300, colourSpace: 'RGB' },
    checks: [
      { tool: 'malware', outcome: 'pass', findings: [] },
      { tool: 'type', outcome: 'pass' },
      { tool: 'polyglot', outcome: 'pass' },
      { tool: 'size', outcome: 'pass' },
    ],
  });
  expect(await eventsOf(id)).toEqual(['version.created', 'version.ready']);
});

test.each([
  ['a virus', async () => EICAR, { mediaType: 'text/plain' }, 'The EICAR test file is in it.'],
  [
    'bytes of another type',
    async () => Buffer.from('words'),
    JPEG,
    'It is called image/jpeg, and is text/plain.',
  ],
  [
    'a picture that would not end',
    async () => pngBomb(60_000, 60_000),
    { fileName: 'a.png', mediaType: 'image/png' },
    'It would be decoded to 3600000000 pixels; 300000000 are allowed.',
  ],
])('%s is quarantined, and why is told', async (_what, make, more, failure) => {
  const { id } = await addVersion(service, await make(), more);
  const version = await untilProcessed(service, id);
  expect(version.processing).toBe('quarantined');
  expect(version.failure).toContain(failure);
  expect(version.checks.at(-1).outcome === 'fail' || version.checks[0].outcome === 'fail').toBe(true);
  expect(await eventsOf(id)).toEqual(['version.created', 'version.quarantined']);
});

test('a damaged picture has failed', async () => {
  const { id } = await addVersion(service, (await picture('jpeg', 700, 700)).subarray(0, 2_000), JPEG);
  expect(await untilProcessed(service, id)).toMatchObject({
    processing: 'failed',
    failure: 'The file is damaged.',
  });
  expect(await eventsOf(id)).toEqual(['version.created', 'version.failed']);
});

test('many at once are all looked at, each once', async () => {
  const versions = await Promise.all(
    Array.from({ length: 12 }, (_, at) => addVersion(service, `Text number ${at}.`)),
  );
  const done = await Promise.all(versions.map(({ id }) => untilProcessed(service, id)));
  expect(done.map(({ processing }) => processing)).toEqual(Array.from({ length: 12 }, () => 'ready'));
  for (const { id } of versions) expect(await eventsOf(id)).toEqual(['version.created', 'version.ready']);
  expect(await service.query('select from vip.processing_start')).toEqual([]);
});

test('bytes that are gone fail their version, and nothing else waits behind it', async () => {
  const { id: assetId } = await createAsset(service);
  const { id: uploadId, sha256 } = await upload(service, 'Bytes that go.');
  await rm(join(service.dataFolder, 'blobs', sha256.slice(0, 2), sha256));
  const { body } = await service.call('POST', `/assets/${assetId}/versions`, { body: { uploadId } });
  const next = await addVersion(service, 'Bytes that stay.');
  expect(await untilProcessed(service, body.id)).toMatchObject({
    processing: 'failed',
    failure: 'Its bytes are not there.',
  });
  expect((await untilProcessed(service, next.id)).processing).toBe('ready');
});

test('bytes that ended the service again and again are looked at no more', async () => {
  const { id } = await addVersion(service, 'Bytes that end it.');
  await untilProcessed(service, id);
  await service.query('insert into vip.processing_start values ($1, 5)', [id]);
  await service.query(`update vip.asset_version set processing = 'scanning' where version_id = $1`, [id]);
  await addVersion(service, 'Something that wakes it.');
  await until(async () => (await service.call('GET', `/versions/${id}`)).body.processing === 'failed');
  expect((await service.call('GET', `/versions/${id}`)).body.failure).toContain('again and again');
  await until(async () => (await service.query('select from vip.processing_start')).length === 0);
});
