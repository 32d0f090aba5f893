/** What is the same for every address: how a request is read, and what a refusal looks like. */
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startService, TOKENS } from '../service.js';
import { aTitle } from '../titles/a-title.js';

const vip = await startService({ bodyLimitBytes: 20_000 });

describe('every refusal is a problem', () => {
  const rows: readonly {
    name: string;
    method?: string;
    path: string;
    token?: string | null;
    body?: unknown;
    headers?: Record<string, string>;
    status: number;
    code: string;
  }[] = [
    { name: 'a path that is none', path: '/hats', status: 404, code: 'not-found' },
    {
      name: 'a path that is none, asked by nobody',
      path: '/hats',
      token: null,
      status: 404,
      code: 'not-found',
    },
    { name: 'an action that is none', method: 'POST', path: '/titles:paint', status: 404, code: 'not-found' },
    { name: 'a path that cannot be decoded', path: '/titles/%zz', status: 400, code: 'invalid-request' },
    { name: 'an unknown parameter', path: '/titles?colour=red', status: 400, code: 'unknown-parameter' },
    { name: 'a parameter out of bounds', path: '/titles?limit=201', status: 400, code: 'invalid-request' },
    {
      name: 'a parameter given twice that is one',
      path: '/titles?limit=1&limit=2',
      status: 400,
      code: 'invalid-request',
    },
    { name: 'a cursor that is none', path: '/titles?cursor=nonsense', status: 400, code: 'invalid-request' },
    { name: 'a cursor of another list', path: '/titles?cursor=NQ', status: 400, code: 'invalid-request' },
    {
      name: 'JSON that is none',
      method: 'POST',
      path: '/titles:batchUpsert',
      body: '{"titles":',
      status: 400,
      code: 'invalid-request',
    },
    {
      name: 'a body of another type',
      method: 'POST',
      path: '/titles:batchUpsert',
      body: 'a=b',
      headers: { 'content-type': 'text/plain' },
      status: 415,
      code: 'unsupported-media',
    },
    {
      name: 'a body without what is needed',
      method: 'POST',
      path: '/titles:batchUpsert',
      body: {},
      status: 422,
      code: 'validation-failed',
    },
    {
      name: 'no body where one is needed',
      method: 'POST',
      path: '/titles:batchUpsert',
      status: 422,
      code: 'validation-failed',
    },
    {
      name: 'a body with what nobody knows',
      method: 'POST',
      path: '/unmatched-files',
      body: { fileName: 'x', reason: 'y', colour: 'red' },
      status: 422,
      code: 'validation-failed',
    },
    {
      name: 'a body that is too large',
      method: 'POST',
      path: '/unmatched-files',
      body: { fileName: 'x'.repeat(30_000) },
      status: 413,
      code: 'file-too-large',
    },
    { name: 'no token', path: '/titles', token: null, status: 401, code: 'invalid-token' },
    {
      name: 'no token, however bad the body',
      method: 'POST',
      path: '/titles:batchUpsert',
      token: null,
      body: '{',
      status: 401,
      code: 'invalid-token',
    },
    { name: 'a token of nobody', path: '/titles', token: 'x.y.z', status: 401, code: 'invalid-token' },
    {
      name: 'a scope that is not there',
      path: '/titles',
      token: TOKENS.reader,
      status: 403,
      code: 'insufficient-scope',
    },
    {
      name: 'an If-Match that is none',
      path: '/titles',
      headers: { 'if-match': 'three' },
      status: 400,
      code: 'invalid-request',
    },
    {
      name: 'a key that is too long',
      method: 'POST',
      path: '/unmatched-files',
      body: {},
      headers: { 'idempotency-key': 'k'.repeat(256) },
      status: 400,
      code: 'invalid-request',
    },
  ];

  test.each(rows)('for $name: $status $code', async ({ method = 'GET', path, status, code, ...asked }) => {
    const answer = await vip.call(method, path, asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: `urn:vip:problem:${code}`,
      title: expect.any(String),
      detail: expect.any(String),
      status,
      requestId: answer.headers.get('x-request-id'),
      retryable: false,
    });
  });

  test('outside the API too, and for what is no HTTP', async () => {
    const answer = await vip.fetch('/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const { port } = new URL(vip.url());
    const text = await new Promise<string>((resolve, reject) => {
      let got = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELO\r\n\r\n'));
      socket.on('data', (chunk) => (got += String(chunk)));
      socket.on('end', () => resolve(got));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400[\s\S]*application\/problem\+json[\s\S]*"code":"invalid-request"/);
  });

  test('names the places of a body by JSON pointers, and the unknown parameters', async () => {
    const { body } = await vip.call('POST', '/titles:batchUpsert', {
      body: { titles: [aTitle({ isbns: ['123'], 'odd/one~two': 1 })] },
    });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/titles/0/products/0/isbn13', '/titles/0/odd~1one~0two']),
    );
    const query = await vip.call('GET', '/titles?colour=red&size=1');
    expect(query.body.errors).toMatchObject([{ pointer: '/colour' }, { pointer: '/size' }]);
  });

  test('tells no client what went wrong inside, and the same request can be tried again', async () => {
    await vip.query('alter table vip.unmatched_file rename to mislaid');
    const answer = await vip.call('GET', '/unmatched-files');
    await vip.query('alter table vip.mislaid rename to unmatched_file');
    expect([answer.status, answer.body.code, answer.body.retryable]).toEqual([500, 'internal-error', true]);
    expect(answer.text).not.toMatch(/mislaid|unmatched_file|relation/);
    expect((await vip.call('GET', '/unmatched-files')).status).toBe(200);
  });
});

describe('a request', () => {
  test('keeps the id that it came with, where it is one', async () => {
    const own = await vip.call('GET', '/capabilities', { headers: { 'x-request-id': 'mine-1' } });
    expect(own.headers.get('x-request-id')).toBe('mine-1');
    const odd = await vip.call('GET', '/capabilities', { headers: { 'x-request-id': 'not an id' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  test('may be part of a trace, however that is written', async () => {
    for (const traceparent of ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'nonsense']) {
      expect((await vip.call('GET', '/capabilities', { headers: { traceparent } })).status).toBe(200);
    }
  });

  test('for what is known already is answered 304 without a body', async () => {
    const title = aTitle();
    const put = await vip.call('PUT', `/titles/consonance:${title.source.ref}`, { body: title });
    const path = `/titles/${put.body.id}`;
    const same = await vip.call('GET', path, { headers: { 'if-none-match': 'W/"7", "1"' } });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', '"1"']);
    const other = await vip.call('GET', path, { headers: { 'if-none-match': '"2"' } });
    expect(other.status).toBe(200);
  });
});

describe('the capabilities', () => {
  test('are told to any client, with every kind and what is not built', async () => {
    const { body } = await vip.call('GET', '/capabilities', { token: TOKENS.robot });
    expect(body.kinds).toEqual(expect.arrayContaining(['front_cover', 'epub']));
    expect(body.features).toMatchObject({ titles: true, packages: false });
    expect(body.limits).toMatchObject({ batchGetIds: 200, batchQueryKeys: 100 });
  });
});
