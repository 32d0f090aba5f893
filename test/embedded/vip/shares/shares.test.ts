/** Shares as callers of the API make, find and revoke them. What their links give is in portal.test.ts. */
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Json, startService, TOKENS } from '../service.js';
import { addVersion, createAsset, untilProcessed } from '../uploads/sending.js';
import { act, addShare, addShareable, IN_A_WEEK, NOON, postShare, putRights } from './sharing.js';

const vip = await startService({ shareDays: 30 });
const { assetId } = await addShareable(vip);

describe('a share', () => {
  test('tells its link once, and nothing of it or of its password ever again', async () => {
    const created = await postShare(vip, {
      assetIds: [assetId],
      recipientId: 'rcp_press',
      maxDownloads: 3,
      password: 'Salt and roads',
    });
    expect([created.status, created.headers.get('etag'), created.headers.get('cache-control')]).toEqual([
      201,
      '"1"',
      'no-store',
    ]);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^shr_[\w-]{24}$/),
      revision: 1,
      createdAt: NOON,
      updatedAt: NOON,
      createdBy: { type: 'client', id: 'all' },
      externalRefs: [],
      assetIds: [assetId],
      recipientId: 'rcp_press',
      expiresAt: IN_A_WEEK,
      maxDownloads: 3,
      passwordSet: true,
      watermark: false,
      allowOriginal: true,
      state: 'active',
      url: expect.stringMatching(new RegExp(`^${vip.url()}/s/[\\w-]{43}$`)),
    });
    const token = created.body.url.split('/').at(-1);
    const listed = await vip.call('GET', `/shares?id=${created.body.id}`);
    const { url: _, ...rest } = created.body;
    expect(listed.body.items).toEqual([rest]);
    const audit = await vip.call('GET', `/audit?subject=${created.body.id}`);
    const rows = await vip.query('select * from vip.share where share_id = $1', [created.body.id]);
    expect(rows[0].token_sha256).toBe(createHash('sha256').update(token).digest('hex'));
    for (const kept of [listed.text, audit.text, JSON.stringify(rows)]) {
      expect(kept).not.toContain(token);
      expect(kept).not.toContain('Salt and roads');
    }
  });

  test('is told to feed and audit with who made it', async () => {
    const { id } = await addShare(vip);
    const { body } = await vip.call('GET', `/audit?subject=${id}`);
    expect(body.items).toMatchObject([
      {
        type: 'share.created',
        subject: { type: 'share', id, revision: 1 },
        actor: { id: 'all' },
        details: { expiresAt: IN_A_WEEK, passwordSet: false },
      },
    ]);
    const events = await vip.call('GET', '/events?types=share.created&limit=200');
    expect(events.body.items.map(({ subject }: Json) => subject.id)).toContain(id);
  });

  test('needs the scope shares:rw', async () => {
    const { status, body } = await vip.call('POST', '/shares', {
      token: TOKENS.reader,
      body: { assetIds: [assetId], expiresAt: IN_A_WEEK },
    });
    expect([status, body.requiredScope]).toEqual([403, 'shares:rw']);
    expect((await vip.call('GET', '/shares', { token: TOKENS.reader })).status).toBe(403);
  });
});

