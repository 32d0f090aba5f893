/** Who gets in, and what a request that makes no sense is told. */
import { beforeAll, expect, test } from 'vitest';
import { smallList } from './small-list.js';
import { ADMIN_KEY, API_KEY, type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;

beforeAll(async () => {
  consonance = await startStandIn({ seed: smallList(), settings: { graphqlBodyLimitBytes: 10_000 } });
});

test.each([
  { what: 'no key', authorization: null },
  { what: 'a wrong key', authorization: 'Bearer wrong' },
  { what: 'the REST scheme', authorization: `Token token=${API_KEY}` },
  { what: 'the key alone', authorization: API_KEY },
  { what: 'the key of the admin', authorization: `Bearer ${ADMIN_KEY}` },
])('$what is a 401 in JSON', async ({ authorization }) => {
  const response = await consonance.post({ query: '{ works { id } }' }, authorization);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ errors: [{ message: 'The API key is missing or wrong.' }] });
});

test('the key of the API opens no admin route', async () => {
  const { status } = await consonance.admin('GET', '/faults', undefined, API_KEY);
  expect(status).toBe(401);
});

test('introspection tells the types, the underscored codes and the deprecations', async () => {
  const { product, status, contact } = await consonance.ask(`{
    product: __type(name: "Product") { kind possibleTypes { name } }
    status: __type(name: "ONIXPublishingStatusCode") { enumValues { name description } }
    contact: __type(name: "Organisation") { fields(includeDeprecated: true) { name isDeprecated } }
  }`);
  expect(product.possibleTypes.map(({ name }: { name: string }) => name).sort()).toEqual([
    'ElectronicAudioProduct',
    'ElectronicBookProduct',
    'ElectronicProduct',
    'GenericProduct',
    'PhysicalAudioProduct',
    'PhysicalBookProduct',
    'PhysicalProduct',
  ]);
  expect(status.enumValues).toContainEqual({ name: '_04', description: 'Active' });
  expect(contact.fields).toContainEqual({ name: 'gender', isDeprecated: true });
});

test.each([
  { what: 'a syntax error', query: '{ works { id }', message: /Syntax Error/ },
  { what: 'an unknown field', query: '{ works { colour } }', message: /Cannot query field "colour"/ },
  {
    what: 'an unknown enum value',
    query: '{ products(productSearch: { productTypes: [Scroll] }) { id } }',
    message: /Scroll/,
  },
  {
    what: 'a day that is none',
    query: '{ works(workSearch: { changedSince: "2026-02-30" }) { id } }',
    message: /2026-02-30/,
  },
  {
    what: 'a cyclic fragment',
    query: '{ works { ...A } } fragment A on Work { ...A }',
    message: /Cannot spread fragment "A" within itself/,
  },
  {
    what: 'two operations and no name',
    query: 'query A { works { id } } query B { works { id } }',
    message: /operation name/,
  },
])('$what is told in errors, with status 200', async ({ query, message }) => {
  const response = await consonance.post({ query });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    errors: [expect.objectContaining({ message: expect.stringMatching(message) })],
  });
});

test.each([
  { what: 'a body without a query', body: { q: 1 }, status: 200 },
  {
    what: 'a body that is too large',
    body: { query: `{ works { id } } ${'#'.repeat(20_000)}` },
    status: 413,
  },
])('$what is refused with $status', async ({ body, status }) => {
  const response = await consonance.post(body);
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty('errors');
});

test('variables and operation names are honoured', async () => {
  const response = await consonance.post({
    query:
      'query A { works { id } } query B($title: String) { works(workSearch: { titleEq: $title }) { title } }',
    operationName: 'B',
    variables: { title: 'Moorland Physics' },
  });
  expect(await response.json()).toEqual({ data: { works: [{ title: 'Moorland Physics' }] } });
});

test('it is ready once the list is there, and counts its requests', async () => {
  const ready = await fetch(`${consonance.url()}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, reasons: [] }]);
  await consonance.admin('DELETE', '/requests');
  await consonance.ask('query Named { works { id } }');
  await consonance.ask('{ works { id } }');
  await consonance.ask('query Named { works { id } }');
  expect((await consonance.admin('GET', '/requests')).body).toEqual({
    total: 3,
    byOperation: { Named: 2, '(unnamed)': 1 },
  });
});
