/** An image's way onto a work: fetched or uploaded, processed in the background, seen or failed. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../../embedded/consonance/images/drawn-jpeg.js';
import { type ImageHost, startImageHost } from './image-host.js';
import { smallList } from './small-list.js';
import { NOON, type StandIn, startStandIn } from './stand-in.js';

const JPEG = drawPicture(2, { width: 640, height: 480 });
let host: ImageHost;
let consonance: StandIn;
let workId: number;
let hardback: number;
let ebook: number;

beforeAll(async () => {
  host = await startImageHost({
    '/image.jpg': JPEG,
    '/media/1/original': JPEG,
    '/picture.jpg': Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1'),
    '/huge.jpg': Buffer.alloc(400_000, 255),
    '/broken.jpg': 500,
    '/never.jpg': 'never',
  });
});

beforeEach(async () => {
  consonance = await startStandIn({
    seed: smallList(),
    // Looked for by hand: a test shall not wait, and not be overtaken.
    settings: {
      processingPollMs: 1_000_000,
      processingDelayMs: 5_000,
      imageLimitBytes: 300_000,
      imageTimeoutMs: 400,
    },
  });
  const { work } = await consonance.ask('{ work { id products { id } } }');
  workId = work.id;
  [hardback, ebook] = work.products.map(({ id }: { id: number }) => id);
});

const RESOURCE = `supportingResource {
  id isProcessing delayedJobStatus url filename fileSize width height imageContentType status resourceVariant caption
  requiredCredit onixContentAudienceCode onixIntendedContentAudience { code } productIds imageRemoteUrl createdAt
}`;

async function create(input: object) {
  const { createSupportingResource } = await consonance.ask(
    `mutation ($input: CreateSupportingResourceInput!) {
      createSupportingResource(input: $input) { presignedUrl errors { field message } ${RESOURCE} }
    }`,
    { input: { workId, ...input } },
  );
  return createSupportingResource;
}

async function resource(id: number) {
  const { work } = await consonance.ask(
    `{ work { ${RESOURCE.replace('supportingResource', 'supportingResources')} } }`,
  );
  return work.supportingResources.find((one: { id: number }) => one.id === id);
}

const complete = async (id: number) => {
  const { completeSupportingResourceUpload } = await consonance.ask(
    `mutation ($id: Int!) {
      completeSupportingResourceUpload(input: { id: $id }) { errors { field message } supportingResource { isProcessing delayedJobStatus } }
    }`,
    { id },
  );
  return completeSupportingResourceUpload;
};

async function passProcessing(): Promise<void> {
  consonance.clock.set('2026-11-05T12:00:05Z');
  await consonance.admin('POST', '/images/process');
}

test('an address is fetched, and the image seen, once the delay is over', async () => {
  const made = await create({
    imageRemoteUrl: `${host.url}/image.jpg`,
    resourceVariant: 'PROMOTIONAL_IMAGE',
    status: 'APPROVED',
    caption: 'Launch',
    requiredCredit: 'Photo: Ek',
    onixContentAudienceCode: '_02',
    productIds: [ebook],
  });
  const { id } = made.supportingResource;
  expect(made).toMatchObject({ presignedUrl: null, errors: [] });
  expect(made.supportingResource).toEqual({
    id,
    isProcessing: true,
    delayedJobStatus: 'queued',
    url: null,
    filename: 'image.jpg',
    fileSize: null,
    width: null,
    height: null,
    imageContentType: null,
    status: 'APPROVED',
    resourceVariant: 'PROMOTIONAL_IMAGE',
    caption: 'Launch',
    requiredCredit: 'Photo: Ek',
    onixContentAudienceCode: '_02',
    onixIntendedContentAudience: { code: '02' },
    productIds: [ebook],
    imageRemoteUrl: `${host.url}/image.jpg`,
    createdAt: new Date(NOON).toISOString(),
  });
  consonance.clock.set('2026-11-05T12:00:04.999Z');
  expect((await consonance.admin('POST', '/images/process')).body).toEqual({ processed: 0 });
  expect((await resource(id)).isProcessing).toBe(true);
  await passProcessing();
  const seen = await resource(id);
  expect(seen).toMatchObject({
    isProcessing: false,
    delayedJobStatus: 'complete',
    fileSize: JPEG.length,
    width: 640,
    height: 480,
    imageContentType: 'image/jpeg',
  });
  const image = await fetch(seen.url);
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(await image.arrayBuffer()).equals(JPEG)).toBe(true);
});

test('it needs nobody to ask: the image is processed by itself', async () => {
  const alone = await startStandIn({
    seed: smallList(),
    settings: { processingDelayMs: 0, processingPollMs: 20 },
  });
  await alone.ask(
    'mutation ($url: URL!) { createSupportingResource(input: { workId: 1, imageRemoteUrl: $url }) { errors { message } } }',
    { url: `${host.url}/image.jpg` },
  );
  await expect
    .poll(
      async () => {
        const { work } = await alone.ask('{ work { supportingResources { isProcessing } } }');
        return work.supportingResources.at(-1).isProcessing;
      },
      { timeout: 20_000 },
    )
    .toBe(false);
});

test('an address that does not end like an image is judged by its bytes', async () => {
  const { supportingResource } = await create({
    imageRemoteUrl: `${host.url}/media/1/original`,
    linkToAllProducts: true,
  });
  await passProcessing();
  expect(await resource(supportingResource.id)).toMatchObject({
    delayedJobStatus: 'complete',
    productIds: [hardback, ebook],
    status: 'DRAFT',
    resourceVariant: null,
    filename: `${workId}-image-${supportingResource.id}.jpg`,
  });
});

test.each([
  { path: '/picture.jpg', reason: 'the image is not a JPG' },
  { path: '/missing.jpg', reason: "the image's address answered 404" },
  { path: '/broken.jpg', reason: "the image's address answered 500" },
  { path: '/huge.jpg', reason: 'the image is too large' },
  { path: '/never.jpg', reason: 'the image could not be fetched' },
])('$path fails: $reason', async ({ path, reason }) => {
  const { supportingResource } = await create({ imageRemoteUrl: host.url + path });
  await passProcessing();
  const failed = await resource(supportingResource.id);
  expect(failed).toMatchObject({
    isProcessing: false,
    delayedJobStatus: `failed: ${reason}`,
    url: null,
    width: null,
  });
  expect((await fetch(`${consonance.url()}/files/resources/${supportingResource.id}/x.jpg`)).status).toBe(
    404,
  );
});

test('a file is put to its presigned address, told to be complete, and processed', async () => {
  const { supportingResource, presignedUrl } = await create({ resourceFileName: 'Cover.JPEG' });
  const { id } = supportingResource;
  expect(supportingResource).toMatchObject({
    isProcessing: true,
    delayedJobStatus: 'awaiting upload',
    filename: 'Cover.JPEG',
  });
  expect((await complete(id)).errors).toEqual([
    { field: 'id', message: `Nothing has been uploaded for supporting resource ${id}.` },
  ]);
  const put = await fetch(presignedUrl, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(JPEG),
  });
  expect(put.status).toBe(200);
  expect(await complete(id)).toEqual({
    errors: [],
    supportingResource: { isProcessing: true, delayedJobStatus: 'queued' },
  });
  expect((await complete(id)).errors).toEqual([
    { field: 'id', message: `Supporting resource ${id} awaits no upload.` },
  ]);
  await passProcessing();
  expect(await resource(id)).toMatchObject({
    delayedJobStatus: 'complete',
    width: 640,
    fileSize: JPEG.length,
  });
});

test('an upload that is no JPG fails once it is processed', async () => {
  const { supportingResource, presignedUrl } = await create({ resourceFileName: 'a.jpg' });
  await fetch(presignedUrl, { method: 'PUT', body: 'just text' });
  await complete(supportingResource.id);
  await passProcessing();
  expect((await resource(supportingResource.id)).delayedJobStatus).toBe('failed: the image is not a JPG');
});

test('a presigned address takes no upload too late, too large, empty, or for another', async () => {
  const { presignedUrl } = await create({ resourceFileName: 'a.jpg' });
  const put = (url: string, body: string) => fetch(url, { method: 'PUT', body }).then(({ status }) => status);
  expect(await put(presignedUrl, 'x'.repeat(300_001))).toBe(413);
  expect(await put(presignedUrl, '')).toBe(400);
  expect(await put(`${presignedUrl}0`, 'x')).toBe(403);
  consonance.clock.set('2026-11-05T13:00:01Z');
  expect(await put(presignedUrl, 'x')).toBe(403);
});

test.each([
  {
    what: 'neither address nor file',
    input: {},
    errors: [{ field: 'imageRemoteUrl', message: 'An address or a file name is needed.' }],
  },
  {
    what: 'both',
    input: { imageRemoteUrl: 'https://a.example/a.jpg', resourceFileName: 'a.jpg' },
    errors: [{ field: 'imageRemoteUrl', message: 'Give an address or a file name, not both.' }],
  },
  {
    what: 'a PNG by its address',
    input: { imageRemoteUrl: 'https://a.example/a.png' },
    errors: [{ field: 'imageRemoteUrl', message: 'Only JPG images are taken.' }],
  },
  {
    what: 'a PDF by its name',
    input: { resourceFileName: 'a.pdf' },
    errors: [{ field: 'resourceFileName', message: 'Only JPG images are taken.' }],
  },
  {
    what: 'an address that is no web address',
    input: { imageRemoteUrl: 'file:///a.jpg' },
    errors: [{ field: 'imageRemoteUrl', message: 'Only JPG images are taken.' }],
  },
  {
    what: 'products and all products',
    input: { resourceFileName: 'a.jpg', productIds: [1], linkToAllProducts: true },
    errors: [{ field: 'productIds', message: 'Name products or link to all, not both.' }],
  },
  {
    what: 'a product of another work',
    input: { resourceFileName: 'a.jpg', productIds: [3] },
    errors: [{ field: 'productIds', message: 'Work 1 has no product 3.' }],
  },
  {
    what: 'no such work',
    input: { workId: 999, resourceFileName: 'a.jpg' },
    errors: [{ field: 'workId', message: 'There is no work 999.' }],
  },
  {
    what: 'two things wrong',
    input: { resourceFileName: 'a.tif', productIds: [1], linkToAllProducts: true },
    errors: [
      { field: 'resourceFileName', message: 'Only JPG images are taken.' },
      { field: 'productIds', message: 'Name products or link to all, not both.' },
    ],
  },
])('$what is refused', async ({ input, errors }) => {
  expect(await create(input)).toEqual({ presignedUrl: null, errors, supportingResource: null });
  const { work } = await consonance.ask('{ work { supportingResources { id } } }');
  expect(work.supportingResources).toHaveLength(2);
});

test('unlinkPrevious takes the products off the others of the variant, and off no other variant', async () => {
  await create({
    resourceFileName: 'new.jpg',
    resourceVariant: 'FRONT_COVER',
    productIds: [hardback],
    unlinkPrevious: true,
  });
  const { work } = await consonance.ask('{ work { supportingResources { resourceVariant productIds } } }');
  expect(work.supportingResources).toEqual([
    { resourceVariant: 'FRONT_COVER', productIds: [ebook] },
    { resourceVariant: 'AUTHOR_IMAGE', productIds: [hardback] },
    { resourceVariant: 'FRONT_COVER', productIds: [hardback] },
  ]);
});

test('without unlinkPrevious two images of a variant may have one product', async () => {
  await create({ resourceFileName: 'new.jpg', resourceVariant: 'FRONT_COVER', productIds: [ebook] });
  const { work } = await consonance.ask('{ work { supportingResources { resourceVariant productIds } } }');
  expect(work.supportingResources[0].productIds).toEqual([hardback, ebook]);
});

test('a deleted resource is gone with its image, and once', async () => {
  const { supportingResource } = await create({ imageRemoteUrl: `${host.url}/image.jpg` });
  await passProcessing();
  const { url, id } = await resource(supportingResource.id);
  const remove = async () =>
    (
      await consonance.ask(
        'mutation ($id: Int!) { deleteSupportingResource(input: { id: $id }) { errors { field message } } }',
        { id },
      )
    ).deleteSupportingResource;
  expect(await remove()).toEqual({ errors: [] });
  expect(await resource(id)).toBeUndefined();
  expect((await fetch(url)).status).toBe(404);
  expect(await remove()).toEqual({
    errors: [{ field: 'id', message: `There is no supporting resource ${id}.` }],
  });
});

test('a restart loses neither images that wait nor uploads that are under way', async () => {
  const fetched = await create({ imageRemoteUrl: `${host.url}/image.jpg` });
  const uploaded = await create({ resourceFileName: 'b.jpg' });
  await fetch(uploaded.presignedUrl, { method: 'PUT', body: new Uint8Array(JPEG) });
  await consonance.restart();
  expect((await resource(fetched.supportingResource.id)).isProcessing).toBe(true);
  expect((await complete(uploaded.supportingResource.id)).errors).toEqual([]);
  consonance.clock.set('2026-11-05T12:01:00Z');
  await consonance.admin('POST', '/images/process');
  expect(await resource(fetched.supportingResource.id)).toMatchObject({ isProcessing: false, width: 640 });
  expect(await resource(uploaded.supportingResource.id)).toMatchObject({ isProcessing: false, width: 640 });
});

test('an image whose fetch is cut off by a stop is fetched again after the start', async () => {
  const slow = await startStandIn({
    seed: smallList(),
    settings: { processingDelayMs: 0, processingPollMs: 10 },
  });
  await slow.ask(
    'mutation ($url: URL!) { createSupportingResource(input: { workId: 1, imageRemoteUrl: $url }) { errors { message } } }',
    { url: `${host.url}/never.jpg` },
  );
  const asked = () => host.requests.filter((path) => path === '/never.jpg').length;
  const before = asked();
  await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(before);
  const atStop = asked();
  await slow.restart();
  await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(atStop);
  const { work } = await slow.ask('{ work { supportingResources { isProcessing } } }');
  expect(work.supportingResources.at(-1).isProcessing).toBe(true);
});
