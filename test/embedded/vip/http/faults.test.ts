/** The faults that tests of a client switch on. */
import { expect, test } from 'vitest';
import { CLIENT, startService } from '../service.js';

const vip = await startService();
const read = () => vip.call('GET', '/capabilities');

test('a status is answered as a problem, for so many requests of one route', async () => {
  await vip.admin('PUT', '/faults', [
    { kind: 'status', status: 429, retryAfterSeconds: 7, count: 1, route: 'GET /capabilities' },
    { kind: 'status', status: 401, count: 1, route: 'GET /capabilities' },
    { kind: 'status', status: 502, count: 1, route: 'GET /capabilities' },
  ]);
  expect((await vip.call('GET', '/titles')).status).toBe(200);
  const limited = await read();
  expect([limited.status, limited.body.code, limited.headers.get('retry-after')]).toEqual([
    429,
    'rate-limited',
    '7',
  ]);
  expect((await read()).status).toBe(401);
  expect((await read()).status).toBe(502);
  expect((await read()).status).toBe(200);
  expect((await vip.admin('GET', '/faults')).body).toEqual([]);
});

test('a page of HTML, a connection that is cut, and one that is cut in the middle', async () => {
  await vip.admin('PUT', '/faults', [{ kind: 'html', status: 200 }]);
  const page = await read();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
  for (const when of ['before', 'body']) {
    await vip.admin('PUT', '/faults', [{ kind: 'cut', when, count: 1 }]);
    await expect(read()).rejects.toThrow();
  }
  expect((await read()).status).toBe(200);
});

test('the token endpoint has them too, and latency comes before the answer', async () => {
  await vip.admin('PUT', '/faults', [
    { kind: 'latency', ms: 1, route: 'POST /oauth/token' },
    { kind: 'status', status: 503, count: 1, route: 'POST /oauth/token' },
  ]);
  const ask = () =>
    vip.fetch('/oauth/token', {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${CLIENT.clientId}:${CLIENT.secret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  expect((await ask()).status).toBe(503);
  expect((await ask()).status).toBe(200);
  expect((await vip.admin('DELETE', '/faults')).status).toBe(204);
});

test('requests are counted by route, those that met a fault too', async () => {
  await vip.admin('DELETE', '/request-counts');
  await vip.admin('PUT', '/faults', [{ kind: 'status', status: 500, count: 1 }]);
  await read();
  await read();
  await vip.call('GET', '/titles?limit=1');
  expect((await vip.admin('GET', '/request-counts')).body).toEqual({
    total: 3,
    byRoute: { 'GET /capabilities': 2, 'GET /titles': 1 },
  });
});

test('only the admin may switch them, and only to what there is', async () => {
  expect((await vip.fetch('/admin/faults', { method: 'GET' })).status).toBe(401);
  expect((await vip.admin('PUT', '/faults', [{ kind: 'flood' }])).body.code).toBe('validation-failed');
});
