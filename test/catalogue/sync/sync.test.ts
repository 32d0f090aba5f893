import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import { withSyncLock } from '../../../catalogue/sync/lock.js';
import { isDown } from '../memory-consonance.js';
import { makeProduct, makeResource, makeWork } from '../works.js';
import { createWorld, NOW, STAFF, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

function putTitles(count: number) {
  for (let id = 1; id <= count; id += 1) world.consonance.put(makeWork(id));
}

const idsOf = (titles: readonly { id: string }[]) => titles.map(({ id }) => id);
const runs = () => world.db.selectFrom('catalogue.sync_run').selectAll().orderBy('sync_run_id').execute();
const titleRow = (workId: number) =>
  world.db.selectFrom('catalogue.title').selectAll().where('work_id', '=', workId).executeTakeFirstOrThrow();

describe('the first sync', () => {
  test('reads every page and says when it was done', async () => {
    putTitles(7);
    expect(await world.catalogue.freshness()).toEqual({ firstSyncedAt: null, asOf: null });
    const report = await world.sync();
    expect(report).toMatchObject({ outcome: 'DONE', counts: { read: 7, added: 7, changed: 0 } });
    expect(await world.titles()).toHaveLength(7);
    expect(await world.catalogue.freshness()).toEqual({ firstSyncedAt: new Date(NOW), asOf: new Date(NOW) });
    expect(await runs()).toMatchObject([{ kind: 'FULL', outcome: 'DONE', works_read: 7, titles_added: 7 }]);
  });

  test('goes on after the last page that was done when it was broken off', async () => {
    putTitles(9);
    world.consonance.before = (_, after) => (after >= 6 ? isDown() : undefined);
    expect(await world.sync()).toMatchObject({
      outcome: 'FAILED',
      failure: 'Consonance could not be reached.',
    });
    expect(await world.titles()).toHaveLength(6);
    expect((await world.catalogue.freshness()).firstSyncedAt).toBeNull();

    world.consonance.before = () => undefined;
    world.consonance.questions.length = 0;
    world.clock.set('2026-03-11T12:00:00Z');
    expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { read: 3, added: 3 } });
    expect(world.consonance.questions[0]).toEqual({ after: 6 });
    // The first pages are as old as the beginning, so later changes to them are still asked for.
    expect((await world.catalogue.freshness()).asOf).toEqual(new Date(NOW));
    expect((await runs()).map(({ outcome }) => outcome)).toEqual(['FAILED', 'DONE']);
  });

  test('that is told to end stops, keeps what was done and goes on later', async () => {
    putTitles(9);
    const stop = new AbortController();
    world.consonance.before = (_, after) => {
      if (after === 6) stop.abort();
    };
    expect(await world.sync({ signal: stop.signal })).toMatchObject({ outcome: 'INTERRUPTED' });
    expect((await runs()).map(({ outcome }) => outcome)).toEqual(['ABORTED']);
    expect(await world.sync()).toMatchObject({ outcome: 'DONE' });
    expect(await world.titles()).toHaveLength(9);
  });

  test('records the run of a process that was killed as aborted', async () => {
    await world.db
      .insertInto('catalogue.sync_run')
      .values({
        kind: 'FULL',
        outcome: 'RUNNING',
        started_at: new Date(NOW),
        ended_at: null,
        changed_since: null,
        failure: null,
      })
      .execute();
    await world.sync();
    expect((await runs()).map(({ outcome }) => outcome)).toEqual(['ABORTED', 'DONE']);
  });

  test('does not go round for ever when Consonance answers the same page again', async () => {
    putTitles(3);
    const { worksAfter } = world.consonance;
    world.consonance.worksAfter = () => worksAfter({ after: 0 });
    expect(await world.sync()).toMatchObject({
      outcome: 'FAILED',
      failure: 'Consonance does not go on to the next page.',
    });
  });
});

