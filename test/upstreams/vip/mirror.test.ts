/** Rights and titles, told to the real service: what becomes of them, and what it took to ask. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewVipStatement } from '../../../upstreams/vip/rights.js';
import type { NewVipTitle } from '../../../upstreams/vip/titles.js';
import { someIsbn } from '../../embedded/vip/contract/caller.js';
import { askedOf, startVip } from './embedded-for-tests.js';
import { aStatement } from './statement-for-tests.js';

const { service, proxy, createClient } = await startVip();
const vip = createClient();

function aGrant(more: Partial<NewVipStatement> = {}, source: Partial<NewVipStatement['source']> = {}) {
  return aStatement({
    subject: { level: 'PRODUCT', value: someIsbn() },
    territory: { include: ['AU', 'NZ'], exclude: [] },
    ...more,
    source: {
      system: 'consonance',
      ref: randomUUID(),
      revision: '9',
      asOf: new Date('2026-11-05T11:00:00Z'),
      ...source,
    },
  });
}

describe('a statement of rights', () => {
  test('is written whole, and read as it was meant', async () => {
    const grant = aGrant({
      subject: { level: 'KIND', value: 'SPREADS' },
      territory: { include: ['WORLD'], exclude: ['US', 'CA-QC'] },
      languages: ['en-GB'],
      forms: ['ED', 'E101'],
      uses: ['PROMOTION', 'SALE'],
      recipientTypes: ['press'],
      from: new Date('2026-01-01T00:00:00Z'),
      until: new Date('2028-12-31T00:00:00Z'),
      note: 'From the contract.',
    });
    expect(await vip.putStatement(grant)).toMatchObject({
      kind: 'WRITTEN',
      thing: { revision: 1, ...grant },
    });
    const { items } = await vip.statements({ first: 50, after: null, subjects: [grant.subject] });
    expect(items).toMatchObject([grant]);
  });

  test('that VIP has is not sent again, in whatever order its codes come; told later it is', async () => {
    const grant = aGrant({ forms: ['BB', 'BC'] });
    await vip.putStatement(grant);
    proxy.reset();
    const same = { ...grant, forms: ['BC', 'BB'], territory: { include: ['NZ', 'AU'], exclude: [] } };
    expect(await vip.putStatement(same)).toMatchObject({ kind: 'UNCHANGED', thing: { revision: 1 } });
    expect(askedOf(proxy)).toEqual(['GET /v1/rights']);
    const later = { ...grant, source: { ...grant.source, asOf: new Date('2026-11-05T11:30:00Z') } };
    expect(await vip.putStatement(later)).toMatchObject({ kind: 'WRITTEN', thing: { revision: 2 } });
  });

  test.each([
    { name: 'the territory', change: { territory: { include: ['AU', 'NZ'], exclude: ['AU'] } } },
    { name: 'the languages', change: { languages: ['en'] } },
    { name: 'the end', change: { until: new Date('2027-01-01T00:00:00Z') } },
    { name: 'the effect', change: { effect: 'RESTRICT' as const } },
  ])('of which only $name changes is written', async ({ change }) => {
    const grant = aGrant();
    await vip.putStatement(grant);
    const changed = { ...grant, ...change };
    expect(await vip.putStatement(changed)).toMatchObject({ kind: 'WRITTEN', thing: change });
  });

  test('of an older revision changes nothing, and says what VIP has', async () => {
    const grant = aGrant({}, { revision: 'v10' });
    await vip.putStatement(grant);
    const older = { ...grant, effect: 'RESTRICT', source: { ...grant.source, revision: 'v9' } } as const;
    expect(await vip.putStatement(older)).toMatchObject({ kind: 'OLDER', currentRevision: 'v10' });
    const { items } = await vip.statements({ first: 1, after: null, subjects: [grant.subject] });
    expect(items).toMatchObject([{ effect: 'GRANT', revision: 1 }]);
  });

  test('with an empty dimension is refused, and not read as wider', async () => {
    expect(await vip.putStatement(aGrant({ languages: [] }))).toMatchObject({
      kind: 'INVALID',
      fields: [{ path: 'languages' }],
    });
  });

  test('may be called anything by its source', async () => {
    const grant = aGrant({}, { ref: `work/17:grant 1?é#${randomUUID()}` });
    expect(await vip.putStatement(grant)).toMatchObject({ kind: 'WRITTEN' });
    expect(await vip.putStatement(grant)).toMatchObject({ kind: 'UNCHANGED' });
  });
});

test('120 statements take two look-ups and one request each; again, the look-ups alone', async () => {
  const grants = Array.from({ length: 120 }, () => aGrant());
  proxy.reset();
  const first = await vip.putStatements(grants);
  expect(first.map((one) => 'thing' in one && one.thing.source.ref)).toEqual(
    grants.map(({ source }) => source.ref),
  );
  const asked = askedOf(proxy);
  expect([asked.length, asked.filter((name) => name === 'GET /v1/rights').length]).toEqual([122, 2]);
  const again = await vip.putStatements(grants);
  expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['UNCHANGED']));
  expect(askedOf(proxy)).toEqual(Array(2).fill('GET /v1/rights'));
});

test('of many statements each has its own outcome', async () => {
  const [known, newer] = [aGrant(), aGrant({}, { revision: '10' })];
  await vip.putStatements([known, newer]);
  const older = { ...newer, note: 'Late.', source: { ...newer.source, revision: '9' } };
  const wrong = aGrant({ territory: { include: ['ZZ'], exclude: [] } });
  const outcomes = await vip.putStatements([known, wrong, older, aGrant()]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['UNCHANGED', 'INVALID', 'OLDER', 'WRITTEN']);
});

function aTitle(more: Partial<NewVipTitle> = {}, source: Partial<NewVipTitle['source']> = {}): NewVipTitle {
  const ref = source.ref ?? randomUUID();
  return {
    workId: { system: 'consonance', type: 'work', value: ref },
    title: 'The Salt Road',
    imprint: 'Northlight',
    series: null,
    products: [
      {
        isbn: someIsbn(),
        form: 'BB',
        formDetails: [],
        language: 'en-GB',
        publishingStatus: null,
        publishedOn: '2027-03-04',
        onSaleOn: null,
        imprint: null,
      },
    ],
    stage: 'Production',
    milestones: [{ code: 'COVER_APPROVED', reachedAt: new Date('2026-11-01T09:00:00Z'), dueAt: null }],
    externalRefs: [],
    ...more,
    source: {
      system: 'consonance',
      ref,
      revision: '1',
      contentHash: 'hash',
      syncedAt: new Date('2026-11-05T11:00:00Z'),
      ...source,
    },
  };
}

describe('a title', () => {
  test('is written whole, and read by what its source calls it', async () => {
    const title = aTitle({ series: { name: 'Roads', number: '2' } });
    expect(await vip.putTitle(title)).toMatchObject({ kind: 'WRITTEN', thing: { revision: 1, drift: [] } });
    proxy.reset();
    expect(await vip.titlesBySources([title.source, { system: 'consonance', ref: 'none' }])).toMatchObject([
      title,
      null,
    ]);
    expect(askedOf(proxy)).toEqual(['GET /v1/titles']);
  });

  test('of an older revision changes nothing, and says what VIP has', async () => {
    const title = aTitle({}, { revision: '10' });
    await vip.putTitle(title);
    const late = { ...title, title: 'The Salt Way', source: { ...title.source, revision: '9' } };
    expect(await vip.putTitle(late)).toMatchObject({ kind: 'OLDER', currentRevision: '10' });
    expect(await vip.titlesBySources([title.source])).toMatchObject([{ title: 'The Salt Road' }]);
  });

  test('that was edited past its source tells the drift with both values, until the next revision', async () => {
    const title = aTitle();
    const put = await vip.putTitle(title);
    const id = put.kind === 'WRITTEN' ? put.thing.id : '';
    expect(await vip.driftOfTitle(id)).toEqual([]);
    await vip.putTitle({ ...title, imprint: 'Southlight' });
    const drift = [{ field: 'imprint', before: 'Northlight', after: 'Southlight' }];
    expect(await vip.driftOfTitle(id)).toMatchObject(drift);
    expect(await vip.titlesBySources([title.source])).toMatchObject([{ drift }]);
    await vip.putTitle({ ...title, source: { ...title.source, revision: '2' } });
    expect(await vip.driftOfTitle(id)).toEqual([]);
  });

  test('that is not there has no drift', async () => {
    expect(await vip.driftOfTitle('ttl_none')).toBeNull();
  });
});

describe('many titles', () => {
  test('are written 200 a request, and looked up 100 a request', async () => {
    const titles = Array.from({ length: 201 }, () => aTitle());
    proxy.reset();
    const written = await vip.putTitles(titles);
    expect(written.map((one) => one.kind === 'WRITTEN' && one.thing.source.ref)).toEqual(
      titles.map(({ source }) => source.ref),
    );
    expect(askedOf(proxy)).toEqual(Array(2).fill('POST /v1/titles:batchUpsert'));
    const found = await vip.titlesBySources(titles.map(({ source }) => source));
    expect(found.map((one) => one?.source.ref)).toEqual(titles.map(({ source }) => source.ref));
    expect(askedOf(proxy)).toHaveLength(3);
  });

  test('have an outcome each: one that is wrong or old keeps nobody else back', async () => {
    const held = aTitle({}, { revision: '10' });
    await vip.putTitle(held);
    const [one, other] = [aTitle(), aTitle()];
    const [product] = one.products;
    const wrong = aTitle({ products: product === undefined ? [] : [{ ...product, isbn: '123' }] });
    const older = { ...held, source: { ...held.source, revision: '9' } };
    proxy.reset();
    const outcomes = await vip.putTitles([one, wrong, older, other]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['WRITTEN', 'INVALID', 'OLDER', 'WRITTEN']);
    expect(outcomes[1]).toMatchObject({ fields: [{ path: 'products.0.isbn13' }] });
    expect(outcomes[2]).toMatchObject({ currentRevision: '10' });
    expect(askedOf(proxy)).toHaveLength(2);
  });

  test('of which one stands there twice are refused: nobody can tell which is meant', async () => {
    const title = aTitle();
    const outcomes = await vip.putTitles([title, title]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['INVALID', 'INVALID']);
    expect((await service.call('GET', `/titles?work=consonance:${title.source.ref}`)).body.items).toEqual([]);
  });
});
