/** From an asset back to its title: what VIP's facts lead to, decided here, for all assets of a request at once. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AssetFacts, LinkFacts } from '../../../rights/facts.js';
import { parseLinkedFacts } from '../../../subgraphs/bridge/facts.js';
import { makeContributor, makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, NOW, type World } from '../../catalogue/world.js';
import { isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const SIZE = 120;
const anybody = { scopes: ['assets:read', 'titles:read'] };
const inAustralia = { ...anybody, markets: ['AU'] };

let world: World;
let subgraph: TestSubgraph;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  for (let workId = 1; workId <= SIZE; workId += 1) world.consonance.put(createWork(workId));
  await world.sync();
  await sql`analyze`.execute(world.db);
  subgraph = await startSubgraph(world.catalogue, { at: NOW });
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
beforeEach(() => world.statements.splice(0));

/** Odd titles are for Australia, even ones for Great Britain; all are of one imprint and by one person. */
function createWork(workId: number) {
  const product = (number: number, differs: object) =>
    makeProduct(workId * 10 + number, {
      isbn13: isbnOf(workId, number),
      isForSaleWorldwide: false,
      forSaleIn: [workId % 2 === 1 ? 'AU' : 'GB'],
      ...differs,
    });
  return makeWork(workId, {
    title: `Secret ${String(workId).padStart(3, '0')}`,
    imprint: { imprintId: 7, name: 'Northlight' },
    contributors: [makeContributor(3)],
    products: [product(1, {}), product(2, { isClearedForOnix: false })],
  });
}

function assetOf(links: readonly LinkFacts[], differs: Partial<AssetFacts> = {}) {
  const facts: AssetFacts = {
    assetId: 'ast_1',
    kind: 'FRONT_COVER',
    links,
    contentType: '01',
    mode: '03',
    audiences: [],
    territory: null,
    dates: [],
    embargoUntil: null,
    expiresAt: null,
    language: null,
    licences: [],
    approval: 'APPROVED',
    status: 'ACTIVE',
    isOnHold: false,
    credit: 'Cover by Ines Obaro',
    mustHostCopy: false,
    ...differs,
  };
  return { __typename: 'Asset', id: facts.assetId, bridgeFacts: facts as unknown };
}
const ofWork = (workId: number, differs = {}) =>
  assetOf([{ level: 'WORK', value: String(workId) }], { assetId: `ast_${workId}`, ...differs });

