/** Shares: by the contract, against a server that is told what to say, and against the real service. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createToldServer, html, status } from '../told-server.js';
import { ACT, answering, createTestVip } from './client-for-tests.js';
import { aFile, done, ofSource, someBytes, startVip } from './embedded-for-tests.js';
import { aStatement } from './statement-for-tests.js';

const share = {
  id: 'shr_1',
  revision: 1,
  assetIds: ['ast_1'],
  expiresAt: '2026-12-01T00:00:00Z',
  maxDownloads: 5,
  passwordSet: false,
  watermark: false,
  allowOriginal: true,
  state: 'active',
};
const url = 'https://vip.example/s/a-secret-token';
const wanted = { assetIds: ['ast_1'], expiresAt: new Date('2026-12-01T00:00:00Z'), audience: 'press' };

test('a share is made under its key, and its address is handed out and never logged', async () => {
  await using server = await createToldServer(answering(() => ({ status: 201, body: { ...share, url } })));
  await using vip = createTestVip(server.url);
  expect(await vip.createShare(wanted, ACT)).toMatchObject({
    kind: 'DONE',
    thing: { id: 'shr_1', url, state: 'ACTIVE', recipientId: null, maxDownloads: 5, lastUsedAt: null },
  });
  const sent = server.requests.at(-1);
  expect([sent?.path, sent?.headers['idempotency-key']]).toEqual(['/v1/shares', 'key-1']);
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    assetIds: ['ast_1'],
    expiresAt: '2026-12-01T00:00:00.000Z',
    audience: 'press',
  });
  expect(vip.lines.join('')).not.toContain('a-secret-token');
});

test('a share whose address is told no second time is there without it', async () => {
  await using server = await createToldServer(answering(() => ({ body: share })));
  await using vip = createTestVip(server.url);
  expect(await vip.createShare(wanted, ACT)).toMatchObject({ kind: 'DONE', thing: { url: null } });
});

test('an address that is none of the web is not handed out', async () => {
  await using server = await createToldServer(
    answering(() => ({ status: 201, body: { ...share, url: 'javascript:alert(1)' } })),
  );
  await using vip = createTestVip(server.url);
  await expect(vip.createShare(wanted, ACT)).rejects.toMatchObject({ code: 'UPSTREAM_UNREADABLE' });
});

test.each([
  { name: 'answers HTML', reply: html, code: 'UPSTREAM_UNREADABLE' },
  { name: 'fails', reply: status(503), code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'knows no shares', reply: status(404), code: 'UPSTREAM_REFUSED' },
])('a VIP that $name is a failure', async ({ reply, code }) => {
  await using server = await createToldServer((request, response) =>
    request.path.startsWith('/v1')
      ? reply(request, response)
      : answering(() => ({ body: {} }))(request, response),
  );
  await using vip = createTestVip(server.url, { http: { retry: { attempts: 1 } } });
  await expect(vip.createShare(wanted, ACT)).rejects.toMatchObject({ code });
});

const { createClient } = await startVip();
const vip = createClient();
const act = () => ({ requestKey: randomUUID() });

async function anApproved() {
  const put = done(await vip.putFile(aFile(someBytes(), ofSource(randomUUID())), act()));
  done(await vip.moveVersion(put.version.id, { action: 'SUBMIT' }, act()));
  const approve = { action: 'APPROVE', sha256: put.version.sha256, isRollback: false } as const;
  done(await vip.moveVersion(put.version.id, approve, act()));
  return put.assetId;
}
/** Rights for everything that these tests make. */
const grantAll = () =>
  vip.putStatement(
    aStatement({
      subject: { level: 'KIND', value: 'JACKET_COPY' },
      source: { system: 'consonance', ref: 'all', revision: '1', asOf: new Date('2026-11-05T12:00:00Z') },
    }),
  );

test('the real service makes a share once for a key, lists it with its asset, and ends it', async () => {
  await grantAll();
  const assetId = await anApproved();
  const made = { assetIds: [assetId], expiresAt: new Date('2026-11-20T00:00:00Z') };
  const key = act();
  const first = done(await vip.createShare(made, key));
  expect(await fetch(first.url ?? '')).toMatchObject({ status: 200 });
  expect(done(await vip.createShare(made, key)).id).toBe(first.id);
  expect(await vip.createShare({ ...made, maxDownloads: 1 }, key)).toMatchObject({ kind: 'KEY_REUSED' });
  const question = { assetId, first: 50, after: null };
  expect((await vip.sharesOf(question)).items).toMatchObject([{ id: first.id, state: 'ACTIVE' }]);

  const ending = act();
  expect(done(await vip.revokeShare(first.id, ending)).state).toBe('REVOKED');
  expect(done(await vip.revokeShare(first.id, ending)).state).toBe('REVOKED');
  expect(await vip.revokeShare(first.id, act())).toMatchObject({ kind: 'CONFLICT', currentState: 'REVOKED' });
  expect(await vip.revokeShare('shr_none', act())).toEqual({ kind: 'NOT_FOUND' });
  expect((await vip.sharesOf(question)).items).toMatchObject([{ state: 'REVOKED' }]);
  expect(await fetch(first.url ?? '')).toMatchObject({ status: 410 });
});

test('the real service denies what may not be had, with reasons, and says when time will change that', async () => {
  await grantAll();
  const expiresAt = new Date('2026-11-20T00:00:00Z');
  const unapproved = done(await vip.sendFile(aFile(someBytes(), ofSource(randomUUID())), act()));
  expect(await vip.createShare({ assetIds: [unapproved.assetId], expiresAt }, act())).toMatchObject({
    kind: 'DENIED',
    until: null,
    reasons: [{ assetId: unapproved.assetId }],
  });
  const assetId = await anApproved();
  const embargoUntil = new Date('2026-11-10T00:00:00Z');
  done(await vip.updateAsset(assetId, { embargoUntil }, act()));
  expect(await vip.createShare({ assetIds: [assetId], expiresAt }, act())).toMatchObject({
    kind: 'DENIED',
    until: embargoUntil,
  });
  expect(await vip.createShare({ assetIds: [assetId], expiresAt: new Date(0) }, act())).toMatchObject({
    kind: 'INVALID',
    fields: [{ path: 'expiresAt' }],
  });
});
