/** Decisions of titles and products, over the real catalogue. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { parseProductFacts, parseTitleFacts } from '../../../subgraphs/bridge/facts.js';
import { makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, NOW, type World } from '../../catalogue/world.js';
import { isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const SIZE = 60;
const FRESH_FOR = { ...DEFAULT_POLICY, maxAgeMinutes: 1440 };
const anybody = { scopes: ['titles:read'] };
const inAustralia = { scopes: ['titles:read'], markets: ['AU'] };

let world: World;
let subgraph: TestSubgraph;
beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  for (let workId = 1; workId <= SIZE; workId += 1) world.consonance.put(createWork(workId));
  await world.sync();
  await sql`analyze`.execute(world.db);
  subgraph = await startSubgraph(world.catalogue, { at: NOW, policy: FRESH_FOR });
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
beforeEach(() => world.statements.splice(0));

/** A hardback for Australia, an e-book for Great Britain, and one that nobody has cleared. */
function createWork(workId: number) {
  const product = (number: number, differs: object) =>
    makeProduct(workId * 10 + number, {
      isbn13: isbnOf(workId, number),
      isForSaleWorldwide: false,
      ...differs,
    });
  return makeWork(workId, {
    products: [
      product(1, { formCode: 'BB', forSaleIn: ['AU'], publicationDate: '2025-01-01' }),
      product(2, { formCode: 'DG', forSaleIn: ['GB'], publicationDate: '2025-02-01' }),
      product(3, { forSaleIn: ['AU', 'GB'], isClearedForOnix: false }),
    ],
  });
}

const ask = async (query: string, variables = {}, claims: Parameters<TestSubgraph['ask']>[2] = anybody) => {
  const { data, errors } = await subgraph.ask(query, variables, claims);
  expect(errors).toBeUndefined();
  return data;
};

describe('a title', () => {
  test('is cleared where any of its products is, and each product where it is itself', async () => {
    const data = await ask(`{ title(id: "ttl_1") {
      au: clearance(market: { country: "AU" }) { decision exclusivity reasons { code } sentence }
      us: clearance(market: { country: "US" }) { decision reasons { code category evidence { source recordId asOf } } changesAt }
      clearedProducts(market: { country: "AU" }) { isbn }
      products(clearedFor: { country: "GB", purpose: SELL }) { isbn }
      inForm: products(forms: [HARDBACK], clearedFor: { country: "GB" }) { isbn }
    } product(isbn: "${isbnOf(1, 1)}") {
      au: clearance(market: { country: "AU" }) { decision } gb: clearance(market: { country: "GB" }) { decision }
    } }`);
    expect(data).toMatchObject({
      title: {
        au: { decision: 'ALLOW', exclusivity: 'UNKNOWN', reasons: [] },
        us: {
          decision: 'DENY',
          reasons: [
            {
              code: 'TERRITORY_UNSTATED',
              category: 'TERRITORY',
              evidence: [{ source: 'CONSONANCE', recordId: '11', asOf: '2026-03-10T12:00:00.000Z' }],
            },
          ],
          changesAt: null,
        },
        clearedProducts: [{ isbn: isbnOf(1, 1) }],
        products: [{ isbn: isbnOf(1, 2) }],
        inForm: [],
      },
      product: { au: { decision: 'ALLOW' }, gb: { decision: 'DENY' } },
    });
  });

  test('tells the market as it was understood', async () => {
    const data =
      await ask(`{ title(id: "ttl_1") { clearance(market: { country: "uk", language: "en-gb", audience: PRESS }) {
      decision market { country subdivision language partner channel audience purpose at timeZones } warnings { code } } } }`);
    expect(data).toEqual({
      title: {
        clearance: {
          decision: 'ALLOW',
          market: {
            country: 'GB',
            subdivision: null,
            language: 'en-GB',
            partner: null,
            channel: null,
            audience: 'PRESS',
            purpose: 'DISPLAY',
            at: '2026-03-10T12:00:00.000Z',
            timeZones: ['Europe/London'],
          },
          warnings: expect.arrayContaining([{ code: 'CODE_NORMALISED' }]),
        },
      },
    });
  });

  test('is decided by what the caller may see: a product that staff alone see counts for nobody else', async () => {
    const query =
      '{ title(id: "ttl_1") { bridgeFacts clearedProducts(market: { country: "AU" }) { isbn } } }';
    const count = async (claims: typeof staff) => {
      const { title } = (await ask(query, {}, claims)) as { title: { bridgeFacts: unknown } };
      return parseTitleFacts(title.bridgeFacts)?.products.length;
    };
    expect([await count(staff), await count(anybody), await count(inAustralia)]).toEqual([3, 2, 1]);
  });

  test('is denied in a market that there is not, with the reason, and not with an error', async () => {
    const data = await ask(
      '{ title(id: "ttl_1") { clearance(market: { country: "QQ" }) { decision reasons { code category } } } }',
    );
    expect(data).toMatchObject({
      title: { clearance: { decision: 'DENY', reasons: [{ code: 'INVALID_MARKET', category: 'INPUT' }] } },
    });
  });
});

