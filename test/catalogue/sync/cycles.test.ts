/** Reprints and new editions: what begins a cycle, and that nothing is reached twice in one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordMilestone } from '../../../catalogue/milestones/record.js';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import type { SourceProduct, SourceWork } from '../../../upstreams/consonance/model.js';
import { makeProduct, makeResource, makeWork } from '../works.js';
import { createWorld, STAFF, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  await world.reset();
  hour = 12;
  await see({ stage: 'Published', resources: [cover(71, 'APPROVED')], products: [published()] });
});

let hour = 12;
/** Consonance has this now, and a sync reads it. */
async function see(differs: Partial<SourceWork>, settings = world.settings) {
  hour += 1;
  world.clock.set(`2026-03-10T${hour}:00:00Z`);
  world.consonance.put(makeWork(1, differs), '2026-03-10');
  return world.sync({ settings });
}

const cover = (resourceId: number, status: string) => makeResource(resourceId, { status });
const published = (differs: Partial<SourceProduct> = {}) =>
  makeProduct(10, { edition: 'First edition', publicationDate: '2024-06-01', ...differs });

/** As name and cycle. */
async function reached() {
  const [milestones = []] = await world.catalogue.milestonesOfTitles(['ttl_1'], STAFF);
  return milestones.map(({ name, cycle }) => `${name} ${cycle}`).sort();
}
const FIRST = ['COVER_APPROVED 1', 'PUBLICATION_COMPLETE 1'];

test('a cover that goes back to draft and is approved again reaches nothing twice', async () => {
  await see({ resources: [cover(71, 'DRAFT')], products: [published()] });
  await see({ resources: [cover(71, 'APPROVED')], products: [published()] });
  await see({ resources: [cover(72, 'APPROVED')], products: [published()] });
  expect(await reached()).toEqual(FIRST);
});

describe('a stage that the house calls a reprint', () => {
  beforeEach(() => see({ stage: 'Reprint', resources: [cover(71, 'APPROVED')], products: [published()] }));

  test('begins a cycle in which what stood before counts for nothing', async () => {
    expect(await reached()).toEqual(FIRST);
    await see({
      stage: 'Reprint',
      title: 'Renamed',
      resources: [cover(71, 'APPROVED')],
      products: [published()],
    });
    expect(await reached()).toEqual(FIRST);
  });

  test('lets the cover be approved once more, once', async () => {
    const products = [published()];
    for (const status of ['DRAFT', 'APPROVED', 'DRAFT', 'APPROVED']) {
      await see({ stage: 'Reprint', resources: [cover(71, status)], products });
    }
    expect(await reached()).toEqual(['COVER_APPROVED 1', 'COVER_APPROVED 2', 'PUBLICATION_COMPLETE 1']);
  });

  test('lets another cover be approved beside the one that stands', async () => {
    await see({ stage: 'Reprint', resources: [cover(71, 'APPROVED'), cover(99, 'APPROVED')], products: [] });
    expect(await reached()).toContain('COVER_APPROVED 2');
  });

  test('begins another one when the title comes to it again', async () => {
    const products = [published()];
    await see({ stage: 'Published', resources: [cover(71, 'DRAFT')], products });
    await see({ stage: 'reprint', resources: [cover(71, 'APPROVED')], products });
    expect(await reached()).toEqual(['COVER_APPROVED 1', 'COVER_APPROVED 3', 'PUBLICATION_COMPLETE 1']);
  });
});

test('what came out on the day on which a cycle began is not reached in it', async () => {
  const products = [published({ publicationDate: '2026-03-10' })];
  await see({ products });
  await see({ stage: 'Reprint', products });
  await world.sync();
  expect(await reached()).toEqual(FIRST);
});

test('a cover that is approved in the same reading in which a cycle begins counts for that cycle', async () => {
  await see({ stage: 'Reprint', resources: [cover(99, 'APPROVED')], products: [published()] });
  expect(await reached()).toEqual(['COVER_APPROVED 1', 'COVER_APPROVED 2', 'PUBLICATION_COMPLETE 1']);
});

