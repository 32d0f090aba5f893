import { beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;

beforeAll(async () => {
  consonance = await startStandIn({
    settings: { pageCap: 10 },
    seed: {
      works: Array.from({ length: 25 }, (_, index) => ({
        reference: `work ${index}`,
        title: `Work ${index}`,
        products: [{ reference: 'only', formCode: 'BB' }],
      })),
    },
  });
});

async function pages(root: 'products' | 'works', search: string): Promise<number[][]> {
  const read = async (after: number): Promise<number[][]> => {
    const { [root]: page } = await consonance.ask(
      `query ($after: Int!) { ${root}(${search}: { after: $after }) { id } }`,
      {
        after,
      },
    );
    const found = page.map(({ id }: { id: number }) => id);
    return found.length === 0 ? [] : [found, ...(await read(Math.max(...found)))];
  };
  return read(0);
}

test.each([
  { root: 'works', search: 'workSearch' },
  { root: 'products', search: 'productSearch' },
] as const)('$root come in capped pages, ascending, until one is empty', async ({ root, search }) => {
  const found = await pages(root, search);
  expect(found.map((page) => page.length)).toEqual([10, 10, 5]);
  const ids = found.flat();
  expect(new Set(ids).size).toBe(25);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
});

test('what is added while someone pages comes at the end, and nothing twice', async () => {
  const { works: first } = await consonance.ask('{ works { id } }');
  await consonance.admin('POST', '/records', { works: [{ reference: 'new', title: 'New' }] });
  const { works: rest } = await consonance.ask(
    'query ($after: Int!) { works(workSearch: { after: $after }) { id title } }',
    {
      after: first.at(-1).id,
    },
  );
  expect(rest[0].id).toBe(first.at(-1).id + 1);
  const { works: newest } = await consonance.ask('{ works(workSearch: { titleEq: "New" }) { id } }');
  expect(newest[0].id).toBeGreaterThan(rest.at(-1).id);
});
