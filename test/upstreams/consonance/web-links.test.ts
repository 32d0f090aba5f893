/** Links on products, against the stand-in. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { ConsonanceClient } from '../../../upstreams/consonance/client.js';
import type { NewWebLink } from '../../../upstreams/consonance/model.js';
import { API_KEY, createTestConsonance } from './client-for-tests.js';
import { startStandIn } from './embedded-for-tests.js';
import { oneWork } from './records-for-tests.js';

/** Read without the client, which does not ask for the flag. */
const Links = z.object({
  data: z.object({
    products: z.array(
      z.object({ webLinks: z.array(z.object({ description: z.string(), includeInOnix: z.boolean() })) }),
    ),
  }),
});

let standIn: Awaited<ReturnType<typeof startStandIn>>;
let consonance: ConsonanceClient;
let workId: number;
let link: NewWebLink;

beforeAll(async () => {
  standIn = await startStandIn(oneWork(), 20);
  consonance = createTestConsonance(standIn.url);
  const [work] = (await consonance.worksAfter({ after: 0 })).works;
  workId = work?.workId ?? 0;
  link = {
    productId: work?.products[1]?.productId ?? 0,
    url: 'https://vip.example/s/abc',
    role: 'Full content',
    description: 'Trailer',
    isInOnix: false,
  };
});
beforeEach(async () => {
  for (const { webLinkId } of (await consonance.webLinksOfWork(workId)) ?? []) {
    await consonance.deleteWebLink(webLinkId);
  }
  await standIn.takeCounts();
});
afterAll(async () => {
  await consonance.close();
  await standIn[Symbol.asyncDispose]();
});

async function create(differs: Partial<NewWebLink> = {}): Promise<number> {
  const made = await consonance.createWebLink({ ...link, ...differs });
  if (made.kind !== 'DONE') throw new Error(made.message);
  return made.thing.webLinkId;
}

test('a link is made, found on its product, given another address, and taken away', async () => {
  const webLinkId = await create();
  const { productId, url, role, description } = link;
  const found = { webLinkId, productId, url, role, description };
  expect(await consonance.webLinksOfWork(workId)).toEqual([found]);

  const moved = { url: 'https://vip.example/s/def' };
  expect(await consonance.updateWebLink(webLinkId, moved)).toEqual({ kind: 'DONE', thing: null });
  expect(await consonance.webLinksOfWork(workId)).toEqual([{ ...found, ...moved }]);
  await consonance.updateWebLink(webLinkId, { description: null });
  expect(await consonance.webLinksOfWork(workId)).toEqual([{ ...found, ...moved, description: null }]);

  expect(await consonance.deleteWebLink(webLinkId)).toEqual({ kind: 'DONE', thing: null });
  expect(await consonance.webLinksOfWork(workId)).toEqual([]);
});

test('the links of all products of a work are one request; a work that is not there has none to tell', async () => {
  const [work] = await consonance.worksByIds([workId]);
  const products = work?.products ?? [];
  for (const { productId } of products) await create({ productId });
  await standIn.takeCounts();
  const links = await consonance.webLinksOfWork(workId);
  expect(links?.map(({ productId }) => productId)).toEqual(products.map(({ productId }) => productId));
  expect(await standIn.takeCounts()).toEqual({ WebLinksOfWork: 1 });
  expect(await consonance.webLinksOfWork(987_654)).toBeNull();
});

test('whether a link goes out to retailers is said each time', async () => {
  const isInOnix = async () => {
    const response = await fetch(`${standIn.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ products { webLinks { description includeInOnix } } }' }),
    });
    return Links.parse(await response.json()).data.products.flatMap(({ webLinks }) => webLinks);
  };
  await create({ description: 'kept' });
  await create({ description: 'told', isInOnix: true });
  expect(await isInOnix()).toEqual([
    { description: 'kept', includeInOnix: false },
    { description: 'told', includeInOnix: true },
  ]);
});

test.each([
  ['a product that is not there', { productId: 987_654 }, 'productId'],
  ['an address that is none of the web', { url: 'ftp://vip.example/a' }, 'url'],
])('a link to %s is refused, and not made', async (_, differs, field) => {
  expect(await consonance.createWebLink({ ...link, ...differs })).toMatchObject({
    kind: 'REFUSED',
    faults: [{ field, message: expect.stringMatching(/\w/) }],
  });
  expect(await consonance.webLinksOfWork(workId)).toEqual([]);
});

test('a link that is gone is neither changed nor taken away', async () => {
  const gone = { kind: 'REFUSED', faults: [{ field: 'id', message: 'There is no web link 987654.' }] };
  expect(await consonance.updateWebLink(987_654, { url: link.url })).toMatchObject(gone);
  expect(await consonance.deleteWebLink(987_654)).toMatchObject(gone);
});
