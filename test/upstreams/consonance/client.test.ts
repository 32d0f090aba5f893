import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { failureOf } from '../http/client-for-tests.js';
import { createToldServer, json } from '../told-server.js';
import {
  type AskedOperation,
  answering,
  noFieldOffered,
  operationIn,
  productAnswer,
  sourceWork,
  workAnswer,
} from './answers-for-tests.js';
import { API_KEY, createTestConsonance } from './client-for-tests.js';

const asksOf = (server: { requests: readonly { body: string }[] }) =>
  server.requests.map(({ body }) => operationIn(body));
const namesOf = (server: { requests: readonly { body: string }[] }) =>
  asksOf(server).map(({ operationName }) => operationName);

test('a request goes to /graphql below the address, with the key, a user agent and an operation that parses', async () => {
  await using server = await createToldServer(answering({ WorksPage: () => ({ works: [] }) }));
  await using consonance = createTestConsonance(`${server.url}/house/`, { userAgent: 'colophon/1.2.3' });
  await consonance.worksAfter({ after: 0 });
  for (const { method, path, headers, body } of server.requests) {
    expect([method, path]).toEqual(['POST', '/house/graphql']);
    expect(headers).toMatchObject({
      authorization: `Bearer ${API_KEY}`,
      'content-type': 'application/json',
      'user-agent': 'colophon/1.2.3',
    });
    expect(() => parse(operationIn(body).query)).not.toThrow();
  }
});

test('a page of works comes ascending by id, with the highest id, each work once', async () => {
  const works = [
    workAnswer({ id: 30 }),
    workAnswer({ id: 9 }),
    workAnswer({ id: 30 }),
    workAnswer({ id: 12 }),
  ];
  await using server = await createToldServer(answering({ WorksPage: () => ({ works }) }));
  await using consonance = createTestConsonance(server.url);
  const page = await consonance.worksAfter({ after: 5, changedSince: '2026-11-20' });
  expect(page.works).toEqual([9, 12, 30].map((workId) => ({ ...sourceWork, workId })));
  expect(page.lastWorkId).toBe(30);
  expect(page.unreadable).toEqual([]);
  expect(asksOf(server)[1]?.variables).toEqual({ search: { after: 5, changedSince: '2026-11-20' } });
});

test('an empty page is the end', async () => {
  await using server = await createToldServer(answering({ WorksPage: () => ({ works: [] }) }));
  await using consonance = createTestConsonance(server.url);
  expect(await consonance.worksAfter({ after: 99 })).toEqual({ works: [], lastWorkId: null, unreadable: [] });
  expect(asksOf(server)[1]?.variables).toEqual({ search: { after: 99 } });
});

test('a malformed work is reported beside the others, also when it is the last', async () => {
  const works = [workAnswer({ id: 1 }), workAnswer({ id: 3, title: null }), workAnswer({ id: 2 })];
  await using server = await createToldServer(answering({ WorksPage: () => ({ works }) }));
  await using consonance = createTestConsonance(server.url);
  const page = await consonance.worksAfter({ after: 0 });
  expect(page.works.map(({ workId }) => workId)).toEqual([1, 2]);
  expect(page.lastWorkId).toBe(3);
  expect(page.unreadable).toEqual([{ workId: 3, reason: 'title: has none' }]);
});

test('the server is asked once which fields it has', async () => {
  await using server = await createToldServer(answering({ WorksPage: () => ({ works: [] }) }));
  await using consonance = createTestConsonance(server.url);
  await consonance.worksAfter({ after: 0 });
  await consonance.worksAfter({ after: 0 });
  expect(namesOf(server)).toEqual(['OfferedFields', 'WorksPage', 'WorksPage']);
});

test('fields that the server does not have are not asked for, and their absence is normal', async () => {
  const bare = {
    ...workAnswer(),
    contentLanguages: undefined,
    files: undefined,
    contracts: undefined,
    marketingTexts: [],
    supportingResources: [],
  };
  await using server = await createToldServer(
    answering({ WorksPage: () => ({ works: [bare] }) }, noFieldOffered),
  );
  await using consonance = createTestConsonance(server.url);
  const page = await consonance.worksAfter({ after: 0 });
  expect(page.works).toEqual([
    { ...sourceWork, languages: [], files: [], contracts: [], texts: [], resources: [] },
  ]);
  const query = asksOf(server)[1]?.query ?? '';
  expect(() => parse(query)).not.toThrow();
  for (const missing of [
    'contentLanguages',
    'files',
    'contracts',
    'variant',
    'resourceVariant',
    'status ',
    'ElectronicBookProduct',
  ]) {
    expect(query).not.toContain(missing);
  }
});

test('after a refusal the server is asked again which fields it has', async () => {
  let isNew = false;
  const before = answering({ WorksPage: () => ({ works: [workAnswer()] }) });
  const after = answering({ WorksPage: () => ({ works: [workAnswer()] }) }, noFieldOffered);
  const refusal = json({ errors: [{ message: "Field 'files' doesn't exist on type 'Work'" }] });
  await using server = await createToldServer((request, response) => {
    if (isNew && operationIn(request.body).query.includes('files {')) return refusal(request, response);
    return (isNew ? after : before)(request, response);
  });
  await using consonance = createTestConsonance(server.url);
  expect((await consonance.worksAfter({ after: 0 })).works).toHaveLength(1);
  isNew = true;
  expect((await failureOf(consonance.worksAfter({ after: 0 }))).code).toBe('UPSTREAM_REFUSED');
  expect((await consonance.worksAfter({ after: 0 })).works).toHaveLength(1);
  expect(namesOf(server)).toEqual(['OfferedFields', 'WorksPage', 'WorksPage', 'OfferedFields', 'WorksPage']);
});

