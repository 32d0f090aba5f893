/** Lists that are cleared for a market, over the real catalogue: full pages, true counts, and the same as asking each one. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withOnixImport } from '../../../catalogue/onix/open-import.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, NOW, type World } from '../../catalogue/world.js';
import { productsOf } from '../../onix/messages.js';
import { isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const SIZE = 120;
const PAGE = 17;
const anybody = { scopes: ['titles:read'] };
const inAustralia = { scopes: ['titles:read'], markets: ['AU'] };
type Claims = Parameters<TestSubgraph['ask']>[2];

let world: World;
let subgraph: TestSubgraph;
beforeAll(async () => {
  world = await createWorld({ pageSize: 200 });
  for (let workId = 1; workId <= SIZE; workId += 1) world.consonance.put(createWork(workId));
  await importRecords();
  await world.sync();
  await sql`analyze`.execute(world.db);
  subgraph = await startSubgraph(world.catalogue, {
    at: NOW,
    policy: { ...DEFAULT_POLICY, maxAgeMinutes: 1440 },
  });
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
beforeEach(() => world.statements.splice(0));

/** Rights that go round: for the world, for Australia, for all but the United States, for none, and by ONIX alone. */
const RIGHTS = [
  { isForSaleWorldwide: true },
  { isForSaleWorldwide: false, forSaleIn: ['AU', 'NZ'] },
  { isForSaleWorldwide: true, notForSaleIn: ['US'] },
  { isForSaleWorldwide: null },
  { isForSaleWorldwide: true, statusCode: '11' },
  { isForSaleWorldwide: null },
  { isForSaleWorldwide: true, isClearedForOnix: false },
];

function createWork(workId: number) {
  const rights = RIGHTS[workId % RIGHTS.length];
  return makeWork(workId, {
    title: `The Lighthouse Keeper ${String(workId).padStart(3, '0')}`,
    products: [
      makeProduct(workId * 10 + 1, { isbn13: isbnOf(workId, 1), formCode: 'BB', ...rights }),
      ...(workId % 3 === 0
        ? [makeProduct(workId * 10 + 2, { isbn13: isbnOf(workId, 2), formCode: 'DG', notForSaleIn: ['AU'] })]
        : []),
    ],
  });
}

/** Every seventh has a record: New South Wales only, or Great Britain from June on, or for one partner. */
async function importRecords(): Promise<void> {
  const blocks = Array.from({ length: SIZE }, (_, index) => index + 1)
    .filter((workId) => workId % RIGHTS.length === 5)
    .map((workId, index) => recordOf(workId, STATEMENTS[index % STATEMENTS.length] ?? ''));
  const products = await productsOf(blocks.join(''));
  await withOnixImport(world, (session) =>
    session.take(
      products.map((product, index) => ({
        product,
        sender: 'House',
        sentAt: null,
        file: 'list.xml',
        line: index + 1,
      })),
    ),
  );
}

const STATEMENTS = [
  '<SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>AU</CountriesIncluded><RegionsExcluded>AU-QL AU-VI</RegionsExcluded></Territory></SalesRights><ROWSalesRightsType>06</ROWSalesRightsType>',
  '<SalesRights><SalesRightsType>02</SalesRightsType><Territory><CountriesIncluded>GB AU</CountriesIncluded></Territory></SalesRights><ROWSalesRightsType>03</ROWSalesRightsType><PublishingDate><PublishingDateRole>02</PublishingDateRole><Date>20260602</Date></PublishingDate>',
  '<SalesRights><SalesRightsType>01</SalesRightsType><Territory><RegionsIncluded>WORLD</RegionsIncluded></Territory><SalesRestriction><SalesRestrictionType>04</SalesRestrictionType><SalesOutlet><SalesOutletIdentifier><SalesOutletIDType>03</SalesOutletIDType><IDValue>AMZ</IDValue></SalesOutletIdentifier></SalesOutlet></SalesRestriction></SalesRights>',
];

const recordOf = (workId: number, publishing: string) =>
  `<Product><RecordReference>r${workId}</RecordReference><NotificationType>03</NotificationType>
    <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${isbnOf(workId, 1)}</IDValue></ProductIdentifier>
    <PublishingDetail><PublishingStatus>04</PublishingStatus>${publishing}</PublishingDetail></Product>`;

async function ask(query: string, variables: Record<string, unknown>, claims: Claims) {
  const { data, errors } = await subgraph.ask(query, variables, claims);
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: each query tells its answer's shape
  return data as any;
}