describe('a later sync', () => {
  beforeEach(async () => {
    putTitles(5);
    await world.sync();
    world.consonance.questions.length = 0;
    world.clock.set('2026-03-10T12:01:00Z');
  });

  test('asks for some days more than have passed, whatever the time zone of Consonance', async () => {
    await world.sync();
    expect(world.consonance.questions[0]).toEqual({ after: 0, changedSince: '2026-03-08' });
  });

  test('asks from the present when its last reading lies ahead, because a wrong clock was put right', async () => {
    world.consonance.put(makeWork(2, { title: 'Changed meanwhile' }), '2026-02-01');
    world.clock.set('2026-02-01T12:00:00Z');
    expect(await world.sync()).toMatchObject({ counts: { changed: 1 } });
    expect(world.consonance.questions[0]?.changedSince).toBe('2026-01-30');
  });

  test('stores what changed and tells when, and leaves everything else alone', async () => {
    world.consonance.put(makeWork(2, { title: 'Another name' }), '2026-03-10');
    expect(await world.sync()).toMatchObject({ counts: { read: 1, changed: 1, added: 0 } });
    const [changed, same] = await world.catalogue.titlesByIds(['ttl_2', 'ttl_3'], STAFF);
    expect(changed).toMatchObject({ title: 'Another name', updatedAt: new Date('2026-03-10T12:01:00Z') });
    expect(same?.updatedAt).toEqual(new Date(NOW));
  });

  test('changes nothing for a work that is told as changed and is not', async () => {
    const before = await titleRow(3);
    world.consonance.falsePositives.add(3);
    expect(await world.sync()).toMatchObject({ counts: { read: 1, changed: 0 } });
    expect(await titleRow(3)).toEqual(before);
  });

  test('does not mind the order of what comes without an order', async () => {
    const countries = { isForSaleWorldwide: false, forSaleIn: ['AU', 'GB'] };
    world.consonance.put(
      makeWork(2, { products: [makeProduct(20, countries), makeProduct(21)] }),
      '2026-03-10',
    );
    await world.sync();
    const turned = { isForSaleWorldwide: false, forSaleIn: ['GB', 'AU'] };
    world.consonance.put(makeWork(2, { products: [makeProduct(21), makeProduct(20, turned)] }), '2026-03-10');
    expect(await world.sync()).toMatchObject({ counts: { read: 1, changed: 0 } });
  });

  test.each([
    ['the stage', { stage: 'Typesetting' }],
    ['a resource', { resources: [makeResource(7)] }],
    [
      'a price',
      { products: [makeProduct(20, { prices: [{ amount: '9.99', currency: 'GBP', type: 'RRP' }] })] },
    ],
    ['an ISBN', { products: [makeProduct(20, { isbn13: '9781999900014' })] }],
  ])('takes %s alone as a change', async (_, differs) => {
    world.consonance.put(makeWork(2, differs), '2026-03-10');
    expect(await world.sync()).toMatchObject({ counts: { changed: 1 } });
    const [title] = await world.catalogue.titlesByIds(['ttl_2'], STAFF);
    expect(title?.updatedAt).toEqual(new Date('2026-03-10T12:01:00Z'));
  });

  test('touches the time of a product only when the product changed', async () => {
    world.consonance.put(
      makeWork(2, { title: 'New name', products: [makeProduct(20), makeProduct(21)] }),
      '2026-03-10',
    );
    await world.sync();
    const rows = await world.db
      .selectFrom('catalogue.product')
      .select(['product_id', 'sort_title', 'updated_at'])
      .where('work_id', '=', 2)
      .orderBy('product_id')
      .execute();
    expect(rows).toEqual([
      { product_id: 20, sort_title: 'new name', updated_at: new Date(NOW) },
      { product_id: 21, sort_title: 'new name', updated_at: new Date('2026-03-10T12:01:00Z') },
    ]);
  });

  test('drops a product that its work no longer has', async () => {
    world.consonance.put(makeWork(2, { products: [] }), '2026-03-10');
    await world.sync();
    expect(await world.catalogue.productsOfTitles(['ttl_2'], STAFF)).toEqual([[]]);
    expect(await world.catalogue.productsByIds(['prd_20', 'prd_30'], STAFF)).toMatchObject([
      null,
      { id: 'prd_30' },
    ]);
  });

  test.each([
    [2, 3],
    [3, 2],
  ])('follows a product that moves from work %i to work %i', async (from, to) => {
    world.consonance.put(makeWork(from, { products: [] }), '2026-03-10');
    world.consonance.put(
      makeWork(to, { products: [makeProduct(from * 10), makeProduct(to * 10)] }),
      '2026-03-10',
    );
    await world.sync();
    const [product] = await world.catalogue.productsByIds([`prd_${from * 10}`], STAFF);
    expect(product?.titleId).toBe(`ttl_${to}`);
  });

  test('survives a product that stands in two works', async () => {
    world.consonance.put(makeWork(2, { products: [makeProduct(99)] }), '2026-03-10');
    world.consonance.put(makeWork(3, { products: [makeProduct(99)] }), '2026-03-10');
    expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { changed: 2 } });
  });

  test('tells how fresh every title is without writing to any', async () => {
    const before = await titleRow(1);
    await world.sync();
    expect(await titleRow(1)).toEqual(before);
    const [title] = await world.catalogue.titlesByIds(['ttl_1'], STAFF);
    expect(title?.asOf).toEqual(new Date('2026-03-10T12:01:00Z'));
  });

  test('that fails leaves the titles and their freshness as they were, and the next one catches up', async () => {
    world.consonance.put(makeWork(2, { title: 'Changed' }), '2026-03-10');
    world.consonance.put(makeWork(6), '2026-03-10');
    world.consonance.before = isDown;
    expect(await world.sync()).toMatchObject({ outcome: 'FAILED' });
    expect(idsOf(await world.titles())).toHaveLength(5);
    expect((await world.catalogue.freshness()).asOf).toEqual(new Date(NOW));

    world.consonance.before = () => undefined;
    // Down for weeks: the changes of all that time are asked for.
    world.clock.set('2026-04-20T00:00:00Z');
    expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { added: 1, changed: 1 } });
    expect(world.consonance.questions.at(-1)?.changedSince).toBe('2026-03-08');
    expect(idsOf(await world.titles())).toHaveLength(6);
    expect(await world.catalogue.countProducts({}, STAFF)).toBe(6);
  });
});

