import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryCatalogue, isbnOf } from './memory-catalogue.js';
import { staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const catalogue = createMemoryCatalogue(3);
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startSubgraph(catalogue);
});
afterAll(() => subgraph[Symbol.asyncDispose]());
beforeEach(() => catalogue.reset());

describe('title', () => {
  test('is found by its id, with everything that stands on it', async () => {
    const answer = await subgraph.ask(
      `query ($id: ID!) { title(id: $id) {
        __typename id title subtitle imprint languages updatedAt asOf
        series { id name part } contributors { id name role sequence biography } subjects { scheme code description isMain }
      } }`,
      { id: 'ttl_2' },
    );
    expect(answer).toEqual({
      data: {
        title: {
          __typename: 'Title',
          id: 'ttl_2',
          title: 'The Lighthouse Keeper 2',
          subtitle: null,
          imprint: 'Saltmarsh',
          languages: ['en'],
          updatedAt: '2026-03-05T09:30:00.000Z',
          asOf: '2026-03-05T09:30:00.000Z',
          series: [{ id: 'ser_1', name: 'Lights', part: '2' }],
          contributors: [
            { id: 'con_1', name: 'Ines Obaro', role: 'By (author)', sequence: 1, biography: null },
          ],
          subjects: [{ scheme: 'THEMA', code: 'FBA', description: null, isMain: true }],
        },
      },
    });
  });

  test('is found by the ISBN of any of its products, hyphens or not', async () => {
    const isbn = isbnOf(2, 2);
    const hyphened = `${isbn.slice(0, 3)}-${isbn.slice(3)}`;
    const answer = await subgraph.ask(`{ title(isbn: "${hyphened}") { id } }`);
    expect(answer).toEqual({ data: { title: { id: 'ttl_2' } } });
    expect(catalogue.calls).toEqual([
      ['productsByIsbns', [isbn]],
      ['titlesByIds', ['ttl_2']],
    ]);
  });

  test.each([`{ title(id: "ttl_99") { id } }`, `{ title(isbn: "${isbnOf(99, 1)}") { id } }`])(
    'is null where there is none: %s',
    async (query) => {
      expect(await subgraph.ask(query)).toEqual({ data: { title: null } });
    },
  );

  test('is not found by the ISBN of a product that the caller may not see', async () => {
    const query = `{ title(isbn: "${isbnOf(2, 3)}") { id } }`;
    expect(await subgraph.ask(query)).toEqual({ data: { title: null } });
    expect(await subgraph.ask(query, {}, staff)).toEqual({ data: { title: { id: 'ttl_2' } } });
  });

  test('lists its products, all or those of some forms', async () => {
    const answer = await subgraph.ask(
      '{ title(id: "ttl_1") { products { id } some: products(forms: [EBOOK]) { id } none: products(forms: []) { id } } }',
    );
    expect(answer.data?.title).toEqual({
      products: [{ id: 'prd_11' }, { id: 'prd_12' }],
      some: [{ id: 'prd_12' }],
      none: [],
    });
  });

  test('lists its milestones, each with its product', async () => {
    const query =
      '{ title(id: "ttl_1") { milestones { name cycle reachedAt recordedBy evidence product { id } } } }';
    const fact = { cycle: 1, reachedAt: '2026-03-05T09:30:00.000Z', recordedBy: null, evidence: 'stage' };
    expect((await subgraph.ask(query, {}, staff)).data?.title).toEqual({
      milestones: [
        { ...fact, name: 'COPY_APPROVED', product: null },
        { ...fact, name: 'COVER_APPROVED', product: { id: 'prd_11' } },
        { ...fact, name: 'READY_FOR_LAUNCH', product: { id: 'prd_13' } },
      ],
    });
  });
});

