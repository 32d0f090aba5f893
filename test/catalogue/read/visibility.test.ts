import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../../catalogue/catalogue.js';
import type { SourceProduct } from '../../../upstreams/consonance/model.js';
import { makeContributor, makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, PUBLIC, STAFF, type World } from '../world.js';

/** One title each, with this one product. Who sees it: staff always. */
const cases: { name: string; product: Partial<SourceProduct>; isPublic: boolean; isSeenFrom: string[] }[] = [
  { name: 'active, for sale worldwide', product: {}, isPublic: true, isSeenFrom: ['AU', 'GB'] },
  { name: 'not cleared for ONIX', product: { isClearedForOnix: false }, isPublic: false, isSeenFrom: [] },
  // What is cleared for display in a market is seen from there, whether or not the trade has been told.
  { name: 'without a status', product: { statusCode: null }, isPublic: false, isSeenFrom: ['AU', 'GB'] },
  { name: 'of unspecified status', product: { statusCode: '00' }, isPublic: false, isSeenFrom: ['AU', 'GB'] },
  { name: 'cancelled', product: { statusCode: '01' }, isPublic: false, isSeenFrom: [] },
  { name: 'of a status that nobody knows', product: { statusCode: '77' }, isPublic: false, isSeenFrom: [] },
  { name: 'forthcoming', product: { statusCode: '02' }, isPublic: true, isSeenFrom: ['AU', 'GB'] },
  { name: 'out of print', product: { statusCode: '07' }, isPublic: true, isSeenFrom: ['AU', 'GB'] },
  { name: 'remaindered', product: { statusCode: '10' }, isPublic: true, isSeenFrom: ['AU', 'GB'] },
  ...['03', '05', '11', '12', '15', '16', '17'].map((statusCode) => ({
    name: `of the blocking status ${statusCode}`,
    product: { statusCode },
    isPublic: true,
    isSeenFrom: [],
  })),
  {
    name: 'with nothing stated of its rights',
    product: { isForSaleWorldwide: null },
    isPublic: true,
    isSeenFrom: [],
  },
  {
    name: 'not for sale worldwide and nowhere listed',
    product: { isForSaleWorldwide: false },
    isPublic: true,
    isSeenFrom: [],
  },
  {
    name: 'listed for one country',
    product: { isForSaleWorldwide: false, forSaleIn: ['GB'] },
    isPublic: true,
    isSeenFrom: ['GB'],
  },
  {
    name: 'listed, with worldwide not stated',
    product: { isForSaleWorldwide: null, forSaleIn: ['GB'] },
    isPublic: true,
    isSeenFrom: ['GB'],
  },
  {
    name: 'worldwide but for one country',
    product: { notForSaleIn: ['AU'] },
    isPublic: true,
    isSeenFrom: ['GB'],
  },
  {
    name: 'listed both ways',
    product: { isForSaleWorldwide: false, forSaleIn: ['AU', 'GB'], notForSaleIn: ['AU'] },
    isPublic: true,
    isSeenFrom: ['GB'],
  },
];

let world: World;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  cases.forEach(({ name, product }, index) => {
    const id = index + 1;
    world.consonance.put(
      makeWork(id, { title: name, products: [makeProduct(id, { isbn13: isbn(id), ...product })] }),
    );
  });
  await world.sync();
});
afterAll(() => world[Symbol.asyncDispose]());

const isbn = (id: number) => `97800000${String(id).padStart(5, '0')}`;

