/** Milestones that somebody records: once, with who said so, in the caller's transaction. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readChanges } from '../../../catalogue/changes/read-changes.js';
import { type MilestoneRecording, recordMilestone } from '../../../catalogue/milestones/record.js';
import { isbn } from '../onix/records.js';
import { makeProduct, makeWork } from '../works.js';
import { createWorld, NOW, STAFF, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  await world.reset();
  const products = [
    makeProduct(10, { isbn13: isbn(1), publicationDate: null }),
    makeProduct(11, { isbn13: isbn(2), publicationDate: null }),
  ];
  world.consonance.put(makeWork(1, { products }));
  world.consonance.put(makeWork(2, { products: [makeProduct(20, { isbn13: isbn(3) })] }));
  await world.sync();
});

const base: MilestoneRecording = {
  subject: { titleId: 'ttl_1' },
  name: 'FINAL_PROOF_APPROVED',
  recordedBy: 'production',
};
const record = (differs: Partial<MilestoneRecording> = {}) =>
  world.db
    .transaction()
    .execute((transaction) => recordMilestone(transaction, { ...base, ...differs }, world.clock.now()));
const milestones = async () => (await world.catalogue.milestonesOfTitles(['ttl_1'], STAFF))[0] ?? [];

async function toldSince(cursor: number) {
  const answer = await readChanges(world.db, { after: cursor, limit: 100 });
  return answer.kind === 'CHANGES' ? answer.changes : [];
}
const end = async () => (await readChanges(world.db, { after: null, limit: 1 })).cursor;

describe('a milestone that is recorded', () => {
  test('stands with who said so, when, and on what evidence, and is told', async () => {
    const cursor = await end();
    const reachedAt = new Date('2026-03-09T10:00:00Z');
    const outcome = await record({ reachedAt, evidence: 'Signed sheet 12\0' });
    const milestone = {
      titleId: 'ttl_1',
      productId: null,
      name: 'FINAL_PROOF_APPROVED',
      cycle: 1,
      reachedAt,
      recordedBy: 'production',
      evidence: 'Signed sheet 12\ufffd',
    };
    expect(outcome).toEqual({ kind: 'RECORDED', isNew: true, milestone });
    expect(await milestones()).toEqual([milestone]);
    expect(await toldSince(cursor)).toMatchObject([
      {
        kind: 'MILESTONE_REACHED',
        titleId: 'ttl_1',
        productId: null,
        detail: { origin: 'RECORDED', cycle: 1 },
      },
    ]);
  });

  test('again changes nothing, whoever says so: the first one stands, and nothing is told twice', async () => {
    await record();
    const cursor = await end();
    world.clock.set('2026-03-10T18:00:00Z');
    expect(await record({ recordedBy: 'somebody else' })).toMatchObject({
      kind: 'RECORDED',
      isNew: false,
      milestone: { recordedBy: 'production', reachedAt: new Date(NOW) },
    });
    expect(await toldSince(cursor)).toEqual([]);
  });

  test('by two at the same moment is recorded once', async () => {
    const outcomes = await Promise.all(['one', 'two', 'three'].map((recordedBy) => record({ recordedBy })));
    expect(outcomes.map((outcome) => outcome.kind === 'RECORDED' && outcome.isNew).sort()).toEqual([
      false,
      false,
      true,
    ]);
    expect(await milestones()).toHaveLength(1);
  });

  test('and that Consonance comes to tell of too is reached once', async () => {
    await record();
    world.consonance.put(makeWork(1, { stage: 'Final proofs' }), '2026-03-10');
    expect(await world.sync()).toMatchObject({ counts: { milestones: 1 } });
    expect((await milestones()).filter(({ name }) => name === 'FINAL_PROOF_APPROVED')).toMatchObject([
      { recordedBy: 'production' },
    ]);
  });

  test('is gone with the transaction of whoever recorded it', async () => {
    const cursor = await end();
    const failing = world.db.transaction().execute(async (transaction) => {
      await recordMilestone(transaction, base, world.clock.now());
      throw new Error('the caller fails');
    });
    await expect(failing).rejects.toThrow('the caller fails');
    expect(await milestones()).toEqual([]);
    expect(await toldSince(cursor)).toEqual([]);
  });
});

describe('who reaches it', () => {
  test.each([
    ['by an ISBN, the product', { name: 'COVER_APPROVED', subject: { isbn: isbn(2) } }, 'prd_11'],
    ['by an ISBN, the title where the trade means the title', { subject: { isbn: isbn(2) } }, null],
    ['by a title, the title', { name: 'COVER_APPROVED' }, null],
  ] as const)('%s', async (_, differs, productId) => {
    expect(await record(differs)).toMatchObject({ milestone: { productId } });
  });

  test('of a publication has to be a product', async () => {
    expect(await record({ name: 'PUBLICATION_COMPLETE' })).toEqual({ kind: 'PRODUCT_NEEDED' });
    expect(await record({ name: 'PUBLICATION_COMPLETE', subject: { isbn: isbn(1) } })).toMatchObject({
      kind: 'RECORDED',
    });
  });

  test.each([
    { titleId: 'ttl_77' },
    { titleId: 'prd_10' },
    { titleId: 'ttl_1; drop table' },
    { isbn: isbn(9) },
    { isbn: '\0' },
  ])('is unknown: %o', async (subject) => {
    expect(await record({ subject })).toEqual({ kind: 'TITLE_UNKNOWN' });
  });

  test('is no more', async () => {
    world.consonance.remove(2);
    world.clock.set('2026-03-12T00:00:00Z');
    await world.sync();
    expect(await record({ subject: { titleId: 'ttl_2' } })).toEqual({ kind: 'TITLE_REMOVED' });
    expect(await record({ subject: { isbn: isbn(3) } })).toEqual({ kind: 'TITLE_REMOVED' });
  });
});

describe('an instant', () => {
  test.each([
    ['2026-03-10T12:05:00Z', 'RECORDED'],
    ['2026-03-10T12:05:01Z', 'TIME_REFUSED'],
    ['1900-01-01T00:00:00Z', 'RECORDED'],
    ['1899-12-31T23:59:59Z', 'TIME_REFUSED'],
    ['garbage', 'TIME_REFUSED'],
  ])('of %s is %s', async (instant, kind) => {
    expect(await record({ reachedAt: new Date(instant) })).toMatchObject({ kind });
  });
});

describe('a cycle', () => {
  test('that comes next is begun, and one further on is refused', async () => {
    expect(await record({ cycle: 3 })).toEqual({ kind: 'CYCLE_REFUSED', currentCycle: 1 });
    expect(await record({ cycle: 2 })).toMatchObject({ isNew: true, milestone: { cycle: 2 } });
    expect(await record({ name: 'READY_FOR_LAUNCH' })).toMatchObject({ milestone: { cycle: 2 } });
    expect(await record({ cycle: 1 })).toMatchObject({ isNew: true, milestone: { cycle: 1 } });
    expect(await record({ cycle: 4 })).toEqual({ kind: 'CYCLE_REFUSED', currentCycle: 2 });
  });

  test.each([0, -1, 1.5, Number.NaN])('of %s is none', async (cycle) => {
    expect(await record({ cycle })).toMatchObject({ kind: 'CYCLE_REFUSED' });
  });
});
