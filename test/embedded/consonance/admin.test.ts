/** What the admin route moves, as a client then reads it. */
import { beforeEach, expect, test } from 'vitest';
import { ISBNS, smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;
let ids: { work: number; product: number; resource: number; text: number };

beforeEach(async () => {
  consonance = await startStandIn({ seed: smallList() });
  const { work, product } = await consonance.ask(
    '{ work { id supportingResources { id } marketingTexts { id } } product { id } }',
  );
  ids = {
    work: work.id,
    product: product.id,
    resource: work.supportingResources[0].id,
    text: work.marketingTexts[0].id,
  };
});

test('a work’s stage, also one that is new to the house, and its title', async () => {
  const { status, body } = await consonance.admin('PATCH', `/works/${ids.work}`, {
    projectStage: 'Proofs signed off',
  });
  expect([status, body]).toEqual([200, { id: ids.work }]);
  await consonance.admin('PATCH', `/works/${ids.work}`, { title: 'Renamed' });
  const { work } = await consonance.ask('{ work { title subtitle projectStage } }');
  expect(work).toEqual({ title: 'Renamed', subtitle: 'Of Ropes', projectStage: 'Proofs signed off' });
  await consonance.admin('PATCH', `/works/${ids.work}`, { projectStage: null });
  expect((await consonance.ask('{ work { projectStage } }')).work.projectStage).toBeNull();
});

test('a product’s dates, status and rights', async () => {
  await consonance.admin('PATCH', `/products/${ids.product}`, {
    publicationDate: '2028-01-01',
    publishingStatusCode: '04',
    isForSaleWorldwide: true,
    forSaleCountryCodes: [],
    notForSaleCountryCodes: ['CA', 'US'],
  });
  const { product } = await consonance.ask(`{
    product { publicationDate plannedPublicationDate onixPublishingStatusCode isForSaleWorldwide forSaleCountryCodes
      notForSaleCountryCodes salesRightsDescription isbn { isbn13 } }
  }`);
  expect(product).toEqual({
    publicationDate: '2028-01-01',
    plannedPublicationDate: '2027-03-01',
    onixPublishingStatusCode: '_04',
    isForSaleWorldwide: true,
    forSaleCountryCodes: [],
    notForSaleCountryCodes: ['CA', 'US'],
    salesRightsDescription: 'UK and Ireland',
    isbn: { isbn13: ISBNS.harbourHardback },
  });
});

test('a resource’s status and a text’s approval', async () => {
  await consonance.admin('PATCH', `/resources/${ids.resource}`, { status: 'IN_REVIEW' });
  await consonance.admin('PATCH', `/texts/${ids.text}`, { approval: 'Waiting' });
  const { work } = await consonance.ask(
    '{ work { supportingResources { status caption } marketingTexts { approvalStatusName } } }',
  );
  expect(work.supportingResources[0]).toEqual({ status: 'IN_REVIEW', caption: 'Front' });
  expect(work.marketingTexts[0]).toEqual({ approvalStatusName: 'Waiting' });
});

test('the dates of a contract, as its work shows them', async () => {
  const contracts = async () =>
    (await consonance.ask('{ work { contracts { id signedDate actualMsDeliveryDate } } }')).work.contracts;
  const [contract] = await contracts();
  await consonance.admin('PATCH', `/contracts/${contract.id}`, { actualMsDeliveryDate: '2026-11-20' });
  expect(await contracts()).toEqual([{ ...contract, actualMsDeliveryDate: '2026-11-20' }]);
  expect((await consonance.admin('PATCH', '/contracts/987654', { signedDate: null })).status).toBe(404);
});

test('a product comes and stays when the list is loaded again', async () => {
  const added = await consonance.admin('POST', `/works/${ids.work}/products`, {
    isbn13: '9781911111054',
    formCode: 'AC',
    inHouseFormat: 'hb',
    prices: [{ amount: 12, currencyCode: 'EUR' }],
  });
  expect(added.status).toBe(201);
  await consonance.admin('POST', '/records', smallList());
  const { product } = await consonance.ask(
    'query ($id: Int!) { product(productSearch: { idEq: $id }) { __typename prices { amount } work { id } } }',
    {
      id: added.body.id,
    },
  );
  expect(product).toEqual({
    __typename: 'PhysicalAudioProduct',
    prices: [{ amount: 12 }],
    work: { id: ids.work },
  });
});

test.each([
  { what: 'an ISBN that another has', product: { isbn13: ISBNS.moorAudio }, status: 409 },
  { what: 'a reference that its work has', product: { reference: 'hardback' }, status: 409 },
  { what: 'an unknown format', product: { isbn13: '9781911111054', inHouseFormat: 'papyrus' }, status: 409 },
  { what: 'no name at all', product: { formCode: 'BB' }, status: 400 },
])('a product with $what is refused', async ({ product, status }) => {
  expect((await consonance.admin('POST', `/works/${ids.work}/products`, product)).status).toBe(status);
  expect((await consonance.ask('{ work { products { id } } }')).work.products).toHaveLength(2);
});

test('a work and a product can go, and what named them goes on', async () => {
  expect((await consonance.admin('DELETE', `/products/${ids.product}`)).status).toBe(204);
  const { work } = await consonance.ask(
    '{ work { products { id } contributions { productIds } prizes { productIds } } }',
  );
  expect(work.products).toHaveLength(1);
  expect(work.contributions[0].productIds).toEqual([work.products[0].id]);
  expect(work.prizes[0].productIds).toEqual([]);
  expect((await consonance.admin('DELETE', `/works/${ids.work}`)).status).toBe(204);
  const { works, products, contract } = await consonance.ask(
    '{ works { title } products { id } contract { id } }',
  );
  expect([works.length, products.length, contract]).toEqual([3, 3, null]);
});

test.each([
  ['PATCH', '/works/999', { title: 'x' }, 404],
  ['PATCH', '/products/999', { title: 'x' }, 404],
  ['PATCH', '/resources/999', { status: 'DRAFT' }, 404],
  ['PATCH', '/texts/999', { approval: 'x' }, 404],
  ['PATCH', '/imprints/999', { name: 'x' }, 404],
  ['DELETE', '/works/999', undefined, 404],
  ['DELETE', '/products/999', undefined, 404],
  ['PATCH', '/works/first', { title: 'x' }, 400],
  ['PATCH', '/works/1', { colour: 'red' }, 400],
  ['PATCH', '/products/1', { publicationDate: '2026-02-30' }, 400],
  ['PATCH', '/products/1', { forSaleCountryCodes: ['UK'] }, 400],
  ['PATCH', '/resources/1', { status: 'LOVELY' }, 400],
  ['POST', '/records', { books: [] }, 400],
])('%s %s with %o answers %i', async (method, path, body, status) => {
  const answer = await consonance.admin(method, path, body);
  expect([answer.status, answer.body]).toEqual([status, { errors: [{ message: expect.any(String) }] }]);
});
