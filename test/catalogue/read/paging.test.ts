import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page, Question, TitleFilter, Viewer } from '../../../catalogue/catalogue.js';
import { TITLE_ORDERS, type TitleOrder } from '../../../catalogue/words.js';
import { makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, PUBLIC, STAFF, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ['staff', STAFF],
  ['unconfined', PUBLIC],
  ['confined', confinedTo('AU', 'NZ')],
];
const LISTS = ['titles', 'products'] as const;

/** Every page of a list, one after the other. */
async function walk(
  list: (typeof LISTS)[number],
  { orderBy, first }: { orderBy: TitleOrder; first: number },
  viewer: Viewer,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 0; ; page += 1) {
    const question: Question<TitleFilter> = { filter: {}, orderBy, first, after };
    const answer: Page<{ id: string }> = await world.catalogue[list](question, viewer);
    expect(answer.hasPreviousPage).toBe(after !== null);
    ids.push(...answer.edges.map(({ node }) => node.id));
    if (!answer.hasNextPage) return ids;
    expect(answer.edges).toHaveLength(first);
    after = answer.edges.at(-1)?.cursor ?? null;
    await between(page);
  }
}

/** Names, dates and times that repeat, lack or sort in surprising ways. */
async function putStrangeList() {
  const names = ['Émile', 'emile', 'Zebra', '', 'Øre', 'Ore', '10', '9', 'émile  ', '語'];
  const dates = [null, '2026-01-01', '2025-01-01', '2026-01-01', null, '0001-01-01', '9999-12-31'];
  for (let id = 1; id <= 35; id += 1) {
    const date = dates[id % dates.length] ?? null;
    const products = [
      makeProduct(id * 10, { publicationDate: date }),
      makeProduct(id * 10 + 1, { publicationDate: '2024-05-05', isClearedForOnix: id % 3 === 0 }),
    ];
    world.consonance.put(
      makeWork(id, { title: names[id % names.length] ?? '', products: id % 5 === 0 ? [] : products }),
    );
  }
  await world.sync();
  // Times that differ by a microsecond, which a JavaScript Date cannot tell apart.
  for (const table of ['title', 'product']) {
    await sql`update ${sql.raw(`catalogue.${table}`)}
      set updated_at = '2026-03-10T12:00:00Z'::timestamptz + (work_id % 4) * interval '1 microsecond'`.execute(
      world.db,
    );
  }
}