/** All pages of a cleared list, and its count. */
async function listed(list: 'products' | 'titles', filter: object, claims: Claims, first = PAGE) {
  const input = list === 'titles' ? 'TitleFilter' : 'ProductFilter';
  const ids: string[] = [];
  const sizes: number[] = [];
  for (let after: string | null = null; ; ) {
    const { [list]: page } = await ask(
      `query ($filter: ${input}, $first: Int!, $after: String) {
        ${list}(filter: $filter, first: $first, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { filter, first, after },
      claims,
    );
    ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    sizes.push(page.nodes.length);
    expect(page.totalCount).toBeGreaterThanOrEqual(ids.length);
    if (!page.pageInfo.hasNextPage) {
      expect(page.totalCount).toBe(ids.length);
      return { ids, sizes };
    }
    after = page.pageInfo.endCursor;
  }
}

/** Those of all that say so themselves when they are asked. */
async function clearedOneByOne(list: 'products' | 'titles', market: object, claims: Claims) {
  const data = await ask(
    `query ($market: MarketInput!) { ${list}(first: 200) { nodes { id clearance(market: $market) { decision } } } }`,
    { market },
    claims,
  );
  return data[list].nodes
    .filter(({ clearance }: { clearance: { decision: string } }) => clearance.decision === 'ALLOW')
    .map(({ id }: { id: string }) => id);
}

describe.each(['titles', 'products'] as const)('%s', (list) => {
  test.each([
    { country: 'AU' },
    { country: 'US', purpose: 'SELL' },
    { country: 'UK', purpose: 'SELL' },
    { country: 'GB', purpose: 'SELL', at: '2026-06-01T23:00:00Z' },
    { country: 'GB', purpose: 'SELL', at: '2026-06-01T22:59:59Z' },
    { country: 'AU', subdivision: 'AU-NSW' },
    { country: 'AU', subdivision: 'AU-QL' },
    { country: 'DE', purpose: 'SELL', partner: 'AMZ' },
    { country: 'NZ', audience: 'TRADE', purpose: 'DELIVER', channel: 'LIBRARY' },
    { country: 'XK' },
  ])(
    'for %o are those that are cleared when each is asked, in full pages that are counted',
    async (market) => {
      for (const claims of [staff, anybody]) {
        const { ids, sizes } = await listed(list, { clearedFor: market }, claims);
        expect(ids).toEqual(await clearedOneByOne(list, market, claims));
        expect(sizes.slice(0, -1).every((size) => size === PAGE)).toBe(true);
      }
    },
  );

  test('there are some for Australia, fewer for a state that a record leaves out, and more than none in each case', async () => {
    const australia = await listed(list, { clearedFor: { country: 'AU' } }, staff);
    const queensland = await listed(list, { clearedFor: { country: 'AU', subdivision: 'AU-QLD' } }, staff);
    const sydney = await listed(list, { clearedFor: { country: 'AU', subdivision: 'AU-NSW' } }, staff);
    expect(queensland.ids.length).toBeGreaterThan(0);
    expect(queensland.ids.length).toBe(australia.ids.length);
    expect(sydney.ids.length).toBeGreaterThan(australia.ids.length);
  });

  test('of a market that the caller is not confined to there are none', async () => {
    expect(await listed(list, { clearedFor: { country: 'US' } }, inAustralia)).toEqual({
      ids: [],
      sizes: [0],
    });
    expect((await listed(list, { clearedFor: { country: 'AU' } }, inAustralia)).ids.length).toBeGreaterThan(
      0,
    );
  });

  test.each([
    [{ country: 'ZZ' }, 'ZZ is no country of ISO 3166-1.'],
    [{ country: 'AU', subdivision: 'US-NY' }, 'US-NY is no subdivision of Australia.'],
  ])('for %o, which is no market, say so', async (clearedFor, message) => {
    const input = list === 'titles' ? 'TitleFilter' : 'ProductFilter';
    const { errors } = await subgraph.ask(
      `query ($filter: ${input}) { ${list}(filter: $filter) { nodes { id } } }`,
      { filter: { clearedFor } },
      staff,
    );
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('a cursor of one market is none of another', async () => {
    const input = list === 'titles' ? 'TitleFilter' : 'ProductFilter';
    const query = `query ($filter: ${input}, $after: String) {
      ${list}(filter: $filter, first: 2, after: $after) { pageInfo { endCursor } } }`;
    const data = await ask(query, { filter: { clearedFor: { country: 'AU' } } }, staff);
    const after = data[list].pageInfo.endCursor;
    const { errors } = await subgraph.ask(query, { filter: { clearedFor: { country: 'NZ' } }, after }, staff);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('what is cleared has to be the product that meets the other conditions', async () => {
  const forms = async (formIn: string[]) =>
    (await listed('titles', { formIn, clearedFor: { country: 'AU' } }, staff)).ids;
  // Titles 3, 9 and so on have a hardback that Australia may have, and an e-book that it may not.
  expect(await forms(['HARDBACK'])).toContain('ttl_9');
  expect(await forms(['EBOOK'])).toEqual([]);
  expect((await listed('titles', { formIn: ['EBOOK'], clearedFor: { country: 'GB' } }, staff)).ids).toContain(
    'ttl_9',
  );
});

test('statements: what is barred for good is left out in SQL, and 50 titles cost as many as 10', async () => {
  const statementsFor = async (first: number) => {
    world.statements.splice(0);
    await ask(
      `query ($first: Int!) { titles(first: $first, filter: { clearedFor: { country: "NZ" } }) { nodes { id clearance(market: { country: "NZ" }) { decision } } } }`,
      { first },
      staff,
    );
    return world.statements.length;
  };
  const [ten, fifty] = [await statementsFor(10), await statementsFor(50)];
  console.info(`Cleared titles cost ${ten} SQL statements for 10, ${fifty} for 50.`);
  expect(fifty).toBe(ten);
  expect(ten).toBe(2);
});
