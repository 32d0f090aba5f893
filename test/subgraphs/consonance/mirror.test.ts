/** The subgraph over the real catalogue: what only PostgreSQL can show. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../catalogue/create-catalogue.js';
import type { CatalogueTables } from '../../../catalogue/tables.js';
import { openDatabase } from '../../../platform/postgres/database.js';
import { makeContributor, makeProduct, makeWork } from '../../catalogue/works.js';
import { createWorld, type World } from '../../catalogue/world.js';
import { isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const SIZE = 60;
let world: World;
let subgraph: TestSubgraph;

beforeAll(async () => {
  world = await createWorld({ pageSize: 100 });
  for (let workId = 1; workId <= SIZE; workId += 1) world.consonance.put(createWork(workId));
  await world.sync();
  await sql`analyze`.execute(world.db);
  subgraph = await startSubgraph(world.catalogue);
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});
beforeEach(() => world.statements.splice(0));

/** By two people, with three products: one is published, one is to come, one was never announced. */
function createWork(workId: number) {
  const product = (number: number, differs: object) =>
    makeProduct(workId * 10 + number, { isbn13: isbnOf(workId, number), ...differs });
  return makeWork(workId, {
    title: `The Lighthouse Keeper ${String(workId).padStart(2, '0')}`,
    stage: 'Ready for launch',
    contributors: [
      makeContributor(1),
      makeContributor(workId + 1, { name: `Ines Obaro ${workId}`, sequence: 2 }),
    ],
    series: [{ seriesId: 1, name: 'Lights', part: String(workId) }],
    subjects: [{ scheme: 'THEMA', code: 'FBA', description: null, isMain: true }],
    products: [
      product(1, {}),
      product(2, { formCode: 'EA', publicationDate: '2027-01-01' }),
      product(3, { formCode: 'AJ', isClearedForOnix: false }),
    ],
  });
}

const EVERYTHING = `query ($first: Int!) { titles(first: $first) { totalCount pageInfo { endCursor } nodes {
  title asOf contributors { name role } series { name part } subjects { code } milestones { name product { isbn } }
  products { isbn form salesRights { isForSaleWorldwide } milestones { name } }
} } }`;

interface Everything {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly products: readonly unknown[];
    readonly milestones: readonly unknown[];
  }[];
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function askTitles<Titles>(query: string, variables: Record<string, unknown> = {}): Promise<Titles> {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return data?.titles as Titles;
}

async function ask(query: string, variables: Record<string, unknown> = {}, claims = staff) {
  return subgraph.ask(query, variables, claims);
}

test('50 titles with products, contributors, series, subjects and milestones cost as many statements as 10', async () => {
  const statementsFor = async (first: number) => {
    world.statements.splice(0);
    const { totalCount, nodes } = await askTitles<Everything>(EVERYTHING, { first });
    expect(totalCount).toBe(SIZE);
    expect(nodes).toHaveLength(first);
    for (const node of nodes) expect([node.products.length, node.milestones.length]).toEqual([3, 3]);
    return world.statements.map((statement) => statement.sql.replace(/\s+/g, ' ').trim());
  };
  const forTen = await statementsFor(10);
  const forFifty = await statementsFor(50);
  console.log(`titles(first: 10): ${forTen.length} SQL statements; titles(first: 50): ${forFifty.length}`);
  for (const statement of forFifty) console.log(`  ${statement.slice(0, 110)}`);
  // The page, its count, its products and its milestones.
  expect([forTen.length, forFifty.length]).toEqual([4, 4]);
});

test('a title is found by the ISBN of any of its products, and by its id, as the same one', async () => {
  const { data } = await ask(
    `{ byIsbn: title(isbn: "${isbnOf(7, 2)}") { id title } byId: title(id: "ttl_7") { id title } }`,
  );
  const title = { id: 'ttl_7', title: 'The Lighthouse Keeper 07' };
  expect(data).toEqual({ byIsbn: title, byId: title });
});