describe.each(LISTS)('%s', (list) => {
  test.each(TITLE_ORDERS)(
    'in the order %s come in that order, each once, in pages of any size',
    async (orderBy) => {
      await putStrangeList();
      for (const [name, viewer] of VIEWERS) {
        const whole = await walk(list, { orderBy, first: 200 }, viewer);
        expect(new Set(whole).size).toBe(whole.length);
        for (const first of [1, 3, 7]) {
          expect(await walk(list, { orderBy, first }, viewer), `${name}, pages of ${first}`).toEqual(whole);
        }
      }
      expect(await walk(list, { orderBy, first: 200 }, STAFF)).toHaveLength(list === 'titles' ? 35 : 56);
    },
  );

  test.each(TITLE_ORDERS)('in the order %s come each once while others are added', async (orderBy) => {
    await putStrangeList();
    const before = await walk(list, { orderBy, first: 200 }, PUBLIC);
    let id = 1000;
    const seen = await walk(list, { orderBy, first: 4 }, PUBLIC, async () => {
      for (const [title, publicationDate] of [
        ['', '0001-01-01'],
        ['Ore', '2025-06-01'],
        ['zzz', null],
      ] as const) {
        id += 1;
        world.consonance.put(
          makeWork(id, { title, products: [makeProduct(id * 10, { publicationDate })] }),
          '2026-03-10',
        );
      }
      if (id < 1020) await world.sync();
    });
    expect(seen.filter((one) => before.includes(one))).toEqual(before);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('titles', () => {
  beforeEach(async () => {
    const entries: [title: string, dates: (string | null)[]][] = [
      ['Béta', ['2026-02-01', '2025-02-01']],
      ['alpha', [null]],
      ['Gamma', ['2025-06-01']],
      ['beta', []],
    ];
    for (const [index, [title, dates]] of entries.entries()) {
      const products = dates.map((publicationDate, product) =>
        makeProduct((index + 1) * 10 + product, { publicationDate }),
      );
      world.consonance.put(makeWork(index + 1, { title, products }));
    }
    await world.sync();
    world.clock.set('2026-03-10T13:00:00Z');
    world.consonance.put(
      makeWork(3, { title: 'Gamma', subtitle: 'changed', products: [makeProduct(30)] }),
      '2026-03-10',
    );
    await world.sync();
  });

  test.each([
    ['TITLE_ASC', ['ttl_2', 'ttl_1', 'ttl_4', 'ttl_3']],
    ['PUBLICATION_DATE_ASC', ['ttl_1', 'ttl_3', 'ttl_2', 'ttl_4']],
    ['PUBLICATION_DATE_DESC', ['ttl_3', 'ttl_1', 'ttl_4', 'ttl_2']],
    ['UPDATED_ASC', ['ttl_1', 'ttl_2', 'ttl_4', 'ttl_3']],
    ['UPDATED_DESC', ['ttl_3', 'ttl_4', 'ttl_2', 'ttl_1']],
  ] as const)('in the order %s', async (orderBy, expected) => {
    expect(await walk('titles', { orderBy, first: 2 }, STAFF)).toEqual(expected);
  });

  test.each([
    ['PUBLICATION_DATE_ASC', ['prd_11', 'prd_30', 'prd_10', 'prd_20']],
    ['PUBLICATION_DATE_DESC', ['prd_10', 'prd_30', 'prd_11', 'prd_20']],
    ['TITLE_ASC', ['prd_20', 'prd_10', 'prd_11', 'prd_30']],
  ] as const)('have products in the order %s', async (orderBy, expected) => {
    expect(await walk('products', { orderBy, first: 2 }, STAFF)).toEqual(expected);
  });
});

describe('a cursor', () => {
  const question = (differs: Partial<Question<TitleFilter>> = {}): Question<TitleFilter> => ({
    filter: { search: 'title' },
    orderBy: 'TITLE_ASC',
    first: 2,
    after: null,
    ...differs,
  });
  let cursor: string;
  beforeEach(async () => {
    for (let id = 1; id <= 5; id += 1) world.consonance.put(makeWork(id));
    await world.sync();
    cursor = (await world.catalogue.titles(question(), STAFF)).edges.at(-1)?.cursor ?? '';
  });

  const tampered = (change: (fields: unknown[]) => unknown) =>
    Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(cursor, 'base64url').toString())))).toString(
      'base64url',
    );

  test('leads to what follows, whatever order the same filter is written in', async () => {
    const filter = { imprintIn: ['Northlight', 'Gannet Row'], search: 'title' };
    const first = await world.catalogue.titles(question({ filter }), STAFF);
    const turned = { search: 'title', language: undefined, imprintIn: ['Gannet Row', 'Northlight'] };
    const after = first.edges.at(-1)?.cursor ?? '';
    const second = await world.catalogue.titles(question({ filter: turned, after }), STAFF);
    expect(second.edges.map(({ node }) => node.id)).toEqual(['ttl_3', 'ttl_4']);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'another order',
      () => world.catalogue.titles(question({ after: cursor, orderBy: 'UPDATED_ASC' }), STAFF),
    ],
    ['another filter', () => world.catalogue.titles(question({ after: cursor, filter: {} }), STAFF)],
    ['another viewer', () => world.catalogue.titles(question({ after: cursor }), PUBLIC)],
    ['another list', () => world.catalogue.products(question({ after: cursor }), STAFF)],
    [
      'another instant',
      () => world.catalogue.titles(question({ filter: { updatedSince: new Date(0) }, after: cursor }), STAFF),
    ],
    ['nothing', () => world.catalogue.titles(question({ after: '' }), STAFF)],
    ['garbage', () => world.catalogue.titles(question({ after: '%%%💥' }), STAFF)],
    [
      'a number',
      () => world.catalogue.titles(question({ after: Buffer.from('7').toString('base64url') }), STAFF),
    ],
    [
      'an array of arrays',
      () => world.catalogue.titles(question({ after: tampered(() => [[], [], []]) }), STAFF),
    ],
    [
      'a changed key',
      () => world.catalogue.titles(question({ after: tampered(([, id, seal]) => ['a', id, seal]) }), STAFF),
    ],
    [
      'a changed id',
      () => world.catalogue.titles(question({ after: tampered(([key, , seal]) => [key, 1, seal]) }), STAFF),
    ],
    [
      'a key with NUL',
      () => world.catalogue.titles(question({ after: tampered(([, id, seal]) => ['\0', id, seal]) }), STAFF),
    ],
    ['half a cursor', () => world.catalogue.titles(question({ after: cursor.slice(0, 9) }), STAFF)],
  ])('of %s is refused in clear words', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({
      name: 'CursorError',
      code: 'BAD_USER_INPUT',
      message: 'The cursor is not one of this list: a cursor belongs to one filter and order.',
    });
  });
});

