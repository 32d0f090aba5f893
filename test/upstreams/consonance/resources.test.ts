/** Images that are placed on a work, against the stand-in: made once, found again, followed to their end. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../../embedded/consonance/images/drawn-jpeg.js';
import type { ConsonanceClient } from '../../../upstreams/consonance/client.js';
import type { NewResource } from '../../../upstreams/consonance/writing.js';
import { type ImageHost, startImageHost } from '../../embedded/consonance/image-host.js';
import { createTestConsonance } from './client-for-tests.js';
import { startStandIn } from './embedded-for-tests.js';
import { oneWork } from './records-for-tests.js';

const JPEG = drawPicture(2, { width: 640, height: 480 });
const RESOURCES = 20;
let host: ImageHost;
let standIn: Awaited<ReturnType<typeof startStandIn>>;
let consonance: ConsonanceClient & { waits: number[] };
let onWait: () => Promise<unknown>;
let workId: number;
let resource: NewResource;

beforeAll(async () => {
  host = await startImageHost({
    '/launch.jpg': JPEG,
    '/liar.jpg': Buffer.from('\x89PNG and more', 'latin1'),
  });
  // Looked for by hand: a test shall not be overtaken.
  standIn = await startStandIn(oneWork({ resources: RESOURCES }), 20, {
    processingPollMs: 1_000_000,
    processingDelayMs: 0,
  });
  consonance = createTestConsonance(standIn.url, { processing: { looks: 3, everyMs: 700 } }, () => onWait());
  const [work] = (await consonance.worksAfter({ after: 0 })).works;
  workId = work?.workId ?? 0;
  resource = {
    workId,
    variant: 'PROMOTIONAL_IMAGE',
    status: 'APPROVED',
    caption: 'Launch',
    credit: 'Photo: Ek',
    copyright: 'Tern & Tallow',
    audienceCode: '02',
    products: [work?.products[1]?.productId ?? 0],
  };
});
beforeEach(async () => {
  onWait = process;
  consonance.waits.length = 0;
  await standIn.takeCounts();
});
afterAll(async () => {
  await consonance.close();
  await standIn[Symbol.asyncDispose]();
});

const process = () => standIn.admin('POST', '/images/process');

/** The id of what must have been made. */
async function create(differs: Partial<NewResource> = {}, path = '/launch.jpg'): Promise<number> {
  const made = await consonance.createResourceFromUrl({ ...resource, ...differs }, `${host.url}${path}`);
  if (made.kind !== 'DONE') throw new Error(made.message);
  return made.thing.resourceId;
}

test('an image is fetched, waited for, and found with everything that was said of it', async () => {
  const resourceId = await create();
  const placed = await consonance.resourceWhenProcessed({ workId, resourceId });
  expect(placed).toEqual({
    resourceId,
    variant: 'PROMOTIONAL_IMAGE',
    status: 'APPROVED',
    url: `${standIn.url}/files/resources/${resourceId}/launch.jpg`,
    fileName: 'launch.jpg',
    caption: 'Launch',
    credit: 'Photo: Ek',
    copyright: 'Tern & Tallow',
    audienceCode: '02',
    isProcessing: false,
    productIds: resource.products,
    fetchedFrom: `${host.url}/launch.jpg`,
    processing: { kind: 'DONE' },
  });
  expect(consonance.waits).toEqual([700]);
  expect(await standIn.takeCounts()).toEqual({ CreateSupportingResource: 1, ResourcesOfWork: 2 });
});

test('an image for all products is on all of them', async () => {
  const resourceId = await create({ products: 'ALL' });
  const [work] = await consonance.worksByIds([workId]);
  const placed = work?.resources.find((one) => one.resourceId === resourceId);
  expect(placed?.productIds).toEqual(work?.products.map(({ productId }) => productId));
});

test('an image is uploaded, and what is read back is the bytes that were sent', async () => {
  const place = await consonance.createResourceForUpload(resource, 'poster.jpg');
  if (place.kind !== 'DONE') throw new Error(place.message);
  const { resourceId, uploadTo } = place.thing;
  expect((await consonance.resourceWhenProcessed({ workId, resourceId }))?.processing).toEqual({
    kind: 'AWAITING_UPLOAD',
  });
  expect(consonance.waits).toEqual([]);
  expect(await consonance.uploadImage(uploadTo, JPEG)).toEqual({ kind: 'DONE', thing: null });
  // A cut connection may hide that the bytes arrived: sending them once more harms nobody.
  expect(await consonance.uploadImage(uploadTo, JPEG)).toEqual({ kind: 'DONE', thing: null });
  expect(await consonance.completeUpload(resourceId)).toEqual({ kind: 'DONE', thing: null });
  const placed = await consonance.resourceWhenProcessed({ workId, resourceId });
  expect(placed).toMatchObject({ processing: { kind: 'DONE' }, fileName: 'poster.jpg', fetchedFrom: null });
  const opened = await consonance.openFile(placed?.url ?? '');
  if (opened.kind !== 'OPENED') throw new Error(opened.kind);
  const pieces: Uint8Array[] = [];
  for await (const piece of opened.file.bytes) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(JPEG)).toBe(true);
  expect(opened.file).toMatchObject({ mediaType: 'image/jpeg', byteSize: JPEG.length });
  expect(await consonance.uploadImage(uploadTo, JPEG)).toEqual({
    kind: 'REFUSED',
    message: 'The address takes no upload (HTTP 403).',
    faults: [],
  });
});

