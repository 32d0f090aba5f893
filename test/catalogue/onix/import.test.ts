/** Taking in ONIX records: what stays, what is due, and what products make one title. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isImporting, withOnixImport } from '../../../catalogue/onix/open-import.js';
import { makeProduct, makeWork } from '../works.js';
import { createWorld, STAFF, type World } from '../world.js';
import { importRecords, isbn, record } from './records.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => world.reset());

const [A, B, C, D] = [isbn(1), isbn(2), isbn(3), isbn(4)] as [string, string, string, string];
const take = (...wanted: Parameters<typeof importRecords>[1]) => importRecords(world, wanted);

/** All that an import leaves behind, but for when it was. */
async function endState() {
  const { rows: records } = await sql`
    select record_key, isbn13, record_reference, content_hash, descriptive::text, publishing::text, related::text,
      withdrawn_at is not null as is_withdrawn, source_file, source_line
    from catalogue.onix_record order by record_key`.execute(world.db);
  const { rows: members } = await sql`select * from catalogue.onix_title_member order by record_key`.execute(
    world.db,
  );
  return { records, members };
}

describe('a record', () => {
  test('is kept with where it came from, and when', async () => {
    await take({ isbn: A, file: 'feed.xml', line: 17 });
    const row = await world.db.selectFrom('catalogue.onix_record').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      record_key: A,
      isbn13: A,
      sender: 'House',
      source_file: 'feed.xml',
      source_line: 17,
      received_at: world.clock.now(),
      for_sale_in: ['AU'],
      is_for_sale_worldwide: false,
    });
    expect(row.publishing).toMatchObject({
      salesRights: [{ type: '01', territory: { countriesIncluded: ['AU'] } }],
    });
  });

  test('that is imported again changes nothing, and makes nothing due', async () => {
    await take({ isbn: A }, { isbn: B, work: ['w'] });
    const before = await endState();
    world.clock.set('2027-01-01T00:00:00Z');
    const again = await take({ isbn: A }, { isbn: B, work: ['w'] });
    expect(again.kinds).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(again.due).toEqual([]);
    expect(again.titles).toEqual({ byWork: 1, byFormat: 0, alone: 1 });
    expect(await endState()).toEqual(before);
  });

  test('that comes twice counts once, the later one', async () => {
    const { kinds } = await take({ isbn: A, title: 'Old' }, { isbn: A, title: 'New' });
    expect(kinds).toEqual(['REPLACED', 'ADDED']);
    expect(JSON.stringify(await endState())).toContain('New');
  });

  test('of an ISBN that another record has is left out, with where the other stands, in the same batch and in another', async () => {
    for (const batch of [1, 100]) {
      const { outcomes } = await importRecords(
        world,
        [
          { isbn: A, reference: 'first', line: 3 },
          { isbn: A, reference: 'second', line: 9 },
        ],
        { batch },
      );
      expect(outcomes[1]).toEqual({
        kind: 'DOUBLE',
        reason: `${A} is already that of the record "first" (line 3)`,
      });
    }
    expect((await endState()).records).toMatchObject([{ record_reference: 'first' }]);
  });

  test('without an ISBN is known by its reference and sender', async () => {
    const { kinds } = await take(
      { isbn: null, reference: 'x' },
      { isbn: null, reference: 'x', sender: 'Other' },
    );
    expect(kinds).toEqual(['ADDED', 'ADDED']);
    expect((await endState()).records).toMatchObject([
      { record_key: 'House x', isbn13: null },
      { record_key: 'Other x', isbn13: null },
    ]);
  });

  test('that names no product is left out', async () => {
    const { outcomes } = await take({ isbn: null, reference: null });
    expect(outcomes).toEqual([
      { kind: 'NAMELESS', reason: 'it names no product: it has neither an identifier nor a RecordReference' },
    ]);
  });

  test('whose ISBN was put right leaves nothing behind under the wrong one', async () => {
    await take({ isbn: null, reference: 'x' });
    const { groups } = await take({ isbn: A, reference: 'x' });
    expect(groups).toEqual([[A], []]);
    expect((await endState()).records).toMatchObject([
      { record_key: A, is_withdrawn: false },
      { record_key: 'House x', is_withdrawn: true },
    ]);
  });

  test('does not drive out another of one import that has the same reference', async () => {
    for (const batch of [1, 100])
      await importRecords(
        world,
        [
          { isbn: A, reference: '1' },
          { isbn: B, reference: '1' },
        ],
        { batch },
      );
    expect((await endState()).records).toMatchObject([{ is_withdrawn: false }, { is_withdrawn: false }]);
  });
});

