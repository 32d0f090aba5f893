/** A title's assets: approved, available and cleared, in one call for a hundred keys. */
import { describe, expect, test } from 'vitest';
import { UpstreamError } from '../../../platform/errors.js';
import { keysOfTitle } from '../../../subgraphs/vip/keys.js';
import type { VipAsset } from '../../../upstreams/vip/model.js';
import { asset, createMemoryVip, version } from './memory-vip.js';
import { australian, product, reader, startSubgraph, title, titlesQuery } from './start-subgraph.js';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers whose shape their own query tells
const entitiesOf = (answer: { data?: any }): any[] => answer.data._entities;

async function assetsOf(
  assets: VipAsset[],
  facts = title(1),
  market = '{country: "AU"}',
  more = '',
  claims = reader,
) {
  await using subgraph = await startSubgraph(createMemoryVip(assets));
  const { query, variables } = titlesQuery(
    [facts],
    `assets(market: ${market} ${more}) { totalCount nodes { id } }`,
  );
  const answer = await subgraph.ask(query.replace(`${market} `, `${market}, `), variables, claims);
  expect(answer.errors ?? []).toEqual([]);
  return entitiesOf(answer)[0].assets.nodes.map(({ id }: { id: string }) => id);
}

describe('an asset is shown', () => {
  test.each<{ name: string; changes: Partial<VipAsset>; isShown: boolean }>([
    { name: 'that is approved and linked to the work', changes: {}, isShown: true },
    {
      name: 'of a product',
      changes: { links: [{ level: 'PRODUCT', value: '9781999900001' }] },
      isShown: true,
    },
    { name: 'of a contributor', changes: { links: [{ level: 'CONTRIBUTOR', value: 'c1' }] }, isShown: true },
    { name: 'of the imprint', changes: { links: [{ level: 'IMPRINT', value: 'i1' }] }, isShown: true },
    { name: 'of another work', changes: { links: [{ level: 'WORK', value: '2' }] }, isShown: false },
    {
      name: 'without an approved version',
      changes: { approvedVersion: null, availability: 'NO_APPROVED_VERSION' },
      isShown: false,
    },
    {
      name: 'that was withdrawn',
      changes: { status: 'WITHDRAWN', availability: 'WITHDRAWN' },
      isShown: false,
    },
    { name: 'on legal hold', changes: { isOnHold: true, availability: 'ON_HOLD' }, isShown: false },
    { name: 'for Australia', changes: { territory: { include: ['AU', 'NZ'], exclude: [] } }, isShown: true },
    {
      name: 'for the world without Australia',
      changes: { territory: { include: ['WORLD'], exclude: ['AU'] } },
      isShown: false,
    },
    { name: 'for the press', changes: { audiences: ['07'] }, isShown: false },
    {
      name: 'whose licence has ended',
      changes: { licences: [{ validFrom: null, validUntil: '2026-03-01' }] },
      isShown: false,
    },
    {
      name: 'under embargo',
      changes: { availability: 'EMBARGOED', embargoUntil: new Date('2026-03-05T10:00:01Z') },
      isShown: false,
    },
    {
      name: 'that has expired',
      changes: { availability: 'EXPIRED', expiresAt: new Date('2026-03-05T10:00:00Z') },
      isShown: false,
    },
  ])('$name: $isShown', async ({ changes, isShown }) => {
    expect(await assetsOf([asset('ast_1', changes)])).toEqual(isShown ? ['ast_1'] : []);
  });

  test('when the moment that is asked about is after its embargo', async () => {
    const embargoed = asset('ast_1', {
      availability: 'EMBARGOED',
      embargoUntil: new Date('2026-04-01T00:00:00Z'),
    });
    expect(await assetsOf([embargoed], title(1), '{country: "AU", at: "2026-03-31T23:59:59Z"}')).toEqual([]);
    expect(await assetsOf([embargoed], title(1), '{country: "AU", at: "2026-04-01T00:00:00Z"}')).toEqual([
      'ast_1',
    ]);
  });

  test('to the press, what is for the press', async () => {
    expect(
      await assetsOf([asset('ast_1', { audiences: ['07'] })], title(1), '{country: "AU", audience: PRESS}'),
    ).toEqual(['ast_1']);
  });

  test('when any product it is linked to is cleared, and no other product counts', async () => {
    const facts = title(1, [product(1, ['AU']), product(2)]);
    const of = (...isbns: string[]) =>
      asset('ast_1', { links: isbns.map((value) => ({ level: 'PRODUCT' as const, value })) });
    expect(await assetsOf([of('9781999900001')], facts)).toEqual([]);
    expect(await assetsOf([of('9781999900001', '9781999900002')], facts)).toEqual(['ast_1']);
  });

  test('never for a market that the caller may not ask about', async () => {
    expect(await assetsOf([asset('ast_1')], title(1), '{country: "AU"}', '', australian)).toEqual(['ast_1']);
    expect(await assetsOf([asset('ast_1')], title(1), '{country: "GB"}', '', australian)).toEqual([]);
  });
});