describe('a work that cannot be read', () => {
  beforeEach(async () => {
    putTitles(4);
    await world.sync();
    world.clock.set('2026-03-10T13:00:00Z');
    world.consonance.put(makeWork(2, { title: 'Changed' }), '2026-03-10');
    world.consonance.put(makeWork(3, { title: 'Changed too' }), '2026-03-10');
    world.consonance.unreadable.add(2);
    await world.sync();
  });

  test('keeps its title as it was, is logged and counted, and stops nothing else', async () => {
    const [kept, changed] = await world.catalogue.titlesByIds(['ttl_2', 'ttl_3'], STAFF);
    expect([kept?.title, changed?.title]).toEqual(['Title 2', 'Changed too']);
    expect(world.lines).toMatchObject([{ workId: 2, reason: 'title: not a text' }]);
    expect((await runs()).at(-1)).toMatchObject({ outcome: 'DONE', works_unreadable: 1 });
  });

  test('does not pretend to be fresher than its last reading', async () => {
    const asOf = async () =>
      (await world.catalogue.titlesByIds(['ttl_2', 'ttl_3'], STAFF)).map((title) =>
        title?.asOf.toISOString(),
      );
    expect(await asOf()).toEqual(['2026-03-10T12:00:00.000Z', '2026-03-10T13:00:00.000Z']);
    world.clock.set('2026-03-10T14:00:00Z');
    await world.sync();
    expect(await asOf()).toEqual(['2026-03-10T12:00:00.000Z', '2026-03-10T14:00:00.000Z']);
  });

  test('is asked for again when the day of its change is long over', async () => {
    world.clock.set('2026-05-01T00:00:00Z');
    await world.sync();
    world.clock.set('2026-05-20T00:00:00Z');
    world.consonance.unreadable.clear();
    expect(await world.sync()).toMatchObject({ counts: { read: 1, changed: 1 } });
    const [title] = await world.catalogue.titlesByIds(['ttl_2'], STAFF);
    expect(title).toMatchObject({ title: 'Changed', asOf: new Date('2026-05-20T00:00:00Z') });
    expect(await world.db.selectFrom('catalogue.unreadable_work').selectAll().execute()).toEqual([]);
  });

  test('does not keep another one from being read again', async () => {
    world.consonance.unreadable.add(4).add(1);
    world.consonance.falsePositives.add(4).add(1);
    await world.sync();
    world.consonance.unreadable.delete(1);
    world.consonance.falsePositives.clear();
    world.clock.set('2026-05-20T00:00:00Z');
    await world.sync();
    const left = await world.db
      .selectFrom('catalogue.unreadable_work')
      .select('work_id')
      .orderBy('work_id')
      .execute();
    expect(left).toEqual([{ work_id: 2 }, { work_id: 4 }]);
  });
});

