/** The client against the stand-in over real HTTP: what the demo list holds is what arrives. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoList } from '../../../embedded/consonance/demo/list.js';
import { consonanceRecords } from '../../../embedded/consonance/records.js';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { type ConsonanceClient, createConsonance } from '../../../upstreams/consonance/client.js';
import type { ListedWork, WorksPage } from '../../../upstreams/consonance/consonance.js';
import type { SourceProduct, SourceWork } from '../../../upstreams/consonance/model.js';
import { ConsonanceSettings } from '../../../upstreams/consonance/settings.js';
import { failureOf, NOON } from '../http/client-for-tests.js';
import { API_KEY } from './client-for-tests.js';
import { startStandIn } from './embedded-for-tests.js';

const PAGE_CAP = 20;
const log = createLog({ name: 'test', level: 'silent' });
const clock = createFixedClock(NOON);
const records = consonanceRecords.parse(demoList());
const closers: (() => PromiseLike<unknown>)[] = [];
let consonance: ConsonanceClient;
let url: string;
let pages: readonly WorksPage[];
let works: readonly SourceWork[];

beforeAll(async () => {
  const standIn = await startStandIn(demoList(), PAGE_CAP);
  closers.unshift(() => standIn[Symbol.asyncDispose]());
  url = standIn.url;
  consonance = clientWith(API_KEY);
  pages = await readPages(0);
  works = pages.flatMap((page) => page.works);
});

afterAll(async () => {
  for (const close of closers) await close();
});

function clientWith(apiKey: string): ConsonanceClient {
  const client = createConsonance({ url, apiKey, log, clock, settings: ConsonanceSettings.parse({}) });
  closers.unshift(() => client.close());
  return client;
}

async function readPages(after: number): Promise<WorksPage[]> {
  const page = await consonance.worksAfter({ after });
  return page.lastWorkId === null ? [] : [page, ...(await readPages(page.lastWorkId))];
}

const allProducts = (): readonly SourceProduct[] => works.flatMap(({ products }) => products);
const isbnsOf = (products: readonly { isbn13: string | null }[]) =>
  products.flatMap(({ isbn13 }) => isbn13 ?? []).sort();

test('the whole list arrives page by page, every work readable', () => {
  expect(pages.length).toBe(Math.ceil(records.works.length / PAGE_CAP));
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  expect(works.map(({ title }) => title).sort()).toEqual(records.works.map(({ title }) => title).sort());
  expect(isbnsOf(allProducts())).toEqual(isbnsOf(records.works.flatMap(({ products }) => products)));
});

test('what was loaded of each work is what arrives', () => {
  const byTitle = new Map(works.map((work) => [`${work.title} ${isbnsOf(work.products)}`, work]));
  for (const record of records.works) {
    const work = byTitle.get(`${record.title} ${isbnsOf(record.products)}`);
    expect({
      imprint: work?.imprint?.name ?? null,
      stage: work?.stage,
      languages: work?.languages.map(({ roleCode }) => roleCode).sort(),
      contributors: work?.contributors.length,
      subjects: work?.subjects.map(({ scheme, code }) => `${scheme} ${code}`).sort(),
      series: work?.series.length,
      texts: work?.texts.map(({ variant, approval }) => `${variant} ${approval}`).sort(),
      resources: work?.resources.map(({ variant, status }) => `${variant} ${status}`).sort(),
      files: work?.files.map(({ fileName }) => fileName),
      contracts: work?.contracts.map(({ name, signedOn }) => `${name} ${signedOn}`),
    }).toEqual({
      imprint: record.imprint,
      stage: record.projectStage,
      languages: record.languages.map(({ roleCode }) => roleCode).sort(),
      contributors: record.contributions.length,
      subjects: record.subjects.map(({ scheme, code }) => `${scheme} ${code}`).sort(),
      series: record.series.length,
      texts: record.texts.map(({ variant, approval }) => `${variant} ${approval}`).sort(),
      resources: record.resources.map(({ variant, status }) => `${variant} ${status}`).sort(),
      files: record.files.map(({ fileName }) => fileName),
      contracts: record.contracts.map(({ contractName, signedDate }) => `${contractName} ${signedDate}`),
    });
  }
});

test('what was loaded of each product with an ISBN is what arrives', () => {
  const byIsbn = new Map(allProducts().map((product) => [product.isbn13, product]));
  for (const record of records.works.flatMap(({ products }) => products)) {
    if (record.isbn13 === null) continue;
    expect(byIsbn.get(record.isbn13)).toMatchObject({
      formCode: record.formCode,
      statusCode: record.publishingStatusCode,
      publicationDate: record.publicationDate,
      plannedPublicationDate: record.plannedPublicationDate,
      isClearedForOnix: record.allowOnixExports,
      isForSaleWorldwide: record.isForSaleWorldwide,
      forSaleIn: expect.objectContaining({ length: record.forSaleCountryCodes.length }),
      notForSaleIn: expect.objectContaining({ length: record.notForSaleCountryCodes.length }),
    });
  }
});

test('codes arrive as ONIX has them, languages as BCP 47, amounts as decimals', () => {
  const tags = new Set(works.flatMap(({ languages }) => languages.map(({ tag }) => tag)));
  for (const tag of tags) expect(tag).toMatch(/^[a-z]{2}(-|$)/);
  expect(tags).toContain('en');
  expect(tags.size).toBeGreaterThan(2);
  for (const { statusCode, formCode, prices } of allProducts()) {
    if (statusCode !== null) expect(statusCode).toMatch(/^\d\d$/);
    if (formCode !== null) expect(formCode).toMatch(/^[A-Z]{2}$/);
    for (const { amount } of prices) expect(amount).toMatch(/^\d+\.\d\d$/);
  }
  expect(allProducts().some(({ prices }) => prices.length > 0)).toBe(true);
  expect(allProducts().some(({ pageCount, heightMm }) => pageCount !== null && heightMm !== null)).toBe(true);
});

test('ids alone, and works by their ids, agree with the pages', async () => {
  const listed: ListedWork[] = [];
  for (let page = await consonance.workIdsAfter(0); page.length > 0; ) {
    listed.push(...page);
    page = await consonance.workIdsAfter(page.at(-1)?.workId ?? 0);
  }
  expect(listed).toEqual(
    works.map(({ workId, products }) => ({ workId, productIds: products.map(({ productId }) => productId) })),
  );
  const byIds = await consonance.worksByIds([...listed.map(({ workId }) => workId), 987_654]);
  expect([...byIds].sort((one, other) => one.workId - other.workId)).toEqual(works);
});

test('ISBNs lead to their works, unknown ones nowhere', async () => {
  const expected = works.flatMap(({ workId, products }) =>
    isbnsOf(products).map((isbn) => [isbn, workId] as const),
  );
  const isbns = expected.map(([isbn]) => isbn);
  expect(await consonance.workIdsByIsbns([...isbns, '9780306406157'])).toEqual(new Map(expected));
});

test('of the works, those changed before the day asked for are left out, but for false alarms', async () => {
  const since = (changedSince: string) => consonance.worksAfter({ after: 0, changedSince });
  expect((await since('2000-01-01')).works).toEqual(pages[0]?.works);
  expect((await since('2026-11-26')).works.length).toBeLessThan(PAGE_CAP);
});

test('a wrong key is refused', async () => {
  const failure = await failureOf(clientWith('another-key').worksAfter({ after: 0 }));
  expect([failure.code, failure.status]).toEqual(['UPSTREAM_REFUSED', 401]);
});
