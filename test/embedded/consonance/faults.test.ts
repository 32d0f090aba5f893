/** Each fault as a client sees it, and that it ends when it was said to end. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { smallList } from './small-list.js';
import { type StandIn, startStandIn } from './stand-in.js';

let consonance: StandIn;

beforeAll(async () => {
  consonance = await startStandIn({ seed: smallList() });
});

afterEach(async () => {
  await consonance.admin('DELETE', '/faults');
});

const switchOn = (...faults: object[]) => consonance.admin('PUT', '/faults', faults);
const query = 'query Titles { works { title } contract { id } }';

test.each([401, 403, 429, 500, 502, 503])('status %i, once', async (status) => {
  await switchOn({ kind: 'status', status, count: 1 });
  const response = await consonance.post({ query });
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty('errors');
  expect((await consonance.post({ query })).status).toBe(200);
});

test('too many requests, with how long to wait', async () => {
  await switchOn({ kind: 'status', status: 429, retryAfterSeconds: 7 });
  const response = await consonance.post({ query });
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
});

test('a page where JSON should be', async () => {
  await switchOn({ kind: 'html' });
  const response = await consonance.post({ query });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
  expect(await response.text()).toMatch(/^<!doctype html>/);
});

test('errors and no data', async () => {
  await switchOn({ kind: 'errors', message: 'Down for a while' });
  expect(await consonance.answer(query)).toEqual({ errors: [{ message: 'Down for a while' }] });
});

test('data with a hole, and an error that says where', async () => {
  await switchOn({ kind: 'partial' });
  const { data, errors } = await consonance.answer(query);
  expect(data).toEqual({ works: null, contract: { id: expect.any(Number) } });
  expect(errors).toEqual([{ message: 'Something went wrong.', path: ['works'] }]);
});

test('a connection that is cut before the answer', async () => {
  await switchOn({ kind: 'cut' });
  await expect(consonance.post({ query })).rejects.toThrow('fetch failed');
});

test('a connection that is cut in the middle of the answer', async () => {
  await switchOn({ kind: 'cut', when: 'body' });
  const response = await consonance.post({ query });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
});

test('a late answer is the answer, and other faults may come late too', async () => {
  await switchOn({ kind: 'latency', ms: 30 }, { kind: 'status', status: 503, count: 1 });
  const started = performance.now();
  expect((await consonance.post({ query })).status).toBe(503);
  expect(await consonance.ask(query)).toHaveProperty('works');
  expect(performance.now() - started).toBeGreaterThanOrEqual(60);
});

test('a fault for one operation or one root field leaves the others alone', async () => {
  await switchOn({ kind: 'html', operation: 'Titles' }, { kind: 'status', status: 503, field: 'contacts' });
  expect((await consonance.post({ query: 'query Others { works { id } }' })).status).toBe(200);
  expect((await consonance.post({ query: '{ contacts { id } }' })).status).toBe(503);
  expect((await consonance.post({ query })).headers.get('content-type')).toContain('text/html');
});

test('counts go down only for the requests they are for, and can be read', async () => {
  await switchOn({ kind: 'status', status: 500, count: 2, operation: 'Titles' });
  await consonance.post({ query: '{ contract { id } }' });
  await consonance.post({ query });
  expect((await consonance.admin('GET', '/faults')).body).toEqual([
    { kind: 'status', status: 500, count: 1, operation: 'Titles' },
  ]);
});

test('faults stand before neither the key nor the admin route', async () => {
  await switchOn({ kind: 'html' });
  expect((await consonance.post({ query }, null)).status).toBe(401);
  expect((await consonance.admin('GET', '/faults')).status).toBe(200);
});

test.each([
  [{ kind: 'meteor' }],
  [{ kind: 'latency' }],
  [{ kind: 'status', status: 200 }],
  [{ kind: 'html', count: 0 }],
  [{ kind: 'html', colour: 'red' }],
])('%o is no fault', async (fault) => {
  const { status, body } = await switchOn(fault);
  expect([status, body]).toEqual([400, { errors: [{ message: expect.any(String) }] }]);
  expect((await consonance.admin('GET', '/faults')).body).toEqual([]);
});
