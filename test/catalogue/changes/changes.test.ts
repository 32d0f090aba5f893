/** What is told of the mirror's changes: what, once, in order, and to whom it is told that something is missing. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../catalogue/changes/change.js';
import { listenForChanges } from '../../../catalogue/changes/listen.js';
import { type ChangesAnswer, readChanges } from '../../../catalogue/changes/read-changes.js';
import { writeChanges } from '../../../catalogue/changes/write-changes.js';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import { importRecords, isbn } from '../onix/records.js';
import { makeProduct, makeWork } from '../works.js';
import { createWorld, type World } from '../world.js';

const LATER = '2026-03-10T13:00:00Z';

let world: World;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

const unpublished = (productId: number, differs = {}) =>
  makeProduct(productId, { publicationDate: '2027-01-01', ...differs });

/** Where a reader who has seen everything stands. */
async function end(): Promise<number> {
  return (await readChanges(world.db, { after: null, limit: 1 })).cursor;
}

function changesOf(answer: ChangesAnswer): readonly Change[] {
  if (answer.kind !== 'CHANGES') throw new Error('told to resync');
  return answer.changes;
}

async function since(cursor: number) {
  return changesOf(await readChanges(world.db, { after: cursor, limit: 1000 }));
}

/** As kind, title and product. */
const brief = (changes: readonly Change[]) =>
  changes.map(({ kind, titleId, productId }) => [kind, titleId, productId].filter(Boolean).join(' '));

/** The changes that the next sync tells. */
async function changesBy(act: () => unknown) {
  const cursor = await end();
  await act();
  await world.sync();
  return since(cursor);
}

describe('a first sync', () => {
  test('is no news, and who has no place yet is told to look at everything', async () => {
    world.consonance.put(makeWork(1, { stage: 'Ready for launch' }));
    await world.sync();
    expect(await readChanges(world.db, { after: null, limit: 10 })).toEqual({ kind: 'RESYNC', cursor: 0 });
    expect(await readChanges(world.db, { after: 0, limit: 10 })).toEqual({
      kind: 'CHANGES',
      changes: [],
      cursor: 0,
    });
  });

  test('that was broken off is no news when it goes on', async () => {
    for (let id = 1; id <= 101; id += 1) world.consonance.put(makeWork(id));
    const stop = new AbortController();
    world.consonance.before = (_, last) => {
      if (last >= 100) stop.abort();
    };
    await world.sync({ signal: stop.signal });
    world.consonance.before = () => undefined;
    await world.sync();
    expect(await world.catalogue.countTitles({}, { isStaff: true, markets: null })).toBe(101);
    expect(await end()).toBe(0);
  });
});

