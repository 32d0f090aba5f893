/** Where products may be shown: when it is worked out, and that until then nobody sees more than they may. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withOnixImport } from '../../../catalogue/onix/open-import.js';
import { refreshDisplay } from '../../../catalogue/rights/display-due.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { productsOf } from '../../onix/messages.js';
import { isDown } from '../memory-consonance.js';
import { isbn } from '../onix/records.js';
import { makeProduct, makeWork } from '../works.js';
import { confinedTo, createWorld, NOW, PUBLIC, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

const ISBN = isbn(1);
const put = (differs = {}) =>
  world.consonance.put(makeWork(1, { products: [makeProduct(11, { isbn13: ISBN, ...differs })] }));
const seenFrom = async (...markets: string[]) => (await world.titles(confinedTo(...markets))).length === 1;

async function stored() {
  return world.db
    .selectFrom('catalogue.product')
    .select(['display_in', 'display_changes_at'])
    .executeTakeFirstOrThrow();
}

/** Takes in a record of the ISBN with these dates, restrictions and rights; without any, a deletion. */
async function importRecord(publishing: string, { supply = '', type = '03' } = {}) {
  const [product] = await productsOf(
    `<Product><RecordReference>r1</RecordReference><NotificationType>${type}</NotificationType>
      <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${ISBN}</IDValue></ProductIdentifier>
      <PublishingDetail>${publishing}</PublishingDetail>${supply}</Product>`,
  );
  if (product === undefined) throw new Error('no product');
  const record = { product, sender: 'House', sentAt: null, file: 'list.xml', line: 1 };
  return withOnixImport(world, (session) => session.take([record]));
}

const salesRights = (type: string, countries: string) =>
  `<SalesRights><SalesRightsType>${type}</SalesRightsType><Territory><CountriesIncluded>${countries}</CountriesIncluded></Territory></SalesRights>`;
const date = (role: string, day: string) =>
  `<PublishingDate><PublishingDateRole>${role}</PublishingDateRole><Date>${day}</Date></PublishingDate>`;