test('an upload that never came is refused at its end, and can be taken away', async () => {
  const place = await consonance.createResourceForUpload(resource, 'never.jpg');
  if (place.kind !== 'DONE') throw new Error(place.message);
  const { resourceId } = place.thing;
  expect(await consonance.completeUpload(resourceId)).toMatchObject({ kind: 'REFUSED' });
  expect(await consonance.deleteResource(resourceId)).toEqual({ kind: 'DONE', thing: null });
  expect(await consonance.resourceWhenProcessed({ workId, resourceId })).toBeNull();
});

test('an image that is no JPG fails in the background, and the reason is told', async () => {
  const resourceId = await create({}, '/liar.jpg');
  const placed = await consonance.resourceWhenProcessed({ workId, resourceId });
  expect(placed).toMatchObject({
    processing: { kind: 'FAILED', reason: 'the image is not a JPG' },
    url: null,
  });
});

test('who waits longer than the settings say is told that it goes on', async () => {
  onWait = async () => undefined;
  const resourceId = await create();
  const placed = await consonance.resourceWhenProcessed({ workId, resourceId });
  expect([placed?.processing, placed?.url]).toEqual([{ kind: 'PROCESSING' }, null]);
  expect(consonance.waits).toEqual([700, 700]);
  expect(await standIn.takeCounts()).toMatchObject({ ResourcesOfWork: 3 });
  await process();
});

test('a resource is taken away once; the second time its absence is told by its work', async () => {
  const resourceId = await create();
  expect(await consonance.deleteResource(resourceId)).toEqual({ kind: 'DONE', thing: null });
  expect(await consonance.deleteResource(resourceId)).toEqual({
    kind: 'REFUSED',
    message: `Consonance did not take it. id: There is no supporting resource ${resourceId}.`,
    faults: [{ field: 'id', message: `There is no supporting resource ${resourceId}.` }],
  });
  const left = await consonance.resourcesOfWork(workId);
  expect(left?.some((one) => one.resourceId === resourceId)).toBe(false);
});

test('what Consonance does not take is told with its field and its words, and nothing is placed', async () => {
  const before = await consonance.resourcesOfWork(workId);
  const png = await consonance.createResourceForUpload({ ...resource, products: [987_654] }, 'poster.png');
  expect(png).toEqual({
    kind: 'REFUSED',
    message: 'Consonance did not take it. resourceFileName: Only JPG images are taken.',
    faults: [{ field: 'resourceFileName', message: 'Only JPG images are taken.' }],
  });
  const stranger = await consonance.createResourceFromUrl(
    { ...resource, products: [987_654] },
    `${host.url}/launch.jpg`,
  );
  expect(stranger).toMatchObject({ kind: 'REFUSED', faults: [{ field: 'productIds' }] });
  const nowhere = await consonance.createResourceFromUrl(
    { ...resource, workId: 987_654 },
    `${host.url}/launch.jpg`,
  );
  expect(nowhere).toMatchObject({ kind: 'REFUSED', faults: [{ field: 'workId' }] });
  expect(await consonance.resourcesOfWork(workId)).toEqual(before);
});

test('a work with many resources is read in one request, and one that is not there is null', async () => {
  const resources = await consonance.resourcesOfWork(workId);
  expect(resources?.length).toBeGreaterThanOrEqual(RESOURCES);
  expect(resources?.[0]).toMatchObject({
    fileName: 'picture-1.jpg',
    variant: 'FRONT_COVER',
    processing: { kind: 'DONE' },
  });
  expect(await standIn.takeCounts()).toEqual({ ResourcesOfWork: 1 });
  const [work] = await consonance.worksByIds([workId]);
  expect(work?.resources).toHaveLength(resources?.length ?? 0);
  expect(await standIn.takeCounts()).toEqual({ WorksByIds: 1 });
  expect(await consonance.resourcesOfWork(987_654)).toBeNull();
});

test('the date on which a manuscript came is read from the contract of its work', async () => {
  const [contract] = (await consonance.worksByIds([workId]))[0]?.contracts ?? [];
  expect(contract).toMatchObject({ signedOn: '2024-02-01', manuscriptDeliveredOn: null });
  await standIn.admin('PATCH', `/contracts/${contract?.contractId}`, { actualMsDeliveryDate: '2026-11-20' });
  const [moved] = (await consonance.worksByIds([workId]))[0]?.contracts ?? [];
  expect(moved).toEqual({ ...contract, manuscriptDeliveredOn: '2026-11-20' });
});
