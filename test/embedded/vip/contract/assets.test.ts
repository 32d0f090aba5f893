/** Contract 3.1 to 3.3: assets, their revisions, and how many are found at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, createAsset, createCaller, someIsbn } from './caller.js';
import { openTarget, type Target } from './target.js';

let target: Target;
let caller: Caller;
beforeAll(async () => {
  target = await openTarget();
  caller = await createCaller(target.url, target.client);
});
afterAll(() => target[Symbol.asyncDispose]());

const product = (value: string) => ({ level: 'product', scheme: 'isbn13', value });
const work = (value: string) => ({ level: 'work', scheme: 'consonance:work', value });

describe('a new asset', () => {
  test('is a draft without an approved version, and has an address and a revision', async () => {
    const isbn = someIsbn();
    const answer = await caller.call('POST', '/assets', {
      key: randomUUID(),
      body: { kind: 'front_cover', name: 'Cover', links: [product(isbn)] },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      id: expect.stringMatching(/^ast_/),
      kind: 'front_cover',
      status: 'draft',
      availability: 'no_approved_version',
      links: [expect.objectContaining(product(isbn))],
    });
    expect(answer.headers.get('location')).toContain(answer.body.id);
    expect(answer.headers.get('etag')).toBe(`"${answer.body.revision}"`);
  });

  test('with a source that is known is the one that is there', async () => {
    const source = { system: 'suite', ref: randomUUID() };
    const first = await createAsset(caller, { source });
    const again = await caller.call('POST', '/assets', {
      key: randomUUID(),
      body: { kind: 'jacket_copy', name: 'Another name', links: [], language: 'en', source },
    });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.id, deduplicated: true, name: first.name });
  });
});

describe('an asset', () => {
  test('that one has is not sent again', async () => {
    const { id, revision } = await createAsset(caller);
    const answer = await caller.call('GET', `/assets/${id}`, {
      headers: { 'if-none-match': `"${revision}"` },
    });
    expect(answer.status).toBe(304);
    expect(answer.body).toBe('');
  });

  test('is changed for its revision only: without one 428, for an old one 412 with the current one', async () => {
    const { id, revision } = await createAsset(caller);
    const without = await caller.call('PATCH', `/assets/${id}`, { body: { name: 'New' } });
    expect([without.status, without.body.code]).toEqual([428, 'precondition-required']);
    const changed = await caller.call('PATCH', `/assets/${id}`, { revision, body: { name: 'New' } });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ name: 'New' });
    const stale = await caller.call('PATCH', `/assets/${id}`, { revision, body: { name: 'Newer' } });
    expect([stale.status, stale.body.code]).toEqual([412, 'revision-mismatch']);
    expect(stale.body.current.revision).toBe(changed.body.revision);
  });

  test('that is deleted leaves a tombstone', async () => {
    const { id, revision } = await createAsset(caller);
    expect((await caller.call('DELETE', `/assets/${id}`, { revision })).status).toBeLessThan(300);
    const gone = await caller.call('GET', `/assets/${id}`);
    expect([gone.status, gone.body.code]).toEqual([410, 'gone']);
  });
});

describe('many at once', () => {
  test('by ids: as many answers as ids, in their order, doubles kept', async () => {
    const [one, two] = await Promise.all([createAsset(caller), createAsset(caller)]);
    const ids = [two.id, 'ast_nobody', one.id, two.id];
    const { body } = await caller.call('POST', '/assets:batchGet', { body: { ids } });
    expect(body.results.map((result: { id: string; status: number }) => [result.id, result.status])).toEqual([
      [two.id, 200],
      ['ast_nobody', 404],
      [one.id, 200],
      [two.id, 200],
    ]);
  });

  test('more than 200 ids are too many', async () => {
    const ids = Array.from({ length: 201 }, (_, at) => `ast_${at}`);
    const { status, body } = await caller.call('POST', '/assets:batchGet', { body: { ids } });
    expect([status, body.code]).toEqual([413, 'too-many-ids']);
  });

  test('by keys: a result for each, in order, with what is linked to it', async () => {
    const [isbn, other, id] = [someIsbn(), someIsbn(), randomUUID()];
    const [cover, copy] = await Promise.all([
      createAsset(caller, { kind: 'front_cover', links: [product(isbn)] }),
      createAsset(caller, { links: [work(id)] }),
    ]);
    const { body } = await caller.call('POST', '/assets:batchQuery', {
      body: {
        keys: [
          { scheme: 'consonance:work', value: id },
          { scheme: 'isbn13', value: other },
          { scheme: 'isbn13', value: isbn },
        ],
      },
    });
    const idsOf = (result: { items: { id: string }[] }) => result.items.map((item) => item.id);
    expect(body.results.map(idsOf)).toEqual([[copy.id], [], [cover.id]]);
  });

  test('by keys a filter narrows, and what two keys have comes with both', async () => {
    const [id, contributor] = [randomUUID(), randomUUID()];
    const both = [work(id), { level: 'contributor', scheme: 'consonance:contributor', value: contributor }];
    const [bio, cover] = await Promise.all([
      createAsset(caller, { kind: 'author_bio', links: both }),
      createAsset(caller, { kind: 'front_cover', links: [work(id)] }),
    ]);
    const keys = [
      { scheme: 'consonance:work', value: id },
      { scheme: 'consonance:contributor', value: contributor },
    ];
    const ask = async (filter: unknown) => {
      const { body } = await caller.call('POST', '/assets:batchQuery', { body: { keys, filter } });
      return body.results.map(({ items }: { items: { id: string }[] }) =>
        items.map((item) => item.id).sort(),
      );
    };
    expect(await ask({})).toEqual([[bio.id, cover.id].sort(), [bio.id]]);
    expect(await ask({ kind: ['author_bio'] })).toEqual([[bio.id], [bio.id]]);
    expect(await ask({ availability: ['available'] })).toEqual([[], []]);
  });

  test('only the fields that are wanted are told, and the id', async () => {
    const isbn = someIsbn();
    const { id } = await createAsset(caller, { kind: 'front_cover', links: [product(isbn)] });
    const [byId, byKey] = await Promise.all([
      caller.call('POST', '/assets:batchGet', { body: { ids: [id], fields: ['kind', 'revision'] } }),
      caller.call('POST', '/assets:batchQuery', {
        body: { keys: [{ scheme: 'isbn13', value: isbn }], fields: ['kind', 'revision'] },
      }),
    ]);
    const told = { id, kind: 'front_cover', revision: 1 };
    expect(byId.body.results[0].resource).toEqual(told);
    expect(byKey.body.results[0].items).toEqual([told]);
  });

  test('by keys each goes on by its own cursor', async () => {
    const isbn = someIsbn();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => createAsset(caller, { links: [product(isbn)] })),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const key: Record<string, unknown> = {
        scheme: 'isbn13',
        value: isbn,
        ...(cursor === null ? {} : { cursor }),
      };
      const { body } = await caller.call('POST', '/assets:batchQuery', {
        body: { keys: [key], perKeyLimit: 2 },
      });
      seen.push(...body.results[0].items.map((item: { id: string }) => item.id));
      cursor = body.results[0].nextCursor;
    } while (cursor !== null);
    expect(seen.sort()).toEqual(all.map(({ id }) => id).sort());
  });
});

describe('a list', () => {
  test('visits each once, also when one is added on the way', async () => {
    const isbn = someIsbn();
    const links = [product(isbn)];
    const before = await Promise.all(Array.from({ length: 4 }, () => createAsset(caller, { links })));
    const first = await caller.call('GET', `/assets?product=isbn13:${isbn}&limit=2`);
    await createAsset(caller, { links });
    const seen = first.body.items.map((item: { id: string }) => item.id);
    for (let { nextCursor } = first.body; nextCursor !== null; ) {
      const { body } = await caller.call(
        'GET',
        `/assets?product=isbn13:${isbn}&limit=2&cursor=${nextCursor}`,
      );
      seen.push(...body.items.map((item: { id: string }) => item.id));
      nextCursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  test('counts when asked to, and only then', async () => {
    const isbn = someIsbn();
    await createAsset(caller, { links: [product(isbn)] });
    expect((await caller.call('GET', `/assets?product=isbn13:${isbn}`)).body.totalCount).toBeUndefined();
    expect((await caller.call('GET', `/assets?product=isbn13:${isbn}&count=true`)).body.totalCount).toBe(1);
  });

  test('takes a repeated key for or, and different keys for and', async () => {
    const isbn = someIsbn();
    const links = [product(isbn)];
    const [copy] = await Promise.all([
      createAsset(caller, { links, kind: 'jacket_copy', language: 'fr' }),
      createAsset(caller, { links, kind: 'author_bio', language: 'en' }),
      createAsset(caller, { links, kind: 'epub', language: 'fr' }),
    ]);
    const { body } = await caller.call(
      'GET',
      `/assets?product=isbn13:${isbn}&kind=jacket_copy&kind=author_bio&language=fr`,
    );
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([copy.id]);
  });
});

describe('a key', () => {
  const body = { kind: 'epub', name: 'Book', links: [] };

  test('with the same body gives the stored answer', async () => {
    const key = randomUUID();
    const first = await caller.call('POST', '/assets', { key, body });
    const again = await caller.call('POST', '/assets', { key, body });
    expect(again.body).toEqual(first.body);
    expect(again.status).toBe(first.status);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('with another body is refused', async () => {
    const key = randomUUID();
    await caller.call('POST', '/assets', { key, body });
    const other = await caller.call('POST', '/assets', { key, body: { ...body, name: 'Other' } });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('sent many times at once makes one', async () => {
    const key = randomUUID();
    const isbn = someIsbn();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        caller.call('POST', '/assets', { key, body: { ...body, links: [product(isbn)] } }),
      ),
    );
    const running = answers.filter(({ status }) => status === 409);
    expect(running.every(({ body: problem }) => problem.code === 'request-in-progress')).toBe(true);
    expect(running.every(({ headers }) => headers.get('retry-after') !== null)).toBe(true);
    const { body: list } = await caller.call('GET', `/assets?product=isbn13:${isbn}`);
    expect(list.items).toHaveLength(1);
  });
});
