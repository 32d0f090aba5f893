/** The rights calendar over the real catalogue. The tests ask on 10 March 2026 at noon, UTC. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withOnixImport } from '../../../catalogue/onix/open-import.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, NOW, type World } from '../../catalogue/world.js';
import { productsOf } from '../../onix/messages.js';
import { isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const anybody = { scopes: ['titles:read'] };
const inNewZealand = { scopes: ['titles:read'], markets: ['NZ'] };
type Claims = Parameters<TestSubgraph['ask']>[2];

const date = (role: string, value: string, format = '00') =>
  `<PublishingDate><PublishingDateRole>${role}</PublishingDateRole><Date dateformat="${format}">${value}</Date></PublishingDate>`;
const world01 =
  '<SalesRights><SalesRightsType>01</SalesRightsType><Territory><RegionsIncluded>WORLD</RegionsIncluded></Territory></SalesRights>';
const restricted = (until: string) =>
  `<SalesRights><SalesRightsType>01</SalesRightsType><Territory><RegionsIncluded>WORLD</RegionsIncluded></Territory>
    <SalesRestriction><SalesRestrictionType>04</SalesRestrictionType>
      <SalesOutlet><SalesOutletName>Secret Books</SalesOutletName></SalesOutlet><EndDate>${until}</EndDate></SalesRestriction></SalesRights>`;

/** By work: an embargo, an exclusive that ends, an end, an announcement, one whose time has passed, one that cannot be read. */
const RECORDS = [
  world01 + date('02', '20260602'),
  restricted('20260531'),
  world01 + date('13', '20260701'),
  world01 + date('09', '20260401') + date('10', '20260315'),
  world01 + date('02', '20250101'),
  world01 + date('02', 'in spring', '12'),
  world01 + date('02', '20260602T0900Z', '13'),
];

let world: World;
let subgraph: TestSubgraph;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  RECORDS.forEach((_, index) => {
    const workId = index + 1;
    const product = makeProduct(workId * 10, { isbn13: isbnOf(workId, 1), isForSaleWorldwide: null });
    world.consonance.put(makeWork(workId, { products: [product] }));
  });
  const records = await productsOf(
    RECORDS.map(
      (
        publishing,
        index,
      ) => `<Product><RecordReference>r${index}</RecordReference><NotificationType>03</NotificationType>
        <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${isbnOf(index + 1, 1)}</IDValue></ProductIdentifier>
        <PublishingDetail><PublishingStatus>04</PublishingStatus>${publishing}</PublishingDetail></Product>`,
    ).join(''),
  );
  await withOnixImport(world, (session) =>
    session.take(
      records.map((product, line) => ({
        product,
        sender: 'House',
        sentAt: null,
        file: 'list.xml',
        line: line + 1,
      })),
    ),
  );
  await world.sync();
  subgraph = await startSubgraph(world.catalogue, {
    at: NOW,
    policy: { ...DEFAULT_POLICY, maxAgeMinutes: 60 },
  });
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const QUERY = `query ($until: DateTime!, $market: MarketInput, $first: Int, $after: String) {
  upcomingChanges(until: $until, market: $market, first: $first, after: $after) {
    nodes { at from to countries product { id } reason { code } } pageInfo { hasNextPage endCursor } } }`;

interface Change {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly countries: readonly string[];
  readonly product: { readonly id: string };
  readonly reason: { readonly code: string } | null;
}

/** As lines, such as: 2026-06-01T23:00:00.000Z prd_10 DENY-ALLOW SALES_EMBARGO. */
async function changes(variables: object, claims: Claims = staff): Promise<string[]> {
  return (await nodes(variables, claims)).map(
    ({ at, product, from, to, reason }) => `${at} ${product.id} ${from}-${to} ${reason?.code ?? ''}`,
  );
}

async function nodes(variables: object, claims: Claims): Promise<readonly Change[]> {
  const { data, errors } = await subgraph.ask(QUERY, { first: 200, ...variables }, claims);
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: the query tells the shape
  return (data as any).upcomingChanges.nodes;
}