test('ids alone come ascending, in one small request', async () => {
  await using server = await createToldServer(
    answering({
      WorkIds: () => ({
        works: [
          { id: 8, products: [] },
          { id: 3, products: [{ id: 31 }, { id: 30 }] },
          { id: 8, products: [] },
        ],
      }),
    }),
  );
  await using consonance = createTestConsonance(server.url);
  expect(await consonance.workIdsAfter(2)).toEqual([
    { workId: 3, productIds: [31, 30] },
    { workId: 8, productIds: [] },
  ]);
  expect(asksOf(server)).toEqual([
    { operationName: 'WorkIds', query: expect.any(String), variables: { search: { after: 2 } } },
  ]);
});

/** Every work exists whose id is not a multiple of 10. */
const worksByIds = ({ variables }: AskedOperation) =>
  Object.fromEntries(
    Object.entries(variables).map(([alias, id]) => [
      alias,
      Number(id) % 10 === 0 ? null : workAnswer({ id }),
    ]),
  );

test('works are asked for by alias, so many a request, each id once', async () => {
  await using server = await createToldServer(answering({ WorksByIds: worksByIds }));
  await using consonance = createTestConsonance(server.url, { worksPerRequest: 10 });
  const ids = Array.from({ length: 25 }, (_, index) => index + 1);
  const works = await consonance.worksByIds([...ids, ...ids]);
  expect(works.map(({ workId }) => workId)).toEqual(ids.filter((id) => id % 10 !== 0));
  expect(namesOf(server).sort()).toEqual(['OfferedFields', 'WorksByIds', 'WorksByIds', 'WorksByIds']);
});

test('no more requests are under way for one question than the settings say', async () => {
  let underWay = 0;
  let most = 0;
  const answer = answering({ WorksByIds: worksByIds });
  await using server = await createToldServer(async (request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 10));
    underWay -= 1;
    await answer(request, response);
  });
  await using consonance = createTestConsonance(server.url, { worksPerRequest: 1, requestsAtOnce: 3 });
  await consonance.worksByIds([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(3);
});

test('a malformed work among those asked for by id fails the question: left out, it would seem deleted', async () => {
  await using server = await createToldServer(
    answering({ WorksByIds: () => ({ w0: workAnswer(), w1: workAnswer({ title: null }) }) }),
  );
  await using consonance = createTestConsonance(server.url);
  const failure = await failureOf(consonance.worksByIds([11, 12]));
  expect(failure.code).toBe('UPSTREAM_UNREADABLE');
  expect(failure.message).toContain('w1.title: has none');
});

test('no ids are no request', async () => {
  await using server = await createToldServer(answering({}));
  await using consonance = createTestConsonance(server.url);
  expect(await consonance.workIdsByIsbns([])).toEqual(new Map());
  expect(server.requests).toHaveLength(0);
});

const isbnOf = (index: number): string => {
  const digits = `978030640${String(index).padStart(3, '0')}`;
  const sum = Array.from(digits, (digit, place) => Number(digit) * (place % 2 === 0 ? 1 : 3));
  return digits + ((10 - (sum.reduce((total, part) => total + part, 0) % 10)) % 10);
};

/** Products 1 to 500, of which a page shows the first few after the id asked for. */
const productsPage =
  (cap: number) =>
  ({ variables }: AskedOperation) => {
    const { isbn13In, after } = variables.search as { isbn13In: string[]; after: number };
    const products = Array.from({ length: 500 }, (_, index) => index + 1)
      .map((id) => ({ ...productAnswer({ id, isbn: { isbn13: isbnOf(id) } }), work: { id: id + 1000 } }))
      .filter(({ id, isbn }) => id > after && isbn13In.includes(isbn.isbn13));
    return { products: products.slice(0, cap) };
  };

test('ISBNs are asked for a hundred at a time', async () => {
  await using server = await createToldServer(answering({ WorksByIsbns: productsPage(500) }));
  await using consonance = createTestConsonance(server.url);
  const isbns = Array.from({ length: 250 }, (_, index) => isbnOf(index + 1));
  const found = await consonance.workIdsByIsbns(isbns);
  expect(found).toEqual(new Map(isbns.map((isbn, index) => [isbn, index + 1001])));
  expect(server.requests).toHaveLength(3);
});

test('ISBNs are found behind a page cap, and unknown ones are absent', async () => {
  await using server = await createToldServer(answering({ WorksByIsbns: productsPage(2) }));
  await using consonance = createTestConsonance(server.url);
  const isbns = [isbnOf(3), isbnOf(900), isbnOf(7), isbnOf(5)];
  const found = await consonance.workIdsByIsbns(isbns);
  expect(Object.fromEntries(found)).toEqual({ [isbnOf(3)]: 1003, [isbnOf(5)]: 1005, [isbnOf(7)]: 1007 });
  expect(server.requests).toHaveLength(3);
});

test('a server that does not page is not asked for ever', async () => {
  const products = [{ id: 3, isbn: { isbn13: isbnOf(3) }, work: { id: 1003 } }];
  await using server = await createToldServer(answering({ WorksByIsbns: () => ({ products }) }));
  await using consonance = createTestConsonance(server.url);
  expect(await consonance.workIdsByIsbns([isbnOf(3), isbnOf(4)])).toEqual(new Map([[isbnOf(3), 1003]]));
  expect(server.requests).toHaveLength(2);
});
