/** Bad questions to the whole graph, and the clear answers that callers get. Nothing of it hurts the next question. */
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

const BAD_QUESTIONS = [
  {
    what: 'an ISBN with a wrong check digit',
    query: '{ title(isbn: "978-1-9999000-1-5") { title } }',
    code: 'BAD_USER_INPUT',
    says: '"978-1-9999000-1-5" is not an ISBN: its check digit should be 4.',
  },
  {
    what: 'both id and isbn',
    query: '{ title(id: "ttl_1", isbn: "9781999900014") { title } }',
    code: 'BAD_USER_INPUT',
    says: 'title needs exactly one of id and isbn, and has both.',
  },
  {
    what: 'neither id nor isbn',
    query: '{ title { title } }',
    code: 'BAD_USER_INPUT',
    says: 'title needs exactly one of id and isbn, and has neither.',
  },
  {
    what: 'a page of 100000',
    query: '{ titles(first: 100000) { nodes { title } } }',
    code: 'BAD_USER_INPUT',
    says: 'first should be from 1 to 200, and is 100000.',
  },
  {
    what: 'a filter value that does not exist',
    query: '{ titles(filter: { formIn: [PAPYRUS] }) { nodes { title } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: 'Value "PAPYRUS" does not exist in "ProductForm" enum.',
  },
  {
    what: 'a filter that does not exist',
    query: '{ titles(filter: { colour: "red" }) { nodes { title } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: 'Field "colour" is not defined by type "TitleFilter".',
  },
  {
    what: 'a cyclic fragment',
    query: '{ titles { nodes { ...a } } } fragment a on Title { title ...b } fragment b on Title { ...a }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: 'Cannot spread fragment "a" within itself via "b".',
  },
];

test.each(BAD_QUESTIONS)('$what', async ({ query, code, says }) => {
  const { data, errors } = await colophon.ask(query);
  expect(errors[0]?.extensions.code).toBe(code);
  expect(errors[0]?.message).toContain(says);
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
});

test('a cursor from another query', async () => {
  const page = await colophon.ask('{ titles(first: 2, orderBy: UPDATED_DESC) { pageInfo { endCursor } } }');
  const cursor = page.data.titles.pageInfo.endCursor;
  const { data, errors } = await colophon.ask(
    `{ titles(first: 2, orderBy: TITLE_ASC, after: "${cursor}") { nodes { id } } }`,
  );
  expect(data).toEqual({ titles: null });
  expect(errors[0]).toMatchObject({ path: ['titles'], extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors[0]?.message).toMatch(/cursor/i);
});

test('a query of 10 MB', async () => {
  const { status, data, errors } = await colophon.ask(
    `{ titles { nodes { title } } } # ${'x'.repeat(10 * 1024 * 1024)}`,
  );
  expect({ status, data }).toEqual({ status: 413, data: undefined });
  expect(errors[0]).toMatchObject({ extensions: { code: 'PAYLOAD_TOO_LARGE' } });
});

test('no key', async () => {
  const { status, errors } = await colophon.ask('{ titles { nodes { title } } }', { headers: {} });
  expect(status).toBe(401);
  expect(errors[0]?.message).toContain('Send a key in the header x-api-key');
});

test('credentials without the scope', async () => {
  const token = runColophon(['token', '--data', folder.path, '--scopes', 'assets:read']).stdout.trim();
  const { status, data, errors } = await colophon.ask('{ titles { nodes { title } } }', {
    headers: { authorization: `Bearer ${token}` },
  });
  expect({ status, data }).toEqual({ status: 200, data: { titles: null } });
  expect(errors[0]).toMatchObject({ path: ['titles'], extensions: { code: 'FORBIDDEN' } });
  expect(errors[0]?.message).toContain('titles:read');
});

test('a token that has expired', async () => {
  const token = runColophon(['token', '--data', folder.path, '--minutes=-60']).stdout.trim();
  const { status, errors } = await colophon.ask('{ titles { nodes { title } } }', {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(status).toBe(401);
  expect(errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  expect(errors[0]?.message).toMatch(/expired/);
});

test('after all that, a good question has its answer, an ISBN-10 too', async () => {
  const { data, errors } = await colophon.ask(
    '{ title(isbn: "1-9999-0001-4") { title } product(isbn: "9781999900014") { isbn } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ title: { title: 'The Salt Road' }, product: { isbn: '9781999900014' } });
});
