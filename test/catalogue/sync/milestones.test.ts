import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, NOW, PUBLIC, STAFF, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

const milestones = async (viewer = STAFF) =>
  (await world.catalogue.milestonesOfTitles(['ttl_1'], viewer))[0] ?? [];
const unpublished = makeProduct(10, { publicationDate: '2026-04-01' });

test('one that was reached before we looked has no time', async () => {
  world.consonance.put(makeWork(1, { stage: 'Ready for launch', products: [unpublished] }));
  await world.sync();
  expect(await milestones()).toEqual([
    {
      titleId: 'ttl_1',
      productId: null,
      name: 'READY_FOR_LAUNCH',
      cycle: 1,
      reachedAt: null,
      recordedBy: null,
      evidence: 'The project stage is "Ready for launch".',
    },
  ]);
});

test('one that we saw being reached has the time, is written once and never taken back', async () => {
  world.consonance.put(makeWork(1, { stage: 'Copy-edit', products: [unpublished] }));
  await world.sync();
  expect(await milestones()).toEqual([]);
  const at = '2026-03-10T15:00:00.000Z';
  for (const [stage, now] of [
    ['Ready for launch', at],
    ['Copy-edit', '2026-03-10T16:00:00Z'],
    ['Ready for launch', '2026-03-10T17:00:00Z'],
  ] as const) {
    world.clock.set(now);
    world.consonance.put(makeWork(1, { stage, products: [unpublished] }), '2026-03-10');
    await world.sync();
    expect(await milestones()).toMatchObject([{ name: 'READY_FOR_LAUNCH', reachedAt: new Date(at) }]);
  }
});

test('a publication is complete when its day comes, though Consonance tells of no change', async () => {
  const products = [unpublished, makeProduct(11, { publicationDate: '2026-04-01', statusCode: '02' })];
  world.consonance.put(makeWork(1, { products }));
  await world.sync();
  world.clock.set('2026-03-31T23:00:00Z');
  await world.sync();
  expect(await milestones()).toEqual([]);
  world.clock.set('2026-04-01T00:00:30Z');
  expect(await world.sync()).toMatchObject({ counts: { milestones: 1, changed: 0 } });
  world.clock.set('2026-04-01T00:01:30Z');
  expect(await world.sync()).toMatchObject({ counts: { milestones: 0 } });
  expect(await milestones()).toMatchObject([
    {
      productId: 'prd_10',
      name: 'PUBLICATION_COMPLETE',
      reachedAt: new Date('2026-04-01T00:00:30Z'),
      evidence: 'Publishing status 04, published on 2026-04-01.',
    },
  ]);
});

test('a publication is not missed when no sync took place on its day', async () => {
  world.consonance.put(makeWork(1, { products: [unpublished] }));
  await world.sync();
  world.clock.set('2026-06-20T00:00:00Z');
  await world.sync();
  expect(await milestones()).toMatchObject([{ name: 'PUBLICATION_COMPLETE' }]);
});

test('the milestones of a title stand in the order in which they were reached', async () => {
  world.consonance.put(makeWork(1, { stage: 'Manuscript in' }));
  await world.sync();
  for (const [stage, now] of [
    ['Ready for launch', '2026-03-10T13:00:00Z'],
    ['Typesetting', '2026-03-10T14:00:00Z'],
  ] as const) {
    world.clock.set(now);
    world.consonance.put(makeWork(1, { stage }), '2026-03-10');
    await world.sync();
  }
  expect((await milestones()).map(({ name }) => name)).toEqual([
    'MANUSCRIPT_DELIVERED',
    'PUBLICATION_COMPLETE',
    'READY_FOR_LAUNCH',
    'FINAL_MANUSCRIPT_SIGNED_OFF',
  ]);
});

test('a recorded milestone of a later cycle stands beside the derived one', async () => {
  world.consonance.put(makeWork(1, { stage: 'Ready for launch', products: [] }));
  await world.sync();
  await world.db
    .insertInto('catalogue.milestone_reached')
    .values({
      work_id: 1,
      product_id: null,
      name: 'READY_FOR_LAUNCH',
      cycle: 2,
      reached_at: new Date(NOW),
      seen_at: new Date(NOW),
      recorded_by: 'someone',
      evidence: null,
      origin: 'RECORDED',
      published_on: null,
      edition: null,
    })
    .execute();
  expect((await milestones()).map(({ cycle, recordedBy }) => [cycle, recordedBy])).toEqual([
    [1, null],
    [2, 'someone'],
  ]);
});

test('tell nobody of a product that they may not see, nor what the stage is called', async () => {
  const products = [
    makeProduct(10, { publicationDate: '2025-01-01', notForSaleIn: ['AU'] }),
    makeProduct(11, { publicationDate: '2025-01-01' }),
    makeProduct(12, { publicationDate: '2025-01-01', isClearedForOnix: false }),
  ];
  world.consonance.put(makeWork(1, { stage: 'Ready for launch', products }));
  await world.sync();
  const seenBy = async (viewer = STAFF) => (await milestones(viewer)).map(({ productId }) => productId);
  expect(await seenBy()).toEqual([null, 'prd_10', 'prd_11', 'prd_12']);
  expect(await seenBy(PUBLIC)).toEqual([null, 'prd_10', 'prd_11']);
  expect(await seenBy(confinedTo('AU'))).toEqual([null, 'prd_11']);
  expect(await seenBy(confinedTo())).toEqual([]);
  expect((await milestones(PUBLIC)).map(({ evidence }) => evidence)).toEqual([null, null, null]);
});

test('of a product that is no more are not told as those of the title', async () => {
  world.consonance.put(makeWork(1));
  await world.sync();
  expect(await milestones()).toHaveLength(1);
  world.consonance.put(makeWork(1, { products: [] }), '2026-03-10');
  await world.sync();
  expect(await milestones()).toEqual([]);
});
