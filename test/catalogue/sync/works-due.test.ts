/** Works that the sync is told of: read at once, by their ids, and before anything else. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withOnixImport } from '../../../catalogue/onix/open-import.js';
import { isDown } from '../memory-consonance.js';
import { makeWork } from '../works.js';
import { createWorld, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

const tellOf = (...workIds: number[]) =>
  sql`insert into catalogue.work_due select unnest(${workIds}::integer[])`.execute(world.db);
const due = async () => (await world.db.selectFrom('catalogue.work_due').selectAll().execute()).length;

test('a work that changed on no day of which anybody asks is read because it is due', async () => {
  world.consonance.put(makeWork(1));
  await world.sync();
  world.consonance.put(makeWork(1, { title: 'Another' }), '2020-01-01');
  expect(await world.sync()).toMatchObject({ counts: { read: 0 } });
  await tellOf(1);
  expect(await world.sync()).toMatchObject({ counts: { changed: 1 } });
  expect([await due(), (await world.titles())[0]?.title]).toEqual([0, 'Another']);
});

test('a work that is due and is no more is removed, without a sweep', async () => {
  world.consonance.put(makeWork(1));
  world.consonance.put(makeWork(2));
  await world.sync();
  world.consonance.remove(1);
  await tellOf(1, 7);
  expect(await world.sync()).toMatchObject({ counts: { removed: 1 } });
  expect((await world.titles()).map(({ title }) => title)).toEqual(['Title 2']);
});

test('a work that is due and cannot be read stays as it was, and is asked for again by itself', async () => {
  world.consonance.put(makeWork(1));
  await world.sync();
  world.consonance.unreadable.add(1);
  await tellOf(1);
  // Once because it is due, and once more because it is remembered.
  expect(await world.sync()).toMatchObject({ counts: { unreadable: 2, removed: 0 } });
  expect(await due()).toBe(0);
  expect(await world.titles()).toHaveLength(1);
});

test('when Consonance is down what is due stays due', async () => {
  world.consonance.put(makeWork(1));
  await world.sync();
  await tellOf(1);
  world.consonance.before = isDown;
  expect(await world.sync()).toMatchObject({ outcome: 'FAILED' });
  expect(await due()).toBe(1);
});

test('while an import is under way only what is due is read; after it the day’s changes are too', async () => {
  world.consonance.put(makeWork(1));
  await world.sync();
  world.consonance.put(makeWork(2), '2026-03-10');
  world.consonance.put(makeWork(3), '2026-03-10');
  world.consonance.questions.length = 0;
  await withOnixImport(world, async () => {
    await tellOf(2);
    expect(await world.sync()).toMatchObject({ outcome: 'DONE', counts: { added: 1 } });
  });
  expect(world.consonance.questions).toEqual([]);
  expect(await world.sync()).toMatchObject({ counts: { added: 1 } });
  expect(await world.titles()).toHaveLength(3);
});

test('so many that a page has them all are read page by page, and those that are missing among them are removed', async () => {
  const ids = Array.from({ length: 260 }, (_, index) => index + 1);
  for (const id of ids) world.consonance.put(makeWork(id));
  await world.sync();
  for (const id of ids) world.consonance.put(makeWork(id, { title: `Another ${id}` }), '2020-01-01');
  for (const id of [7, 150, 260]) world.consonance.remove(id);
  const asked: string[] = [];
  world.consonance.before = (call) => void asked.push(call);
  await tellOf(...ids);
  expect(await world.sync()).toMatchObject({ counts: { changed: 257, removed: 3 } });
  expect(await due()).toBe(0);
  expect(asked.filter((call) => call === 'worksByIds').length).toBeLessThan(3);
});