describe('after it', () => {
  beforeEach(async () => {
    world.consonance.put(makeWork(1, { stage: 'Copy-edit', products: [unpublished(10), unpublished(11)] }));
    world.consonance.put(makeWork(2, { products: [unpublished(20)] }));
    await world.sync();
    world.clock.set(LATER);
  });

  test('a new title is told with its products, and what it had reached', async () => {
    const changes = await changesBy(() =>
      world.consonance.put(
        makeWork(3, { stage: 'Ready for launch', products: [unpublished(30)] }),
        '2026-03-10',
      ),
    );
    expect(brief(changes)).toEqual([
      'TITLE_ADDED ttl_3',
      'PRODUCT_ADDED ttl_3 prd_30',
      'MILESTONE_REACHED ttl_3',
    ]);
    expect(changes[0]).toMatchObject({ detail: { isReturn: false }, occurredAt: new Date(LATER) });
    expect(changes[2]).toMatchObject({ detail: { origin: 'NEW_TITLE', reachedAt: null, cycle: 1 } });
  });

  test('a stage is told with the one before it, and a milestone with its evidence', async () => {
    const changes = await changesBy(() =>
      world.consonance.put(
        makeWork(1, { stage: 'Ready for launch', products: [unpublished(10), unpublished(11)] }),
        '2026-03-10',
      ),
    );
    expect(brief(changes)).toEqual(['TITLE_CHANGED ttl_1', 'STAGE_CHANGED ttl_1', 'MILESTONE_REACHED ttl_1']);
    expect(changes[1]?.detail).toEqual({ from: 'Copy-edit', to: 'Ready for launch' });
    expect(changes[2]?.detail).toEqual({
      name: 'READY_FOR_LAUNCH',
      cycle: 1,
      reachedAt: '2026-03-10T13:00:00.000Z',
      origin: 'CHANGE',
      evidence: 'The project stage is "Ready for launch".',
    });
  });

  test.each([
    ['countries', { isForSaleWorldwide: false, forSaleIn: ['GB'] }],
    ['a publication date', { publicationDate: '2027-02-01' }],
    ['a status', { statusCode: '02' }],
    ['an ISBN', { isbn13: isbn(9) }],
  ])('rights are told when %s changes, of that product alone', async (_, differs) => {
    const products = [unpublished(10, differs), unpublished(11)];
    const changes = await changesBy(() =>
      world.consonance.put(makeWork(1, { stage: 'Copy-edit', products }), '2026-03-10'),
    );
    expect(brief(changes)).toEqual(['TITLE_CHANGED ttl_1', 'RIGHTS_CHANGED ttl_1 prd_10']);
  });

  test.each([
    ['is sold in one more', ['GB'], ['GB', 'IE'], 'forSaleIn'],
    ['is sold in one less', ['GB', 'IE'], ['GB'], 'forSaleIn'],
    ['is not sold in one more', ['US'], ['US', 'CA'], 'notForSaleIn'],
    ['is not sold in one less', ['US', 'CA'], ['US'], 'notForSaleIn'],
  ] as const)('rights are told of a product that %s', async (_, before, now, field) => {
    const put = (countries: readonly string[]) =>
      world.consonance.put(
        makeWork(2, { products: [unpublished(20, { [field]: countries })] }),
        '2026-03-10',
      );
    put(before);
    await world.sync();
    expect(brief(await changesBy(() => put(now)))).toEqual([
      'TITLE_CHANGED ttl_2',
      'RIGHTS_CHANGED ttl_2 prd_20',
    ]);
  });

  test('rights are not told when a price or the order of countries changes', async () => {
    const inOrder = (...forSaleIn: string[]) => unpublished(10, { isForSaleWorldwide: false, forSaleIn });
    world.consonance.put(makeWork(1, { products: [inOrder('GB', 'AU')] }), '2026-03-10');
    await world.sync();
    const prices = [{ amount: '9.99', currency: 'GBP', type: 'RRP' }];
    const changes = await changesBy(() =>
      world.consonance.put(makeWork(1, { products: [{ ...inOrder('AU', 'GB'), prices }] }), '2026-03-10'),
    );
    expect(brief(changes)).toEqual(['TITLE_CHANGED ttl_1']);
  });

  test('a product is told that comes, goes, or moves to another title', async () => {
    const put = (id: number, ...products: number[]) =>
      world.consonance.put(
        makeWork(id, {
          stage: id === 1 ? 'Copy-edit' : null,
          products: products.map((one) => unpublished(one)),
        }),
        '2026-03-10',
      );
    expect(brief(await changesBy(() => put(1, 10, 12)))).toEqual([
      'TITLE_CHANGED ttl_1',
      'PRODUCT_REMOVED ttl_1 prd_11',
      'PRODUCT_ADDED ttl_1 prd_12',
    ]);
    const moved = await changesBy(() => {
      put(1, 10);
      put(2, 20, 12);
    });
    expect(brief(moved)).toEqual([
      'TITLE_CHANGED ttl_1',
      'TITLE_CHANGED ttl_2',
      'PRODUCT_REMOVED ttl_1 prd_12',
      'PRODUCT_ADDED ttl_2 prd_12',
    ]);
  });

  test('a title is told that goes with its products, and that comes back', async () => {
    const gone = await changesBy(() => {
      world.consonance.remove(2);
      world.clock.set('2026-03-12T00:00:00Z');
    });
    expect(brief(gone)).toEqual(['TITLE_REMOVED ttl_2', 'PRODUCT_REMOVED ttl_2 prd_20']);
    const back = await changesBy(() =>
      world.consonance.put(makeWork(2, { products: [unpublished(20)] }), '2026-03-12'),
    );
    expect(brief(back)).toEqual(['TITLE_ADDED ttl_2', 'PRODUCT_ADDED ttl_2 prd_20']);
    expect(back[0]?.detail).toMatchObject({ isReturn: true });
  });

  test('a publication is told whose day has come', async () => {
    const changes = await changesBy(() => world.clock.set('2027-01-01T08:00:00Z'));
    expect(brief(changes)).toEqual([
      'MILESTONE_REACHED ttl_1 prd_10',
      'MILESTONE_REACHED ttl_1 prd_11',
      'MILESTONE_REACHED ttl_2 prd_20',
    ]);
  });

  test('nothing is told of a work that is told as changed and is not', async () => {
    expect(await changesBy(() => void world.consonance.falsePositives.add(1))).toEqual([]);
  });

  test('nothing is told of what only other rules find', async () => {
    const cursor = await end();
    const settings = CatalogueSettings.parse({ milestones: { stages: { READY_FOR_LAUNCH: ['Copy-edit'] } } });
    expect(await world.sync({ settings })).toMatchObject({ counts: { milestones: 1 } });
    expect(await since(cursor)).toEqual([]);
    const [row] = await world.db.selectFrom('catalogue.milestone_reached').select('origin').execute();
    expect(row).toEqual({ origin: 'INITIAL' });
  });

  test('an import tells whose ONIX statement changed, and not who has another blurb', async () => {
    world.consonance.put(makeWork(2, { products: [unpublished(20, { isbn13: isbn(1) })] }), '2026-03-10');
    await world.sync();
    const told = async (...wanted: Parameters<typeof importRecords>[1]) => {
      const cursor = await end();
      await importRecords(world, wanted);
      return brief(await since(cursor));
    };
    // The second product is not in the mirror.
    expect(await told({ isbn: isbn(1) }, { isbn: isbn(2) })).toEqual(['RIGHTS_CHANGED ttl_2 prd_20']);
    expect(await told({ isbn: isbn(1) })).toEqual([]);
    expect(await told({ isbn: isbn(1), title: 'Renamed' })).toEqual([]);
    expect(await told({ isbn: isbn(1), blocks: '<PublishingDetail/>', type: '03' })).toEqual([
      'RIGHTS_CHANGED ttl_2 prd_20',
    ]);
    expect(await told({ isbn: isbn(1), type: '05' })).toEqual(['RIGHTS_CHANGED ttl_2 prd_20']);
    expect(await told({ isbn: isbn(1) })).toEqual(['RIGHTS_CHANGED ttl_2 prd_20']);
  });

  test('what a transaction does not commit is not told', async () => {
    const cursor = await end();
    // Longer than an index entry may be: the page is written in halves, and one work not at all.
    const noise = Array.from({ length: 9000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((place * 7919) % 20000)),
    ).join('');
    world.consonance.put(makeWork(1, { imprint: { imprintId: 1, name: noise } }), '2026-03-10');
    world.consonance.put(makeWork(2, { title: 'Renamed', products: [unpublished(20)] }), '2026-03-10');
    await world.sync();
    expect(brief(await since(cursor))).toEqual(['TITLE_CHANGED ttl_2']);
  });
});

