/** Rights questions and exports as a user types them, about the demo list of a running Colophon. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon } from '../setup/colophon.js';

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  colophon = await startColophon(folder.path);
});

afterAll(async () => {
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

/** Of The Salt Road, which is not for sale in the United States. */
const HARDBACK = '978-1-9999000-1-4';
const clear = (...words: string[]) => runColophon(['clear', '--data', folder.path, ...words]);

test('a product that is cleared exits 0, one that is not exits 3 and says why', () => {
  const here = clear('--isbn', HARDBACK, '--country', 'AU');
  expect([here.status, here.stderr]).toEqual([0, '']);
  expect(here.stdout).toMatch(/^The Salt Road \(9781999900014\)\nCleared for Australia: /);
  const there = clear('--isbn', HARDBACK, '--country', 'us', '--purpose', 'sell');
  expect(there.status).toBe(3);
  expect(there.stdout).toContain('\nNot cleared for United States: ');
  expect(there.stdout).toContain(
    '\nWhy:\n  The product is not for sale there. [TERRITORY_NOT_FOR_SALE]\n    CONSONANCE ',
  );
});

test('--json is the graph’s own answer', async () => {
  const at = '2027-01-01T00:00:00Z';
  const { stdout } = clear('--isbn', HARDBACK, '--country', 'AU', '--at', at, '--json');
  const { data } = await colophon.ask(
    `{ product(isbn: "${HARDBACK}") { clearance(market: { country: "AU", at: "${at}" }) { decision sentence market { at timeZones } } } }`,
  );
  expect(JSON.parse(stdout)).toMatchObject(data.product.clearance);
});

test('an asset of a product is asked about with it', async () => {
  const { data } = await colophon.ask(
    `{ title(isbn: "${HARDBACK}") { cover(market: { country: "AU" }) { id } } }`,
  );
  const { status, stdout } = clear('--isbn', HARDBACK, '--country', 'AU', '--asset', data.title.cover.id);
  expect(status).toBe(0);
  expect(stdout).toContain(`(${data.title.cover.id})\nCleared for Australia: `);
});

test('a key that is not known and a product that is not there exit 1', () => {
  expect(clear('--isbn', HARDBACK, '--country', 'AU', '--key', 'nobody').stderr).toContain(
    'The key was refused',
  );
  const unknown = clear('--isbn', '9780000000002', '--country', 'AU');
  expect(unknown.stderr).toContain('There is no product 9780000000002');
  expect(unknown.status).toBe(1);
});

test('a file of cases needs none of it', () => {
  const file = join(folder.path, 'cases.json');
  writeFileSync(
    file,
    '{"cases": [{"id": "a", "statement": {"release": "3.0"}, "query": {"country": "GB"}}]}',
  );
  const { status, stdout } = runColophon(['clear', file]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: 'a', decision: 'DENY', reason: 'NO_RIGHTS_STATEMENT' });
});

test('the export holds every product that is cleared and no other, with covers by their hashes', async () => {
  const { status, stdout } = runColophon([
    'export',
    '--data',
    folder.path,
    '--market',
    'AU',
    '--format',
    'jsonl',
  ]);
  expect(status).toBe(0);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { data } = await colophon.ask(
    '{ products(first: 200) { pageInfo { hasNextPage } nodes { isbn clearance(market: { country: "AU" }) { decision } } } }',
  );
  const { nodes, pageInfo } = data.products;
  expect(pageInfo.hasNextPage).toBe(false);
  const cleared = nodes.filter(
    ({ clearance }: { clearance: { decision: string } }) => clearance.decision === 'ALLOW',
  );
  expect(rows.map(({ isbn }) => isbn).sort()).toEqual(
    cleared.map(({ isbn }: { isbn: string }) => isbn).sort(),
  );
  expect(cleared.length).toBeLessThan(nodes.length);
  const covers = rows.filter(({ cover }) => cover !== null);
  expect(covers.length).toBeGreaterThan(50);
  for (const { cover } of covers) expect(cover.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the same as CSV goes to a file', () => {
  const file = join(folder.path, 'au.csv');
  const { status } = runColophon(['export', '--data', folder.path, '--market', 'AU', '--out', file]);
  expect(status).toBe(0);
  const lines = readFileSync(file, 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^isbn,title,/);
  expect(lines.some((line) => line.startsWith('9781999900014,The Salt Road,'))).toBe(true);
});