test('a work that PostgreSQL refuses costs itself only', async () => {
  putTitles(5);
  // Longer than an index entry may be, and not compressible.
  const noise = Array.from({ length: 9000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20000)),
  ).join('');
  world.consonance.put(makeWork(2, { imprint: { imprintId: 1, name: noise } }));
  expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { added: 4, unreadable: 1 } });
  expect(world.lines).toMatchObject([{ workId: 2, reason: expect.stringContaining('cannot be stored') }]);
});

test('text that PostgreSQL cannot hold is stored without what it cannot hold', async () => {
  world.consonance.put(makeWork(1, { title: 'A\0B\ud800C', texts: [] }));
  expect(await world.sync()).toMatchObject({ counts: { added: 1, unreadable: 0 } });
  expect((await world.titles())[0]?.title).toBe('A\ufffdB\ufffdC');
});

test('only one process syncs at a time', async () => {
  putTitles(1);
  await withSyncLock(world.db, async () => {
    expect(await world.sync()).toMatchObject({ outcome: 'ELSEWHERE' });
  });
  expect(await world.sync()).toMatchObject({ outcome: 'DONE' });
});

test('two syncs at the same moment write everything once', async () => {
  putTitles(9);
  const reports = await Promise.all([world.sync(), world.sync()]);
  expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['DONE', 'ELSEWHERE']);
  expect(await world.titles()).toHaveLength(9);
});

test('a page costs the same number of statements whatever its length', async () => {
  const costs: number[] = [];
  for (const count of [10, 50]) {
    await using other = await createWorld({ pageSize: 1000 });
    for (let id = 1; id <= count; id += 1) other.consonance.put(makeWork(id, { stage: 'Ready for launch' }));
    await other.sync();
    costs.push(other.statements.length);
  }
  console.log(`a first sync of 10 works: ${costs[0]} statements; of 50: ${costs[1]}`);
  expect(costs[1]).toBe(costs[0]);
});

test('other rules make it read everything once more, without telling any change', async () => {
  putTitles(4);
  world.consonance.put(makeWork(2, { stage: 'Fertig zum Druck' }));
  await world.sync();
  world.clock.set('2026-03-12T00:00:00Z');
  const settings = CatalogueSettings.parse({
    milestones: { stages: { READY_FOR_LAUNCH: ['Fertig zum Druck'] } },
  });
  const report = await world.sync({ settings });
  expect(report).toMatchObject({ counts: { read: 4, changed: 0, milestones: 1 } });
  expect(await world.catalogue.milestonesOfTitles(['ttl_2'], STAFF)).toMatchObject([
    // The products of work 2 were published before; nobody saw the stage being reached either.
    [{ name: 'PUBLICATION_COMPLETE' }, { name: 'READY_FOR_LAUNCH', reachedAt: null }],
  ]);
  expect((await world.titles()).map(({ updatedAt }) => updatedAt)).toEqual(Array(4).fill(new Date(NOW)));
  expect(await world.sync({ settings })).toMatchObject({ counts: { read: 0 } });
});

test('the history of old syncs is forgotten', async () => {
  await world.sync();
  world.clock.set('2026-06-01T00:00:00Z');
  await world.sync();
  expect((await runs()).map(({ kind }) => kind)).toEqual(['CHANGES', 'SWEEP']);
});

test('what was deleted from PostgreSQL by hand comes back with the next sweep', async () => {
  putTitles(3);
  await world.sync();
  await sql`truncate catalogue.title cascade`.execute(world.db);
  world.clock.set('2026-03-12T00:00:00Z');
  expect(await world.sync()).toMatchObject({ counts: { added: 3 } });
});
