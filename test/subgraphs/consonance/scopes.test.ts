import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryCatalogue, isbnOf } from './memory-catalogue.js';
import { reader, staff, startSubgraph, type TestSubgraph } from './start-subgraph.js';

const catalogue = createMemoryCatalogue(2);
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startSubgraph(catalogue);
});
afterAll(() => subgraph[Symbol.asyncDispose]());
beforeEach(() => catalogue.reset());

describe('the root fields', () => {
  const roots = [
    ['title', '{ title(id: "ttl_1") { id } }'],
    ['titles', '{ titles { totalCount } }'],
    ['removedTitles', '{ removedTitles(since: "2026-01-01T00:00:00Z") { nodes { id } } }'],
    ['product', `{ product(isbn: "${isbnOf(1, 1)}") { id } }`],
    ['products', '{ products { totalCount } }'],
  ] as const;

  test.each(roots)('%s needs titles:read or staff', async (field, query) => {
    const { data, errors } = await subgraph.ask(query, {}, { scopes: ['assets:read'] });
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([
      {
        message: `Query.${field} needs the scope titles:read, or staff.`,
        path: [field],
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    expect(catalogue.calls).toEqual([]);
  });

  test.each(roots)('%s answers a reader and staff', async (field, query) => {
    for (const claims of [reader, staff]) {
      const { data, errors } = await subgraph.ask(query, {}, claims);
      expect(errors).toBeUndefined();
      expect(data?.[field]).not.toBeNull();
    }
  });
});

describe('what is for staff', () => {
  const query = `{ title(id: "ttl_1") { stage resources { id kind url caption credit } products(forms: [EBOOK]) { plannedPublicationDate } } }`;

  test('answers staff', async () => {
    expect(await subgraph.ask(query, {}, staff)).toEqual({
      data: {
        title: {
          stage: 'Copy-editing',
          resources: [
            { id: 'res_1', kind: 'WEB_LINK', url: 'https://example.com/a', caption: null, credit: null },
          ],
          products: [{ plannedPublicationDate: '2026-08-15' }],
        },
      },
    });
  });

  test('costs a reader those fields and no other', async () => {
    const { data, errors } = await subgraph.ask(query);
    expect(data).toEqual({
      title: { stage: null, resources: null, products: [{ plannedPublicationDate: null }] },
    });
    expect(errors?.map(({ message, path, extensions }) => [message, path, extensions?.code])).toEqual([
      ['Title.stage needs the scope staff.', ['title', 'stage'], 'FORBIDDEN'],
      ['Title.resources needs the scope staff.', ['title', 'resources'], 'FORBIDDEN'],
      [
        'Product.plannedPublicationDate needs the scope staff.',
        ['title', 'products', 0, 'plannedPublicationDate'],
        'FORBIDDEN',
      ],
    ]);
  });

  test('the fields stay closed on an entity that another subgraph refers to', async () => {
    const { data, errors } = await subgraph.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Title { id stage } } }',
      { of: [{ __typename: 'Title', id: 'ttl_1' }] },
    );
    expect(data).toEqual({ _entities: [{ id: 'ttl_1', stage: null }] });
    expect(errors).toMatchObject([{ message: 'Title.stage needs the scope staff.' }]);
  });
});