describe('a reader', () => {
  const write = (workId: number) =>
    world.db
      .transaction()
      .execute((transaction) =>
        writeChanges(
          transaction,
          [{ kind: 'TITLE_REMOVED', workId, productId: null, detail: {} }],
          world.clock.now(),
        ),
      );

  /** A promise and what ends it. */
  function createSignal() {
    let resolve = () => {};
    const promise = new Promise<void>((end) => {
      resolve = end;
    });
    return { promise, resolve: () => resolve() };
  }

  test('gets pages in order, and goes on where it was', async () => {
    const start = await end();
    for (const workId of [1, 2, 3]) await write(workId);
    const first = await readChanges(world.db, { after: start, limit: 2 });
    expect(brief(changesOf(first))).toEqual(['TITLE_REMOVED ttl_1', 'TITLE_REMOVED ttl_2']);
    const second = await readChanges(world.db, { after: first.cursor, limit: 2 });
    expect(brief(changesOf(second))).toEqual(['TITLE_REMOVED ttl_3']);
    expect(await readChanges(world.db, { after: second.cursor, limit: 2 })).toEqual({
      kind: 'CHANGES',
      changes: [],
      cursor: second.cursor,
    });
  });

  test('skips nothing of a transaction that ends after a later one began to write', async () => {
    const start = await end();
    const written = createSignal();
    const mayEnd = createSignal();
    const slow = world.db.transaction().execute(async (transaction) => {
      await writeChanges(
        transaction,
        [{ kind: 'TITLE_REMOVED', workId: 1, productId: null, detail: {} }],
        world.clock.now(),
      );
      written.resolve();
      await mayEnd.promise;
    });
    await written.promise;
    const fast = write(2);
    await untilSomebodyWaits();
    const seenMeanwhile = await since(start);
    mayEnd.resolve();
    await Promise.all([slow, fast]);
    expect(seenMeanwhile).toEqual([]);
    expect(brief(await since(start))).toEqual(['TITLE_REMOVED ttl_1', 'TITLE_REMOVED ttl_2']);
  });

  test('is told to resync when it was away for longer than changes are kept, or comes from another database', async () => {
    await world.sync();
    const start = await end();
    await write(1);
    const seen = await end();
    world.clock.set('2026-04-20T00:00:00Z');
    await world.sync();
    expect(await readChanges(world.db, { after: start, limit: 9 })).toEqual({ kind: 'RESYNC', cursor: seen });
    expect(await readChanges(world.db, { after: seen, limit: 9 })).toMatchObject({ kind: 'CHANGES' });
    expect(await readChanges(world.db, { after: seen + 1, limit: 9 })).toEqual({
      kind: 'RESYNC',
      cursor: seen,
    });
  });

  test('keeps its place while changes are young enough', async () => {
    await world.sync();
    const start = await end();
    await write(1);
    world.clock.set('2026-04-08T00:00:00Z');
    await world.sync();
    expect(brief(await since(start))).toEqual(['TITLE_REMOVED ttl_1']);
  });

  test('is nudged when there is something to read', async () => {
    const nudged = createSignal();
    const listener = listenForChanges({
      pool: world.pool,
      log: world.log,
      retryMs: 10,
      onChange: nudged.resolve,
    });
    await untilSomebodyListens();
    await write(1);
    await expect(nudged.promise).resolves.toBeUndefined();
    await listener.close();
  });

  async function untilSomebodyWaits() {
    await until(sql`select from pg_locks where locktype = 'advisory' and not granted`);
  }

  async function untilSomebodyListens() {
    await until(
      sql`select from pg_stat_activity where query = 'listen colophon_change' and datname = current_database()`,
    );
  }

  async function until(condition: ReturnType<typeof sql>) {
    for (;;) {
      const { rows } = await sql`${condition}`.execute(world.db);
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
});

test('telling costs the same few statements, however much there is to tell', async () => {
  const costs: number[] = [];
  for (const count of [10, 60]) {
    await world.reset();
    for (let id = 1; id <= count; id += 1) world.consonance.put(makeWork(id));
    await world.sync();
    const first = world.statements.length;
    for (let id = 1; id <= count; id += 1) {
      const products = [unpublished(id * 10), unpublished(id * 10 + 1)];
      world.consonance.put(makeWork(id, { stage: 'Ready for launch', products }), '2026-03-10');
    }
    world.statements.length = 0;
    expect(await world.sync()).toMatchObject({ counts: { changed: count, milestones: count } });
    costs.push(world.statements.length);
    expect(costs.at(-1)).toBeLessThan(first + 12);
  }
  expect(costs[1]).toBe(costs[0]);
});
