/** What titles are decided by, and what assets are linked to: few statements, and nothing that the viewer may not see. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LinkedTitlesQuestion } from '../../../catalogue/catalogue.js';
import type { LinkFacts } from '../../../rights/facts.js';
import { importRecords, isbn } from '../onix/records.js';
import { makeContributor, makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, PUBLIC, STAFF, type World } from '../world.js';

const SIZE = 60;
const HIDDEN = 99;
let world: World;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  for (let id = 1; id <= SIZE; id += 1) world.consonance.put(createWork(id));
  await importRecords(world, [{ isbn: isbn(11) }]);
  await world.sync();
  await sql`analyze`.execute(world.db);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.statements.splice(0));

/** Each of a hardback, and of a paperback that only staff see; every tenth title is not for sale in Australia. */
function createWork(id: number) {
  return makeWork(id, {
    title: `Title ${String(SIZE - id).padStart(2, '0')}`,
    imprint: { imprintId: 5, name: 'Northlight' },
    series: [{ seriesId: id % 2 === 0 ? 20 : 21, name: 'Lights', part: null }],
    contributors: [
      makeContributor(id === 1 ? 300 : 301),
      makeContributor(HIDDEN, { productIds: [id * 10 + 2] }),
    ],
    products: [
      makeProduct(id * 10 + 1, {
        isbn13: isbn(id * 10 + 1),
        formCode: 'BB',
        notForSaleIn: id % 10 === 0 ? ['AU'] : [],
      }),
      makeProduct(id * 10 + 2, { isbn13: isbn(id * 10 + 2), isClearedForOnix: false }),
    ],
  });
}

const ask = (
  links: readonly LinkFacts[],
  differs: Partial<LinkedTitlesQuestion> = {},
): LinkedTitlesQuestion => ({ links, limit: 100, after: null, scope: 'test', shownIn: null, ...differs });

describe('the facts of a title', () => {
  test('are those of the products that the viewer sees, the ONIX statement in full beside the flat fields', async () => {
    const [seen, none] = await world.catalogue.factsOfTitles(['ttl_1', 'ttl_999'], PUBLIC);
    expect(none).toBeNull();
    expect(seen).toMatchObject({
      titleId: 'ttl_1',
      workId: '1',
      contributorIds: ['300'],
      seriesIds: ['21'],
      imprintId: '5',
      products: [
        {
          productId: 'prd_11',
          isbn: isbn(11),
          form: 'HARDBACK',
          languages: ['en'],
          flat: {
            kind: 'CONSONANCE',
            isForSaleWorldwide: true,
            publishingStatus: '04',
            isListable: true,
            publicationDate: '2025-06-01',
            source: { recordId: '11', asOf: '2026-03-10T12:00:00.000Z' },
          },
          onix: {
            kind: 'ONIX',
            release: '3.0',
            salesRights: [{ type: '01', territory: { countriesIncluded: ['AU'] } }],
            source: { recordId: isbn(11) },
          },
        },
      ],
    });
    const [all] = await world.catalogue.factsOfTitles(['ttl_1'], STAFF);
    expect(all?.products.map(({ productId }) => productId)).toEqual(['prd_11', 'prd_12']);
    expect(all?.contributorIds).toEqual(['300', String(HIDDEN)]);
  });

  test('are none for whoever does not see the title', async () => {
    expect(await world.catalogue.factsOfTitles(['ttl_10'], confinedTo('AU'))).toEqual([null]);
    expect(await world.catalogue.factsOfTitles(['ttl_1'], confinedTo())).toEqual([null]);
  });

  test('are those of a title without products for staff', async () => {
    world.consonance.put(makeWork(700, { products: [] }), '2026-03-10');
    await world.sync();
    expect(await world.catalogue.factsOfTitles(['ttl_700'], STAFF)).toMatchObject([{ products: [] }]);
    expect(await world.catalogue.factsOfTitles(['ttl_700'], PUBLIC)).toEqual([null]);
  });

  test('cost one statement, for 10 titles and for 50', async () => {
    for (const count of [10, 50]) {
      world.statements.splice(0);
      const ids = Array.from({ length: count }, (_, index) => `ttl_${index + 1}`);
      expect(
        (await world.catalogue.factsOfTitles(ids, STAFF)).filter((facts) => facts !== null),
      ).toHaveLength(count);
      expect(world.statements).toHaveLength(1);
    }
  });
});

const links: { link: LinkFacts; works: number[] }[] = [
  { link: { level: 'PRODUCT', value: isbn(31) }, works: [3] },
  { link: { level: 'WORK', value: '4' }, works: [4] },
  { link: { level: 'CONTRIBUTOR', value: '300' }, works: [1] },
  { link: { level: 'SERIES', value: '21' }, works: odd() },
  { link: { level: 'IMPRINT', value: '5' }, works: Array.from({ length: SIZE }, (_, index) => index + 1) },
  { link: { level: 'PRODUCT', value: 'no isbn' }, works: [] },
  { link: { level: 'WORK', value: '04' }, works: [] },
  { link: { level: 'SERIES', value: "21' or '1'='1" }, works: [] },
  { link: { level: 'IMPRINT', value: '99999999999' }, works: [] },
  { link: { level: 'WORK', value: '\u0000' }, works: [] },
];

