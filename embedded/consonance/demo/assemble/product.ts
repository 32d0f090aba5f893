import type { ProductRecord } from '../../records/product.js';
import type { TitleEntry } from '../entry.js';
import { FORMS, type Form } from '../forms.js';
import { EDITIONS, HOUSE_URL, LIST_DATE } from '../house.js';
import { pricesFor } from '../prices.js';
import { RIGHTS, type RightsPattern } from '../rights.js';
import type { Edition } from './edition.js';

/** The record of one edition. */
export function productOf(title: TitleEntry, edition: Edition): ProductRecord {
  const { entry, isbn13, reference } = edition;
  const form: Form = FORMS[entry.form];
  return {
    reference: isbn13 === null ? reference : null,
    isbn13,
    formCode: form.formCode,
    ...namesOf(title, edition),
    subtitle: entry.subtitle ?? null,
    asin: entry.asin ?? null,
    authorshipDescription: entry.authorship ?? null,
    editionStatement: entry.edition === undefined ? null : EDITIONS[entry.edition],
    inHouseFormat: entry.form,
    inHouseEdition: entry.edition ?? null,
    publishingStatusCode: entry.status ?? statusOn(entry.on),
    publicationDate: entry.on,
    plannedPublicationDate: entry.planned ?? entry.on,
    allowOnixExports: title.stage !== null && title.stage !== 'Acquired',
    ...rightsOf(title, edition),
    ...sizesOf(form, title.pages ?? null),
    prices: pricesFor(entry.rights ?? title.rights ?? 'world', entry.price).map((price) => ({
      ...price,
      effectiveFrom: entry.on,
      effectiveTo: entry.priceUntil ?? null,
    })),
    webLinks: linksOf(title, edition),
  };
}

/** An English article stands apart from the rest, so that the title sorts under its first real word. */
function namesOf(
  title: TitleEntry,
  { entry, language }: Edition,
): Pick<ProductRecord, 'title' | 'titlePrefix'> {
  const name = entry.title ?? title.title;
  const [, titlePrefix, rest] = /^(An?|The) (.+)$/.exec(name) ?? [];
  return language === 'eng' && titlePrefix && rest ? { titlePrefix, title: rest } : { title: name };
}

/** ONIX List 64: 04 active, 02 forthcoming. */
function statusOn(publicationDate: string | null): string {
  return publicationDate !== null && publicationDate <= LIST_DATE ? '04' : '02';
}

function rightsOf(title: TitleEntry, { entry }: Edition): ProductRecordRights {
  const rights: RightsPattern = RIGHTS[entry.rights ?? title.rights ?? 'world'];
  return {
    isForSaleWorldwide: rights.isForSaleWorldwide,
    forSaleCountryCodes: [...rights.forSaleIn],
    notForSaleCountryCodes: [...rights.notForSaleIn],
    salesRightsDescription: entry.rightsNote ?? rights.description,
  };
}

type ProductRecordRights = Pick<
  ProductRecord,
  'forSaleCountryCodes' | 'isForSaleWorldwide' | 'notForSaleCountryCodes' | 'salesRightsDescription'
>;

/** Pages of this many and more are mostly words, about so many each. */
const PAGES_OF_A_BOOK_OF_WORDS = 96;
const WORDS_PER_PAGE = 290;

/** Trim size and pages of what is printed; an e-book has the pages it was made from, a CD its case. */
function sizesOf(form: Form, pages: number | null): Partial<ProductRecord> {
  const { heightMm = null, widthMm = null, coverMm = null } = form;
  const wordCount = pages !== null && pages >= PAGES_OF_A_BOOK_OF_WORDS ? pages * WORDS_PER_PAGE : null;
  if (form.formCode === 'DG') return { absolutePageCount: pages, wordCount };
  if (form.isPrinted && pages !== null) {
    return { heightMm, widthMm, thicknessMm: thicknessOf(pages, coverMm ?? 0), wordCount, ...partsOf(pages) };
  }
  return { heightMm, widthMm, thicknessMm: form.isPrinted ? null : coverMm };
}

/** A leaf of bookwove is about an eighth of a millimetre. */
function thicknessOf(pages: number, coverMm: number): number {
  return Math.round((pages / 16 + coverMm) * 10) / 10;
}

/** What stands before and after the text: a title page in a picture book, and the usual pages in any other. */
function partsOf(pages: number): Partial<ProductRecord> {
  const [frontMatterPageCount, backMatterPageCount] = pages < PAGES_OF_A_BOOK_OF_WORDS ? [2, 2] : [10, 6];
  return {
    approximatePageCount: pages,
    productionPageCount: pages,
    totalNumberedPages: pages,
    frontMatterPageCount,
    mainContentPageCount: pages - frontMatterPageCount - backMatterPageCount,
    backMatterPageCount,
    contentPageCount: pages - frontMatterPageCount,
    totalUnnumberedInsertPageCount: 0,
  };
}

function linksOf(title: TitleEntry, { isbn13 }: Edition): ProductRecord['webLinks'] {
  if (isbn13 === null || title.stage !== 'Published') return [];
  return [
    {
      url: `${HOUSE_URL}/books/${isbn13}`,
      role: 'Publisher’s website for a specified work',
      description: `${title.title} at Tern & Tallow`,
      includeInOnix: true,
    },
  ];
}
