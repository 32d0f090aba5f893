/**
 * What a work becomes in our tables: pure, so that the statements only store it. Field names are the columns',
 * and words stand for the search columns made of them.
 */
import type { SourceContributor, SourceProduct, SourceWork } from '../../upstreams/consonance/model.js';
import { contentHash } from '../content-hash.js';
import { sortKeyOf } from '../fold.js';
import { formOf } from '../form.js';
import { isbn10Of } from '../isbn.js';
import { languageKeys, productLanguages, textLanguages } from '../language.js';
import { wordsToIndex } from '../search.js';
import { statusOf } from '../status.js';
import { isAnnounced } from '../visibility.js';

export interface WorkRows {
  readonly title: ReturnType<typeof titleRow>;
  readonly products: readonly ReturnType<typeof productRow>[];
}

/** Over everything that was read of a work: of nearly all works of a sync it is all that has to be worked out. */
export interface WorkHashes {
  readonly title: string;
  /** In the order of the products. */
  readonly products: readonly string[];
}

export function hashWork(work: SourceWork): WorkHashes {
  const products = work.products.map((product) => {
    const languages = productLanguages(work.languages, product.productId);
    return contentHash({ workId: work.workId, product, languages });
  });
  // Each product's hash stands for it.
  return { title: contentHash({ ...work, products }), products };
}

/** The rows of a work. */
export function rowsOf(work: SourceWork, hashes: WorkHashes): WorkRows {
  const ownWords = wordsOfTitle(work);
  const products = work.products.map((product, index) =>
    productRow(work, product, { ownWords, contentHash: hashes.products[index] ?? '' }),
  );
  return { title: titleRow(work, products, { ownWords, contentHash: hashes.title }), products };
}

/** What was worked out before. */
interface Given {
  readonly ownWords: readonly string[];
  readonly contentHash: string;
}

function titleRow(
  work: SourceWork,
  products: readonly ReturnType<typeof productRow>[],
  { ownWords, contentHash: content_hash }: Given,
) {
  const languages = textLanguages(work.languages);
  return {
    work_id: work.workId,
    title: work.title,
    subtitle: work.subtitle,
    imprint: work.imprint?.name ?? null,
    imprint_id: work.imprint?.imprintId ?? null,
    stage: work.stage,
    languages,
    language_keys: languageKeys(languages),
    series: work.series,
    contributors: work.contributors,
    subjects: work.subjects,
    texts: work.texts,
    resources: work.resources,
    web_links: distinctWebLinks(work.products),
    files: work.files,
    contracts: work.contracts,
    sort_title: sortKeyOf(work.title),
    published_on: earliest(products),
    own_words: ownWords,
    words: [...new Set([...ownWords, ...products.flatMap((product) => product.words)])],
    content_hash,
  };
}

function productRow(
  work: SourceWork,
  product: SourceProduct,
  { ownWords, contentHash: content_hash }: Given,
) {
  const languages = productLanguages(work.languages, product.productId);
  return {
    product_id: product.productId,
    work_id: work.workId,
    isbn13: product.isbn13,
    full_title: product.fullTitle,
    form: formOf(product),
    form_code: product.formCode,
    form_detail: product.formDetail,
    product_type: product.productType,
    edition: product.edition,
    languages,
    language_keys: languageKeys(languages),
    status: statusOf(product.statusCode),
    status_code: product.statusCode,
    publication_date: product.publicationDate,
    planned_publication_date: product.plannedPublicationDate,
    page_count: product.pageCount,
    height_mm: product.heightMm,
    width_mm: product.widthMm,
    prices: product.prices,
    web_links: product.webLinks,
    is_cleared_for_onix: product.isClearedForOnix,
    is_announced: isAnnounced(product),
    is_for_sale_worldwide: product.isForSaleWorldwide,
    for_sale_in: product.forSaleIn,
    not_for_sale_in: product.notForSaleIn,
    sales_rights_description: product.salesRightsDescription,
    imprint: work.imprint?.name ?? null,
    sort_title: sortKeyOf(work.title),
    words: [...new Set([...ownWords, ...wordsOfProduct(work, product)])],
    content_hash,
  };
}

/** What belongs to all products: nothing here may tell of a product that a viewer cannot see. */
function wordsOfTitle({ title, subtitle, imprint, contributors }: SourceWork): string[] {
  const ofAll = contributors.filter(({ productIds }) => productIds.length === 0);
  return wordsToIndex([title, subtitle, imprint?.name ?? null, ...ofAll.flatMap(namesOf)]);
}

function wordsOfProduct(
  { contributors }: SourceWork,
  { productId, fullTitle, isbn13 }: SourceProduct,
): string[] {
  const own = contributors.filter(({ productIds }) => productIds.includes(productId));
  const isbn10 = isbn13 === null ? null : isbn10Of(isbn13);
  return wordsToIndex([fullTitle, isbn13, isbn10, ...own.flatMap(namesOf)]);
}

function namesOf({ name, sortName }: SourceContributor): (string | null)[] {
  return [name, sortName];
}

function distinctWebLinks(products: readonly SourceProduct[]) {
  return [
    ...new Map(products.flatMap(({ webLinks }) => webLinks).map((link) => [link.webLinkId, link])).values(),
  ];
}

/** ISO 8601 dates sort as text. */
function earliest(products: readonly { publication_date: string | null }[]): string | null {
  return products.flatMap(({ publication_date: date }) => date ?? []).sort()[0] ?? null;
}
