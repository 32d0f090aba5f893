/** colophon export against a server that answers as it is told: pages, formats, and what happens when one fails. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportCleared } from '../../cli/commands/export.js';
import { FORMATS } from '../../cli/export/formats.js';
import type { CatalogueRow } from '../../cli/export/row.js';
import { createFolder } from '../setup/colophon.js';
import { createToldServer, json, type Reply, status, type ToldServer } from '../upstreams/told-server.js';
import { type Ran, run, runHere } from './run.js';

let folder: Awaited<ReturnType<typeof createFolder>>;
let server: ToldServer;

beforeEach(async () => {
  folder = await createFolder();
  server = await createToldServer();
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const version = {
  fileName: 'cover.jpg',
  mediaType: 'image/jpeg',
  sha256: 'ab',
  downloadUrl: 'http://files/1',
  renditions: [
    { preset: 'thumb', url: 'http://media/thumb' },
    { preset: 'large', url: 'http://media/large' },
  ],
};
const coverAt = (linkLevel: string, fileName: string) => ({
  linkLevel,
  credit: 'A. Nobody',
  altText: null,
  clearance: { obligations: [{ code: 'SHOW_CREDIT', text: 'A. Nobody' }] },
  approvedVersion: { ...version, fileName },
});
const title = {
  title: 'The Salt Road',
  subtitle: null,
  imprint: 'Northlight',
  contributors: [{ name: 'Maren Østby', role: 'By (author)' }],
  texts: [{ plain: 'Short.' }],
  cover: coverAt('WORK', 'work.jpg'),
};
const product = (isbn: string, more: object = {}) => ({
  isbn,
  form: 'HARDBACK',
  language: 'en',
  publicationDate: '2027-03-04',
  prices: [{ amount: '9.99', currency: 'GBP', type: 'RRP', countries: ['GB', 'IE'] }],
  clearance: { exclusivity: 'EXCLUSIVE', changesAt: null, obligations: [] },
  cover: coverAt('PRODUCT', 'own.jpg'),
  title,
  ...more,
});
const page = (nodes: readonly unknown[], endCursor: string | null, errors: readonly unknown[] = []): Reply =>
  json({
    data: { products: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes } },
    ...(errors.length === 0 ? {} : { errors }),
  });

/** What was written, whether it became whole or not, for its standard output. */
async function exportAu(...words: string[]): Promise<Ran> {
  const file = join(folder.path, 'out');
  const ran = await exportTo(file, ...words);
  const written = [file, `${file}.part`].find((path) => existsSync(path));
  return { ...ran, stdout: written === undefined ? '' : readFileSync(written, 'utf8') };
}

function exportTo(file: string, ...words: string[]): Promise<Ran> {
  const env = { COLOPHON_URL: server.url, COLOPHON_API_KEY: 'k' };
  return runHere(exportCleared, ['--market', 'au', '--out', file, ...words], env);
}

const variables = () => server.requests.map(({ body }) => JSON.parse(body).variables);

test('every page is asked for, at one and the same instant, and each product is a row', async () => {
  server.tell(
    page([product('1'), product('2')], 'c1'),
    page([product('3')], 'c2'),
    page([product('4')], null),
  );
  const { status: exit, stdout, stderr } = await exportAu('--format', 'jsonl', '--purpose', 'sell');
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).isbn),
  ).toEqual(['1', '2', '3', '4']);
  expect(variables().map(({ after, first }) => [after, first])).toEqual([
    [null, 200],
    ['c1', 200],
    ['c2', 200],
  ]);
  const markets = variables().map(({ market }) => market);
  expect(markets[0]).toEqual({ country: 'AU', purpose: 'SELL', at: expect.stringMatching(/Z$/) });
  expect(new Set(markets.map(({ at }) => at)).size).toBe(1);
});

test('CSV has a header, one line a row with CRLF, and lists in one cell', async () => {
  server.tell(page([product('9781999900014', { cover: null })], null));
  const { stdout } = await exportAu();
  expect(stdout.split('\r\n')).toEqual([
    'isbn,title,subtitle,contributors,imprint,form,language,publicationDate,prices,exclusivity,changesAt,obligations,coverFile,coverSha256,coverUrl,coverDownloadUrl,shortDescription',
    '9781999900014,The Salt Road,,Maren Østby (By (author)),Northlight,HARDBACK,en,2027-03-04,"9.99 GBP, RRP, GB IE",EXCLUSIVE,,SHOW_CREDIT: A. Nobody,work.jpg,ab,http://media/large,http://files/1,Short.',
    '',
  ]);
});

test.each([
  {
    what: 'its own',
    cover: coverAt('PRODUCT', 'own.jpg'),
    ofTitle: coverAt('WORK', 'work.jpg'),
    file: 'own.jpg',
  },
  { what: 'the work’s', cover: null, ofTitle: coverAt('WORK', 'work.jpg'), file: 'work.jpg' },
  { what: 'never another edition’s', cover: null, ofTitle: coverAt('PRODUCT', 'other.jpg'), file: undefined },
])('the cover is $what', async ({ cover, ofTitle, file }) => {
  server.tell(page([product('1', { cover, title: { ...title, cover: ofTitle } })], null));
  const { stdout } = await exportAu('--json');
  expect(JSON.parse(stdout).cover?.fileName).toBe(file);
});

