import { expect, test } from 'vitest';
import type { UpstreamError } from '../../../platform/errors.js';
import { createToldServer, cutBeforeAnswer, html, silence, status } from '../told-server.js';
import { ACT, answering, assetAnswer, createTestVip, SECRET, versionAnswer } from './client-for-tests.js';

const pathsOf = (server: { requests: readonly { method: string; path: string }[] }) =>
  server.requests.map(({ method, path }) => `${method} ${path}`);
const found = (ids: readonly string[]) => ({
  results: ids.map((id) => ({ id, status: 200, resource: { ...assetAnswer, id } })),
});

test('a token is asked for once, by all who need one, and sent with every call', async () => {
  await using server = await createToldServer(
    answering(({ body }) => ({ body: found(JSON.parse(body).ids) })),
  );
  await using vip = createTestVip(`${server.url}/house/`);
  await Promise.all([vip.assetsByIds(['ast_1']), vip.assetsByIds(['ast_2']), vip.assetsByIds(['ast_3'])]);
  expect(pathsOf(server)).toEqual([
    'POST /house/oauth/token',
    ...Array.from({ length: 3 }, () => 'POST /house/v1/assets:batchGet'),
  ]);
  const [token, ...calls] = server.requests;
  expect(token?.headers.authorization).toBe(`Basic ${Buffer.from(`colophon:${SECRET}`).toString('base64')}`);
  expect(calls.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer token-1'));
});

test('a token is renewed a minute before it ends', async () => {
  await using server = await createToldServer(
    answering(({ body }) => ({ body: found(JSON.parse(body).ids) })),
  );
  await using vip = createTestVip(server.url);
  await vip.assetsByIds(['ast_1']);
  vip.clock.set('2026-11-24T12:58:59.000Z');
  await vip.assetsByIds(['ast_1']);
  vip.clock.set('2026-11-24T12:59:01.000Z');
  await vip.assetsByIds(['ast_1']);
  expect(server.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(2);
});

test('a token that is refused is dropped, and the call made once more', async () => {
  await using server = await createToldServer(
    answering(({ headers, body }) =>
      headers.authorization === 'Bearer token-1'
        ? { status: 401, body: { code: 'token-expired' } }
        : { body: found(JSON.parse(body).ids) },
    ),
  );
  await using vip = createTestVip(server.url);
  expect(await vip.assetsByIds(['ast_1'])).toMatchObject([{ id: 'ast_1' }]);
});

test('credentials that are refused are a refusal, and no call is made for ever', async () => {
  await using server = await createToldServer(
    answering(() => ({ status: 401, body: { code: 'invalid-token' } })),
  );
  await using vip = createTestVip(server.url);
  await expect(vip.assetsByIds(['ast_1'])).rejects.toMatchObject({ code: 'UPSTREAM_REFUSED' });
  expect(server.requests.filter(({ path }) => path.startsWith('/v1'))).toHaveLength(2);
});

test('an asset is read into our words', async () => {
  const full = {
    ...assetAnswer,
    kind: 'trailer',
    language: 'en-GB',
    credit: 'Photo: Ann',
    links: [
      { level: 'collection', scheme: 'consonance:series', value: '7' },
      { level: 'planet', scheme: 'x', value: 'y' },
    ],
    territory: { include: ['AU', 'CA-QC'] },
    licences: [{ validUntil: '2028-12-31' }],
    embargo: { until: '2027-01-01T00:00:00Z' },
    legalHold: { reason: 'A letter.' },
    availability: 'on_hold',
    approvedVersion: versionAnswer,
  };
  await using server = await createToldServer(
    answering(() => ({ body: { results: [{ id: 'ast_1', status: 200, resource: full }] } })),
  );
  await using vip = createTestVip(server.url);
  expect(await vip.assetsByIds(['ast_1'])).toMatchObject([
    {
      kind: 'TRAILER_VIDEO',
      links: [{ level: 'SERIES', value: '7' }],
      territory: { include: ['AU', 'CA-QC'], exclude: [] },
      licences: [{ validFrom: null, validUntil: '2028-12-31' }],
      embargoUntil: new Date('2027-01-01T00:00:00Z'),
      isOnHold: true,
      availability: 'ON_HOLD',
      description: null,
      approvedVersion: { review: 'IN_REVIEW', widthPx: 640, pageCount: null, upload: null, renditions: null },
    },
  ]);
});

test('of a batch what is not there is null, and what cannot be read an error in its place', async () => {
  await using server = await createToldServer(
    answering(() => ({
      body: {
        results: [
          { id: 'ast_1', status: 404, problem: {} },
          { id: 'ast_2', status: 200, resource: { ...assetAnswer, id: 'ast_2', status: 'lost' } },
          { id: 'ast_3', status: 200, resource: { ...assetAnswer, id: 'ast_3' } },
        ],
      },
    })),
  );
  await using vip = createTestVip(server.url);
  const [missing, broken, whole] = await vip.assetsByIds(['ast_1', 'ast_2', 'ast_3']);
  expect(missing).toBeNull();
  expect(broken).toMatchObject({ code: 'UPSTREAM_UNREADABLE', message: expect.stringContaining('status') });
  expect(whole).toMatchObject({ id: 'ast_3' });
});

test.each([
  { name: 'fewer results than ids', results: [] },
  { name: 'another order', results: [{ id: 'ast_9', status: 200, resource: assetAnswer }] },
])('a batch with $name is not believed', async ({ results }) => {
  await using server = await createToldServer(answering(() => ({ body: { results } })));
  await using vip = createTestVip(server.url);
  await expect(vip.assetsByIds(['ast_1'])).rejects.toMatchObject({ code: 'UPSTREAM_UNREADABLE' });
});

test('ids are asked for 200 at a time, keys 100 at a time, in order', async () => {
  await using server = await createToldServer(
    answering(({ path, body }) => {
      const asked = JSON.parse(body);
      if (path.endsWith(':batchGet')) return { body: found(asked.ids) };
      const results = asked.keys.map(({ value }: { value: string }) => ({
        items: [{ ...assetAnswer, id: `ast_${value}` }],
        nextCursor: null,
      }));
      return { body: { results } };
    }),
  );
  await using vip = createTestVip(server.url);
  const ids = Array.from({ length: 401 }, (_, index) => `ast_${index}`);
  expect((await vip.assetsByIds(ids)).map((asset) => (asset as { id: string }).id)).toEqual(ids);
  const keys = Array.from({ length: 201 }, (_, index) => ({
    scheme: 'isbn13' as const,
    value: String(index),
  }));
  const lists = await vip.assetsOfKeys(keys, { kinds: ['AUDIO_TRACKS'], availability: ['AVAILABLE'] });
  expect(lists.map((list) => (list as readonly { id: string }[])[0]?.id)).toEqual(
    keys.map(({ value }) => `ast_${value}`),
  );
  const sizes = server.requests.slice(1).map(({ body }) => {
    const asked = JSON.parse(body);
    return (asked.ids ?? asked.keys).length;
  });
  expect(sizes).toEqual([200, 200, 1, 100, 100, 1]);
  expect(JSON.parse(server.requests.at(-1)?.body ?? '').filter).toEqual({
    kind: ['audio_tracks_zip'],
    availability: ['available'],
  });
});

test('a key with more than one answer holds is read to its end', async () => {
  await using server = await createToldServer(
    answering(({ body }) => {
      const [key] = JSON.parse(body).keys;
      const id = key.cursor === undefined ? 'ast_1' : 'ast_2';
      return {
        body: { results: [{ items: [{ ...assetAnswer, id }], nextCursor: key.cursor ? null : 'more' }] },
      };
    }),
  );
  await using vip = createTestVip(server.url);
  const [list] = await vip.assetsOfKeys([{ scheme: 'isbn13', value: '9781999900014' }], {});
  expect((list as readonly { id: string }[]).map(({ id }) => id)).toEqual(['ast_1', 'ast_2']);
});

test('an address of bytes is handed out, never followed and never logged', async () => {
  const location = 'https://files.example/content/a-secret-token';
  await using server = await createToldServer(answering(() => ({ status: 302, headers: { location } })));
  await using vip = createTestVip(server.url);
  expect(await vip.contentAddress({ versionId: 'asv_1', preset: 'thumb' })).toBe(location);
  expect(pathsOf(server)[1]).toBe('GET /v1/versions/asv_1/content?preset=thumb');
  expect(vip.lines.join('')).not.toContain('a-secret-token');
  server.tell(answering(() => ({ status: 404, body: { code: 'not-found' } })));
  expect(await vip.contentAddress({ versionId: 'asv_2' })).toBeNull();
});

const problem = (code: string, more: object = {}) => ({ code, title: code, detail: 'Because.', ...more });

test.each([
  { name: 'nothing there', status: 404, body: problem('not-found'), outcome: { kind: 'NOT_FOUND' } },
  { name: 'a tombstone', status: 410, body: problem('gone'), outcome: { kind: 'NOT_FOUND' } },
  {
    name: 'a state that does not allow it',
    status: 409,
    body: problem('state-conflict', {
      current: { revision: 4, state: 'approved' },
      allowedActions: ['revoke'],
    }),
    outcome: { kind: 'CONFLICT', message: 'Because.', currentState: 'APPROVED', allowedActions: ['revoke'] },
  },
  {
    name: 'a revision that is old',
    status: 412,
    body: problem('revision-mismatch', { current: { revision: 4, state: 'rejected' } }),
    outcome: { kind: 'CONFLICT', currentState: 'REJECTED', allowedActions: [] },
  },
  {
    name: 'a fault in a field',
    status: 422,
    body: problem('validation-failed', {
      errors: [{ pointer: '/links/0/value', message: 'Thirteen digits.' }],
    }),
    outcome: { kind: 'INVALID', fields: [{ path: 'links.0.value', message: 'Thirteen digits.' }] },
  },
  {
    name: 'a key that was used',
    status: 422,
    body: problem('idempotency-key-reused'),
    outcome: { kind: 'KEY_REUSED' },
  },
])('$name is an outcome of a change, and no failure', async ({ status: code, body, outcome }) => {
  await using server = await createToldServer(answering(() => ({ status: code, body })));
  await using vip = createTestVip(server.url);
  const asset = { kind: 'EPUB', name: 'Book', links: [] };
  expect(await vip.createAsset(asset, ACT)).toMatchObject(outcome);
});

test('a change goes with its key, for whom it is made, and for the revision that was read', async () => {
  await using server = await createToldServer(
    answering(({ path }) => ({
      body: path.endsWith(':batchGet')
        ? { results: [{ id: 'asv_1', status: 200, resource: versionAnswer }] }
        : { ...versionAnswer, review: 'approved' },
    })),
  );
  await using vip = createTestVip(server.url);
  const move = { action: 'APPROVE', sha256: 'a'.repeat(64), isRollback: false } as const;
  expect(await vip.moveVersion('asv_1', move, ACT)).toMatchObject({
    kind: 'DONE',
    thing: { review: 'APPROVED' },
  });
  const sent = server.requests.at(-1);
  expect(sent?.path).toBe('/v1/versions/asv_1:approve');
  expect(sent?.headers).toMatchObject({
    'idempotency-key': 'key-1',
    'on-behalf-of': 'ann',
    'if-match': '"3"',
  });
  expect(JSON.parse(sent?.body ?? '')).toEqual({ sha256: 'a'.repeat(64), rollback: false });
});

test.each([
  { name: 'answers HTML', reply: html, code: 'UPSTREAM_UNREADABLE' },
  { name: 'fails', reply: status(503), code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'wants us to wait', reply: status(429, { 'retry-after': '120' }), code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'cuts the connection', reply: cutBeforeAnswer, code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'does not answer', reply: silence, code: 'UPSTREAM_UNAVAILABLE' },
])('a VIP that $name is one failure of one shape, that tells no secret', async ({ reply, code }) => {
  await using server = await createToldServer(reply);
  await using vip = createTestVip(server.url, { http: { callTimeoutMs: 200, retry: { attempts: 1 } } });
  const failure = await vip.assetsByIds(['ast_1']).catch((error: UpstreamError) => error);
  expect(failure).toMatchObject({ code, upstream: 'vip' });
  expect(String((failure as UpstreamError).message)).not.toContain(SECRET);
  expect(vip.lines.join('')).not.toContain(SECRET);
});

test('a call that may be made again is, after the wait that VIP asked for', async () => {
  let calls = 0;
  await using server = await createToldServer(
    answering(({ body }) => {
      calls += 1;
      return calls === 1
        ? { status: 429, headers: { 'retry-after': '7' }, body: {} }
        : { body: found(JSON.parse(body).ids) };
    }),
  );
  await using vip = createTestVip(server.url);
  expect(await vip.assetsByIds(['ast_1'])).toMatchObject([{ id: 'ast_1' }]);
  expect(vip.waits).toEqual([7_000]);
});
