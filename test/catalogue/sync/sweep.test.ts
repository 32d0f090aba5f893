import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import { isDown } from '../memory-consonance.js';
import { makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, PUBLIC, STAFF, type World } from '../world.js';

const NEXT_NIGHT = '2026-03-11T12:30:00Z';
const SINCE = new Date('2026-03-01T00:00:00Z');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

async function syncTitles(count: number) {
  for (let id = 1; id <= count; id += 1) world.consonance.put(makeWork(id));
  await world.sync();
}

const idsOf = (titles: readonly { id: string }[]) => titles.map(({ id }) => id);
const lastRun = () =>
  world.db
    .selectFrom('catalogue.sync_run')
    .selectAll()
    .orderBy('sync_run_id', 'desc')
    .executeTakeFirstOrThrow();
const removed = async (viewer = STAFF) => {
  const page = await world.catalogue.removedTitles({ since: SINCE, first: 200, after: null }, viewer);
  return idsOf(page.edges.map(({ node }) => node));
};

test('removes what Consonance no longer has, and tells so', async () => {
  await syncTitles(5);
  world.consonance.remove(2);
  await world.sync();
  expect(await world.titles()).toHaveLength(5);

  world.clock.set(NEXT_NIGHT);
  expect(await world.sync()).toMatchObject({ counts: { removed: 1 } });
  expect(idsOf(await world.titles())).toEqual(['ttl_1', 'ttl_3', 'ttl_4', 'ttl_5']);
  expect(await world.catalogue.productsByIds(['prd_20'], STAFF)).toEqual([null]);
  expect(await world.catalogue.countProducts({}, STAFF)).toBe(4);
  const page = await world.catalogue.removedTitles({ since: SINCE, first: 10, after: null }, STAFF);
  expect(page.edges.map(({ node }) => node)).toEqual([{ id: 'ttl_2', removedAt: new Date(NEXT_NIGHT) }]);
});

test('looks for deletions no oftener than the settings say', async () => {
  await syncTitles(2);
  world.consonance.remove(1);
  world.clock.set('2026-03-11T11:59:00Z');
  await world.sync();
  expect(await world.titles()).toHaveLength(2);
});

test('looks for deletions again when the clock, found to be days ahead, is put back', async () => {
  await syncTitles(2);
  world.consonance.remove(1);
  world.clock.set('2026-03-01T12:00:00Z');
  expect(await world.sync()).toMatchObject({ counts: { removed: 1 } });
});

test('a title that comes back is there again, as a change, and no longer told as removed', async () => {
  await syncTitles(3);
  world.consonance.remove(2);
  world.clock.set(NEXT_NIGHT);
  await world.sync();
  world.consonance.put(makeWork(2), '2026-03-11');
  world.clock.set('2026-03-11T13:00:00Z');
  expect(await world.sync()).toMatchObject({ counts: { returned: 1, changed: 0, added: 0 } });
  expect(idsOf(await world.titles())).toEqual(['ttl_1', 'ttl_2', 'ttl_3']);
  const [title] = await world.catalogue.titlesByIds(['ttl_2'], STAFF);
  expect(title?.updatedAt).toEqual(new Date('2026-03-11T13:00:00Z'));
  expect(await world.catalogue.productsOfTitles(['ttl_2'], STAFF)).toMatchObject([[{ id: 'prd_20' }]]);
  expect(await removed()).toEqual([]);
});

test('reads a work that no sync has told of', async () => {
  await syncTitles(3);
  world.consonance.put(makeWork(9), '2020-01-01');
  world.clock.set(NEXT_NIGHT);
  expect(await world.sync()).toMatchObject({ counts: { added: 1 } });
  expect(idsOf(await world.titles())).toContain('ttl_9');
});

test('drops a product that no sync has told the deletion of, and counts it as a change', async () => {
  world.consonance.put(makeWork(1, { products: [makeProduct(10), makeProduct(11)] }));
  world.consonance.put(makeWork(2));
  await world.sync();
  world.consonance.put(makeWork(1, { products: [makeProduct(11)] }), '2020-01-01');
  world.clock.set(NEXT_NIGHT);
  expect(await world.sync()).toMatchObject({ counts: { changed: 1, removed: 0 } });
  expect(await world.catalogue.productsOfTitles(['ttl_1', 'ttl_2'], STAFF)).toMatchObject([
    [{ id: 'prd_11' }],
    [{ id: 'prd_20' }],
  ]);
  expect((await world.titles()).map(({ updatedAt }) => updatedAt)).toEqual([
    new Date(NEXT_NIGHT),
    new Date('2026-03-10T12:00:00Z'),
  ]);
});

test('finds a product again that moved while both its works were read', async () => {
  const product = makeProduct(10);
  world.consonance.put(makeWork(1, { products: [product] }));
  world.consonance.put(makeWork(2, { products: [product] }));
  await world.sync();
  world.consonance.put(makeWork(2, { products: [] }), '2026-03-10');
  await world.sync();
  expect(await world.catalogue.productsOfTitles(['ttl_1'], STAFF)).toEqual([[]]);
  world.clock.set(NEXT_NIGHT);
  await world.sync();
  expect(await world.catalogue.productsOfTitles(['ttl_1'], STAFF)).toMatchObject([[{ id: 'prd_10' }]]);
});

