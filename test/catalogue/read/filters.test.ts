import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductFilter, TitleFilter, Viewer } from '../../../catalogue/catalogue.js';
import { makeContributor, makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, NOW, PUBLIC, STAFF, type World } from '../world.js';

let world: World;

/**
 * 1 two forms, one of them French; 2 a forthcoming e-book; 3 nothing announced; 4 without products;
 * 5 an announced hardback beside an audiobook that nobody is told of.
 */
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  world.consonance.put(
    makeWork(1, {
      title: 'The Salt Road',
      subtitle: 'A crossing',
      stage: 'Ready for launch',
      contributors: [
        makeContributor(1),
        makeContributor(2, { name: 'Zoë Nuñez', sortName: null, productIds: [11] }),
      ],
      languages: [
        { tag: 'en-GB', roleCode: '01', productIds: [] },
        { tag: 'fr', roleCode: '01', productIds: [11] },
      ],
      products: [
        makeProduct(10, { isbn13: '9781999900014', formCode: 'BB', publicationDate: '2026-01-15' }),
        makeProduct(11, {
          fullTitle: 'La route du sel',
          formCode: 'BC',
          publicationDate: '2027-05-01',
          statusCode: '02',
        }),
      ],
    }),
  );
  world.consonance.put(
    makeWork(2, {
      title: "O'Hara’s Łódź-Diary",
      imprint: { imprintId: 2, name: 'Gannet Row' },
      stage: 'ready for launch',
      products: [makeProduct(20, { formCode: 'DG', statusCode: '02', publicationDate: '2026-09-01' })],
    }),
  );
  world.consonance.put(
    makeWork(3, {
      title: 'Secret salt',
      imprint: null,
      products: [makeProduct(30, { isbn13: '9780804429573', isClearedForOnix: false })],
    }),
  );
  world.consonance.put(makeWork(4, { title: 'Bare', languages: [], products: [] }));
  world.consonance.put(
    makeWork(5, {
      title: 'Half told',
      contributors: [makeContributor(5, { name: 'Quentin Narrator', sortName: null, productIds: [51] })],
      languages: [
        { tag: 'en', roleCode: '01', productIds: [50] },
        { tag: 'cy', roleCode: '01', productIds: [51] },
      ],
      products: [
        makeProduct(50, {
          isbn13: '9781999900038',
          formCode: 'BB',
          statusCode: '02',
          publicationDate: '2026-06-01',
        }),
        makeProduct(51, {
          isbn13: '9781999900045',
          formCode: 'AJ',
          isClearedForOnix: false,
          statusCode: '04',
          publicationDate: '2020-02-02',
        }),
      ],
    }),
  );
  await world.sync();
  world.clock.set('2026-03-10T18:00:00Z');
  world.consonance.put(makeWork(4, { title: 'Bare bones', languages: [], products: [] }), '2026-03-10');
  await world.sync();
});
afterAll(() => world[Symbol.asyncDispose]());

async function titles(filter: TitleFilter, viewer: Viewer = STAFF) {
  const page = await world.catalogue.titles({ filter, orderBy: 'TITLE_ASC', first: 50, after: null }, viewer);
  const ids = page.edges.map(({ node }) => Number(node.id.slice(4))).sort();
  expect(await world.catalogue.countTitles(filter, viewer)).toBe(ids.length);
  return ids;
}

async function products(filter: ProductFilter, viewer: Viewer = STAFF) {
  const page = await world.catalogue.products(
    { filter, orderBy: 'TITLE_ASC', first: 50, after: null },
    viewer,
  );
  const ids = page.edges.map(({ node }) => Number(node.id.slice(4))).sort();
  expect(await world.catalogue.countProducts(filter, viewer)).toBe(ids.length);
  return ids;
}