describe('a later publication under another edition statement', () => {
  const second = { edition: 'Second edition', publicationDate: '2026-03-12' };
  const cycles = () =>
    world.db.selectFrom('catalogue.production_cycle').select(['cycle', 'edition']).execute();

  test.each([
    ['first the date', [{ publicationDate: second.publicationDate }, second]],
    ['first the statement', [{ edition: second.edition }, second]],
    ['both', [second]],
  ])('begins a cycle, once, whatever is typed first: %s', async (_, steps) => {
    for (const step of [...steps, { ...second, pageCount: 300 }]) {
      await see({ resources: [cover(71, 'APPROVED')], products: [published(step)] });
    }
    expect(await cycles()).toEqual([{ cycle: 2, edition: 'Second edition' }]);
    world.clock.set('2026-03-12T08:00:00Z');
    await world.sync();
    expect(await reached()).toEqual([...FIRST, 'PUBLICATION_COMPLETE 2']);
  });

  test('begins one by a new product too', async () => {
    await see({ products: [published(), makeProduct(11, second)] });
    expect(await cycles()).toEqual([{ cycle: 2, edition: 'Second edition' }]);
    world.clock.set('2026-03-12T08:00:00Z');
    await world.sync();
    // The first product was published in the first cycle.
    expect(await reached()).toEqual([...FIRST, 'PUBLICATION_COMPLETE 2']);
  });

  test('that was published before anybody saw it counts for the cycle that it begins', async () => {
    await see({ products: [published({ ...second, publicationDate: '2026-03-01' })] });
    expect(await reached()).toEqual([...FIRST, 'PUBLICATION_COMPLETE 2']);
  });

  test.each([
    ['another format without a statement', { edition: null, publicationDate: '2026-09-01' }],
    ['the same statement in another case', { edition: 'FIRST  edition', publicationDate: '2026-09-01' }],
    ['another statement and no later date', { edition: 'Revised', publicationDate: '2024-06-01' }],
    ['another statement and no date', { edition: 'Revised', publicationDate: null }],
  ])('is not %s', async (_, differs) => {
    await see({ products: [published(), makeProduct(11, differs)] });
    expect(await cycles()).toEqual([]);
  });

  test('begins one only: until that is out its statement may be put right', async () => {
    await see({ products: [published(second)] });
    await see({ products: [published({ edition: '2nd edition', publicationDate: '2026-04-01' })] });
    expect(await cycles()).toHaveLength(1);
  });

  test('begins one only, though an older format comes out before it', async () => {
    const later = { ...second, publicationDate: '2026-09-01' };
    const paperback = makeProduct(11, { edition: null, publicationDate: '2026-03-12' });
    await see({ products: [published(later), paperback] });
    world.clock.set('2026-03-12T08:00:00Z');
    await world.sync();
    expect(await reached()).toContain('PUBLICATION_COMPLETE 2');
    world.consonance.put(
      makeWork(1, { title: 'Renamed', products: [published(later), paperback] }),
      '2026-03-12',
    );
    await world.sync();
    expect(await cycles()).toHaveLength(1);
  });

  test('begins nothing while the first edition is not out', async () => {
    const unpublished = (edition: string | null, publicationDate: string) => ({
      products: [makeProduct(20, { edition, publicationDate })],
    });
    world.consonance.put(makeWork(2, unpublished(null, '2026-09-01')), '2026-03-10');
    await world.sync();
    world.consonance.put(makeWork(2, unpublished('First edition', '2026-10-01')), '2026-03-10');
    await world.sync();
    expect(await cycles()).toEqual([]);
  });

  test('begins nothing where the house says so', async () => {
    const settings = CatalogueSettings.parse({ milestones: { cycles: { editions: false } } });
    await see({ products: [published(second)] }, settings);
    expect(await cycles()).toEqual([]);
  });
});

test('in a cycle that was recorded a publication of the one before it is not reached again', async () => {
  await world.db
    .transaction()
    .execute((transaction) =>
      recordMilestone(
        transaction,
        { subject: { titleId: 'ttl_1' }, name: 'READY_FOR_LAUNCH', cycle: 2, recordedBy: 'someone' },
        world.clock.now(),
      ),
    );
  await see({ title: 'Renamed', resources: [cover(71, 'APPROVED')], products: [published()] });
  expect(await reached()).toEqual([...FIRST, 'READY_FOR_LAUNCH 2']);
});

test('a cover of the whole title is not approved anew when it is linked to fewer products later', async () => {
  const products = [published(), makeProduct(11, { publicationDate: null })];
  await see({ resources: [{ ...cover(71, 'APPROVED'), productIds: [10] }], products });
  expect(await reached()).toEqual(FIRST);
  // Another product has a cover of its own.
  await see({
    resources: [
      { ...cover(71, 'APPROVED'), productIds: [10] },
      { ...cover(72, 'APPROVED'), productIds: [11] },
    ],
    products,
  });
  expect(await reached()).toEqual(['COVER_APPROVED 1', ...FIRST]);
});
