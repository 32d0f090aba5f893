/** What a caller may see of VIP by itself, whose names are those of titles. */
import { describe, expect, test } from 'vitest';
import { asset, createMemoryVip } from './memory-vip.js';
import {
  australian,
  product,
  reader,
  staff,
  startSubgraph,
  title,
  titlesQuery,
  versionsQuery,
} from './start-subgraph.js';

const ASSET =
  '{ asset(id: "ast_1") { name description altText kind approvedVersion { fileName approvedBy } } }';

test('staff are told names; others the kind in words, until they come by a title that is cleared', async () => {
  await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
  expect((await subgraph.ask(ASSET, {}, staff)).data?.asset).toEqual({
    name: 'The Salt Road: front cover',
    description: 'Of The Salt Road.',
    altText: 'The Salt Road',
    kind: 'FRONT_COVER',
    approvedVersion: { fileName: '9781999900014_cover.jpg', approvedBy: 'ann' },
  });
  expect((await subgraph.ask(ASSET, {}, reader)).data?.asset).toEqual({
    name: 'Front cover',
    description: null,
    altText: null,
    kind: 'FRONT_COVER',
    approvedVersion: { fileName: 'asv_1.jpg', approvedBy: null },
  });
  const { query, variables } = titlesQuery([title(1)], 'assets(market: {country: "AU"}) { nodes { name } }');
  expect((await subgraph.ask(query, variables, reader)).data?._entities).toEqual([
    { assets: { nodes: [{ name: 'The Salt Road: front cover' }] } },
  ]);
});

test.each(['EMBARGOED', 'EXPIRED', 'WITHDRAWN', 'NO_APPROVED_VERSION', 'ON_HOLD', 'ARCHIVED'] as const)(
  'an asset that is %s is there for staff only',
  async (availability) => {
    await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1', { availability })]));
    const query = '{ asset(id: "ast_1") { id } assets { totalCount } assetVersion(id: "asv_1") { id } }';
    expect((await subgraph.ask(query, {}, reader)).data).toEqual({
      asset: null,
      assets: { totalCount: 0 },
      assetVersion: null,
    });
    expect((await subgraph.ask(query, {}, staff)).data).toMatchObject({
      asset: { id: 'ast_1' },
      assets: { totalCount: 1 },
    });
  },
);

test.each(['isbnIn: ["9781999900014"]', 'titleId: "ttl_1"', 'search: "salt"', 'reviewIn: [IN_REVIEW]'])(
  'the condition %s, which would tell what there is, is for staff',
  async (condition) => {
    await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
    const query = `{ assets(filter: {${condition}}) { nodes { id } } }`;
    const refused = await subgraph.ask(query, {}, reader);
    expect(refused.data?.assets).toBeNull();
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('for staff only'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await subgraph.ask(query, {}, staff)).errors).toBeUndefined();
  },
);

