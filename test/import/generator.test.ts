/** The lists that are measured with are what they are said to be. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { problemsOf, productsOf } from '../onix/messages.js';

const generate = (...words: string[]) => {
  const { stdout } = spawnSync(process.execPath, ['bench/generate-onix.js', '--products', '1000', ...words], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return stdout;
};

test('products of 6 kB and 100 elements at least, 2.5 a title, of ten names, with rights of many kinds', async () => {
  const text = generate();
  const sources = text.split(/(?=<Product>)/).slice(1);
  expect(sources).toHaveLength(1000);
  expect(Math.min(...sources.map((source) => Buffer.byteLength(source)))).toBeGreaterThanOrEqual(6_000);
  expect(Math.min(...sources.map((source) => source.match(/<[A-Z]/g)?.length ?? 0))).toBeGreaterThanOrEqual(
    100,
  );
  expect(await problemsOf(text)).toEqual([]);
  const products = await productsOf(text);
  const titles = new Set(products.map(({ descriptive }) => descriptive?.titles[0]?.elements[0]?.text));
  expect(products.length / titles.size).toBe(2.5);
  const names = products.flatMap(({ descriptive }) =>
    descriptive?.contributors.map(({ personName }) => personName),
  );
  expect(new Set(names).size).toBe(10);
  const rights = new Set(
    products.map(({ publishing }) =>
      JSON.stringify([publishing?.salesRights, publishing?.rowSalesRightsType]),
    ),
  );
  expect(rights.size).toBeGreaterThanOrEqual(6);
});

test('the same seed makes the same list, another one another', () => {
  expect(generate('--seed', '7')).toBe(generate('--seed', '7'));
  expect(generate('--seed', '7')).not.toBe(generate('--seed', '8'));
});
