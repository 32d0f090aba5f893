/** Statements as they are put and listed, and the decision over what is stored. The rules are in decide.test.ts. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addApproved, addVersion, callerWith, createAsset, someIsbn } from '../contract/caller.js';
import { startService, TOKENS } from '../service.js';
import { aTitle } from '../titles/a-title.js';

const vip = await startService();
const caller = () => callerWith(vip.url(), { authorization: `Bearer ${TOKENS.all}` });

function aGrant(more: Record<string, unknown> = {}, source: Record<string, unknown> = {}) {
  return {
    subject: { level: 'product', value: someIsbn() },
    effect: 'grant',
    territories: { include: ['AU', 'NZ'] },
    ...more,
    source: {
      system: 'consonance',
      ref: randomUUID(),
      revision: '1',
      asOf: '2026-11-05T11:00:00Z',
      ...source,
    },
  };
}
const put = (statement: ReturnType<typeof aGrant>, token: string = TOKENS.all) =>
  vip.call('PUT', `/rights/consonance:${statement.source.ref}`, { body: statement, token });

describe('a statement', () => {
  test('is put whole, replaced by a newer revision, and not by an older one', async () => {
    const ref = randomUUID();
    const first = await put(aGrant({ note: 'From the contract.' }, { ref }));
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    expect(first.body).toMatchObject({ id: expect.stringMatching(/^rgt_/), revision: 1 });
    const second = await put(aGrant({ effect: 'restrict' }, { ref, revision: '2' }));
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ id: first.body.id, revision: 2, effect: 'restrict' });
    expect(second.body).not.toHaveProperty('note');
    const older = await put(aGrant({}, { ref }));
    expect([older.status, older.body.code]).toEqual([409, 'state-conflict']);
  });

  test('that is told again in the same words is not new; told later it is fresh', async () => {
    const grant = aGrant();
    const { body } = await put(grant);
    expect((await put(grant)).body.revision).toBe(1);
    const later = { ...grant, source: { ...grant.source, asOf: '2026-11-05T11:30:00Z' } };
    expect((await put(later)).body.revision).toBe(2);
    const { body: audit } = await vip.call('GET', `/audit?subject=${body.id}`);
    expect(audit.items).toMatchObject([
      { type: 'rights.changed', details: { territories: { include: ['AU', 'NZ'] } } },
      { type: 'rights.changed', details: { source: { asOf: '2026-11-05T11:30:00Z' } } },
    ]);
  });

  test.each([
    {
      name: 'a territory that is none',
      more: { territories: { include: ['ZZ'] } },
      pointer: '/territories/include/0',
    },
    { name: 'no territory', more: { territories: { include: [] } }, pointer: '/territories/include' },
    { name: 'a use that is none', more: { uses: ['wallpaper'] }, pointer: '/uses/0' },
    { name: 'an empty list of languages', more: { languages: [] }, pointer: '/languages' },
    { name: 'a dimension that nobody knows', more: { colours: ['red'] }, pointer: '/colours' },
  ])('with $name is refused: it must not be read as wider than it is', async ({ more, pointer }) => {
    const { status, body } = await put(aGrant(more));
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'validation-failed', pointer]);
  });

  test('is listed by its subject, page by page, and to its tenant only', async () => {
    const isbn = someIsbn();
    const subject = { level: 'product', value: isbn };
    for (let index = 0; index < 3; index++) await put(aGrant({ subject }));
    await put(aGrant());
    const list = (query: string, token: string = TOKENS.all) =>
      vip.call('GET', `/rights?subject=product:${isbn}${query}`, { token });
    const first = (await list('&limit=2')).body;
    const second = (await list(`&limit=2&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect((await list('', TOKENS.other)).body.items).toEqual([]);
    expect((await list('', TOKENS.robot)).status).toBe(403);
  });
});

describe('a question', () => {
  const recipient = { type: 'print_retailer', territories: { include: ['AU'] } };
  const ask = async (items: readonly object[]) =>
    vip.call('POST', '/rights:evaluate', {
      body: { items: items.map((item) => ({ use: 'promotion', recipient, ...item })) },
    });
  const link = (isbn: string) => ({ links: [{ level: 'product', scheme: 'isbn13', value: isbn }] });

  test('about an asset is about its approved version, by the rights of its product', async () => {
    const isbn = someIsbn();
    const { id } = await createAsset(caller(), link(isbn));
    expect((await ask([{ assetId: id }])).body.results[0].reasons).toMatchObject([
      { code: 'approval_missing' },
      { code: 'no_rights_data' },
    ]);
    const version = await addApproved(caller(), id);
    const grant = await put(aGrant({ subject: { level: 'product', value: isbn } }));
    const { results } = (await ask([{ assetId: id }, { versionId: version.id }])).body;
    const decision = {
      assetId: id,
      versionId: version.id,
      outcome: 'allow',
      reasons: [],
      statementIds: [grant.body.id],
      rightsRevision: expect.stringMatching(/^[\da-f]{16}$/),
      evaluatedAt: '2026-11-05T12:00:00.000Z',
    };
    expect(results).toEqual([decision, decision]);
  });

  test('about a version that is not approved is held, whatever is approved beside it', async () => {
    const isbn = someIsbn();
    await put(aGrant({ subject: { level: 'product', value: isbn } }));
    const { id } = await createAsset(caller(), link(isbn));
    await addApproved(caller(), id);
    const later = await addVersion(caller(), id);
    const { results } = (await ask([{ versionId: later.id }, { assetId: id }])).body;
    expect(results).toMatchObject([
      { outcome: 'hold', reasons: [{ code: 'approval_missing' }] },
      { outcome: 'allow', reasons: [] },
    ]);
  });

  test('about an asset of a work goes by the work’s products, which the mirror of titles knows', async () => {
    const [isbn, ref] = [someIsbn(), randomUUID()];
    const { id } = await createAsset(caller(), {
      links: [{ level: 'work', scheme: 'consonance:work', value: ref }],
    });
    await addApproved(caller(), id);
    await put(aGrant({ subject: { level: 'product', value: isbn }, productForms: ['BB'] }));
    const outcome = async () => (await ask([{ assetId: id }])).body.results[0].outcome;
    expect(await outcome()).toBe('deny');
    await vip.call('PUT', `/titles/consonance:${ref}`, { body: aTitle({ ref, isbns: [isbn] }) });
    expect(await outcome()).toBe('allow');
    await put(aGrant({ effect: 'restrict', subject: { level: 'work', value: ref } }));
    expect(await outcome()).toBe('deny');
  });

  test('about what is not there, or is another tenant’s, is denied in its place', async () => {
    const { id } = await createAsset(callerWith(vip.url(), { authorization: `Bearer ${TOKENS.other}` }));
    const { results } = (await ask([{ assetId: 'ast_nobody' }, { assetId: id }])).body;
    expect(results).toMatchObject([
      { assetId: 'ast_nobody', outcome: 'deny', reasons: [{ code: 'not_found' }] },
      { assetId: id, outcome: 'deny', reasons: [{ code: 'not_found' }] },
    ]);
  });

  test('of 200 costs the statements of one, and changes nothing', async () => {
    const assets = await Promise.all(
      Array.from({ length: 20 }, () => createAsset(caller(), link(someIsbn()))),
    );
    const count = (items: readonly object[]) => vip.countStatements(() => ask(items));
    const [first] = assets;
    const one = await count([{ assetId: first.id }]);
    const events = await vip.query('select count(*) from vip.event');
    const many = await count(Array.from({ length: 200 }, (_, index) => ({ assetId: assets[index % 20].id })));
    expect(many.result.body.results).toHaveLength(200);
    expect(many.statements).toBe(one.statements);
    expect(await vip.query('select count(*) from vip.event')).toEqual(events);
    expect((await ask(Array.from({ length: 201 }, () => ({ assetId: first.id })))).status).toBe(413);
  });

  test.each([
    { name: 'neither an asset nor a version', item: {} },
    { name: 'both', item: { assetId: 'ast_1', versionId: 'asv_1' } },
    { name: 'no recipient', item: { assetId: 'ast_1', recipient: undefined } },
  ])('that names $name is refused', async ({ item }) => {
    expect((await ask([item])).body.code).toBe('validation-failed');
  });
});