describe('in one market', () => {
  test('what opens and closes by itself, in the order of time, each with why', async () => {
    const market = { country: 'GB', purpose: 'SELL', audience: 'TRADE' };
    expect(await changes({ until: '2026-12-31T00:00:00Z', market })).toEqual([
      '2026-03-15T00:00:00.000Z prd_40 DENY-ALLOW TRADE_ANNOUNCEMENT_EMBARGO',
      '2026-05-31T23:00:00.000Z prd_20 DENY-ALLOW PARTNER_REQUIRED',
      '2026-06-01T23:00:00.000Z prd_10 DENY-ALLOW SALES_EMBARGO',
      '2026-06-02T09:00:00.000Z prd_70 DENY-ALLOW SALES_EMBARGO',
      '2026-07-01T23:00:00.000Z prd_30 ALLOW-DENY PRODUCT_WITHDRAWN',
    ]);
  });

  test('of a country by an alias, under its own code', async () => {
    const [first] = await nodes({ until: '2026-12-31T00:00:00Z', market: { country: 'UK' } }, staff);
    expect(first?.countries).toEqual(['GB']);
  });

  test('up to the last instant, it included, and from the one that is asked about', async () => {
    const market = { country: 'GB', purpose: 'SELL', audience: 'TRADE', at: '2026-05-31T23:00:00Z' };
    expect(await changes({ until: '2026-06-01T23:00:00Z', market })).toEqual([
      '2026-06-01T23:00:00.000Z prd_10 DENY-ALLOW SALES_EMBARGO',
    ]);
    expect(await changes({ until: '2026-06-01T22:59:59Z', market })).toEqual([]);
    expect(await changes({ until: '2020-01-01T00:00:00Z', market })).toEqual([]);
  });

  test('for showing, the announcements count and the sales embargo does not', async () => {
    expect(await changes({ until: '2026-12-31T00:00:00Z', market: { country: 'NZ' } })).toEqual([
      '2026-03-31T11:00:00.000Z prd_40 DENY-ALLOW PUBLIC_ANNOUNCEMENT_EMBARGO',
    ]);
  });

  test('a page at a time, with nothing twice and nothing left out', async () => {
    const market = { country: 'GB', purpose: 'SELL', audience: 'TRADE' };
    const until = '2026-12-31T00:00:00Z';
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await subgraph.ask(QUERY, { until, market, first: 2, after }, staff);
      // biome-ignore lint/suspicious/noExplicitAny: the query tells the shape
      const { nodes: page, pageInfo } = (data as any).upcomingChanges;
      seen.push(...page.map(({ at, product }: Change) => `${at} ${product.id}`));
      if (!pageInfo.hasNextPage) break;
      expect(page).toHaveLength(2);
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(
      (await nodes({ until, market }, staff)).map(({ at, product }) => `${at} ${product.id}`),
    );
  });

  test('none of a market that the caller is not confined to', async () => {
    const until = '2026-12-31T00:00:00Z';
    expect(await changes({ until, market: { country: 'GB', purpose: 'SELL' } }, inNewZealand)).toEqual([]);
  });
});

describe('where no market is named', () => {
  test('countries that change at the same instant stand together, and each once', async () => {
    const found = (await nodes({ until: '2026-12-31T00:00:00Z' }, anybody)).filter(
      ({ product }) => product.id === 'prd_10',
    );
    const countries = found.flatMap((change) => change.countries);
    expect(new Set(countries).size).toBe(249);
    expect(countries).toHaveLength(249);
    const britain = found.find((change) => change.countries.includes('GB'));
    expect(britain).toMatchObject({ at: '2026-06-01T23:00:00.000Z', from: 'DENY', to: 'ALLOW' });
    expect(britain?.countries).toContain('IE');
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted());
  });

  test('somebody who is confined is told of the own markets', async () => {
    const found = await nodes({ until: '2026-06-30T00:00:00Z' }, inNewZealand);
    expect(new Set(found.flatMap(({ countries }) => countries))).toEqual(new Set(['NZ']));
    expect(found.find(({ product }) => product.id === 'prd_10')?.at).toBe('2026-06-01T12:00:00.000Z');
  });
});

test('a market that cannot be read, and a cursor of another calendar, are refused in a sentence', async () => {
  const until = '2026-12-31T00:00:00Z';
  const wrong = await subgraph.ask(QUERY, { until, market: { country: 'ZZ' } }, staff);
  expect(wrong.errors).toMatchObject([
    { message: 'ZZ is no country of ISO 3166-1.', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  const other = await subgraph.ask(QUERY, { until, after: 'WyJ4IiwieSJd' }, staff);
  expect(other.errors).toMatchObject([
    {
      message: expect.stringContaining('a cursor belongs to one until and one market'),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});