test('a page leads to the next until none follows', async () => {
  const seen: string[] = [];
  for (let after: string | null = null, goesOn = true; goesOn; ) {
    const page: Page = await askTitles(
      'query ($after: String) { titles(first: 25, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
    goesOn = page.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(Array.from({ length: SIZE }, (_, index) => `ttl_${index + 1}`));
});

describe('what another than staff is told', () => {
  test('nothing of products that were not announced, by any way', async () => {
    const query = `query ($isbn: ISBN!, $of: [_Any!]!) {
      product(isbn: $isbn) { id } title(isbn: $isbn) { id }
      own: title(id: "ttl_1") { products { isbn } }
      _entities(representations: $of) { ... on Product { id } }
    }`;
    const isbn = isbnOf(1, 3);
    const of = [
      { __typename: 'Product', isbn },
      { __typename: 'Product', id: 'prd_13' },
    ];
    const { data } = await ask(query, { isbn, of }, { scopes: ['titles:read'] });
    expect(data).toEqual({
      product: null,
      title: null,
      own: { products: [{ isbn: isbnOf(1, 1) }, { isbn: isbnOf(1, 2) }] },
      _entities: [null, null],
    });
  });

  test('nothing at all to a caller who is confined to no market', async () => {
    const { data } = await ask(
      '{ titles { totalCount nodes { id } } }',
      {},
      { scopes: ['titles:read'], markets: [] },
    );
    expect(data).toEqual({ titles: { totalCount: 0, nodes: [] } });
  });

  test('that the filter by stage is for staff', async () => {
    const query = '{ titles(filter: { stage: "Ready for launch" }) { totalCount } }';
    const { data, errors } = await ask(query, {}, { scopes: ['titles:read'] });
    expect(data).toEqual({ titles: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('staff'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await ask(query)).toEqual({ data: { titles: { totalCount: SIZE } } });
  });
});

describe('garbage', () => {
  const LISTS =
    'query ($after: String) { titles(after: $after, orderBy: UPDATED_ASC) { totalCount } products(after: $after) { totalCount } }';

  test('a cursor from another query is refused in a sentence', async () => {
    const { pageInfo } = await askTitles<Page>('{ titles(first: 5) { pageInfo { endCursor } } }');
    for (const after of [pageInfo.endCursor, 'nonsense', '', '\u0000', 'WyJhIiwxLCJiIl0']) {
      const { data, errors } = await ask(LISTS, { after });
      expect(data).toEqual({ titles: null, products: null });
      expect(errors).toHaveLength(2);
      for (const error of errors ?? []) {
        expect(error.message).toBe(
          'The cursor is not one of this list: a cursor belongs to one filter and order.',
        );
        expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      }
    }
  });

  test.each([
    '',
    '\u0000',
    '\ud800',
    'ttl_',
    'ttl_0',
    'ttl_99999999999',
    "ttl_1' or '1'='1",
    'prd_11',
    'x'.repeat(10_000),
  ])("id %# that was made up is nobody's", async (id) => {
    const query = `query ($id: ID!, $of: [_Any!]!) { title(id: $id) { id } titles(filter: { idIn: [$id] }) { totalCount }
        _entities(representations: $of) { __typename } }`;
    const of = [
      { __typename: 'Title', id },
      { __typename: 'Product', id: `x${id}` },
      { __typename: 'Product', isbn: id },
    ];
    expect(await ask(query, { id, of })).toEqual({
      data: { title: null, titles: { totalCount: 0 }, _entities: [null, null, null] },
    });
  });

  test.each(['\u0000', '\ud800', "'; drop table catalogue.title; --", '%_\\', 'x'.repeat(10_000), '&|!():*'])(
    'text %# that was made up matches nothing, and breaks nothing',
    async (text) => {
      const query = `query ($text: String!) { search: titles(filter: { search: $text }) { totalCount }
        imprint: titles(filter: { imprintIn: [$text] }) { totalCount } stage: titles(filter: { stage: $text }) { totalCount }
        products(filter: { search: $text, imprintIn: [$text] }) { totalCount } }`;
      const none = { totalCount: 0 };
      expect(await ask(query, { text })).toEqual({
        data: { search: none, imprint: none, stage: none, products: none },
      });
    },
  );

  test.each(['0001-01-01', '9999-12-31'])('the day %s is only far away', async (day) => {
    const query = `query ($day: Date!, $instant: DateTime!) {
      titles(filter: { publishedFrom: $day, publishedUntil: $day, updatedSince: $instant }) { totalCount }
      removedTitles(since: $instant) { nodes { id } } }`;
    for (const zone of ['Z', '+23:59', '-23:59']) {
      const { errors } = await ask(query, { day, instant: `${day}T00:00:00${zone}` });
      expect(errors).toBeUndefined();
    }
  });
});

test('a database that is down costs the fields that need it, and tells nothing of itself', async () => {
  const database = openDatabase<CatalogueTables>({
    url: 'postgres://colophon:secret@127.0.0.1:1/colophon',
    maxConnections: 1,
    applicationName: 'test',
    log: world.log,
  });
  await using _database = database;
  await using down = await startSubgraph(createCatalogue({ db: database.db }));
  const answer = await down.ask('{ __typename titles { totalCount } title(id: "ttl_1") { id } }');
  expect(answer.data).toEqual({ __typename: 'Query', titles: null, title: null });
  const outage = {
    message: 'This part of the graph cannot answer just now: try again in a moment.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  };
  expect(answer.errors).toMatchObject([outage, outage]);
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|secret|ECONN|sql/i);
  expect(await down.service.readiness()).toEqual({ ready: false, reasons: [outage.message] });
});
