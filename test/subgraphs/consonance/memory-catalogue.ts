/** A catalogue of invented titles in memory. It counts what it is asked, which is what the tests are about. */
import type { Catalogue, Page, Viewer } from '../../../catalogue/catalogue.js';
import type { Milestone, Product, Title } from '../../../catalogue/model.js';
import { KnownError } from '../../../platform/errors.js';
import type { ProductFacts, TitleFacts } from '../../../rights/facts.js';

export interface MemoryCatalogue extends Catalogue {
  /** Every call since the last reset, in order: the method and its first argument. */
  readonly calls: [method: string, question: unknown][];
  /** How often each method was called since the last reset. */
  count(): Readonly<Record<string, number>>;
  reset(): void;
}

const SEEN = new Date('2026-03-05T09:30:00Z');
const FORMS = ['HARDBACK', 'EBOOK', 'AUDIO'] as const;

/** Title n has the products n1 to n3 (a hardback, an e-book, an audiobook); only staff see the audiobooks. */
export function createMemoryCatalogue(size: number): MemoryCatalogue {
  const titles = Array.from({ length: size }, (_, index) => createTitle(index + 1));
  const products = titles.flatMap(createProducts);
  const milestones = titles.flatMap(createMilestones);
  const calls: [string, unknown][] = [];
  const seenBy = (viewer: Viewer) => products.filter(({ form }) => viewer.isStaff || form !== 'AUDIO');
  const record = (method: string, question: unknown) => calls.push([method, question]);

  return {
    calls,
    count: () =>
      Object.fromEntries(
        calls.map(([method]) => [method, calls.filter((call) => call[0] === method).length]),
      ),
    reset: () => calls.splice(0),
    async titlesByIds(ids) {
      record('titlesByIds', ids);
      return ids.map((id) => titles.find((title) => title.id === id) ?? null);
    },
    async productsByIds(ids, viewer) {
      record('productsByIds', ids);
      return ids.map((id) => seenBy(viewer).find((product) => product.id === id) ?? null);
    },
    async productsByIsbns(isbns, viewer) {
      record('productsByIsbns', isbns);
      return isbns.map((isbn) => seenBy(viewer).find((product) => product.isbn === isbn) ?? null);
    },
    async productsOfTitles(titleIds, viewer) {
      record('productsOfTitles', titleIds);
      return titleIds.map((titleId) => seenBy(viewer).filter((product) => product.titleId === titleId));
    },
    async milestonesOfTitles(titleIds) {
      record('milestonesOfTitles', titleIds);
      return titleIds.map((titleId) => milestones.filter((milestone) => milestone.titleId === titleId));
    },
    async textsOfTitles(titleIds) {
      record('textsOfTitles', titleIds);
      return titleIds.map(() => []);
    },
    async factsOfTitles(titleIds, viewer) {
      record('factsOfTitles', titleIds);
      return titleIds.map((titleId) => {
        const ofTitle = seenBy(viewer).filter((product) => product.titleId === titleId);
        return ofTitle.length === 0 ? null : createFacts(titleId, ofTitle);
      });
    },
    async linkedProducts(links, viewer) {
      record('linkedProducts', links);
      return links.map((ofOne) => {
        const values = ofOne.map(({ value }) => value);
        return seenBy(viewer)
          .filter(({ isbn }) => isbn !== null && values.includes(isbn))
          .map(factsOfProduct);
      });
    },
    async linkedTitles(questions) {
      record('linkedTitles', questions);
      return questions.map(({ links }) =>
        links
          .filter(({ level }) => level === 'WORK')
          .map(({ value }) => ({ titleId: `ttl_${value}`, cursor: value })),
      );
    },
    async titles(question) {
      record('titles', question);
      return pageOf(titles, question);
    },
    async products(question, viewer) {
      record('products', question);
      return pageOf(seenBy(viewer), question);
    },
    async countTitles(filter) {
      record('countTitles', filter);
      return titles.length;
    },
    async countProducts(filter, viewer) {
      record('countProducts', filter);
      return seenBy(viewer).length;
    },
    async titleIds(filter) {
      record('titleIds', filter);
      return titles.map(({ id }) => id);
    },
    async productKeys(filter, viewer) {
      record('productKeys', filter);
      return seenBy(viewer);
    },
    async turningProducts(question) {
      record('turningProducts', question);
      return [];
    },
    async removedTitles(question) {
      record('removedTitles', question);
      return pageOf([{ id: 'ttl_gone', removedAt: SEEN }], question);
    },
    async freshness() {
      return { firstSyncedAt: SEEN, asOf: SEEN };
    },
  };
}