describe('product', () => {
  test('is found by its ISBN, with everything that stands on it', async () => {
    const isbn = isbnOf(1, 1);
    const answer = await subgraph.ask(
      `query ($isbn: ISBN!) { product(isbn: $isbn) {
        id isbn title { id } form formDetail edition language publicationDate publishingStatus pageCount heightMm widthMm
        prices { amount currency type countries } milestones { name product { id } }
        salesRights { isForSaleWorldwide forSaleIn notForSaleIn description source asOf }
      } }`,
      { isbn },
    );
    expect(answer).toEqual({
      data: {
        product: {
          id: 'prd_11',
          isbn,
          title: { id: 'ttl_1' },
          form: 'HARDBACK',
          formDetail: null,
          edition: null,
          language: 'en',
          publicationDate: '2026-09-01',
          publishingStatus: 'FORTHCOMING',
          pageCount: 320,
          heightMm: 216,
          widthMm: 138.5,
          prices: [{ amount: '18.99', currency: 'GBP', type: 'RRP including tax', countries: ['GB'] }],
          milestones: [{ name: 'COVER_APPROVED', product: { id: 'prd_11' } }],
          salesRights: {
            isForSaleWorldwide: false,
            forSaleIn: ['GB', 'IE'],
            notForSaleIn: ['US'],
            description: null,
            source: 'CONSONANCE',
            asOf: '2026-03-05T09:30:00.000Z',
          },
        },
      },
    });
  });

  test('has its own milestones and no other', async () => {
    const query = '{ title(id: "ttl_1") { products { id milestones { name } } } }';
    expect((await subgraph.ask(query, {}, staff)).data?.title).toEqual({
      products: [
        { id: 'prd_11', milestones: [{ name: 'COVER_APPROVED' }] },
        { id: 'prd_12', milestones: [] },
        { id: 'prd_13', milestones: [{ name: 'READY_FOR_LAUNCH' }] },
      ],
    });
  });

  test('is null where there is none', async () => {
    expect(await subgraph.ask(`{ product(isbn: "${isbnOf(99, 1)}") { id } }`)).toEqual({
      data: { product: null },
    });
  });
});