/** In every way in which a product and its title can be asked for. */
async function waysToSee(id: number, viewer: Viewer): Promise<boolean[]> {
  const { catalogue } = world;
  const list = { orderBy: 'TITLE_ASC', first: 200, after: null } as const;
  const title = `ttl_${id}`;
  const filter = { isbnIn: [isbn(id)] };
  const [titles, products, titleList, productList, searched] = await Promise.all([
    catalogue.titlesByIds([title], viewer),
    catalogue.productsByIds([`prd_${id}`], viewer),
    catalogue.titles({ ...list, filter: {} }, viewer),
    catalogue.products({ ...list, filter: {} }, viewer),
    catalogue.titles({ ...list, filter: { search: isbn(id) } }, viewer),
  ]);
  const [byIsbn, ofTitle, milestones] = await Promise.all([
    catalogue.productsByIsbns([isbn(id)], viewer),
    catalogue.productsOfTitles([title], viewer),
    catalogue.milestonesOfTitles([title], viewer),
  ]);
  const counts = await Promise.all([
    catalogue.countTitles(filter, viewer),
    catalogue.countProducts(filter, viewer),
  ]);
  const hasMilestone = cases[id - 1]?.product.statusCode === undefined;
  return [
    titles[0] !== null,
    products[0] !== null,
    titleList.edges.some(({ node }) => node.id === title),
    productList.edges.some(({ node }) => node.titleId === title),
    searched.edges.length === 1,
    byIsbn[0] !== null,
    ofTitle[0]?.length === 1,
    ...(hasMilestone ? [milestones[0]?.length === 1] : []),
    ...counts.map((count) => count === 1),
  ];
}

describe.each(cases.map((row, index) => ({ ...row, id: index + 1 })))(
  'a product $name',
  ({ id, isPublic, isSeenFrom }) => {
    test('is seen by whom it should be, and every way of asking agrees', async () => {
      const viewers: [string, Viewer, boolean][] = [
        ['staff', STAFF, true],
        ['staff confined to a market', { isStaff: true, markets: ['AU'] }, true],
        ['unconfined', PUBLIC, isPublic],
        ['AU', confinedTo('AU'), isSeenFrom.includes('AU')],
        ['AU and GB', confinedTo('AU', 'GB'), isSeenFrom.length > 0],
        ['no market', confinedTo(), false],
      ];
      for (const [name, viewer, expected] of viewers) {
        const ways = await waysToSee(id, viewer);
        expect.soft(ways, name).toEqual(ways.map(() => expected));
      }
    });
  },
);

test.each(['www.example.com', '/covers/1.jpg', 'javascript:alert(1)', ''])(
  'a link to %j leads nowhere, and costs nothing else',
  async (url) => {
    const link = { webLinkId: 9, url, role: null, description: 'A trailer' };
    world.consonance.put(
      makeWork(900, { products: [makeProduct(9000, { webLinks: [link] })] }),
      '2026-03-10',
    );
    await world.sync();
    const [title] = await world.catalogue.titlesByIds(['ttl_900'], STAFF);
    expect(title?.resources).toMatchObject([{ id: 'res_w9', url: null, caption: 'A trailer' }]);
  },
);

