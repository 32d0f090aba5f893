/** Contract 3.4, 3.6 and 3.7: rights, titles, and the feed that tells of every change in order. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, addVersion, type Caller, createAsset, createCaller, someIsbn } from './caller.js';
import { openTarget, type Target } from './target.js';

let target: Target;
let caller: Caller;
beforeAll(async () => {
  target = await openTarget();
  caller = await createCaller(target.url, target.client);
});
afterAll(() => target[Symbol.asyncDispose]());

interface Event {
  readonly type: string;
  readonly sequence: number;
  readonly subject: { readonly id: string };
}

async function eventsAbout(ids: readonly string[]): Promise<Event[]> {
  const found: Event[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { body } = await caller.call(
      'GET',
      `/events?limit=200${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    found.push(...body.items.filter(({ subject }: Event) => ids.includes(subject.id)));
    if (body.items.length === 0 || body.nextCursor === null) return found;
    cursor = body.nextCursor;
  }
}

describe('the feed', () => {
  test('tells of an asset and its version from beginning to approval, in order', async () => {
    const { id } = await createAsset(caller);
    const version = await addVersion(caller, id);
    await act(caller, version.id, 'submit');
    await act(caller, version.id, 'approve', { sha256: version.file.sha256 });
    const events = await eventsAbout([id, version.id]);
    const types = events.map(({ type }) => type);
    const expected = [
      'asset.created',
      'version.created',
      'version.ready',
      'version.submitted',
      'version.approved',
    ];
    expect(types.filter((type) => expected.includes(type))).toEqual(expected);
    const sequences = events.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
  });

  test('of certain types holds no others', async () => {
    const { id } = await createAsset(caller);
    await addVersion(caller, id);
    const { body } = await caller.call('GET', '/events?types=version.ready&limit=200');
    expect(new Set(body.items.map(({ type }: Event) => type))).toEqual(new Set(['version.ready']));
  });
});

describe('rights', () => {
  const grant = (isbn: string, territories: unknown, more: object = {}) => ({
    subject: { level: 'product', value: isbn },
    effect: 'grant',
    territories,
    source: { system: 'suite', ref: isbn, revision: '1', asOf: new Date().toISOString() },
    ...more,
  });

  test('are put whole, and an older revision is refused', async () => {
    const ref = someIsbn();
    const body = grant(
      ref,
      { include: ['AU', 'NZ'] },
      { source: { system: 'suite', ref, revision: '2', asOf: new Date().toISOString() } },
    );
    const put = await caller.call('PUT', `/rights/suite:${ref}`, { body });
    expect([200, 201]).toContain(put.status);
    const older = await caller.call('PUT', `/rights/suite:${ref}`, {
      body: { ...body, source: { ...body.source, revision: '1' } },
    });
    expect(older.status).toBe(409);
  });

  test('are evaluated without effect: the whole territory of a recipient, and every reason', async () => {
    const isbn = someIsbn();
    await caller.call('PUT', `/rights/suite:${isbn}`, { body: grant(isbn, { include: ['AU', 'NZ'] }) });
    const { id } = await createAsset(caller, {
      links: [{ level: 'product', scheme: 'isbn13', value: isbn }],
    });
    const version = await addVersion(caller, id);
    await act(caller, version.id, 'submit');
    await act(caller, version.id, 'approve', { sha256: version.file.sha256 });
    const evaluate = async (include: string[]) => {
      const recipient = { type: 'sales', territories: { include }, languages: ['en'], uses: ['promotion'] };
      const { body } = await caller.call('POST', '/rights:evaluate', {
        body: { items: [{ assetId: id, recipient, use: 'promotion', at: new Date().toISOString() }] },
      });
      const [decision] = body.results ?? body.items ?? body;
      return decision;
    };
    expect(await evaluate(['AU'])).toMatchObject({ outcome: 'allow', reasons: [] });
    const partly = await evaluate(['AU', 'US']);
    expect(partly.outcome).toBe('deny');
    expect(partly.reasons.map(({ code }: { code: string }) => code)).toContain('territory_partial');
  });
});

describe('titles', () => {
  test('are mirrored by their source, and an older revision is refused', async () => {
    const ref = randomUUID();
    const title = (revision: string) => ({
      workId: { system: 'consonance', value: ref },
      title: 'A Book of the Suite',
      products: [{ isbn13: someIsbn(), productForm: 'BB', language: 'en' }],
      workflow: { stage: 'Production', milestones: [] },
      source: {
        system: 'consonance',
        ref,
        revision,
        contentHash: revision,
        syncedAt: new Date().toISOString(),
      },
    });
    const put = await caller.call('PUT', `/titles/consonance:${ref}`, { body: title('2') });
    expect([200, 201]).toContain(put.status);
    expect(put.body).toMatchObject({ id: expect.stringMatching(/^ttl_/), title: 'A Book of the Suite' });
    const older = await caller.call('PUT', `/titles/consonance:${ref}`, { body: title('1') });
    expect(older.status).toBe(409);
  });
});