const ROW: CatalogueRow = {
  isbn: '1',
  title: 't',
  subtitle: null,
  contributors: [],
  imprint: null,
  form: 'EBOOK',
  language: null,
  publicationDate: null,
  prices: [],
  exclusivity: null,
  changesAt: null,
  obligations: [],
  cover: null,
  shortDescription: null,
};

test.each([
  { text: '=1+1', cell: "'=1+1" },
  { text: '+44', cell: "'+44" },
  { text: '-1', cell: "'-1" },
  { text: '@x', cell: "'@x" },
  { text: ' =1', cell: "' =1" },
  { text: '\t=1', cell: "'\t=1" },
  { text: '＝1', cell: "'＝1" },
  { text: '=HYPERLINK("http://x","y")', cell: '"\'=HYPERLINK(""http://x"",""y"")"' },
  { text: 'a, b', cell: '"a, b"' },
  { text: 'say "no"', cell: '"say ""no"""' },
  { text: 'one\ntwo', cell: '"one\ntwo"' },
  { text: 'plain - and = simple', cell: 'plain - and = simple' },
])('the cell of $text is $cell', ({ text, cell }) => {
  expect(FORMATS.csv.write({ ...ROW, title: text })).toBe(`1,${cell},,,,EBOOK${','.repeat(11)}\r\n`);
});

test('a page that fails on the way ends it with how much was written, and exits 4', async () => {
  server.tell(page([product('1'), product('2')], 'c1'), status(503));
  const { status: exit, stdout, stderr } = await exportAu('--json');
  expect(exit).toBe(4);
  expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  expect(stderr).toContain('is not available (HTTP 503)');
  expect(stderr).toContain('The export is not whole: 2 rows were written');
  expect(server.requests).toHaveLength(4);
});

test('an outage of covers alone fails the page too: a row without its cover would pass for whole', async () => {
  const errors = [
    { message: 'VIP is away.', path: ['products'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ];
  server.tell(page([product('1', { cover: null })], null, errors));
  const { status: exit, stdout, stderr } = await exportAu('--json');
  expect({ exit, stdout }).toEqual({ exit: 75, stdout: '' });
  expect(stderr).toContain('VIP is away.');
});

test('what the key may not see is left out, and told of once', async () => {
  const errors = [{ message: 'Needs assets:read.', extensions: { code: 'FORBIDDEN' } }];
  server.tell(page([product('1')], 'c1', errors), page([product('2')], null, errors));
  const { status: exit, stderr } = await exportAu('--json');
  expect(exit).toBe(0);
  expect(stderr.match(/Needs assets:read/g)).toHaveLength(1);
});

test('a cursor that leads nowhere ends it', async () => {
  server.tell(page([product('1')], 'c1'));
  const { status: exit, stderr } = await exportAu('--json');
  expect(exit).toBe(4);
  expect(stderr).toContain('says that there is more, and not where');
});

test('a file is replaced when the export is whole, and not before', async () => {
  const file = join(folder.path, 'au.csv');
  writeFileSync(file, 'of yesterday');
  server.tell(page([product('1')], 'c1'), status(503));
  const failed = await exportTo(file);
  expect(failed.stderr).toContain(`1 rows were written to ${file}.part.`);
  expect(readFileSync(file, 'utf8')).toBe('of yesterday');
  server.tell(page([product('1')], 'c1'), page([product('2')], null));
  expect(await exportTo(file)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(4);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a file that cannot be written is told of before anything is asked', async () => {
  const { status: exit, stderr } = await exportTo(join(folder.path, 'none', 'au.csv'));
  expect(exit).toBe(1);
  expect(stderr).toContain('ENOENT');
  expect(server.requests).toEqual([]);
  expect(readdirSync(folder.path)).toEqual([]);
});

test.each([
  { words: [], says: 'Add --market' },
  { words: ['--market', 'AU', '--format', 'xml'], says: '--format should be csv or jsonl, and is xml' },
  { words: ['--market', 'AU', '--format', 'csv', '--json'], says: 'say different things' },
  { words: ['--market', 'AU', '--purpose', 'lend'], says: '--purpose should be one of' },
])('a slip of the keyboard exits 2: $says', async ({ words, says }) => {
  const { status: exit, stderr } = await runHere(exportCleared, words);
  expect(stderr).toContain(says);
  expect(exit).toBe(2);
});

test('without a file it goes to standard output', async () => {
  server.tell(page([product('1')], null));
  const { status: exit, stdout } = await run(['export', '--market', 'AU', '--json'], {
    COLOPHON_URL: server.url,
    COLOPHON_API_KEY: 'k',
  });
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).isbn).toBe('1');
});