describe('sent again with its key', () => {
  test('it is the same share with the same link, and neither is kept as it was sent', async () => {
    const key = randomUUID();
    const body = { assetIds: [assetId], password: 'Salt and roads' };
    const [first, second] = [await postShare(vip, body, key), await postShare(vip, body, key)];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const [kept] = await vip.query('select * from vip.idempotency where key = $1', [key]);
    expect(JSON.stringify(kept)).not.toContain(first.body.url.split('/').at(-1));
    const sent = JSON.stringify({ expiresAt: IN_A_WEEK, ...body });
    expect(kept.body_sha256).not.toBe(createHash('sha256').update(sent).digest('hex'));
    const other = await postShare(vip, { ...body, maxDownloads: 1 }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('and cut off before it was committed, it has left nothing behind', async () => {
    const key = randomUUID();
    const fresh = await addShareable(vip);
    const held = await vip.holdFeed();
    const cut = postShare(vip, { assetIds: [fresh.assetId] }, key);
    while ((await held.waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await vip.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect((await cut).body).toMatchObject({ code: 'unavailable', retryable: true });
    await held.letGo();
    const again = await postShare(vip, { assetIds: [fresh.assetId] }, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
    const { body } = await vip.call('GET', `/shares?assetId=${fresh.assetId}&count=true`);
    expect(body.totalCount).toBe(1);
  });
});

describe('what cannot be shared', () => {
  test.each([
    { name: 'nothing', body: { assetIds: [] }, pointer: '/assetIds' },
    { name: '201 assets', body: { assetIds: Array.from({ length: 201 }, String) }, pointer: '/assetIds' },
    { name: 'one asset twice', body: { assetIds: [assetId, assetId] }, pointer: '/assetIds' },
    { name: 'a package', body: { assetIds: [assetId], packageId: 'pkg_1' }, pointer: '/packageId' },
    { name: 'a watermark', body: { assetIds: [assetId], watermark: true }, pointer: '/watermark' },
    { name: 'only copies', body: { assetIds: [assetId], allowOriginal: false }, pointer: '/allowOriginal' },
    { name: 'no downloads', body: { assetIds: [assetId], maxDownloads: 0 }, pointer: '/maxDownloads' },
    { name: 'a short password', body: { assetIds: [assetId], password: 'short' }, pointer: '/password' },
    { name: 'no end', body: { assetIds: [assetId], expiresAt: undefined }, pointer: '/expiresAt' },
    { name: 'an end that is now', body: { assetIds: [assetId], expiresAt: NOON }, pointer: '/expiresAt' },
    {
      name: 'an end in 31 days',
      body: { assetIds: [assetId], expiresAt: '2026-12-05T12:00:00.001Z' },
      pointer: '/expiresAt',
    },
    {
      name: 'an end in 100 years',
      body: { assetIds: [assetId], expiresAt: '2126-11-05T12:00:00Z' },
      pointer: '/expiresAt',
    },
    { name: 'a colour', body: { assetIds: [assetId], colour: 'red' }, pointer: '/colour' },
  ])('$name is refused, and the place named', async ({ body, pointer }) => {
    const answer = await postShare(vip, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
    expect(answer.body.errors.map((error: Json) => error.pointer)).toContain(pointer);
  });

  test('the last day that is allowed is allowed', async () => {
    const answer = await postShare(vip, { assetIds: [assetId], expiresAt: '2026-12-05T12:00:00Z' });
    expect(answer.status).toBe(201);
  });

  test('assets that are not there are named, another tenant’s among them', async () => {
    const gone = await createAsset(vip);
    const { revision } = (await vip.call('GET', `/assets/${gone.id}`)).body;
    await vip.call('DELETE', `/assets/${gone.id}`, { headers: { 'if-match': `"${revision}"` } });
    const foreign = await vip.call('POST', '/assets', {
      token: TOKENS.other,
      body: { kind: 'front_cover', name: 'Theirs', links: [] },
    });
    const ids = ['ast_nobody', assetId, gone.id, foreign.body.id];
    const { status, body } = await postShare(vip, { assetIds: ids });
    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(body.errors.map(({ pointer }: Json) => pointer)).toEqual([
      '/assetIds/0',
      '/assetIds/2',
      '/assetIds/3',
    ]);
    expect(body.errors[2].message).toContain(foreign.body.id);
    expect(body.detail).toContain('ast_nobody');
  });

  test('an embargoed one is embargoed until the last embargo ends, and a moment later is shared', async () => {
    const ids: string[] = [];
    for (const until of ['2026-11-06T00:01:00.000Z', '2026-11-05T23:00:00.000Z']) {
      ids.push((await addShareable(vip, { asset: { embargo: { until } } })).assetId);
    }
    const early = await postShare(vip, { assetIds: [assetId, ...ids] });
    expect([early.status, early.body.code, early.body.until]).toEqual([
      422,
      'embargoed',
      '2026-11-06T00:01:00.000Z',
    ]);
    expect(early.body.reasons).toMatchObject([
      { code: 'embargoed', assetId: ids[0], until: '2026-11-06T00:01:00.000Z' },
      { code: 'embargoed', assetId: ids[1], until: '2026-11-05T23:00:00.000Z' },
    ]);
    vip.clock.set('2026-11-06T00:00:59.999Z');
    expect((await postShare(vip, { assetIds: ids })).status).toBe(422);
    vip.clock.set('2026-11-06T00:01:00.000Z');
    expect((await postShare(vip, { assetIds: ids })).status).toBe(201);
    vip.clock.set(NOON);
  });

  test('whatever cannot be had now is refused with its reason', async () => {
    const unapproved = (await addVersion(vip, `Draft ${randomUUID()}`)).assetId;
    const withdrawn = (await addShareable(vip)).assetId;
    await act(vip, `/assets/${withdrawn}:withdraw`, { reason: 'A dispute.' });
    const held = (await addShareable(vip, { asset: { legalHold: { reason: 'A court.' } } })).assetId;
    const expired = (await addShareable(vip, { asset: { expiresAt: '2026-11-01T00:00:00Z' } })).assetId;
    const uncleared = (await addShareable(vip)).assetId;
    await putRights(vip, uncleared, { until: NOON });
    const embargoed = (await addShareable(vip, { asset: { embargo: { until: IN_A_WEEK } } })).assetId;
    const refusalOf = async (id: string) => {
      const { status, body } = await postShare(vip, { assetIds: [assetId, embargoed, id] });
      return [status, body.code, body.reasons.map((reason: Json) => [reason.assetId, reason.code])];
    };
    const alsoEmbargoed = [embargoed, 'embargoed'];
    expect(await refusalOf(unapproved)).toEqual([
      422,
      'version-not-approved',
      [alsoEmbargoed, [unapproved, 'version_not_approved']],
    ]);
    expect(await refusalOf(withdrawn)).toEqual([
      409,
      'state-conflict',
      [alsoEmbargoed, [withdrawn, 'state_conflict']],
    ]);
    expect(await refusalOf(held)).toEqual([423, 'legal-hold', [alsoEmbargoed, [held, 'legal_hold']]]);
    expect(await refusalOf(expired)).toEqual([
      409,
      'state-conflict',
      [alsoEmbargoed, [expired, 'state_conflict']],
    ]);
    expect(await refusalOf(uncleared)).toEqual([
      422,
      'rights-denied',
      [alsoEmbargoed, [uncleared, 'expired']],
    ]);
  });

  test('a file that is not to be trusted is in no share', async () => {
    const { id, assetId: infected } = await addVersion(vip, `No picture ${randomUUID()}`, {
      fileName: 'c.jpg',
      mediaType: 'image/jpeg',
    });
    expect((await untilProcessed(vip, id)).processing).toBe('quarantined');
    expect((await postShare(vip, { assetIds: [infected] })).body.code).toBe('version-not-approved');
  });

  test('ten megabytes are too much, and leave the service as it was', async () => {
    const { status, body } = await postShare(vip, { assetIds: [assetId], note: 'x'.repeat(10_000_000) });
    expect([status, body.code]).toEqual([413, 'file-too-large']);
    expect((await postShare(vip, { assetIds: [assetId] })).status).toBe(201);
  });
});

describe('the list', () => {
  const list = async (query: string, token: string = TOKENS.all) =>
    (await vip.call('GET', `/shares?${query}`, { token })).body;
  const idsOf = ({ items }: Json): string[] => items.map(({ id }: Json) => id);

  test('is paged over more than one page, and of one tenant', async () => {
    const { assetId: own } = await addShareable(vip);
    const made: string[] = [];
    for (let index = 0; index < 5; index++) made.push((await postShare(vip, { assetIds: [own] })).body.id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`assetId=${own}&limit=2&count=true${cursor}`);
      expect(page.totalCount).toBe(5);
      seen.push(...idsOf(page));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen.toSorted()).toEqual(made.toSorted());
    expect((await list(`assetId=${own}`, TOKENS.other)).items).toEqual([]);
  });

  test('is filtered by asset, recipient, reference and state', async () => {
    const ref = { system: 'colophon', value: randomUUID() };
    const share = await addShare(vip, { recipientId: 'rcp_agent', externalRefs: [ref], maxDownloads: 1 });
    const other = await addShare(vip, { expiresAt: '2026-11-05T12:00:01Z' });
    const both = `assetId=${share.assetId}&assetId=${other.assetId}`;
    expect(idsOf(await list(both)).toSorted()).toEqual([share.id, other.id].toSorted());
    expect(idsOf(await list(`${both}&recipientId=rcp_agent`))).toEqual([share.id]);
    expect(idsOf(await list(`externalRef=colophon:${ref.value}`))).toEqual([share.id]);
    await fetch(share.fileUrl);
    vip.clock.set('2026-11-05T12:00:01Z');
    expect(idsOf(await list(`${both}&state=exhausted`))).toEqual([share.id]);
    expect(idsOf(await list(`${both}&state=expired`))).toEqual([other.id]);
    await vip.call('POST', `/shares/${other.id}:revoke`, { headers: { 'if-match': '"1"' } });
    const states = (await list(both)).items.map(({ id, state }: Json) => [id, state]);
    expect(states).toEqual([
      [share.id, 'exhausted'],
      [other.id, 'revoked'],
    ]);
    expect(idsOf(await list(`${both}&state=active`))).toEqual([]);
    vip.clock.set(NOON);
  });

  test.each(['state=open', 'limit=0', 'cursor=x', 'token=x'])('does not take %s', async (query) => {
    expect((await vip.call('GET', `/shares?${query}`)).status).toBe(400);
  });
});

describe('a revoked share', () => {
  const revoke = (id: string, headers: Record<string, string>, token: string = TOKENS.all) =>
    vip.call('POST', `/shares/${id}:revoke`, { body: { reason: 'Reversion.' }, headers, token });

  test('was revoked for what was read, once, and not by another tenant', async () => {
    const { id } = await addShare(vip);
    expect((await revoke(id, {})).status).toBe(428);
    const stale = await revoke(id, { 'if-match': '"7"' });
    expect([stale.status, stale.body.current]).toEqual([412, { revision: 1, state: 'active' }]);
    expect((await revoke(id, { 'if-match': '"1"' }, TOKENS.other)).status).toBe(404);
    expect((await revoke('shr_nobody', { 'if-match': '"1"' })).status).toBe(404);
    const done = await revoke(id, { 'if-match': '"1"' });
    expect([done.status, done.body.state, done.body.revision, done.headers.get('etag')]).toEqual([
      200,
      'revoked',
      2,
      '"2"',
    ]);
    const again = await revoke(id, { 'if-match': '"2"' });
    expect([again.status, again.body.code, again.body.current.state]).toEqual([
      409,
      'state-conflict',
      'revoked',
    ]);
    const { body } = await vip.call('GET', `/audit?subject=${id}`);
    expect(body.items.at(-1)).toMatchObject({ type: 'share.revoked', details: { reason: 'Reversion.' } });
  });

  test('of two who revoke at once, one has done it', async () => {
    const { id } = await addShare(vip);
    const answers = await Promise.all([1, 2, 3].map(() => revoke(id, { 'if-match': '"1"' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });
});