test('facts that cannot be read give nothing', async () => {
  await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
  const references = [
    { __typename: 'Title', id: 'ttl_1', bridgeFacts: { titleId: 'ttl_1', products: 'all' } },
  ];
  const answer = await subgraph.ask(
    'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Title { assets(market: {country: "AU"}) { nodes { id } } } } }',
    { references },
    reader,
  );
  expect(entitiesOf(answer)[0].assets.nodes).toEqual([]);
});

describe('a page', () => {
  const many = Array.from({ length: 5 }, (_, index) =>
    asset(`ast_${index}`, { kind: index < 3 ? 'EXCERPT' : 'EPUB_COVER' }),
  );

  test('goes on after its cursor, in one order, each once', async () => {
    await using subgraph = await startSubgraph(createMemoryVip(many));
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { query, variables } = titlesQuery(
        [title(1)],
        'assets(market: {country: "AU"}, first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }',
      );
      const answer = await subgraph.ask(
        query.replace('$references: [_Any!]!', '$references: [_Any!]!, $after: String'),
        { ...variables, after },
        reader,
      );
      const { nodes, pageInfo, totalCount } = entitiesOf(answer)[0].assets;
      expect(totalCount).toBe(5);
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(['ast_3', 'ast_4', 'ast_0', 'ast_1', 'ast_2']);
  });

  test.each(['first: 0', 'first: 201', 'after: "nonsense"'])(
    'with %s is refused in a sentence',
    async (words) => {
      await using subgraph = await startSubgraph(createMemoryVip(many));
      const { query, variables } = titlesQuery(
        [title(1)],
        `assets(market: {country: "AU"}, ${words}) { nodes { id } }`,
      );
      expect((await subgraph.ask(query, variables, reader)).errors?.[0]?.extensions?.code).toBe(
        'BAD_USER_INPUT',
      );
    },
  );
});

test('the best cover is a product’s own before the work’s, a targeted one before one for all, a holding image last', async () => {
  const own = [{ level: 'PRODUCT' as const, value: '9781999900001' }];
  const all = [
    asset('ast_holding', { kind: 'COVER_HOLDING', links: own }),
    asset('ast_work'),
    asset('ast_target', { territory: { include: ['AU'], exclude: [] } }),
    asset('ast_own', {
      links: own,
      approvedVersion: version('asv_own', { approvedAt: new Date('2026-01-01T00:00:00Z') }),
    }),
    asset('ast_newer', {
      links: own,
      approvedVersion: version('asv_newer', { approvedAt: new Date('2026-02-01T00:00:00Z') }),
    }),
  ];
  const memory = createMemoryVip(all);
  await using subgraph = await startSubgraph(memory);
  const order: string[] = [];
  while (memory.assetList.length > 0) {
    const { query, variables } = titlesQuery(
      [title(1)],
      'cover(market: {country: "AU"}, form: HARDBACK) { id }',
    );
    const { id } = entitiesOf(await subgraph.ask(query, variables, reader))[0].cover;
    order.push(id);
    memory.assetList = memory.assetList.filter((one) => one.id !== id);
  }
  expect(order).toEqual(['ast_newer', 'ast_own', 'ast_target', 'ast_work', 'ast_holding']);
});

test('one call to VIP for a hundred keys: of 50 titles no more than of 10', async () => {
  const callsFor = async (count: number) => {
    const memory = createMemoryVip([asset('ast_1')]);
    await using subgraph = await startSubgraph(memory);
    const titles = Array.from({ length: count }, (_, index) =>
      title(index + 1, [product(2 * index + 1), product(2 * index + 2)]),
    );
    const { query, variables } = titlesQuery(
      titles,
      'assets(market: {country: "AU"}) { nodes { id kind approvedVersion { sha256 } } } cover(market: {country: "AU"}) { id }',
    );
    expect((await subgraph.ask(query, variables, reader)).errors ?? []).toEqual([]);
    const keys = new Set(titles.flatMap(keysOfTitle).map(({ scheme, value }) => `${scheme} ${value}`)).size;
    const calls = memory.calls.filter((call) => call.startsWith('assetsOfKeys')).length;
    console.log(`VIP calls for the assets and covers of ${count} titles, ${keys} keys each: ${calls}`);
    return { calls, hundreds: Math.ceil(keys / 100) };
  };
  const [ten, fifty] = [await callsFor(10), await callsFor(50)];
  // Assets of all kinds and those that are covers are two questions.
  expect([ten.calls, fifty.calls]).toEqual([2 * ten.hundreds, 2 * fifty.hundreds]);
});

test('while VIP is down the field is null, with one error that says so', async () => {
  const memory = createMemoryVip([]);
  const down = {
    ...memory,
    assetsOfKeys: () =>
      Promise.reject(new UpstreamError('UPSTREAM_UNAVAILABLE', 'vip', 'VIP could not be reached.')),
  };
  await using subgraph = await startSubgraph(down);
  const { query, variables } = titlesQuery([title(1)], 'id assets(market: {country: "AU"}) { nodes { id } }');
  const answer = await subgraph.ask(query, variables, reader);
  expect(entitiesOf(answer)).toEqual([{ id: 'ttl_1', assets: null }]);
  expect(answer.errors).toMatchObject([
    { message: 'VIP could not be reached.', extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
  ]);
});
