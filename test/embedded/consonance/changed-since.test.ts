/** The list is loaded on 5 November; on the 7th one thing changes at a time. */
import { beforeEach, expect, test } from 'vitest';
import { smallList } from './small-list.js';
import { NOON, type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;
const list = smallList();

async function changedSince(day: string): Promise<{ works: string[]; products: number }> {
  const { works, products } = await consonance.ask(
    `query ($day: ISO8601Date!) {
      works(workSearch: { changedSince: $day }) { title }
      products(productSearch: { changedSince: $day }) { id }
    }`,
    { day },
  );
  return { works: works.map(({ title }: { title: string }) => title), products: products.length };
}

const load = (records: object) => consonance.admin('POST', '/records', records);
const HARBOUR = 'The Harbour Book';
const MOOR = 'Moorland Physics';

const changes: { what: string; change: () => Promise<unknown>; works: string[]; products: number }[] = [
  { what: 'nothing', change: async () => undefined, works: [], products: 0 },
  {
    what: 'a work',
    change: () => load({ works: [{ ...list.works?.[1], title: MOOR, subtitle: 'New' }] }),
    works: [MOOR],
    products: 3,
  },
  {
    what: 'a text of a work',
    change: async () => {
      const { work } = await consonance.ask('{ work { marketingTexts { id } } }');
      await consonance.admin('PATCH', `/texts/${work.marketingTexts[0].id}`, { approval: 'Draft' });
    },
    works: [HARBOUR],
    products: 2,
  },
  {
    what: 'a product',
    change: async () => {
      const { product } = await consonance.ask(
        '{ product(productSearch: { titlePrefixPresent: "t" }) { id } }',
      );
      await consonance.admin('PATCH', `/products/${product.id}`, { publicationDate: '2027-05-01' });
    },
    works: [HARBOUR],
    products: 2,
  },
  {
    what: 'a contributor of both works',
    change: () =>
      load({ contacts: [{ kind: 'person', reference: 'bo', name: 'Bo Ek', biographicalNote: 'Moved.' }] }),
    works: [HARBOUR, MOOR],
    products: 5,
  },
  {
    what: 'a series',
    change: () => load({ series: [{ reference: 'coast', name: 'The Shore' }] }),
    works: [HARBOUR],
    products: 2,
  },
  {
    what: 'an imprint',
    change: async () => {
      const { work } = await consonance.ask('{ work(workSearch: { titleCont: "moor" }) { imprint { id } } }');
      await consonance.admin('PATCH', `/imprints/${work.imprint.id}`, { name: 'Heathland' });
    },
    works: [MOOR],
    products: 3,
  },
  { what: 'nothing, although all is loaded again', change: () => load(list), works: [], products: 0 },
];

beforeEach(async () => {
  consonance = await startStandIn({ seed: list });
});

test.each(changes)('$what changes: $works', async ({ change, works, products }) => {
  consonance.clock.set('2026-11-07T00:00:01Z');
  await change();
  expect(await changedSince('2026-11-08')).toEqual({ works: [], products: 0 });
  expect(await changedSince('2026-11-07')).toEqual({ works, products });
  expect((await changedSince('2026-11-06')).works).toEqual(works);
  expect((await changedSince('2026-11-05')).works).toHaveLength(4);
});

test('the day is the server’s, in UTC, and counts from its first moment', async () => {
  consonance.clock.set('2026-11-06T23:59:59.999Z');
  await load({ series: [{ reference: 'coast', name: 'The Shore' }] });
  expect((await changedSince('2026-11-06')).works).toEqual([HARBOUR]);
  expect((await changedSince('2026-11-07')).works).toEqual([]);
});

test('a record may say when it was last changed', async () => {
  await load({ works: [{ reference: 'old', title: 'Old', changedOn: '2020-02-02' }] });
  expect((await changedSince('2026-11-05')).works).not.toContain('Old');
  expect((await changedSince('2020-02-02')).works).toContain('Old');
  expect((await changedSince('2020-02-03')).works).not.toContain('Old');
});

test('now and then a work counts as changed that was not: the same ones for the same day, others for another', async () => {
  const guessing = await startStandIn({
    settings: { falsePositiveEvery: 5 },
    seed: { works: Array.from({ length: 50 }, (_, index) => ({ reference: `${index}`, title: `${index}` })) },
  });
  guessing.clock.set(NOON);
  const ask = async (day: string): Promise<string[]> => {
    const { works } = await guessing.ask(
      'query ($day: ISO8601Date!) { works(workSearch: { changedSince: $day }) { title } }',
      {
        day,
      },
    );
    return works.map(({ title }: { title: string }) => title);
  };
  const first = await ask('2026-12-01');
  expect(first).toHaveLength(10);
  expect(await ask('2026-12-01')).toEqual(first);
  expect(await ask('2026-12-02')).not.toEqual(first);
});