describe('an update and a deletion', () => {
  const status = (code: string) =>
    `<PublishingDetail><PublishingStatus>${code}</PublishingStatus></PublishingDetail>`;

  test('an update changes the blocks that it carries', async () => {
    await take({ isbn: A, work: ['w'] });
    const { kinds, due } = await take({ isbn: A, type: '04', blocks: status('07') });
    expect(kinds).toEqual(['CHANGED']);
    expect(due[0]?.records[0]?.product).toMatchObject({
      notificationType: '03',
      descriptive: { form: 'BB' },
      publishing: { status: '07', salesRights: [] },
      related: { works: [{ relation: '01' }] },
    });
  });

  test('an update in the batch of what it updates finds it', async () => {
    await take({ isbn: A }, { isbn: A, type: '04', blocks: status('07') });
    const [row] = await world.db
      .selectFrom('catalogue.onix_record')
      .select(['descriptive', 'publishing'])
      .execute();
    expect(row).toMatchObject({ descriptive: { form: 'BB' }, publishing: { status: '07' } });
  });

  test('an update of what is not there is left out', async () => {
    const { outcomes } = await take({ isbn: A, type: '04', blocks: status('07') });
    expect(outcomes).toEqual([
      { kind: 'UNKNOWN', reason: 'it updates a part of a product that is not there' },
    ]);
    expect((await endState()).records).toEqual([]);
  });

  test('a deletion withdraws the product, and its title when it was the last', async () => {
    await take({ isbn: A, work: ['w'] }, { isbn: B, work: ['w'] }, { isbn: C });
    const { kinds, groups } = await take(
      { isbn: A, type: '05', blocks: '' },
      { isbn: C, type: '05', blocks: '' },
    );
    expect(kinds).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(groups).toEqual([[B], []]);
  });

  test('a deletion of what is not there, or not any more, is told of', async () => {
    const { outcomes } = await take({ isbn: A, type: '05', blocks: '' });
    expect(outcomes).toEqual([{ kind: 'ABSENT', reason: 'it deletes a product that is not there' }]);
  });

  test('what was deleted comes back with its next record', async () => {
    await take({ isbn: A });
    await take({ isbn: A, type: '05', blocks: '' });
    const { kinds, groups } = await take({ isbn: A });
    expect([kinds, groups]).toEqual([['CHANGED'], [[A]]]);
  });
});

describe('products are gathered into titles', () => {
  test('by the work that they are of, over several of its identifiers', async () => {
    const { groups, titles } = await take(
      { isbn: A, work: ['w1'] },
      { isbn: B, work: ['w2'] },
      { isbn: C, work: ['w2', 'w1'] },
      { isbn: D, work: ['w3'] },
    );
    expect(groups).toEqual([[A, B, C], [D]]);
    expect(titles).toEqual({ byWork: 2, byFormat: 0, alone: 0 });
  });

  test('by alternative formats, also where only one names the other, or in a chain', async () => {
    const { groups, titles } = await take(
      { isbn: A, formats: [B] },
      { isbn: B },
      { isbn: C, formats: [B] },
      { isbn: D },
    );
    expect(groups).toEqual([[A, B, C], [D]]);
    expect(titles).toEqual({ byWork: 0, byFormat: 1, alone: 1 });
  });

  test('an alternative format of a product with a work comes to that work', async () => {
    const { groups, titles } = await take(
      { isbn: A, work: ['w'] },
      { isbn: B, formats: [A] },
      { isbn: C, formats: [B] },
    );
    expect(groups).toEqual([[A, B, C]]);
    expect(titles).toEqual({ byWork: 1, byFormat: 0, alone: 0 });
  });

  test('alternative formats of different works stay apart', async () => {
    const { groups } = await take(
      { isbn: A, work: ['w1'], formats: [B] },
      { isbn: B, work: ['w2'], formats: [A] },
    );
    expect(groups).toEqual([[A], [B]]);
  });

  test('a title keeps its key when products come to it and go', async () => {
    const first = await take({ isbn: B });
    const second = await take({ isbn: A, formats: [B] });
    expect(second.due.map(({ titleKey }) => titleKey)).toEqual(first.due.map(({ titleKey }) => titleKey));
    await take({ isbn: B, type: '05', blocks: '' });
    const last = await take({ isbn: A, formats: [B], title: 'Another' });
    expect(last.due.map(({ titleKey }) => titleKey)).toEqual(first.due.map(({ titleKey }) => titleKey));
  });

  test('two titles become one by a product that ties them, and the other one is due without products', async () => {
    await take({ isbn: A, work: ['w1'] }, { isbn: B, work: ['w2'] });
    const { groups } = await take({ isbn: C, work: ['w1', 'w2'] });
    expect(groups).toEqual([[A, B, C], []]);
  });

  test('one title becomes two when what tied it is corrected', async () => {
    await take({ isbn: A, work: ['w1'] }, { isbn: B, work: ['w1'] });
    const { groups } = await take({ isbn: B, work: ['w2'] });
    expect(groups).toEqual([[A], [B]]);
  });

  test('what is untouched is not due again', async () => {
    await take({ isbn: A, work: ['w1'] }, { isbn: B, work: ['w1'] }, { isbn: C });
    const { groups } = await take({ isbn: C, title: 'Another' });
    expect(groups).toEqual([[C]]);
  });

  test('in one batch or many, and in any order, alike', async () => {
    const wanted = [
      { isbn: A, work: ['w1'] },
      { isbn: B, formats: [A] },
      { isbn: C, work: ['w2', 'w1'] },
      { isbn: D },
    ];
    await importRecords(world, wanted, { batch: 1 });
    const one = await endState();
    await sql`truncate catalogue.onix_record, catalogue.onix_title_member`.execute(world.db);
    await importRecords(world, [...wanted].reverse());
    expect(await endState()).toEqual(one);
  });

  test('in the same few statements, however many there are', async () => {
    const statementsOf = async (count: number) => {
      await world.reset();
      const records = await Promise.all(
        Array.from({ length: count }, (_, index) =>
          record({ isbn: isbn(1000 + index), work: [`w${index >> 1}`] }),
        ),
      );
      const before = world.statements.length;
      await withOnixImport(world, async (session) => {
        await session.take(records);
        await session.gather();
      });
      return world.statements.length - before;
    };
    expect(await statementsOf(200)).toBe(await statementsOf(20));
  });
});