describe('what is seen of a title with an invisible product', () => {
  const HIDDEN = 101;
  beforeAll(async () => {
    world.consonance.put(
      makeWork(100, {
        title: 'Half told',
        stage: 'Final proofs',
        contributors: [
          makeContributor(3, { name: 'Of all', sequence: 3 }),
          makeContributor(2, { name: 'Of the hidden one', sequence: 2, productIds: [HIDDEN] }),
          makeContributor(1, { name: 'Of the shown one', sequence: 1, productIds: [100] }),
        ],
        languages: [
          { tag: 'en', roleCode: '01', productIds: [] },
          { tag: 'cy', roleCode: '01', productIds: [HIDDEN] },
        ],
        subjects: [
          { scheme: 'THEMA', code: 'FB', description: null, isMain: false },
          { scheme: 'BISAC', code: 'FIC0', description: null, isMain: false },
          { scheme: 'THEMA', code: 'FA', description: 'Fiction', isMain: true },
        ],
        series: [{ seriesId: 4, name: 'Small Matters', part: 'II' }],
        products: [
          makeProduct(100, {
            publicationDate: '2026-08-01',
            plannedPublicationDate: '2026-07-01',
            prices: [{ amount: '9.99', currency: 'GBP', type: 'RRP' }],
            webLinks: [{ webLinkId: 9, url: 'https://a.example', role: null, description: 'A trailer' }],
          }),
          makeProduct(HIDDEN, { isClearedForOnix: false, publicationDate: '2020-01-01' }),
        ],
        resources: [
          {
            resourceId: 9,
            variant: 'BANNER',
            status: 'APPROVED',
            url: 'https://b.example',
            fileName: 'b.jpg',
            caption: 'A banner',
            credit: 'Somebody',
            audienceCode: '01',
            isProcessing: false,
            productIds: [],
          },
        ],
      }),
      '2026-03-10',
    );
    await world.sync();
  });

  test('is everything by staff', async () => {
    const [title] = await world.catalogue.titlesByIds(['ttl_100'], STAFF);
    expect(title).toMatchObject({
      stage: 'Final proofs',
      languages: ['en', 'cy'],
      contributors: [
        { name: 'Of the shown one', sequence: 1 },
        { name: 'Of the hidden one' },
        { name: 'Of all', id: 'ctr_3' },
      ],
      subjects: [
        { scheme: 'THEMA', code: 'FA', isMain: true },
        { scheme: 'THEMA', code: 'FB' },
        { scheme: 'BISAC', code: 'FIC0' },
      ],
      series: [{ id: 'ser_4', name: 'Small Matters', part: 'II' }],
      resources: [
        {
          id: 'res_9',
          kind: 'SUPPORTING_RESOURCE',
          url: 'https://b.example',
          caption: 'A banner',
          credit: 'Somebody',
        },
        { id: 'res_w9', kind: 'WEB_LINK', url: 'https://a.example', caption: 'A trailer', credit: null },
      ],
    });
    expect(await world.catalogue.productsOfTitles(['ttl_100'], STAFF)).toMatchObject([
      [
        { id: 'prd_101', publicationDate: '2020-01-01', language: 'cy' },
        {
          id: 'prd_100',
          titleId: 'ttl_100',
          form: 'PAPERBACK',
          language: 'en',
          plannedPublicationDate: '2026-07-01',
          prices: [{ amount: '9.99', currency: 'GBP', type: 'RRP', countries: [] }],
          salesRights: {
            isForSaleWorldwide: true,
            source: 'CONSONANCE',
            asOf: new Date('2026-03-10T12:00:00Z'),
          },
        },
      ],
    ]);
  });

  test.each([
    ['unconfined', PUBLIC],
    ['confined', confinedTo('AU')],
  ])('is nothing of that product by others, %s', async (_, viewer) => {
    const [title] = await world.catalogue.titlesByIds(['ttl_100'], viewer);
    expect(title).toMatchObject({ stage: null, languages: ['en'], resources: [] });
    expect(title?.contributors.map(({ name }) => name)).toEqual(['Of the shown one', 'Of all']);
    const [products] = await world.catalogue.productsOfTitles(['ttl_100'], viewer);
    expect(products).toMatchObject([{ id: 'prd_100', plannedPublicationDate: null }]);
  });

  test.each([
    ['staff', STAFF, true],
    ['unconfined', PUBLIC, false],
    ['confined', confinedTo('AU'), false],
  ])('is not its date by the place in a list: %s', async (_, viewer, isFirst) => {
    const question = { filter: { idIn: ['ttl_100', 'ttl_1'] }, first: 1, after: null } as const;
    const ascending = await world.catalogue.titles({ ...question, orderBy: 'PUBLICATION_DATE_ASC' }, viewer);
    expect(ascending.edges[0]?.node.id).toBe(isFirst ? 'ttl_100' : 'ttl_1');
    const cursor = Buffer.from(ascending.edges[0]?.cursor ?? '', 'base64url').toString();
    expect(cursor.includes('2020-01-01')).toBe(isFirst);
  });
});
