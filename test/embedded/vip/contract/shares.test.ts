/** Contract 3.3, 3.4: links to assets, for a time, and who has used them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addApproved,
  addVersion,
  type Caller,
  createAsset,
  createCaller,
  type Fresh,
  someText,
} from './caller.js';
import { openTarget, type Target } from './target.js';

let target: Target;
let caller: Caller;
beforeAll(async () => {
  target = await openTarget();
  caller = await createCaller(target.url, target.client);
});
afterAll(() => target[Symbol.asyncDispose]());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** An asset with an approved version of these bytes, cleared for the world. */
async function addShareable(bytes: Buffer = someText(), more: Fresh = {}): Promise<string> {
  const { id } = await createAsset(caller, more);
  await addApproved(caller, id, bytes);
  const source = { system: 'suite', ref: id, revision: '1', asOf: new Date().toISOString() };
  const { status } = await caller.call('PUT', `/rights/suite:${id}`, {
    body: {
      subject: { level: 'asset', value: id },
      effect: 'grant',
      territories: { include: ['WORLD'] },
      source,
    },
  });
  expect([200, 201]).toContain(status);
  return id;
}

const share = (assetIds: readonly string[], more: object = {}, key: string = randomUUID()) =>
  caller.call('POST', '/shares', { key, body: { assetIds, expiresAt: inDays(7), ...more } });

const revoke = (id: string, revision: number) =>
  caller.call('POST', `/shares/${id}:revoke`, { key: randomUUID(), revision });

describe('a share', () => {
  test('is a link that anybody may follow, told once', async () => {
    const id = await addShareable();
    const { status, body } = await share([id]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^shr_/),
      assetIds: [id],
      state: 'active',
      passwordSet: false,
      url: expect.stringMatching(/^https?:/),
    });
    const page = await fetch(body.url);
    expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    const listed = await caller.call('GET', `/shares?assetId=${id}`);
    expect(listed.body.items).toMatchObject([{ id: body.id, state: 'active' }]);
    expect(listed.body.items[0]).not.toHaveProperty('url');
  });

  test('sent again with its key is the same, with its link', async () => {
    const id = await addShareable();
    const key = randomUUID();
    const expiresAt = inDays(7);
    const first = await share([id], { expiresAt }, key);
    const again = await share([id], { expiresAt }, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    const other = await share([id], { expiresAt, maxDownloads: 1 }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('is revoked for the revision that was read, and then gives nothing', async () => {
    const id = await addShareable();
    const { body: created } = await share([id]);
    const without = await caller.call('POST', `/shares/${created.id}:revoke`, { key: randomUUID() });
    expect([without.status, without.body.code]).toEqual([428, 'precondition-required']);
    expect((await revoke(created.id, created.revision + 1)).status).toBe(412);
    const { status, body } = await revoke(created.id, created.revision);
    expect([status, body.state]).toEqual([200, 'revoked']);
    expect((await fetch(created.url)).status).toBe(410);
    expect((await revoke(created.id, body.revision)).body.code).toBe('state-conflict');
    const { body: list } = await caller.call('GET', `/shares?assetId=${id}&state=active`);
    expect(list.items).toEqual([]);
  });

  test('is refused for what is not there, not approved, embargoed, or over at once', async () => {
    const missing = await share(['ast_nobody']);
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
    expect(JSON.stringify(missing.body)).toContain('ast_nobody');

    const { id: draft } = await createAsset(caller);
    await addVersion(caller, draft);
    const early = await share([draft]);
    expect([early.status, early.body.code]).toEqual([422, 'version-not-approved']);

    const until = inDays(2);
    const embargoed = await share([await addShareable(someText(), { embargo: { until } })]);
    expect([embargoed.status, embargoed.body.code, embargoed.body.until]).toEqual([422, 'embargoed', until]);

    const over = await share([await addShareable()], { expiresAt: inDays(-1) });
    expect([over.status, over.body.code, over.body.errors[0].pointer]).toEqual([
      422,
      'validation-failed',
      '/expiresAt',
    ]);
  });

  test('of another tenant is not there', async ({ skip }) => {
    if (target.other === null) return skip();
    const other = await createCaller(target.url, target.other);
    const id = await addShareable();
    const { body } = await share([id]);
    const theirs = await other.call('POST', '/shares', {
      key: randomUUID(),
      body: { assetIds: [id], expiresAt: inDays(7) },
    });
    expect(theirs.status).toBe(404);
    const taken = await other.call('POST', `/shares/${body.id}:revoke`, { key: randomUUID(), revision: 1 });
    expect(taken.status).toBe(404);
    expect((await other.call('GET', `/shares?assetId=${id}`)).body.items).toEqual([]);
  });
});

test('what is fetched by a share stands in the access log, and in the feed', async () => {
  const bytes = someText();
  const id = await addShareable(bytes);
  const { body: created } = await share([id]);
  const page = await (await fetch(created.url)).text();
  const [, address = ''] = /href="([^"]+)"/.exec(page) ?? [];
  const file = await fetch(new URL(address, created.url));
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  const { body: log } = await caller.call('GET', `/access-log?assetId=${id}`);
  expect(log.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'download', assetId: id, via: { type: 'share', id: created.id } }),
    ]),
  );
  const { body: feed } = await caller.call('GET', '/events?types=access.recorded&limit=200');
  expect(feed.items.map(({ subject }: { subject: { id: string } }) => subject.id)).toContain(created.id);
});