const titleRows: { filter: TitleFilter; staff: number[]; others: number[] }[] = [
  { filter: {}, staff: [1, 2, 3, 4, 5], others: [1, 2, 5] },
  { filter: { idIn: ['ttl_1', 'ttl_3', 'ttl_99', 'prd_2', 'x'] }, staff: [1, 3], others: [1] },
  { filter: { idIn: [] }, staff: [], others: [] },
  { filter: { isbnIn: ['9781999900014', '9780804429573'] }, staff: [1, 3], others: [1] },
  { filter: { isbnIn: ['9781999900045'] }, staff: [5], others: [] },
  { filter: { isbnIn: [] }, staff: [], others: [] },
  { filter: { imprintIn: ['Gannet Row', 'Nobody'] }, staff: [2], others: [2] },
  { filter: { imprintIn: ['gannet row'] }, staff: [], others: [] },
  { filter: { milestone: 'READY_FOR_LAUNCH' }, staff: [1, 2], others: [1, 2] },
  { filter: { milestone: 'PUBLICATION_COMPLETE' }, staff: [1, 3, 5], others: [1] },
  { filter: { milestone: 'COVER_APPROVED' }, staff: [], others: [] },
  { filter: { language: 'en' }, staff: [1, 2, 3, 5], others: [1, 2, 5] },
  { filter: { language: 'EN-gb' }, staff: [1], others: [1] },
  { filter: { language: 'en-US' }, staff: [], others: [] },
  { filter: { language: 'fr' }, staff: [1], others: [1] },
  { filter: { language: 'cy' }, staff: [5], others: [] },
  { filter: { formIn: ['HARDBACK'] }, staff: [1, 5], others: [1, 5] },
  { filter: { formIn: ['AUDIO', 'EBOOK'] }, staff: [2, 5], others: [2] },
  { filter: { formIn: [] }, staff: [], others: [] },
  { filter: { publishedFrom: '2026-06-01' }, staff: [1, 2, 5], others: [1, 2, 5] },
  { filter: { publishedUntil: '2026-01-15' }, staff: [1, 3, 5], others: [1] },
  { filter: { publishedFrom: '2026-01-15', publishedUntil: '2026-01-15' }, staff: [1], others: [1] },
  // One and the same product: its hardback is of 2026, what is of 2027 is a paperback.
  { filter: { formIn: ['HARDBACK'], publishedFrom: '2027-01-01' }, staff: [], others: [] },
  { filter: { isbnIn: ['9781999900014'], formIn: ['PAPERBACK'] }, staff: [], others: [] },
  { filter: { updatedSince: new Date('2026-03-10T18:00:00Z') }, staff: [4], others: [] },
  { filter: { updatedSince: new Date(NOW) }, staff: [1, 2, 3, 4, 5], others: [1, 2, 5] },
  { filter: { search: 'salt' }, staff: [1, 3], others: [1] },
  { filter: { search: 'SAL roa' }, staff: [1], others: [1] },
  { filter: { search: 'salt gannet' }, staff: [], others: [] },
  { filter: { search: 'crossing northl' }, staff: [1], others: [1] },
  { filter: { search: 'ostby' }, staff: [1], others: [1] },
  { filter: { search: 'Østby MAREN' }, staff: [1], others: [1] },
  { filter: { search: 'nunez' }, staff: [1], others: [1] },
  { filter: { search: 'lodz ohara' }, staff: [2], others: [2] },
  { filter: { search: "o'hara's diary" }, staff: [2], others: [2] },
  { filter: { search: 'route sel' }, staff: [1], others: [1] },
  { filter: { search: 'oad' }, staff: [], others: [] },
  { filter: { search: '9781999900014' }, staff: [1], others: [1] },
  { filter: { search: '978-1-9999-0001-4' }, staff: [1], others: [1] },
  { filter: { search: '978 1 9999 0001 4 salt' }, staff: [1], others: [1] },
  { filter: { search: '1-999900-01' }, staff: [1], others: [1] },
  { filter: { search: '0-8044-2957-X' }, staff: [3], others: [] },
  { filter: { search: '9781999900045' }, staff: [5], others: [] },
  { filter: { search: 'half quentin' }, staff: [5], others: [] },
  { filter: { search: 'half' }, staff: [5], others: [5] },
  // Words on two products of one title.
  { filter: { search: '9781999900014 nunez' }, staff: [1], others: [1] },
  { filter: { search: '' }, staff: [1, 2, 3, 4, 5], others: [1, 2, 5] },
  { filter: { search: " & | ! : * \\ ' ( " }, staff: [], others: [] },
  { filter: { search: "salt':* | 'half" }, staff: [], others: [] },
  { filter: { search: 'salt', imprintIn: ['Northlight'], language: 'en' }, staff: [1], others: [1] },
  { filter: { search: 'a\0b', imprintIn: ['\0'], language: '\ud800' }, staff: [], others: [] },
];