test('remembers a missed work that cannot be read, and goes on', async () => {
  await syncTitles(3);
  world.consonance.put(makeWork(9), '2020-01-01');
  world.consonance.put(makeWork(10), '2020-01-01');
  world.consonance.unreadable.add(9);
  world.clock.set(NEXT_NIGHT);
  expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { added: 1, unreadable: 1 } });
});

describe('removes nothing', () => {
  test('when the list of ids breaks off', async () => {
    await syncTitles(8);
    world.consonance.remove(1);
    world.clock.set(NEXT_NIGHT);
    world.consonance.before = (call, after) => (call === 'workIdsAfter' && after >= 7 ? isDown() : undefined);
    expect(await world.sync()).toMatchObject({ outcome: 'FAILED' });
    expect(await world.titles()).toHaveLength(8);

    world.consonance.before = () => undefined;
    expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { removed: 1 } });
  });

  test('when more than a quarter of the titles would go, and says so', async () => {
    await syncTitles(12);
    for (let id = 1; id <= 4; id += 1) world.consonance.remove(id);
    world.clock.set(NEXT_NIGHT);
    await world.sync();
    expect(await world.titles()).toHaveLength(12);
    expect(await lastRun()).toMatchObject({ kind: 'SWEEP', outcome: 'REFUSED', titles_removed: 0 });
    expect(world.lines).toMatchObject([{ held: 12, gone: 4, level: 50 }]);
  });

  test.each([1, 11])('when Consonance is empty of a sudden, and %d titles are held', async (count) => {
    await syncTitles(count);
    for (let id = 1; id <= count; id += 1) world.consonance.remove(id);
    world.clock.set(NEXT_NIGHT);
    await world.sync();
    expect(await world.titles()).toHaveLength(count);
    expect(await lastRun()).toMatchObject({ kind: 'SWEEP', outcome: 'REFUSED' });
  });
});

test('removes a quarter of the titles, and any number where the settings allow it', async () => {
  await syncTitles(12);
  for (let id = 1; id <= 3; id += 1) world.consonance.remove(id);
  world.clock.set(NEXT_NIGHT);
  await world.sync();
  expect(await world.titles()).toHaveLength(9);

  for (let id = 4; id <= 12; id += 1) world.consonance.remove(id);
  world.clock.set('2026-03-15T00:00:00Z');
  const settings = CatalogueSettings.parse({ maxRemovalShare: 1 });
  await world.sync({ settings });
  expect(await world.titles()).toEqual([]);
});

describe('a removal is told', () => {
  beforeEach(async () => {
    await syncTitles(1);
    world.consonance.put(
      makeWork(2, { products: [makeProduct(20, { isClearedForOnix: false })] }),
      '2026-03-10',
    );
    world.consonance.put(
      makeWork(3, { products: [makeProduct(30, { notForSaleIn: ['AU'] })] }),
      '2026-03-10',
    );
    world.consonance.put(makeWork(4, { products: [] }), '2026-03-10');
    world.consonance.put(makeWork(5), '2026-03-10');
    await world.sync();
    for (const id of [1, 2, 3, 4]) world.consonance.remove(id);
    world.clock.set(NEXT_NIGHT);
    await world.sync();
  });

  test.each([
    ['of every title to staff', STAFF, ['ttl_1', 'ttl_2', 'ttl_3', 'ttl_4']],
    ['of announced titles to others', PUBLIC, ['ttl_1', 'ttl_3']],
    ['of titles for sale in its market to a confined viewer', confinedTo('AU'), ['ttl_1']],
    ['of nothing to a viewer who is confined to no market', confinedTo(), []],
  ])('%s', async (_, viewer, expected) => {
    expect(await removed(viewer)).toEqual(expected);
  });

  test('in pages that go on where they ended, from the instant asked for', async () => {
    const first = await world.catalogue.removedTitles({ since: SINCE, first: 3, after: null }, STAFF);
    const after = first.edges.at(-1)?.cursor ?? null;
    const second = await world.catalogue.removedTitles({ since: SINCE, first: 3, after }, STAFF);
    expect([first, second].map(({ edges }) => idsOf(edges.map(({ node }) => node)))).toEqual([
      ['ttl_1', 'ttl_2', 'ttl_3'],
      ['ttl_4'],
    ]);
    expect([first.hasNextPage, second.hasNextPage, second.hasPreviousPage]).toEqual([true, false, true]);
    const later = { since: new Date('2026-03-11T12:30:00.001Z'), first: 3, after: null };
    expect((await world.catalogue.removedTitles(later, STAFF)).edges).toEqual([]);
    await expect(world.catalogue.removedTitles({ ...later, after }, STAFF)).rejects.toThrow(
      'The cursor is not one of',
    );
  });
});
