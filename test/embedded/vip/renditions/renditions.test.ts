import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { until } from '../../../setup/colophon.js';
import { picture } from '../processing/made-files.js';
import { startService, type VipService } from '../service.js';
import { act, addApproved, addVersion, createAsset, sha256Of, untilProcessed } from '../uploads/sending.js';

const service: VipService = await startService({ processingPollMs: 20 });
const JPEG = { fileName: 'cover.jpg', mediaType: 'image/jpeg' };

async function renditionsOf(versionId: string) {
  const path = `/versions/${versionId}/renditions`;
  await until(async () => {
    const { items } = (await service.call('GET', path)).body;
    return items.length === 4 && items.every(({ state }: { state: string }) => state !== 'pending');
  });
  return (await service.call('GET', path)).body.items;
}

describe('of a picture that is ready', () => {
  test('four sizes are made, each with its own hash, and served while the picture is', async () => {
    const version = await addApproved(service, await picture('jpeg', 2000, 3000), JPEG);
    const items = await renditionsOf(version.id);
    const sides = items.map((item: { preset: string; widthPx: number; heightPx: number }) => [
      item.preset,
      item.widthPx,
      item.heightPx,
    ]);
    expect(sides).toEqual([
      ['large', 1067, 1600],
      ['medium', 533, 800],
      ['small', 267, 400],
      ['thumb', 133, 200],
    ]);
    for (const { url, sha256, byteSize, mediaType } of items) {
      const response = await fetch(url);
      expect(response.headers.get('content-type')).toBe(mediaType);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([bytes.length, sha256Of(bytes)]).toEqual([byteSize, sha256]);
      expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    }
    await act(service, `/versions/${version.id}:revoke`, { comment: 'Not ours.' });
    for (const { url } of items) expect((await fetch(url)).status).toBe(404);
    const told = (await service.call('GET', `/versions/${version.id}/renditions`)).body.items;
    expect(told.every((item: object) => !('url' in item))).toBe(true);
  });

  test('none is larger than the picture', async () => {
    const { id } = await addVersion(service, await picture('png', 300, 100), {
      fileName: 'a.png',
      mediaType: 'image/png',
    });
    await untilProcessed(service, id);
    const items = await renditionsOf(id);
    expect(items.map((item: { widthPx: number }) => item.widthPx)).toEqual([300, 300, 300, 200]);
  });

  test('each is as the picture is seen: turned, in RGB, on white', async () => {
    const turned = await sharp({ create: { width: 300, height: 100, channels: 4, background: '#0000' } })
      .toColourspace('srgb')
      .png()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { id } = await addApproved(service, turned, { fileName: 'a.png', mediaType: 'image/png' });
    const { headers } = await service.call('GET', `/versions/${id}/content?preset=small`);
    const bytes = Buffer.from(await (await fetch(headers.get('location') ?? '')).arrayBuffer());
    const { width, height, space, exif } = await sharp(bytes).metadata();
    expect({ width, height, space, exif }).toEqual({
      width: 100,
      height: 300,
      space: 'srgb',
      exif: undefined,
    });
    expect([
      ...(await sharp(bytes).extract({ left: 50, top: 50, width: 1, height: 1 }).raw().toBuffer()),
    ]).toEqual([255, 255, 255]);
  });

  test('of a CMYK picture too', async () => {
    const cmyk = await sharp(await picture('png'))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const { id } = await addVersion(service, cmyk, JPEG);
    expect((await untilProcessed(service, id)).technical.colourSpace).toBe('CMYK');
    const items = await renditionsOf(id);
    expect(items.map((item: { state: string }) => item.state)).toEqual(['ready', 'ready', 'ready', 'ready']);
  });
});

describe('one that is asked for', () => {
  test('is made at once where it is not there yet, once, by however many it is asked', async () => {
    const version = await addApproved(service, await picture('jpeg', 900, 900), JPEG);
    await renditionsOf(version.id);
    await service.query('delete from vip.rendition where version_id = $1', [version.id]);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => service.call('GET', `/versions/${version.id}/content?preset=thumb`)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    const response = await fetch(answers[0]?.headers.get('location') ?? '');
    expect(response.headers.get('content-disposition')).toContain('cover-thumb.jpg');
    expect(
      await service.query('select preset from vip.rendition where version_id = $1', [version.id]),
    ).toEqual([{ preset: 'thumb' }]);
  });

  test('by POST is told, and is the same when it is asked again', async () => {
    const { id } = await addVersion(service, await picture('jpeg', 901, 900), JPEG);
    await untilProcessed(service, id);
    const ask = () => service.call('POST', `/versions/${id}/renditions`, { body: { preset: 'medium' } });
    const first = await ask();
    expect(first.body).toMatchObject({
      versionId: id,
      preset: 'medium',
      state: 'ready',
      widthPx: 800,
      heightPx: 799,
    });
    expect((await ask()).body).toEqual(first.body);
  });

  test.each([
    ['huge', 422],
    [null, 422],
  ])('as %s is refused', async (preset, status) => {
    const { id } = await addVersion(service, await picture('jpeg', 10, 10), JPEG);
    await untilProcessed(service, id);
    expect((await service.call('POST', `/versions/${id}/renditions`, { body: { preset } })).status).toBe(
      status,
    );
  });

  test('of what is no picture is not found', async () => {
    const { id } = await addApproved(service, 'Some words.');
    expect((await service.call('GET', `/versions/${id}/content?preset=thumb`)).status).toBe(404);
    expect(
      (await service.call('POST', `/versions/${id}/renditions`, { body: { preset: 'thumb' } })).status,
    ).toBe(404);
    expect((await service.call('GET', `/versions/${id}/renditions`)).body).toEqual({
      items: [],
      nextCursor: null,
    });
    expect((await service.call('GET', `/versions/${id}/content?preset=original`)).status).toBe(302);
  });

  test('of a version that nobody may see is not made', async () => {
    const { id: assetId } = await createAsset(service);
    const { id } = await addVersion(service, await picture('jpeg', 11, 10), JPEG, assetId);
    await untilProcessed(service, id);
    expect((await service.call('GET', `/versions/${id}/content?preset=thumb`)).body.code).toBe(
      'version-not-approved',
    );
    expect((await service.call('GET', `/versions/asv_none/renditions`)).status).toBe(404);
  });
});

test('nothing is left of the making', async () => {
  await until(async () => (await readdir(join(service.dataFolder, 'temporary'))).length === 0);
});
