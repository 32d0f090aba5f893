/** The revision of a product's rights: it grows with each change of them, and with nothing else. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rightsOfProducts } from '../../../catalogue/rights/product-rights.js';
import { importRecords, isbn } from '../onix/records.js';
import { makeProduct, makeWork } from '../works.js';
import { createWorld, NOW, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  await world.reset();
  put();
  await world.sync();
});

const put = (differs = {}) =>
  world.consonance.put(
    makeWork(1, { products: [makeProduct(10, { isbn13: isbn(1), ...differs }), makeProduct(11)] }),
    '2026-03-10',
  );
const revisions = async () =>
  (await rightsOfProducts(world.db, ['prd_10', 'prd_11'])).map((one) => one?.revision ?? 0);

test('the facts of many products come in the order asked, each with its revision, in one statement', async () => {
  world.statements.length = 0;
  const rights = await rightsOfProducts(world.db, ['prd_11', 'prd_99', 'prd_10', 'nonsense']);
  expect(rights).toMatchObject([
    { titleId: 'ttl_1', facts: { productId: 'prd_11' }, revision: Date.parse(NOW), asOf: new Date(NOW) },
    null,
    { facts: { productId: 'prd_10', isbn: isbn(1), onix: null } },
    null,
  ]);
  expect(world.statements).toHaveLength(1);
});

test('it grows with every change of that product, though the clock stands still or is put back', async () => {
  const seen = [await revisions()];
  const changes = [{ notForSaleIn: ['US'] }, { notForSaleIn: [] }, { statusCode: '02' }];
  for (const differs of changes) {
    if (seen.length === 3) world.clock.set('2026-03-09T12:00:00Z');
    put(differs);
    await world.sync();
    seen.push(await revisions());
  }
  const [first = [], ...later] = seen;
  expect(later.map(([changed = 0]) => changed - (first[0] ?? 0))).toEqual([1, 2, 3]);
  expect(later.map(([, same]) => same)).toEqual(Array(3).fill(first[1]));
});

test('it grows with the ONIX statement, and its withdrawal, and not with another blurb', async () => {
  const step = async (...wanted: Parameters<typeof importRecords>[1]) => {
    const [before = 0] = await revisions();
    await importRecords(world, wanted);
    const [now = 0] = await revisions();
    return now - before;
  };
  expect(await step({ isbn: isbn(1) })).toBe(1);
  expect((await rightsOfProducts(world.db, ['prd_10']))[0]?.facts.onix?.salesRights).toHaveLength(1);
  expect(await step({ isbn: isbn(1), title: 'Renamed' })).toBe(0);
  expect(await step({ isbn: isbn(1), type: '05' })).toBe(1);
});

test('it is later when the product comes back, and in a mirror that was made anew', async () => {
  const [before = 0] = await revisions();
  world.clock.set('2026-03-10T13:00:00Z');
  world.consonance.put(makeWork(1, { products: [] }), '2026-03-10');
  await world.sync();
  expect(await rightsOfProducts(world.db, ['prd_10'])).toEqual([null]);
  put();
  await world.sync();
  const [back = 0] = await revisions();
  await world.reset();
  world.clock.set('2026-03-10T14:00:00Z');
  put();
  await world.sync();
  const [anew = 0] = await revisions();
  expect([back > before, anew > back]).toEqual([true, true]);
});