describe('titles', () => {
  test.each(titleRows.map((row) => ({ ...row, name: JSON.stringify(row.filter) })))(
    'with $name are $staff to staff and $others to others',
    async ({ filter, staff, others }) => {
      expect(await titles(filter)).toEqual(staff);
      expect(await titles(filter, PUBLIC)).toEqual(others);
    },
  );

  test('in a stage are for staff to ask for, and the stage counts as it is worded', async () => {
    expect(await titles({ stage: 'Ready for launch' })).toEqual([1]);
    await expect(titles({ stage: 'Ready for launch' }, PUBLIC)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(world.catalogue.countTitles({ stage: 'x' }, confinedTo('AU'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

const productRows: { filter: ProductFilter; staff: number[]; others: number[] }[] = [
  { filter: {}, staff: [10, 11, 20, 30, 50, 51], others: [10, 11, 20, 50] },
  { filter: { isbnIn: ['9781999900014', '9781999900045'] }, staff: [10, 51], others: [10] },
  { filter: { isbnIn: [] }, staff: [], others: [] },
  { filter: { imprintIn: ['Northlight'] }, staff: [10, 11, 50, 51], others: [10, 11, 50] },
  { filter: { formIn: ['HARDBACK', 'AUDIO'] }, staff: [10, 50, 51], others: [10, 50] },
  { filter: { language: 'en' }, staff: [10, 20, 30, 50], others: [10, 20, 50] },
  { filter: { language: 'fr' }, staff: [11], others: [11] },
  { filter: { language: 'cy' }, staff: [51], others: [] },
  { filter: { statusIn: ['ACTIVE'] }, staff: [10, 30, 51], others: [10] },
  { filter: { statusIn: ['FORTHCOMING', 'RECALLED'] }, staff: [11, 20, 50], others: [11, 20, 50] },
  { filter: { statusIn: [] }, staff: [], others: [] },
  { filter: { publishedFrom: '2026-09-01' }, staff: [11, 20], others: [11, 20] },
  { filter: { publishedUntil: '2025-06-01' }, staff: [30, 51], others: [] },
  { filter: { updatedSince: new Date('2026-03-10T12:00:00.001Z') }, staff: [], others: [] },
  { filter: { search: 'salt' }, staff: [10, 11, 30], others: [10, 11] },
  { filter: { search: 'salt 9781999900014' }, staff: [10], others: [10] },
  { filter: { search: 'zoe' }, staff: [11], others: [11] },
  { filter: { search: 'quentin' }, staff: [51], others: [] },
  { filter: { search: 'half told northlight' }, staff: [50, 51], others: [50] },
  { filter: { search: '…' }, staff: [], others: [] },
];

describe('products', () => {
  test.each(productRows.map((row) => ({ ...row, name: JSON.stringify(row.filter) })))(
    'with $name are $staff to staff and $others to others',
    async ({ filter, staff, others }) => {
      expect(await products(filter)).toEqual(staff);
      expect(await products(filter, PUBLIC)).toEqual(others);
    },
  );
});

test('a search finds what it finds however many products share a title', async () => {
  expect(await titles({ search: 'salt road northlight crossing maren ostby' })).toEqual([1]);
});
