import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { until } from '../../../setup/colophon.js';
import { startService, TOKENS } from '../service.js';
import { aTitle } from './a-title.js';

const vip = await startService();
const put = (title: ReturnType<typeof aTitle>, more = {}) =>
  vip.call('PUT', `/titles/consonance:${encodeURIComponent(title.source.ref)}`, { body: title, ...more });

describe('a title', () => {
  test('is created once by what its source calls it, and then replaced', async () => {
    const ref = randomUUID();
    const created = await put(aTitle({ ref }));
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.body).toMatchObject({
      id: expect.stringMatching(/^ttl_/),
      revision: 1,
      createdBy: { type: 'client', id: 'all' },
      externalRefs: [],
      title: 'The Salt Road',
    });
    const replaced = await put(aTitle({ ref, revision: '2', title: 'The Salt Roads' }));
    expect(replaced.status).toBe(200);
    expect(replaced.body).toMatchObject({ id: created.body.id, revision: 2, title: 'The Salt Roads' });
  });

  test('that is sent again as it was stays as it is, and tells nobody', async () => {
    const title = aTitle();
    const { body } = await put(title);
    expect(await put(title)).toMatchObject({ status: 200, body: { revision: 1 } });
    const events = await vip.query('select 1 from vip.event where subject_id = $1', [body.id]);
    expect(events).toHaveLength(1);
  });

  test.each([
    { held: '10', sent: '9' },
    { held: '2026-11-05T12:00:00Z', sent: '2026-11-05T12:30:00+01:00' },
    { held: 'v10', sent: 'v9' },
  ])('in revision $held is not replaced by revision $sent', async ({ held, sent }) => {
    const ref = randomUUID();
    await put(aTitle({ ref, revision: held }));
    const older = await put(aTitle({ ref, revision: sent, title: 'Older' }));
    expect(older.status).toBe(409);
    expect(older.body).toMatchObject({ code: 'state-conflict', current: { revision: 1, state: held } });
    const { body } = await vip.call('GET', `/titles?work=consonance:${ref}`);
    expect(body.items[0].title).toBe('The Salt Road');
  });

  test('may be called by its source what no path can hold unescaped', async () => {
    const ref = `a/b:c ${randomUUID()}`;
    expect((await put(aTitle({ ref }))).status).toBe(201);
  });

  test('is refused where body and address name different sources', async () => {
    const { status, body } = await vip.call('PUT', '/titles/consonance:other', { body: aTitle() });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'validation-failed', '/source']);
  });

  test('written by eight at once in eight revisions ends as the newest', async () => {
    const ref = randomUUID();
    const revisions = ['3', '8', '1', '6', '2', '7', '5', '4'];
    await Promise.all(revisions.map((revision) => put(aTitle({ ref, revision, title: `Nr ${revision}` }))));
    const { body } = await vip.call('GET', `/titles?work=consonance:${ref}`);
    expect(body.items).toMatchObject([{ title: 'Nr 8' }]);
  });

  test('that two change at the same time is not given back to the older of them', async () => {
    const ref = randomUUID();
    await put(aTitle({ ref }));
    const held = await vip.hold(`select 1 from vip.title where source_ref = '${ref}' for update`);
    const newer = put(aTitle({ ref, revision: '3', title: 'Newer' }));
    await until(async () => (await held.waiting()) === 1);
    const older = put(aTitle({ ref, revision: '2', title: 'Older' }));
    await until(async () => (await held.waiting()) === 2);
    await held.letGo();
    expect([(await newer).status, (await older).status]).toEqual([200, 409]);
    const { body } = await vip.call('GET', `/titles?work=consonance:${ref}`);
    expect(body.items).toMatchObject([{ title: 'Newer', revision: 2 }]);
  });

  test('of another tenant is not there', async () => {
    const { body } = await put(aTitle());
    const answer = await vip.call('GET', `/titles/${body.id}/drift`, { token: TOKENS.other });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    const list = await vip.call('GET', `/titles?work=consonance:${body.workId.value}`, {
      token: TOKENS.other,
    });
    expect(list.body.items).toEqual([]);
  });
});

