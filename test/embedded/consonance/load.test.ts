/** Loading: what becomes of the ids and of what is there already, and what is not loaded. */
import { beforeEach, expect, test } from 'vitest';
import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';
import { ISBNS, smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;

beforeEach(async () => {
  consonance = await startStandIn({ seed: smallList() });
});

const load = (records: ConsonanceRecords | object) => consonance.admin('POST', '/records', records);

const everything = () =>
  consonance.ask(`{
    works {
      id title subtitle projectStage imprint { id } contributions { id sequenceNumber contributor { id name } productIds }
      seriesMemberships { id series { id name } } marketingTexts { id variant externalText } prizes { id }
      supportingResources { id createdAt url productIds } productionRuns { id } contentLanguages { onixLanguageCode productIds }
      products { id isbn { isbn13 } prices { id amount } webLinks { id link } }
    }
    contract { id }
  }`);

const work = (changes: object) => {
  const [harbour] = smallList().works ?? [];
  return { works: [{ ...harbour, ...changes }] };
};

test('loading the same again changes nothing, and keeps every id', async () => {
  const before = await everything();
  consonance.clock.set('2027-01-01T00:00:00Z');
  const { status, body } = await load(smallList());
  expect([status, body]).toEqual([200, { works: 4, products: 5, workIds: [1, 2, 3, 4], refused: [] }]);
  expect(await everything()).toEqual(before);
});

test('parts that a new load does not have are gone, those it has keep their ids', async () => {
  const { works: before } = await everything();
  const [harbour] = smallList().works ?? [];
  const { body } = await load(
    work({
      title: 'The Harbour Year',
      texts: [{ ...harbour?.texts?.[1], externalText: 'Fish.' }],
      contributions: [{ contact: 'bo', roleCode: 'A01' }, harbour?.contributions?.[0]],
      resources: [],
      prizes: [],
    }),
  );
  expect(body.refused).toEqual([]);
  const { works: after } = await everything();
  expect(after[0].id).toBe(before[0].id);
  expect(after[0].title).toBe('The Harbour Year');
  expect(after[0].marketingTexts).toEqual([{ ...before[0].marketingTexts[1], externalText: '<p>Fish.</p>' }]);
  expect(after[0].contributions[1]).toMatchObject({ id: before[0].contributions[0].id, sequenceNumber: 2 });
  expect([after[0].supportingResources, after[0].prizes]).toEqual([[], []]);
  expect(after[0].products).toEqual(before[0].products);
});

test('a product that is missing from its work is gone, one that moved keeps its id', async () => {
  const { works: before } = await everything();
  const [harbour, moor] = smallList().works ?? [];
  const [hardback, ebook] = harbour?.products ?? [];
  await load({
    works: [
      {
        reference: 'harbour',
        title: 'The Harbour Book',
        products: [hardback],
      },
      { ...moor, products: [ebook] },
    ],
  });
  const { works: after } = await everything();
  expect(after[0].products.map(({ id }: { id: number }) => id)).toEqual([before[0].products[0].id]);
  expect(after[1].products.map(({ id }: { id: number }) => id)).toEqual([before[0].products[1].id]);
});

test('a product that gets its ISBN keeps its id', async () => {
  const { works: before } = await everything();
  const [, moor] = smallList().works ?? [];
  const [paperback, audio] = moor?.products ?? [];
  await load({
    works: [{ ...moor, products: [paperback, audio, { reference: 'to come', isbn13: '9781911111061' }] }],
  });
  const { works: after } = await everything();
  expect(after[1].products[2]).toMatchObject({
    id: before[1].products[2].id,
    isbn: { isbn13: '9781911111061' },
  });
});

test.each([
  {
    what: 'a contact that is not there',
    change: { contributions: [{ contact: 'nobody', roleCode: 'A01' }] },
    fault: 'There is no contact "nobody".',
  },
  {
    what: 'a series that is not there',
    change: { series: [{ series: 'none' }] },
    fault: 'There is no series "none".',
  },
  {
    what: 'a product that it does not have',
    change: { languages: [{ languageCode: 'eng', products: ['scroll'] }] },
    fault: 'There is no product of this work "scroll".',
  },
  {
    what: 'a code that is on no list',
    change: { contributions: [{ contact: 'bo', roleCode: 'X99' }] },
    fault: 'contributions.0.roleCode: "X99" is not on the list of ONIXContributorRoleCode',
  },
  {
    what: 'a product without a name',
    change: { products: [{ formCode: 'BB' }] },
    fault: 'products.0: a reference or an ISBN is needed',
  },
  {
    what: 'one ISBN twice',
    change: { products: [{ isbn13: ISBNS.moorAudio }, { isbn13: ISBNS.moorAudio }] },
    fault: `${ISBNS.moorAudio} is there twice.`,
  },
  { what: 'a member that nobody knows', change: { colour: 'red' }, fault: ': Unrecognized key: "colour"' },
])('a work with $what is refused, and the rest goes on', async ({ change, fault }) => {
  const { status, body } = await load({
    works: [
      { reference: 'bad', title: 'Bad', ...change },
      { reference: 'good', title: 'Good' },
    ],
  });
  expect([status, body]).toEqual([
    200,
    {
      works: 1,
      products: 0,
      workIds: [expect.any(Number)],
      refused: [{ reference: 'bad', faults: [fault] }],
    },
  ]);
  const { works } = await consonance.ask(
    '{ good: works(workSearch: { titleEq: "Good" }) { id } works(workSearch: { titleEq: "Bad" }) { id } }',
  );
  expect(works).toEqual([]);
});

test('of two works with one ISBN the second is refused', async () => {
  const product = { isbn13: '9781911111078' };
  const { body } = await load({
    works: [
      { reference: 'a', title: 'A', products: [product] },
      { reference: 'b', title: 'B', products: [product] },
    ],
  });
  expect(body.refused).toEqual([{ reference: 'b', faults: ['9781911111078 is there twice.'] }]);
});

test('of several contacts with one reference the last counts', async () => {
  const contact = (name: string) => ({ kind: 'person', reference: 'twin', name });
  await load({
    contacts: [contact('First'), contact('Last')],
    works: [{ reference: 'w', title: 'W', contributions: [{ contact: 'twin', roleCode: 'A01' }] }],
  });
  const { work: loaded } = await consonance.ask(
    '{ work(workSearch: { titleEq: "W" }) { contributorPrettyList } }',
  );
  expect(loaded.contributorPrettyList).toBe('Last');
});

test('a seed goes into an empty database only: what changed since stays after a restart', async () => {
  const { works } = await everything();
  await consonance.admin('PATCH', `/works/${works[0].id}`, { title: 'Changed' });
  await consonance.admin('DELETE', `/works/${works[2].id}`);
  await consonance.restart();
  const { works: after } = await everything();
  expect(after.map(({ title }: { title: string }) => title)).toEqual([
    'Changed',
    'Moorland Physics',
    '100% Wool_len',
  ]);
});

test('a seed that cannot be loaded stops the start and leaves nothing behind', async () => {
  await expect(
    startStandIn({
      seed: {
        works: [
          { reference: 'good', title: 'Good' },
          { reference: 'bad', series: [{ series: 'none' }] },
        ],
      },
    }),
  ).rejects.toThrow('The seed has a record that cannot be loaded: bad: There is no series "none".');
});

test('a work that is withdrawn is gone with its products, and its id is told', async () => {
  const { body } = await load({ withdrawnWorks: ['harbour', 'never-there'] });
  expect(body).toEqual({ works: 0, products: 0, workIds: [1], refused: [] });
  const { works: after } = await everything();
  expect(after.map(({ id }: { id: number }) => id)).toEqual([2, 3, 4]);
});

test('a product that moves from a work that is withdrawn in the same load keeps its id', async () => {
  const { works: before } = await everything();
  const [harbour, moor] = smallList().works ?? [];
  await load({ works: [{ ...moor, products: [harbour?.products?.[0]] }], withdrawnWorks: ['harbour'] });
  const { works: after } = await everything();
  expect(after[0].products[0].id).toBe(before[0].products[0].id);
});