test('a second import at the same time is refused, and the next one is not', async () => {
  const inner = await withOnixImport(world, () => withOnixImport(world, async () => 'both'));
  expect(inner).toBeNull();
  expect(await withOnixImport(world, async () => 'after')).toBe('after');
});

test('who asks whether an import is under way turns none away', async () => {
  expect(await isImporting(world.db)).toBe(false);
  let isDone = false;
  const asking = async () => {
    while (!isDone) await isImporting(world.db);
  };
  const askers = [asking(), asking(), asking()];
  const answers: (string | null)[] = [];
  for (let round = 0; round < 100; round += 1) {
    answers.push(await withOnixImport(world, async () => String(await isImporting(world.db))));
  }
  isDone = true;
  await Promise.all(askers);
  expect(new Set(answers)).toEqual(new Set(['true']));
  expect(await isImporting(world.db)).toBe(false);
});

test('an import that fails leaves what it has taken in, and the next one gathers it', async () => {
  const records = [await record({ isbn: A, work: ['w'] }), await record({ isbn: B, work: ['w'] })];
  await expect(
    withOnixImport(world, async (session) => {
      await session.take(records);
      throw new Error('the power is gone');
    }),
  ).rejects.toThrow('the power is gone');
  const { kinds, groups } = await take({ isbn: A, work: ['w'] });
  expect([kinds, groups]).toEqual([['UNCHANGED'], [[A, B]]]);
});

test('a product of the mirror shows the rights of its ONIX record, with their day, until that is withdrawn', async () => {
  world.consonance.put(
    makeWork(1, {
      products: [makeProduct(11, { isbn13: A, isForSaleWorldwide: true, forSaleIn: [], notForSaleIn: [] })],
    }),
  );
  await world.sync();
  const rightsOf = async () => (await world.catalogue.productsByIsbns([A], STAFF))[0]?.salesRights;
  expect(await rightsOf()).toMatchObject({ isForSaleWorldwide: true, source: 'CONSONANCE' });
  world.clock.set('2026-05-01T00:00:00Z');
  await take({ isbn: A });
  expect(await rightsOf()).toMatchObject({
    isForSaleWorldwide: false,
    forSaleIn: ['AU'],
    source: 'ONIX',
    asOf: new Date('2026-05-01T00:00:00Z'),
  });
  await take({ isbn: A, type: '05', blocks: '' });
  expect(await rightsOf()).toMatchObject({ isForSaleWorldwide: true, source: 'CONSONANCE' });
});

test('ISBNs that the mirror has no product for are told, those that it has are not', async () => {
  world.consonance.put(makeWork(1, { products: [makeProduct(11, { isbn13: A })] }));
  await world.sync();
  const records = [await record({ isbn: A }), await record({ isbn: C }), await record({ isbn: B })];
  const told = await withOnixImport(world, async (session) => {
    await session.take(records);
    return session.isbnsWithoutProduct(1);
  });
  expect(told).toEqual({ count: 2, isbns: [B] });
});