describe('titles', () => {
  test('come a page at a time, as nodes and as edges', async () => {
    const query = `query ($after: String) { titles(first: 2, after: $after) {
      nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
    expect((await subgraph.ask(query)).data?.titles).toEqual({
      nodes: [{ id: 'ttl_1' }, { id: 'ttl_2' }],
      edges: [
        { cursor: 'ttl_1', node: { id: 'ttl_1' } },
        { cursor: 'ttl_2', node: { id: 'ttl_2' } },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'ttl_1', endCursor: 'ttl_2' },
    });
    expect((await subgraph.ask(query, { after: 'ttl_3' })).data?.titles).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test('are asked for by title and 20 at a time when nothing is said', async () => {
    await subgraph.ask('{ titles(filter: null) { nodes { id } } }');
    expect(catalogue.calls).toEqual([
      ['titles', { filter: {}, orderBy: 'TITLE_ASC', first: 20, after: null }],
    ]);
  });

  test('are asked for by every condition, in its form for the catalogue', async () => {
    const filter = {
      idIn: ['ttl_1'],
      isbnIn: [isbnOf(1, 1), '978-1-9999-0001-4'],
      search: 'light',
      imprintIn: [],
      stage: 'Copy-editing',
      milestone: 'COVER_APPROVED',
      language: 'EN-gb',
      formIn: ['AUDIO', 'EBOOK'],
      publishedFrom: '2026-01-01',
      publishedUntil: '2026-12-31',
      updatedSince: '2026-03-01T10:00:00+10:00',
    };
    const query =
      'query ($filter: TitleFilter) { titles(filter: $filter, orderBy: UPDATED_DESC, first: 200) { nodes { id } } }';
    expect((await subgraph.ask(query, { filter }, staff)).errors).toBeUndefined();
    expect(catalogue.calls).toEqual([
      [
        'titles',
        {
          filter: {
            ...filter,
            isbnIn: [isbnOf(1, 1), '9781999900014'],
            language: 'en-GB',
            updatedSince: new Date('2026-03-01T00:00:00Z'),
          },
          orderBy: 'UPDATED_DESC',
          first: 200,
          after: null,
        },
      ],
    ]);
  });

  test('are counted with the same filter, and only when somebody asks', async () => {
    await subgraph.ask('{ titles { nodes { id } } }');
    expect(catalogue.count()).toEqual({ titles: 1 });
    const answer = await subgraph.ask(
      '{ titles(filter: { imprintIn: ["Saltmarsh"], stage: null }) { totalCount } }',
    );
    expect(answer).toEqual({ data: { titles: { totalCount: 3 } } });
    expect(catalogue.calls.at(-1)).toEqual(['countTitles', { imprintIn: ['Saltmarsh'] }]);
  });
});

describe('products', () => {
  test('come a page at a time, counted when somebody asks', async () => {
    const answer = await subgraph.ask(
      '{ products(first: 1) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount } }',
    );
    expect(answer.data?.products).toEqual({
      nodes: [{ id: 'prd_11' }],
      edges: [{ cursor: 'prd_11', node: { id: 'prd_11' } }],
      pageInfo: { hasNextPage: true, endCursor: 'prd_11' },
      totalCount: 6,
    });
  });

  test('are asked for by every condition, in its form for the catalogue', async () => {
    const filter = {
      isbnIn: [isbnOf(1, 1)],
      search: 'light',
      imprintIn: ['Saltmarsh'],
      formIn: ['AUDIO'],
      language: 'cy',
      statusIn: ['ACTIVE', 'FORTHCOMING'],
      publishedFrom: '2026-01-01',
      publishedUntil: '2026-12-31',
      updatedSince: '2026-03-01T00:00:00Z',
    };
    await subgraph.ask(
      'query ($filter: ProductFilter) { products(filter: $filter, orderBy: PUBLICATION_DATE_DESC, after: "prd_11") { totalCount } }',
      { filter },
    );
    const asked = { ...filter, updatedSince: new Date('2026-03-01T00:00:00Z') };
    expect(catalogue.calls).toEqual([
      ['products', { filter: asked, orderBy: 'PUBLICATION_DATE_DESC', first: 20, after: 'prd_11' }],
      ['countProducts', asked],
    ]);
  });
});

describe('removedTitles', () => {
  test('come a page at a time from an instant on', async () => {
    const answer = await subgraph.ask(
      '{ removedTitles(since: "2026-01-01T00:00:00Z", first: 5) { nodes { id removedAt } pageInfo { hasNextPage endCursor } } }',
    );
    expect(answer.data?.removedTitles).toEqual({
      nodes: [{ id: 'ttl_gone', removedAt: '2026-03-05T09:30:00.000Z' }],
      pageInfo: { hasNextPage: false, endCursor: 'ttl_gone' },
    });
    expect(catalogue.calls).toEqual([
      ['removedTitles', { since: new Date('2026-01-01T00:00:00Z'), first: 5, after: null }],
    ]);
  });
});

test('a caller of certain markets is a viewer of those markets', async () => {
  const viewers: unknown[] = [];
  await using watched = await startSubgraph({
    ...createMemoryCatalogue(1),
    titlesByIds: async (ids, viewer) => {
      viewers.push(viewer);
      return ids.map(() => null);
    },
  });
  await watched.ask('{ title(id: "ttl_1") { id } }', {}, { scopes: ['titles:read'], markets: ['AU'] });
  await watched.ask('{ title(id: "ttl_1") { id } }');
  await watched.ask('{ title(id: "ttl_1") { id } }', {}, staff);
  expect(viewers).toEqual([
    { isStaff: false, markets: ['AU'] },
    { isStaff: false, markets: null },
    { isStaff: true, markets: null },
  ]);
});

test('the subgraph is ready once the catalogue has been filled for the first time', async () => {
  expect(await subgraph.service.readiness()).toEqual({ ready: true, reasons: [] });
  await using empty = await startSubgraph({
    ...createMemoryCatalogue(0),
    freshness: async () => ({ firstSyncedAt: null, asOf: null }),
  });
  expect(await empty.service.readiness()).toEqual({
    ready: false,
    reasons: ['Titles are being read from Consonance for the first time.'],
  });
});