type Claims = Parameters<TestSubgraph['ask']>[2];
async function ask(fields: string, of: readonly unknown[], claims: Claims = anybody) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Asset { ${fields} } } }`;
  const { data, errors } = await subgraph.ask(query, { of }, claims);
  expect(errors).toBeUndefined();
  return (data as { _entities: Record<string, unknown>[] })._entities;
}

const ALL = `title(market: { country: "AU" }) { title } titles(market: { country: "AU" }) { totalCount nodes { title } }
  products(market: { country: "AU" }) { isbn } clearance(market: { country: "AU" }) { decision reasons { code } }`;

function pageOf(asset: Record<string, unknown> | undefined) {
  const { titles } = asset as {
    titles: {
      nodes: { title: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    };
  };
  return titles;
}

describe("an asset's title", () => {
  test('is told where it is cleared, and nothing of it where it is not', async () => {
    const cleared = { title: 'Secret 001' };
    expect(await ask(ALL, [ofWork(1), ofWork(2)])).toEqual([
      {
        title: cleared,
        titles: { totalCount: null, nodes: [cleared] },
        products: [{ isbn: isbnOf(1, 1) }],
        clearance: { decision: 'ALLOW', reasons: [] },
      },
      {
        title: null,
        titles: { totalCount: null, nodes: [] },
        products: [],
        clearance: { decision: 'DENY', reasons: [{ code: 'TERRITORY_UNSTATED' }] },
      },
    ]);
  });

  test('is the same by any of its products, and none by one that may not be seen', async () => {
    const byIsbn = (number: number) => assetOf([{ level: 'PRODUCT', value: isbnOf(1, number) }]);
    const [seen, hidden] = await ask(ALL, [byIsbn(1), byIsbn(2)]);
    expect(seen).toMatchObject({ title: { title: 'Secret 001' }, clearance: { decision: 'ALLOW' } });
    expect(hidden).toMatchObject({ title: null, products: [], clearance: { decision: 'DENY' } });
  });

  test("is not told where the asset's own gates are shut, but by its clearance", async () => {
    const [asset] = await ask(ALL, [ofWork(1, { approval: 'IN_REVIEW', expiresAt: '2026-01-01T00:00:00Z' })]);
    expect(asset).toMatchObject({
      clearance: { decision: 'DENY', reasons: expect.arrayContaining([{ code: 'ASSET_NOT_APPROVED' }]) },
    });
  });

  test('is nothing without links, and with facts that cannot be read', async () => {
    const unreadable = { ...ofWork(1), bridgeFacts: { links: 'all' } };
    const nothing = { title: null, clearance: { decision: 'DENY' } };
    const [unlinked, ...others] = await ask(ALL, [
      assetOf([]),
      unreadable,
      { ...ofWork(1), bridgeFacts: null },
      { __typename: 'Asset', id: 'ast_1' },
    ]);
    expect(unlinked).toMatchObject({
      ...nothing,
      clearance: { decision: 'DENY', reasons: [{ code: 'ASSET_NOT_LINKED' }] },
    });
    for (const other of others) expect(other).toMatchObject({ ...nothing, titles: null, products: null });
    expect(others).toMatchObject(
      ['RIGHTS_UNREADABLE', 'SOURCE_UNAVAILABLE', 'SOURCE_UNAVAILABLE'].map((code) => ({
        clearance: { reasons: [{ code }] },
      })),
    );
  });
});

describe('a caller who is confined to Australia', () => {
  test('is told of no title of another market, and by no field that there is one', async () => {
    const uk = ALL.replaceAll('"AU"', '"GB"');
    const refused = {
      title: null,
      titles: null,
      products: null,
      clearance: { decision: 'DENY', reasons: [{ code: 'INVALID_MARKET' }] },
    };
    expect(await ask(uk, [ofWork(1), ofWork(2)], inAustralia)).toEqual([refused, refused]);
    const [hidden] = await ask(ALL, [ofWork(2)], inAustralia);
    expect(hidden).toMatchObject({ title: null, titles: { nodes: [] }, products: [] });
  });
});

test('the clearance of an asset names neither titles nor ISBNs nor records to anybody but staff', async () => {
  const fields = `clearance(market: { country: "US" }) {
    decision sentence reasons { code message evidence { recordId quoted path } } warnings { message } }`;
  const of = [ofWork(1), ofWork(2), assetOf([{ level: 'IMPRINT', value: '7' }])];
  for (const claims of [anybody, { ...anybody, markets: ['US'] }]) {
    const told = JSON.stringify(await ask(fields, of, claims));
    expect(told).toContain('Not cleared for United States');
    expect(told).not.toMatch(/Secret|978|prd_|ttl_|"\d|Consonance|recordId/);
  }
  expect(JSON.stringify(await ask(fields, of, staff))).toContain('"recordId":"11"');
});

test('a reference without an id is refused, and the others are answered', async () => {
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Asset { title(market: { country: "AU" }) { title } } } }';
  const { data, errors } = await subgraph.ask(query, { of: [{ __typename: 'Asset' }, ofWork(1)] });
  expect(data).toEqual({ _entities: [null, { title: { title: 'Secret 001' } }] });
  expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
});

describe('an asset of many titles', () => {
  const logo = assetOf([{ level: 'IMPRINT', value: '7' }], { kind: 'IMPRINT_LOGO' });
  const odd = Array.from(
    { length: SIZE / 2 },
    (_, index) => `Secret ${String(2 * index + 1).padStart(3, '0')}`,
  );

  test.each(['country: "AU"', 'country: "AU", audience: TRADE', 'country: "AU", at: "2027-01-01T00:00:00Z"'])(
    'has those that are cleared, by name, page by page: %s',
    async (market) => {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const [asset] = await ask(
          `titles(market: { ${market} }, first: 25, after: ${JSON.stringify(after)}) {
            nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
          [logo],
        );
        const { nodes, pageInfo } = pageOf(asset);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...nodes.map(({ title }) => title));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen).toEqual(odd);
    },
  );

  test('has a first one', async () => {
    const [asset] = await ask('title(market: { country: "GB" }) { title }', [logo]);
    expect(asset).toEqual({ title: { title: 'Secret 002' } });
  });

  test('refuses a cursor of another market or asset, and a page of none', async () => {
    const [asset] = await ask('titles(market: { country: "AU" }, first: 1) { pageInfo { endCursor } }', [
      logo,
    ]);
    const { endCursor } = pageOf(asset).pageInfo;
    for (const [args, of] of [
      [`market: { country: "GB" }, after: "${endCursor}"`, logo],
      [`market: { country: "AU" }, after: "${endCursor}"`, { ...logo, id: 'ast_2' }],
      ['market: { country: "AU" }, first: 0', logo],
    ]) {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Asset { titles(${args}) { nodes { id } } } } }`;
      const { errors } = await subgraph.ask(query, { of: [of] }, anybody);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('what VIP is told of a version', () => {
  const QUERY =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AssetVersion { linkedFacts } } }';
  async function linkedFacts(links: readonly LinkFacts[], claims: Claims = anybody) {
    const { data, errors } = await subgraph.ask(
      QUERY,
      { of: [{ ...assetOf(links), __typename: 'AssetVersion' }] },
      claims,
    );
    expect(errors).toBeUndefined();
    const [version] = (data as { _entities: { linkedFacts: unknown }[] })._entities;
    return parseLinkedFacts(version?.linkedFacts)?.products ?? [];
  }

  test('is each set of facts once', async () => {
    const products = await linkedFacts([{ level: 'IMPRINT', value: '7' }]);
    expect(products.map(({ flat }) => flat.forSaleIn).sort()).toEqual([['AU'], ['GB']]);
  });

  test('is nothing that the caller may not see', async () => {
    const products = await linkedFacts([{ level: 'IMPRINT', value: '7' }], inAustralia);
    expect(products.map(({ flat }) => flat.forSaleIn)).toEqual([['AU']]);
    expect(await linkedFacts([{ level: 'PRODUCT', value: isbnOf(1, 2) }])).toEqual([]);
  });
});

test('the titles of 50 assets cost as many statements as those of 10', async () => {
  const statementsFor = async (count: number) => {
    const of = Array.from({ length: count }, (_, index) =>
      assetOf([{ level: 'WORK', value: String(index + 1) }, ...(index % 5 === 0 ? MANY : [])], {
        assetId: `ast_${index}`,
      }),
    );
    world.statements.splice(0);
    const fields = `${ALL} gb: title(market: { country: "GB" }) { title products { isbn } }`;
    expect(await ask(fields, of)).toHaveLength(count);
    return world.statements.map((statement) => statement.sql.replace(/\s+/g, ' ').trim());
  };
  const forTen = await statementsFor(10);
  const forFifty = await statementsFor(50);
  console.log(`titles of 10 assets: ${forTen.length} SQL statements; of 50: ${forFifty.length}`);
  for (const statement of forFifty) console.log(`  ${statement.slice(0, 100)}`);
  expect(forFifty.length).toBe(forTen.length);
});
const MANY: readonly LinkFacts[] = [{ level: 'CONTRIBUTOR', value: '3' }];
