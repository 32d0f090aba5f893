import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RedirectRule } from '../../gateway/redirects.js';
import { createCaller } from '../../platform/caller.js';
import { KnownError } from '../../platform/errors.js';
import { NOW, refusalOf, startGateway, type TestGateway } from './world.js';

let changesAt: Date | null;
let gateway: TestGateway;

const rule: RedirectRule = {
  path: '/lamps/:id/:size',
  document: 'query Where($id: ID!) { lamp(id: $id) { id } whoami at }',
  caller: createCaller('stranger', { scopes: [], markets: ['GB'] }),
  variablesOf: ({ path, query }) => {
    if (query.country === undefined)
      throw new KnownError('BAD_USER_INPUT', 'Which country? Add ?country=GB.');
    return { id: path.id };
  },
  targetOf: (data) => {
    const { lamp, whoami, at } = data as { lamp: { id: string }; whoami: string; at: string };
    return lamp.id === 'none' ? null : { url: `https://files.example/${lamp.id}#${whoami}@${at}`, changesAt };
  },
};

const get = (path: string) => fetch(`${gateway.url}${path}`, { redirect: 'manual' });

beforeEach(async () => {
  changesAt = null;
  gateway = await startGateway({ redirects: [rule] });
});
afterEach(() => gateway[Symbol.asyncDispose]());

test('an address is sent on to where the graph says, for a caller without credentials', async () => {
  const response = await get('/lamps/a7/small?country=GB');
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(`https://files.example/a7#stranger - GB@${NOW}`);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
});

test.each([
  { name: 'soon', seconds: 20, maxAge: 20 },
  { name: 'now', seconds: 0, maxAge: 0 },
  { name: 'later than a copy may be kept', seconds: 3600, maxAge: 300 },
])('a decision that changes $name may be kept $maxAge seconds', async ({ seconds, maxAge }) => {
  changesAt = new Date(Date.parse(NOW) + seconds * 1000);
  const response = await get('/lamps/a7/small?country=GB');
  expect(response.headers.get('cache-control')).toBe(`public, max-age=${maxAge}`);
});

test('what the graph does not give is not found, and nobody keeps that', async () => {
  const response = await get('/lamps/none/small?country=GB');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await refusalOf(response)).toMatchObject({
    status: 404,
    message: 'There is nothing at this address, or nothing for this market.',
  });
});

test('an address that makes no question is refused in a sentence', async () => {
  expect(await refusalOf(await get('/lamps/a7/small'))).toMatchObject({
    status: 400,
    code: 'BAD_USER_INPUT',
    message: 'Which country? Add ?country=GB.',
  });
});

test.each([
  { document: '{ secret }', status: 403, code: 'FORBIDDEN' },
  { document: '{ broken }', status: 500, code: 'INTERNAL' },
])(
  'a decision that fails as in $document is $status, without internals',
  async ({ document, status, code }) => {
    await gateway[Symbol.asyncDispose]();
    gateway = await startGateway({ redirects: [{ ...rule, document, variablesOf: () => ({}) }] });
    const response = await get('/lamps/a7/small?country=GB');
    const text = await response.clone().text();
    expect(await refusalOf(response)).toMatchObject({ status, code });
    expect(text).not.toContain('hunter2');
    expect(response.headers.get('cache-control')).toBe('no-store');
  },
);

test('a parameter that is given twice counts as not given', async () => {
  expect((await get('/lamps/a7/small?country=GB&country=US')).status).toBe(400);
});

test('a question that does not fit the graph stops the start', async () => {
  await expect(startGateway({ redirects: [{ ...rule, document: '{ lantern }' }] })).rejects.toThrow(
    'The question behind /lamps/:id/:size does not fit the graph: Cannot query field "lantern"',
  );
});