describe('a product that is read', () => {
  test('is shown where its flat fields let it', async () => {
    put({ notForSaleIn: ['US'] });
    await world.sync();
    expect(await stored()).toEqual({ display_in: ['*', '-US'], display_changes_at: null });
    expect([await seenFrom('GB'), await seenFrom('US'), await seenFrom('US', 'GB')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('is shown only where the ONIX record, which was there before it, lets it too', async () => {
    await importRecord(salesRights('01', 'AU GB'));
    put();
    await world.sync();
    expect(await stored()).toMatchObject({ display_in: ['AU', 'GB'] });
  });

  test('costs the statements of its page no more for having a record', async () => {
    const statements = async (count: number) => {
      await world.reset();
      for (let id = 1; id <= count; id += 1) {
        world.consonance.put(makeWork(id, { products: [makeProduct(id, { isbn13: isbn(id) })] }));
      }
      world.statements.splice(0);
      await world.sync();
      return world.statements.length;
    };
    expect(await statements(50)).toBe(await statements(10));
  });
});

describe('an ONIX record that comes later', () => {
  test('closes its product at once, and the next sync opens it where it may be shown now', async () => {
    put();
    await world.sync();
    expect(await seenFrom('GB')).toBe(true);
    await importRecord(salesRights('01', 'AU'));
    expect([await seenFrom('GB'), await seenFrom('AU')]).toEqual([false, false]);
    expect(await world.titles(PUBLIC)).toHaveLength(1);
    await world.sync();
    expect([await seenFrom('GB'), await seenFrom('AU')]).toEqual([false, true]);
  });

  test('with the same content leaves it as it is', async () => {
    await importRecord(salesRights('01', 'AU'));
    put();
    await world.sync();
    await importRecord(salesRights('01', 'AU'));
    expect(await seenFrom('AU')).toBe(true);
  });

  test('and is withdrawn leaves the flat fields alone to tell', async () => {
    await importRecord(salesRights('01', 'AU'));
    put();
    await world.sync();
    await importRecord('', { type: '05' });
    expect(await seenFrom('AU')).toBe(false);
    await world.sync();
    expect(await stored()).toMatchObject({ display_in: ['*'] });
  });

  test('under another ISBN closes the product of the former one', async () => {
    await importRecord(salesRights('01', 'AU'));
    put();
    await world.sync();
    const [product] = await productsOf(
      `<Product><RecordReference>r1</RecordReference><NotificationType>03</NotificationType>
        <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${isbn(2)}</IDValue></ProductIdentifier></Product>`,
    );
    const record = { product: product as never, sender: 'House', sentAt: null, file: 'list.xml', line: 1 };
    await withOnixImport(world, (session) => session.take([record]));
    expect(await stored()).toMatchObject({ display_in: [] });
  });
});

describe('time', () => {
  test('opens a product on the day of its announcement, by the next sync and not before, and without Consonance', async () => {
    await importRecord(salesRights('01', 'AU') + date('09', '20260401'));
    put();
    await world.sync();
    expect(await seenFrom('AU')).toBe(false);
    const { display_changes_at: opens } = await stored();
    // Australia has several zones: the last to begin the day is that of Perth, at +08:00.
    expect(opens).toEqual(new Date('2026-03-31T16:00:00Z'));

    world.consonance.before = isDown;
    world.clock.set('2026-03-31T15:59:59Z');
    await world.sync();
    expect(await seenFrom('AU')).toBe(false);
    world.clock.set('2026-03-31T16:00:00Z');
    expect(await seenFrom('AU')).toBe(false);
    expect(await world.sync()).toMatchObject({ outcome: 'FAILED' });
    expect(await seenFrom('AU')).toBe(true);
    expect(await stored()).toMatchObject({ display_changes_at: null });
  });

  test('that will close a product closes it a day early, because nobody looks at every second', async () => {
    const restriction = `<SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>DE AT</CountriesIncluded></Territory>
      <SalesRestriction><SalesRestrictionType>08</SalesRestrictionType><StartDate>20260501</StartDate></SalesRestriction></SalesRights>`;
    await importRecord(restriction);
    put();
    await world.sync();
    expect(await seenFrom('DE')).toBe(true);
    const { display_changes_at: looksAgain } = await stored();
    expect(looksAgain?.getTime()).toBeLessThan(Date.parse('2026-04-30T22:00:00Z'));
    world.clock.set(looksAgain ?? '');
    await world.sync();
    expect([await seenFrom('DE'), await seenFrom('AT')]).toEqual([false, true]);
  });
});

test.each(['99991231', '9999', '999912'])(
  '%s, which says that there is no end, is stored as none',
  async (value) => {
    const until = `<SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>DE AT</CountriesIncluded></Territory>
    <SalesRestriction><SalesRestrictionType>08</SalesRestrictionType><EndDate>${value}</EndDate></SalesRestriction></SalesRights>`;
    await importRecord(until + date('13', value) + date('09', '20260401'));
    put();
    expect(await world.sync()).toMatchObject({ outcome: 'DONE' });
    world.clock.set('2026-05-01T00:00:00Z');
    expect(await world.sync()).toMatchObject({ outcome: 'DONE' });
    expect(await stored()).toEqual({ display_in: ['AT'], display_changes_at: null });
  },
);

describe('other rules', () => {
  test('close what was open by the former ones until it has been worked out by these', async () => {
    put({ notForSaleIn: ['US'] });
    await world.sync({ policy: { ...DEFAULT_POLICY, mayDisplayWhereNotForSale: true } });
    expect(await seenFrom('US')).toBe(true);
    const breaks = new AbortController();
    breaks.abort();
    await refreshDisplay(world.db, { policy: DEFAULT_POLICY, now: new Date(NOW) }, breaks.signal);
    expect(await seenFrom('US')).toBe(false);
    expect(await seenFrom('GB')).toBe(true);
  });

  test('of the house show products elsewhere, in batches however many there are', async () => {
    put({ notForSaleIn: ['US'] });
    await world.sync();
    await sql`
      insert into catalogue.product
      select (jsonb_populate_record(p, jsonb_build_object('product_id', 1000 + i))).*
      from catalogue.product p, generate_series(1, 2500) i`.execute(world.db);
    world.statements.splice(0);
    await world.sync({ policy: { ...DEFAULT_POLICY, mayDisplayWhereNotForSale: true } });
    const { rows } = await sql`select distinct display_in from catalogue.product`.execute(world.db);
    expect(rows).toEqual([{ display_in: ['*'] }]);
    expect(
      world.statements.filter(({ sql: text }) => text.includes('update catalogue.product p')),
    ).toHaveLength(3);
  });

  test('that are the same leave every row alone', async () => {
    put();
    await world.sync();
    world.statements.splice(0);
    await world.sync();
    expect(world.statements.filter(({ sql: text }) => /update catalogue\.product/.test(text))).toEqual([]);
  });
});