test('paging visits each title exactly once, whatever the list, order and page', async () => {
  const word = fc.constantFrom('a', 'á', 'B', 'b ', '', 'ø', 'zz');
  const date = fc.option(fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01'));
  const entry = fc.record({
    title: word,
    date,
    isPublic: fc.boolean(),
    seconds: fc.integer({ min: 0, max: 3 }),
  });
  const runs = fc.asyncProperty(
    fc.array(entry, { maxLength: 25 }),
    fc.constantFrom(...TITLE_ORDERS),
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom(...VIEWERS),
    async (entries, orderBy, first, [, viewer]) => {
      await world.reset();
      for (const [index, { title, date: publicationDate, isPublic, seconds }] of entries.entries()) {
        const product = makeProduct(index + 1, { publicationDate, isClearedForOnix: isPublic });
        world.consonance.put(makeWork(index + 1, { title, products: [product] }), `2026-01-0${seconds + 1}`);
      }
      await world.sync();
      const visible = entries.flatMap(({ isPublic }, index) =>
        viewer.isStaff || isPublic ? [`ttl_${index + 1}`] : [],
      );
      const seen = await walk('titles', { orderBy, first }, viewer);
      expect([...seen].sort()).toEqual([...visible].sort());
    },
  );
  await fc.assert(runs, { numRuns: 40 });
});

test('a page costs one statement, whatever its length', async () => {
  for (let id = 1; id <= 50; id += 1) world.consonance.put(makeWork(id));
  await world.sync();
  const costs: number[] = [];
  for (const [, viewer] of VIEWERS) {
    for (const first of [10, 50]) {
      world.statements.length = 0;
      const page = await world.catalogue.titles(
        { filter: {}, orderBy: 'TITLE_ASC', first, after: null },
        viewer,
      );
      const ids = page.edges.map(({ node }) => node.id);
      const products = await world.catalogue.productsOfTitles(ids, viewer);
      await world.catalogue.milestonesOfTitles(ids, viewer);
      await world.catalogue.titlesByIds(ids, viewer);
      await world.catalogue.productsByIds(
        products.flat().map(({ id }) => id),
        viewer,
      );
      await world.catalogue.productsByIsbns(ids, viewer);
      expect(ids).toHaveLength(first);
      costs.push(world.statements.length);
    }
  }
  console.log(
    `titles with products, milestones and 3 batches of look-ups, 10 and 50 a page: ${costs.join(', ')} statements`,
  );
  expect(costs).toEqual(Array(6).fill(6));
});