/** The ISBN of title n's product m, for n up to 999 and m up to 9. */
export function isbnOf(title: number, product: number): string {
  const stem = `97819999${String(title).padStart(3, '0')}${product}`;
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
}

function pageOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  { first, after }: { first: number; after: string | null },
): Page<Item> {
  const start = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) {
    throw new KnownError('BAD_USER_INPUT', 'after is not a cursor of this list.');
  }
  const edges = items.slice(start, start + first).map((node) => ({ node, cursor: node.id }));
  return { edges, hasNextPage: start + first < items.length, hasPreviousPage: start > 0 };
}

function createTitle(number: number): Title {
  return {
    id: `ttl_${number}`,
    title: `The Lighthouse Keeper ${number}`,
    subtitle: null,
    imprint: 'Saltmarsh',
    series: [{ id: 'ser_1', name: 'Lights', part: String(number) }],
    contributors: [{ id: 'con_1', name: 'Ines Obaro', role: 'By (author)', sequence: 1, biography: null }],
    subjects: [{ scheme: 'THEMA', code: 'FBA', description: null, isMain: true }],
    languages: ['en'],
    stage: 'Copy-editing',
    resources: [{ id: 'res_1', kind: 'WEB_LINK', url: 'https://example.com/a', caption: null, credit: null }],
    updatedAt: SEEN,
    asOf: SEEN,
  };
}

function createProducts({ id }: Title): Product[] {
  const number = Number(id.slice('ttl_'.length));
  return FORMS.map((form, index) => ({
    id: `prd_${number}${index + 1}`,
    titleId: id,
    isbn: isbnOf(number, index + 1),
    form,
    formDetail: null,
    edition: null,
    language: 'en',
    publicationDate: '2026-09-01',
    plannedPublicationDate: '2026-08-15',
    publishingStatus: 'FORTHCOMING',
    pageCount: 320,
    heightMm: 216,
    widthMm: 138.5,
    prices: [{ amount: '18.99', currency: 'GBP', type: 'RRP including tax', countries: ['GB'] }],
    salesRights: {
      isForSaleWorldwide: false,
      forSaleIn: ['GB', 'IE'],
      notForSaleIn: ['US'],
      description: null,
      source: 'CONSONANCE',
      asOf: SEEN,
    },
  }));
}

function createFacts(titleId: string, products: readonly Product[]): TitleFacts {
  return {
    titleId,
    workId: titleId.slice('ttl_'.length),
    products: products.map(factsOfProduct),
    contributorIds: ['1'],
    seriesIds: ['1'],
    imprintId: null,
  };
}

function factsOfProduct({ id, isbn, form, salesRights, publicationDate }: Product): ProductFacts {
  return {
    productId: id,
    isbn,
    form,
    languages: ['en'],
    flat: {
      kind: 'CONSONANCE',
      isForSaleWorldwide: salesRights.isForSaleWorldwide,
      forSaleIn: salesRights.forSaleIn,
      notForSaleIn: salesRights.notForSaleIn,
      publishingStatus: '02',
      isListable: true,
      publicationDate,
      source: { recordId: id, asOf: SEEN.toISOString() },
    },
    onix: null,
  };
}

/** Each title has reached one milestone itself, and one with each of its hardback and its audiobook. */
function createMilestones({ id }: Title): Milestone[] {
  const number = id.slice('ttl_'.length);
  const whole = { titleId: id, cycle: 1, reachedAt: SEEN, recordedBy: null, evidence: 'stage' };
  return [
    { ...whole, productId: null, name: 'COPY_APPROVED' },
    { ...whole, productId: `prd_${number}1`, name: 'COVER_APPROVED' },
    { ...whole, productId: `prd_${number}3`, name: 'READY_FOR_LAUNCH' },
  ];
}