describe('the bytes of a version', () => {
  const linked = { products: [product(1, ['GB'])] };
  const fields = 'au: downloadUrl(market: {country: "AU"}) gb: downloadUrl(market: {country: "GB"})';

  test('are for markets where its products are cleared', async () => {
    await using subgraph = await startSubgraph(
      createMemoryVip([asset('ast_1', { links: [{ level: 'PRODUCT', value: '9781999900001' }] })]),
    );
    const { query, variables } = versionsQuery(['asv_1'], linked, fields);
    expect((await subgraph.ask(query, variables, reader)).data?._entities).toEqual([
      { au: 'https://files.example/asv_1/original', gb: null },
    ]);
    expect((await subgraph.ask(query, variables, australian)).data?._entities).toEqual([
      { au: 'https://files.example/asv_1/original', gb: null },
    ]);
  });

  test.each([
    { name: 'nothing', linked: { products: [] } },
    { name: 'garbage', linked: 'all' },
    { name: 'null', linked: null },
  ])('are for nobody when the other side tells $name', async ({ linked: told }) => {
    await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
    const { query, variables } = versionsQuery(['asv_1'], told, fields);
    expect((await subgraph.ask(query, variables, staff)).data?._entities).toEqual([{ au: null, gb: null }]);
  });

  test('without a market are for staff', async () => {
    await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
    const { query, variables } = versionsQuery(['asv_1'], linked, 'downloadUrl');
    expect((await subgraph.ask(query, variables, staff)).data?._entities).toEqual([
      { downloadUrl: 'https://files.example/asv_1/original' },
    ]);
    expect((await subgraph.ask(query, variables, reader)).errors?.[0]?.extensions?.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('have lasting addresses on the gateway, for markets that one may ask about', async () => {
    await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
    const query =
      '{ asset(id: "ast_1") { approvedVersion { renditions { preset au: url(market: {country: "au", audience: PRESS}) gb: url(market: {country: "GB"}) } } } }';
    expect((await subgraph.ask(query, {}, australian)).data?.asset).toEqual({
      approvedVersion: {
        renditions: [
          {
            preset: 'thumb',
            au: 'https://graph.example/media/asv_1/thumb?country=AU&audience=PRESS',
            gb: null,
          },
        ],
      },
    });
  });
});

describe('a change', () => {
  test('that VIP refuses is an error of its union', async () => {
    await using subgraph = await startSubgraph(createMemoryVip([asset('ast_1')]));
    const { data } = await subgraph.ask(`mutation {
      approve: approveAssetVersion(input: {requestKey: "1", id: "asv_1", sha256: "x"}) { ... on Conflict { code message currentState } }
      withdraw: withdrawAsset(input: {requestKey: "2", id: "ast_1", reason: "r"}) { ... on RequestKeyReused { code firstUsedAt } }
      complete: completeAssetUpload(input: {requestKey: "3", versionId: "asv_9"}) { ... on NotFound { code id } }
      create: createAsset(input: {requestKey: "4", kind: EPUB, name: "x", titleId: "prd_1"}) { ... on InvalidInput { code fields { path } } }
    }`);
    expect(data).toEqual({
      approve: { code: 'CONFLICT', message: 'It was rejected.', currentState: 'REJECTED' },
      withdraw: { code: 'REQUEST_KEY_REUSED', firstUsedAt: '2026-03-05T10:00:00.000Z' },
      complete: { code: 'NOT_FOUND', id: 'asv_9' },
      create: { code: 'INVALID_INPUT', fields: [{ path: 'titleId' }] },
    });
  });

  test.each([
    { words: 'fileName: "a.txt", mediaType: "text/plain"', path: 'sha256' },
    { words: 'fileName: "a.txt", mediaType: "text/plain", sha256: "zz", byteSize: 1', path: 'sha256' },
    { words: `fileName: "a.txt", mediaType: "text/plain", sha256: "${'a'.repeat(64)}"`, path: 'byteSize' },
    {
      words: `fileName: "a.txt", mediaType: "text/plain", sha256: "${'a'.repeat(64)}", byteSize: 1, fromUrl: "https://x.example/a"`,
      path: 'sha256',
    },
  ])('that adds a version with $words is refused at $path', async ({ words, path }) => {
    await using subgraph = await startSubgraph(createMemoryVip([]));
    const query = `mutation { addAssetVersion(input: {requestKey: "1", assetId: "ast_1", ${words}}) { ... on InvalidInput { fields { path } } } }`;
    expect((await subgraph.ask(query)).data?.addAssetVersion).toEqual({ fields: [{ path }] });
  });

  test('needs its scope, and a key', async () => {
    await using subgraph = await startSubgraph(createMemoryVip([]));
    const submit = (key: string) =>
      `mutation { submitAssetVersion(input: {requestKey: "${key}", id: "asv_1"}) { __typename } }`;
    expect((await subgraph.ask(submit('1'), {}, reader)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await subgraph.ask(submit(' '), {}, staff)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