test('a caller who is confined to other markets is told so, and nothing else', async () => {
  const data = await ask(
    `{ title(id: "ttl_1") { clearance(market: { country: "GB" }) { decision sentence reasons { code message evidence { recordId } } }
      clearedProducts(market: { country: "GB" }) { id } products(clearedFor: { country: "GB" }) { id }
      texts(market: { country: "GB" }) { id } } }`,
    {},
    inAustralia,
  );
  expect(data).toEqual({
    title: {
      clearance: {
        decision: 'DENY',
        sentence: expect.stringContaining('not one of your markets'),
        reasons: [{ code: 'INVALID_MARKET', message: 'It is not one of your markets.', evidence: [] }],
      },
      clearedProducts: [],
      products: [],
      texts: null,
    },
  });
});

test('facts that another subgraph gets are whole', async () => {
  const data = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Title { titleFacts: bridgeFacts } ... on Product { productFacts: bridgeFacts } } }`,
    {
      of: [
        { __typename: 'Title', id: 'ttl_1' },
        { __typename: 'Product', id: 'prd_12' },
      ],
    },
  );
  const { _entities: entities } = data as { _entities: [{ titleFacts: unknown }, { productFacts: unknown }] };
  const [title, product] = entities;
  expect(parseTitleFacts(title.titleFacts)?.products.map(({ isbn }) => isbn)).toEqual([
    isbnOf(1, 1),
    isbnOf(1, 2),
  ]);
  expect(parseProductFacts(product.productFacts)).toMatchObject({ productId: 'prd_12', form: 'EBOOK' });
});

describe('what was last read too long ago', () => {
  test.each([
    ['a day less a minute later', '2026-03-11T11:59:00Z', 'ALLOW'],
    ['a day and a minute later', '2026-03-11T12:01:00Z', 'DENY'],
  ])('%s', async (_, at, decision) => {
    await using later = await startSubgraph(world.catalogue, { at, policy: FRESH_FOR });
    // The moment that is asked about tells nothing of how old the facts are.
    for (const asked of ['', ', at: "2027-06-01T00:00:00Z"', ', at: "2026-03-10T12:00:00Z"']) {
      const { data } = await later.ask(
        `{ title(id: "ttl_1") { title clearance(market: { country: "AU"${asked} }) { decision reasons { code } } } }`,
      );
      expect(data).toEqual({
        title: {
          title: 'Title 1',
          clearance: { decision, reasons: decision === 'DENY' ? [{ code: 'SOURCE_STALE' }] : [] },
        },
      });
    }
  });
});

test('50 titles with their clearance, and that of their products, cost as many statements as 10', async () => {
  const query = `query ($first: Int!) { titles(first: $first) { nodes {
    bridgeFacts clearance(market: { country: "AU" }) { decision } us: clearance(market: { country: "US" }) { decision }
    clearedProducts(market: { country: "GB" }) { isbn } texts(market: { country: "AU" }) { html }
    products(clearedFor: { country: "AU" }) { isbn bridgeFacts clearance(market: { country: "AU", purpose: SELL }) { decision } }
  } } }`;
  const statementsFor = async (first: number) => {
    world.statements.splice(0);
    const { titles } = (await ask(query, { first })) as { titles: { nodes: { products: unknown[] }[] } };
    expect(titles.nodes).toHaveLength(first);
    for (const { products } of titles.nodes) expect(products).toHaveLength(1);
    return world.statements.map((statement) => statement.sql.replace(/\s+/g, ' ').trim());
  };
  const forTen = await statementsFor(10);
  const forFifty = await statementsFor(50);
  console.log(`clearance of 10 titles: ${forTen.length} SQL statements; of 50: ${forFifty.length}`);
  // The page, its products, their facts and the texts.
  expect([forTen.length, forFifty.length]).toEqual([4, 4]);
});
