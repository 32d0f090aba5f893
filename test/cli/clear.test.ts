/** colophon clear as a user meets it, against a server that answers as it is told. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clear } from '../../cli/commands/clear.js';
import { createFolder } from '../setup/colophon.js';
import {
  createToldServer,
  html,
  json,
  type Reply,
  status,
  type ToldServer,
} from '../upstreams/told-server.js';
import { run, runHere } from './run.js';

let folder: Awaited<ReturnType<typeof createFolder>>;
let server: ToldServer;

beforeAll(async () => {
  folder = await createFolder();
  server = await createToldServer();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const ISBN = '9781999900014';
const CASE = {
  id: 'a',
  statement: { release: '3.0', salesRights: [{ type: '02', countriesIncluded: 'IE' }] },
  query: { country: 'IE' },
};

const CLEARANCE = {
  decision: 'DENY',
  exclusivity: null,
  sentence: 'Not yet cleared for Australia: sales embargo until 2027.',
  changesAt: '2027-03-04T13:30:00.000Z',
  reasons: [
    {
      code: 'SALES_EMBARGO',
      category: 'DATE',
      message: 'Sales embargo until 2027.',
      evidence: [
        { source: 'ONIX', recordId: 'prd_1', path: 'PublishingDetail', quoted: '02 20270304', asOf: null },
      ],
      changesAt: '2027-03-04T13:30:00.000Z',
    },
  ],
  obligations: [{ code: 'SHOW_CREDIT', text: 'Photo: A. Nobody' }],
  warnings: [{ code: 'CODE_NORMALISED', message: 'The market au was read as AU.' }],
  market: {
    country: 'AU',
    subdivision: null,
    language: null,
    partner: null,
    channel: null,
    audience: 'END_CUSTOMER',
    purpose: 'SELL',
    at: '2026-06-15T12:00:00.000Z',
    timeZones: ['Australia/Sydney', 'Australia/Perth', 'Australia/Eucla', 'Australia/Darwin'],
  },
};
const ALLOWED = { ...CLEARANCE, decision: 'ALLOW', exclusivity: 'EXCLUSIVE', reasons: [] };

const product = (clearance: unknown): Reply =>
  json({ data: { product: { title: { title: 'The Salt Road' }, clearance } } });
const asset = (clearance: unknown, isbns: readonly string[] = [ISBN]): Reply =>
  json({ data: { asset: { name: 'Cover', clearance, products: isbns.map((isbn) => ({ isbn })) } } });
const failure = (code: string, message: string, httpStatus = 200): Reply =>
  json({ data: null, errors: [{ message, extensions: { code } }] }, httpStatus);

async function ask(replies: readonly Reply[], words: readonly string[] = []) {
  server.tell(...replies);
  const env = { COLOPHON_URL: server.url, COLOPHON_API_KEY: 'a-key' };
  return runHere(clear, ['--isbn', ISBN, '--country', 'au', ...words], env);
}

test('a denial is explained: the sentence, why, what is to be done, and when it changes; it exits 3', async () => {
  const { status: exit, stdout, stderr } = await ask([product(CLEARANCE)]);
  expect(stderr).toBe('');
  expect(exit).toBe(3);
  expect(stdout.trimEnd().split('\n')).toEqual([
    `The Salt Road (${ISBN})`,
    CLEARANCE.sentence,
    '',
    'Why:',
    '  Sales embargo until 2027. Until 2027-03-04T13:30:00.000Z. [SALES_EMBARGO]',
    '    ONIX prd_1, PublishingDetail, 02 20270304',
    '',
    'To be done:',
    '  Show credit: Photo: A. Nobody',
    '',
    'Noted:',
    '  The market au was read as AU.',
    '',
    'Asked:',
    '  AU, audience END_CUSTOMER, purpose SELL',
    '  at 2026-06-15T12:00:00.000Z (4 time zones)',
    '',
    'This changes by itself at 2027-03-04T13:30:00.000Z.',
  ]);
});

test('the market is asked as it was written, by the graph’s own words, with the key', async () => {
  const before = server.requests.length;
  await ask(
    [product(CLEARANCE)],
    ['--purpose', 'sell', '--channel', 'online-retail', '--subdivision', 'NSW'],
  );
  const [request] = server.requests.slice(before);
  expect(request?.path).toBe('/graphql');
  expect(request?.headers['x-api-key']).toBe('a-key');
  expect(JSON.parse(request?.body ?? '').variables).toEqual({
    isbn: ISBN,
    market: { country: 'AU', subdivision: 'NSW', channel: 'ONLINE_RETAIL', purpose: 'SELL' },
  });
});

test('what is cleared exits 0, and --json prints the decision as it came', async () => {
  const { status: exit, stdout } = await ask([product(ALLOWED)], ['--json']);
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toEqual(ALLOWED);
});

test.each([
  { what: 'both are cleared', replies: [product(ALLOWED), asset(ALLOWED)], exit: 0, says: 'Cover (ast_1)' },
  {
    what: 'the product is not',
    replies: [product(CLEARANCE), asset(ALLOWED)],
    exit: 3,
    says: 'The Salt Road',
  },
  { what: 'the asset is not', replies: [product(ALLOWED), asset(CLEARANCE)], exit: 3, says: 'Cover (ast_1)' },
  { what: 'it is another product’s', replies: [product(ALLOWED), asset(ALLOWED, [])], exit: 1, says: '' },
])('an asset of a product, where $what, exits $exit', async ({ replies, exit, says }) => {
  const answer = await ask(replies, ['--asset', 'ast_1']);
  expect(answer.status).toBe(exit);
  expect(answer.stdout).toContain(says);
});

test.each([
  {
    what: 'an unknown ISBN',
    replies: [json({ data: { product: null } })],
    exit: 1,
    says: `There is no product ${ISBN}`,
  },
  {
    what: 'a key that is refused',
    replies: [failure('UNAUTHENTICATED', 'Not known.', 401)],
    exit: 1,
    says: 'The key was refused: Not known.',
  },
  {
    what: 'a key without the scope',
    replies: [failure('FORBIDDEN', 'Needs titles:read.')],
    exit: 1,
    says: 'Needs titles:read.',
  },
  {
    what: 'an outage within',
    replies: [failure('SUBGRAPH_UNAVAILABLE', 'No titles now.')],
    exit: 75,
    says: 'No titles now.',
  },
  { what: 'an outage', replies: [status(503)], exit: 75, says: 'is not available (HTTP 503)' },
  { what: 'a page of HTML', replies: [html], exit: 1, says: 'did not answer with JSON' },
  {
    what: 'JSON of another kind',
    replies: [json({ hello: 'there' })],
    exit: 1,
    says: 'not what this command asked for',
  },
])('$what is told in a sentence and exits $exit', async ({ replies, exit, says }) => {
  const answer = await ask(replies);
  expect(answer.stderr).toContain(says);
  expect({ exit: answer.status, stdout: answer.stdout }).toEqual({ exit, stdout: '' });
});

test('an outage that passes is waited for', async () => {
  const { status: exit } = await ask([status(503), failure('SUBGRAPH_TIMEOUT', 'late'), product(ALLOWED)]);
  expect(exit).toBe(0);
});

test.each([
  { words: ['--isbn', '9781999900015', '--country', 'AU'], says: 'its check digit should be 4.' },
  { words: ['--isbn', ISBN], says: 'Add --country' },
  { words: ['--isbn', ISBN, '--country', 'AUS'], says: 'write two letters, as in GB.' },
  {
    words: ['--isbn', ISBN, '--country', 'AU', '--purpose', 'rent'],
    says: '--purpose should be one of DELIVER, DISPLAY, DOWNLOAD',
  },
  {
    words: ['--isbn', ISBN, '--country', 'AU', '--audience', 'me'],
    says: '--audience should be one of BLOGGER',
  },
  {
    words: ['--isbn', ISBN, '--country', 'AU', '--channel', 'post'],
    says: '--channel should be one of HIGHER_EDUCATION',
  },
  { words: ['--isbn', ISBN, '--country', 'AU', '--at', 'noon'], says: '--at: "noon" is not an instant' },
  { words: ['--isbn', ISBN, '--country', 'AU', '--colour', 'red'], says: "Unknown option '--colour'" },
  { words: ['cases.json', '--country', 'AU'], says: '--country is not for a file' },
  { words: ['one.json', 'two.json'], says: 'Name one file' },
  { words: [], says: 'Name a FILE of cases, or --isbn and --country.' },
])('a slip of the keyboard exits 2 before anything is asked: $says', async ({ words, says }) => {
  const before = server.requests.length;
  const { status: exit, stderr } = await runHere(clear, words, {
    COLOPHON_URL: server.url,
    COLOPHON_API_KEY: 'k',
  });
  expect(stderr).toContain(says);
  expect(exit).toBe(2);
  expect(server.requests.length).toBe(before);
});

test('without a running Colophon, an address or a key it says what is missing', async () => {
  const words = ['--isbn', ISBN, '--country', 'AU'];
  const nothing = await runHere(clear, words, { DATA_DIR: folder.path });
  expect(nothing.stderr).toContain(`Nothing runs on ${folder.path}`);
  const keyless = await runHere(clear, words, { COLOPHON_URL: server.url });
  expect(keyless.stderr).toContain('Set COLOPHON_API_KEY.');
  const gone = await runHere(clear, [...words, '--url', 'http://127.0.0.1:1', '--key', 'k']);
  expect(gone.stderr).toContain('Colophon at http://127.0.0.1:1 could not be reached.');
  expect([nothing.status, keyless.status, gone.status]).toEqual([1, 1, 75]);
});

test('a file is answered from disk and from standard input alike, and nothing needs to run', async () => {
  const file = join(folder.path, 'cases.json');
  writeFileSync(file, JSON.stringify({ cases: [CASE] }));
  const line = '{"id":"a","decision":"ALLOW","reason":null,"category":null,"exclusivity":"NON_EXCLUSIVE"}\n';
  const expected = { status: 0, stdout: line, stderr: '' };
  expect(await run(['clear', file])).toEqual(expected);
  expect(await run(['clear', '-'], {}, JSON.stringify({ cases: [CASE] }))).toEqual(expected);
});

test.each([
  {
    what: 'some cases cannot be read',
    input: JSON.stringify({ cases: [CASE, {}] }),
    exit: 4,
    says: 'standard input: case 2: statement should be',
  },
  {
    what: 'none can be',
    input: JSON.stringify({ cases: [{}] }),
    exit: 1,
    says: 'standard input: case 1: statement should be',
  },
  {
    what: 'it is no JSON',
    input: 'once upon a time',
    exit: 1,
    says: 'it is no file of cases: it should begin with { or [',
  },
  { what: 'it is empty', input: '', exit: 1, says: 'it holds no cases' },
])('of a file where $what it exits $exit', async ({ input, exit, says }) => {
  const answer = await run(['clear', '-'], {}, input);
  expect(answer.stderr).toContain(says);
  expect(answer.status).toBe(exit);
});

test('a file that is not there is told of, and --help says how to ask', async () => {
  const missing = await run(['clear', join(folder.path, 'none.json')]);
  expect(missing.stderr).toContain('it cannot be read: there is no such file');
  expect(missing.status).toBe(1);
  const help = await run(['clear', '--help']);
  expect(help.stdout).toContain('Usage: colophon clear [FILE]');
  expect(help.status).toBe(0);
});