function odd(): number[] {
  return Array.from({ length: SIZE / 2 }, (_, index) => 2 * index + 1);
}

describe.each(links)('a link to $link.level $link.value', ({ link, works }) => {
  test('leads to its products that are seen, and to its titles by name', async () => {
    const [products] = await world.catalogue.linkedProducts([[link]], PUBLIC);
    expect(products?.map(({ productId }) => productId).sort()).toEqual(
      works.map((id) => `prd_${id * 10 + 1}`).sort(),
    );
    const [titles] = await world.catalogue.linkedTitles([ask([link])], PUBLIC);
    expect(titles?.map(({ titleId }) => titleId)).toEqual([...works].reverse().map((id) => `ttl_${id}`));
  });
});

describe('links', () => {
  test('lead each asset to its own, whatever the others have, each thing once', async () => {
    const asked = [
      [{ level: 'WORK', value: '1' }],
      [],
      [
        { level: 'WORK', value: '2' },
        { level: 'PRODUCT', value: isbn(21) },
        { level: 'CONTRIBUTOR', value: '300' },
      ],
    ] as const;
    const products = await world.catalogue.linkedProducts(asked, PUBLIC);
    expect(products.map((list) => list.map(({ productId }) => productId))).toEqual([
      ['prd_11'],
      [],
      ['prd_11', 'prd_21'],
    ]);
    const titles = await world.catalogue.linkedTitles(
      asked.map((one) => ask(one)),
      PUBLIC,
    );
    expect(titles.map((list) => list.map(({ titleId }) => titleId))).toEqual([
      ['ttl_1'],
      [],
      ['ttl_2', 'ttl_1'],
    ]);
  });

  test('lead nobody to what they may not see', async () => {
    const hidden = [{ level: 'PRODUCT', value: isbn(32) }] as const;
    const closed = [{ level: 'WORK', value: '10' }] as const;
    for (const [viewer, count] of [
      [PUBLIC, 1],
      [confinedTo('AU'), 0],
      [confinedTo('GB'), 1],
    ] as const) {
      const products = await world.catalogue.linkedProducts([hidden, closed], viewer);
      expect(products.map(({ length }) => length)).toEqual([0, count]);
      const titles = await world.catalogue.linkedTitles([ask(hidden), ask(closed)], viewer);
      expect(titles.map(({ length }) => length)).toEqual([0, count]);
    }
  });

  test('cost one statement, for 1 asset and for 50', async () => {
    const all: LinkFacts[] = links.map(({ link }) => link);
    for (const count of [1, 50]) {
      world.statements.splice(0);
      await world.catalogue.linkedProducts(Array(count).fill(all), PUBLIC);
      await world.catalogue.linkedTitles(Array(count).fill(ask(all)), PUBLIC);
      expect(world.statements).toHaveLength(2);
    }
  });

  test('lead to pages of titles, and only to those that may be shown where it is asked for', async () => {
    const imprint = [{ level: 'IMPRINT', value: '5' }] as const;
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const [page = []]: { titleId: string; cursor: string }[][] = (await world.catalogue.linkedTitles(
        [ask(imprint, { limit: 7, after, shownIn: 'AU' })],
        STAFF,
      )) as never;
      seen.push(...page.map(({ titleId }) => titleId));
      if (page.length < 7) break;
      after = page.at(-1)?.cursor ?? null;
    }
    const shown = Array.from({ length: SIZE }, (_, index) => SIZE - index).filter((id) => id % 10 !== 0);
    expect(seen).toEqual(shown.map((id) => `ttl_${id}`));
  });

  test('have cursors that belong to one question', async () => {
    const imprint = [{ level: 'IMPRINT', value: '5' }] as const;
    const [page = []] = await world.catalogue.linkedTitles([ask(imprint)], STAFF);
    const after = page[0]?.cursor ?? '';
    for (const [question, viewer] of [
      [ask(imprint, { after, scope: 'another' }), STAFF],
      [ask(imprint, { after }), PUBLIC],
      [ask(imprint, { after: 'nonsense' }), STAFF],
    ] as const) {
      await expect(world.catalogue.linkedTitles([question], viewer)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });

  test('of a large imprint lead to 500 products, some of every area among them', async () => {
    await sql`
      insert into catalogue.product
      select (jsonb_populate_record(p, jsonb_build_object('product_id', 10000 + i))).*
      from catalogue.product p, generate_series(1, 800) i where p.product_id = 11`.execute(world.db);
    await sql`update catalogue.product set display_in = '{NZ}' where product_id = 10800`.execute(world.db);
    const [products = []] = await world.catalogue.linkedProducts([[{ level: 'WORK', value: '1' }]], PUBLIC);
    expect(products).toHaveLength(500);
    expect(products.map(({ productId }) => productId)).toContain('prd_10800');
    await sql`delete from catalogue.product where product_id > 10000`.execute(world.db);
  });
});
