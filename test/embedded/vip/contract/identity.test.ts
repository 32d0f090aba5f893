/** Contract 3.1: who may ask, and what a refusal looks like (3.2). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, callerWith, createAsset, createCaller, readToken } from './caller.js';
import { openTarget, type Target } from './target.js';

let target: Target;
let caller: Caller;
beforeAll(async () => {
  target = await openTarget();
  caller = await createCaller(target.url, target.client);
});
afterAll(() => target[Symbol.asyncDispose]());

describe('a token', () => {
  test('is given to a client that proves who it is, for an hour at most', async () => {
    const response = await readToken(target.url, target.client);
    expect(response.status).toBe(200);
    const token = (await response.json()) as Record<string, unknown>;
    expect(token).toMatchObject({
      access_token: expect.any(String),
      token_type: expect.stringMatching(/^bearer$/i),
    });
    expect(token.expires_in).toBeLessThanOrEqual(3600);
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  test('is not given for a wrong secret', async () => {
    const response = await readToken(target.url, { ...target.client, clientSecret: 'wrong' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: 'invalid_client' });
  });

  test('can be found out about by RFC 8414', async () => {
    const response = await fetch(`${target.url}/.well-known/oauth-authorization-server`);
    expect(await response.json()).toMatchObject({
      token_endpoint: expect.stringMatching(/^https?:/),
      grant_types_supported: expect.arrayContaining(['client_credentials']),
    });
  });
});

describe('without', () => {
  test.each([
    { name: 'a token', identity: {} },
    { name: 'a token that is one', identity: { authorization: 'Bearer x.y.z' } },
    { name: 'the right scheme', identity: { authorization: 'Basic eDp5' } },
  ])('$name nothing answers', async ({ identity }) => {
    const { status, body, headers } = await callerWith(target.url, identity).call('GET', '/assets');
    expect(status).toBe(401);
    expect(body).toMatchObject({ status: 401, code: 'invalid-token', retryable: false });
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('the scope an action is refused, and the scope is named', async ({ skip }) => {
    if (target.reader === null) return skip();
    const reader = await createCaller(target.url, target.reader);
    const { status, body } = await reader.call('POST', '/assets', {
      key: randomUUID(),
      body: { kind: 'epub', name: 'x', links: [] },
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'insufficient-scope', requiredScope: 'assets:write' });
  });
});

test('what another tenant has is not there', async ({ skip }) => {
  if (target.other === null) return skip();
  const other = await createCaller(target.url, target.other);
  const { id } = await createAsset(caller);
  expect((await other.call('GET', `/assets/${id}`)).status).toBe(404);
  const batch = await other.call('POST', '/assets:batchGet', { body: { ids: [id] } });
  expect(batch.body.results).toMatchObject([{ id, status: 404 }]);
});

describe('a problem', () => {
  test('is told as application/problem+json, with the request’s id', async () => {
    const { status, headers, body } = await caller.call('GET', '/assets/ast_nobody', {
      headers: { 'x-request-id': 'suite-1' },
    });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      status: 404,
      code: 'not-found',
      requestId: headers.get('x-request-id'),
      retryable: false,
    });
  });

  test.each([
    { name: 'an unknown parameter', path: '/assets?colour=red', status: 400, code: 'unknown-parameter' },
    { name: 'a limit out of bounds', path: '/assets?limit=201', status: 400, code: 'invalid-request' },
    { name: 'a cursor of nobody', path: '/assets?cursor=nonsense', status: 400, code: 'invalid-request' },
    { name: 'a kind that is none', path: '/assets?kind=hat', status: 400, code: 'invalid-request' },
    { name: 'a path that is none', path: '/hats', status: 404, code: 'not-found' },
  ])('for $name is $status $code', async ({ path, status, code }) => {
    const answer = await caller.call('GET', path);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
  });

  test('for JSON that is none is 400, and for another type 415', async () => {
    const broken = await caller.call('POST', '/assets', { key: randomUUID(), body: '{"kind":' });
    expect([broken.status, broken.body.code]).toEqual([400, 'invalid-request']);
    const text = await caller.call('POST', '/assets', {
      key: randomUUID(),
      body: 'kind=epub',
      headers: { 'content-type': 'text/plain' },
    });
    expect([text.status, text.body.code]).toEqual([415, 'unsupported-media']);
  });

  test('in a body names the place by a JSON pointer', async () => {
    const { status, body } = await caller.call('POST', '/assets', {
      key: randomUUID(),
      body: { kind: 'epub', name: '', links: [{ level: 'product', scheme: 'isbn13', value: 'x' }] },
    });
    expect([400, 422]).toContain(status);
    expect(body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ pointer: expect.stringMatching(/^\//) })]),
    );
  });
});

test('what it can do is told, and so are its limits', async () => {
  const { status, body, headers } = await caller.call('GET', '/capabilities');
  expect(status).toBe(200);
  expect(body.kinds).toEqual(expect.arrayContaining(['front_cover', 'epub']));
  expect(headers.get('ratelimit-policy')).toBeTruthy();
  expect(headers.get('ratelimit')).toBeTruthy();
});

test('the document that describes it is OpenAPI 3.1', async () => {
  const { body } = await caller.call('GET', '/openapi.json');
  expect(body.openapi).toMatch(/^3\.1/);
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([expect.stringContaining('/assets:batchQuery')]),
  );
});