describe('drift', () => {
  test('is what the source changes without a new revision; the next revision ends it', async () => {
    const ref = randomUUID();
    const { body } = await put(aTitle({ ref }));
    const drift = async () => (await vip.call('GET', `/titles/${body.id}/drift`)).body.items;
    expect(await drift()).toEqual([]);
    await put(aTitle({ ref, title: 'Renamed in passing' }));
    expect(await drift()).toEqual([
      { field: 'title', here: 'The Salt Road', there: 'Renamed in passing', detectedAt: expect.any(String) },
    ]);
    const types = await vip.query('select type from vip.event where subject_id = $1 order by sequence', [
      body.id,
    ]);
    expect(types.map(({ type }) => type)).toEqual(['title.updated', 'title.updated', 'title.drift_detected']);
    await put(aTitle({ ref, revision: '2', title: 'Renamed in passing' }));
    expect(await drift()).toEqual([]);
  });
});

describe('many titles', () => {
  test('are answered one by one and in order, and cost no more statements than one', async () => {
    const ref = randomUUID();
    await put(aTitle({ ref, revision: '5' }));
    const count = (sent: unknown) =>
      vip.countStatements(() => vip.call('POST', '/titles:batchUpsert', { body: { titles: sent } }));
    const few = await count([aTitle(), aTitle({ ref, revision: '4' }), aTitle()]);
    expect(few.result.body.results.map(({ status }: { status: number }) => status)).toEqual([201, 409, 201]);
    expect(few.result.body.results[1].problem).toMatchObject({ code: 'state-conflict' });
    expect(few.result.body.results[2].resource.title).toBe('The Salt Road');
    const many = await count(Array.from({ length: 200 }, () => aTitle()));
    expect(many.result.status).toBe(200);
    expect(many.statements).toBeLessThanOrEqual(few.statements);
  });

  test('are at most 200', async () => {
    const titles = Array.from({ length: 201 }, () => aTitle());
    const { status, body } = await vip.call('POST', '/titles:batchUpsert', { body: { titles } });
    expect([status, body.code]).toEqual([413, 'too-many-ids']);
  });

  test('are paged without a gap and without a double, also while titles are added', async () => {
    const since = new Date(vip.clock.now().getTime() + 1000);
    vip.clock.set(since);
    const titles = Array.from({ length: 7 }, (_, index) => aTitle({ title: `Paged ${index}` }));
    await vip.call('POST', '/titles:batchUpsert', { body: { titles } });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await vip.call(
        'GET',
        `/titles?limit=3&updatedSince=${since.toISOString()}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ title }: { title: string }) => title));
      if (seen.length === 3) {
        vip.clock.set(new Date(vip.clock.now().getTime() + 1000));
        await put(aTitle({ title: 'Paged late' }));
      }
      cursor = body.nextCursor;
    }
    expect([...seen].sort()).toEqual([...titles.map(({ title }) => title), 'Paged late'].sort());
  });

  test('are found by ISBN, by work and by a part of the title, and shown in part', async () => {
    const title = aTitle({ title: 'A Lantern, 100% small_', isbns: ['9781999955014'] });
    await put(title);
    const find = async (query: string) =>
      (await vip.call('GET', `/titles?${query}`)).body.items.map(({ title }: { title: string }) => title);
    expect(await find('product=isbn13:9781999955014')).toEqual([title.title]);
    expect(await find(`work=consonance:${title.source.ref}&work=consonance:none`)).toEqual([title.title]);
    expect(await find(`q=${encodeURIComponent('100% SMALL_')}`)).toEqual([title.title]);
    expect(await find('product=isbn13:9781999955014&work=consonance:none')).toEqual([]);
    const { body } = await vip.call('GET', '/titles?product=isbn13:9781999955014&fields=title');
    expect(body.items).toEqual([{ id: expect.any(String), title: title.title }]);
  });
});
