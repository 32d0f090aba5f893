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
    editionStatement: entry.edition === undefined ? null : EDITIONS[entry.edition],
    inHouseFormat: entry.form,
    inHouseEdition: entry.edition ?? null,
    publishingStatusCode: entry.status ?? statusOn(entry.on),
    publicationDate: entry.on,
    plannedPublicationDate: entry.planned ?? entry.on,
    allowOnixExports: title.stage !== null && title.stage !== 'Acquired',
    ...rightsOf(title, edition),
    ...sizesOf(form, title.pages),
    prices: pricesFor(entry.rights ?? title.rights ?? 'world', entry.price),
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

/** Trim size and pages of what is printed; an e-book has the pages it was made from. */
function sizesOf(form: Form, pages: number | undefined): Partial<ProductRecord> {
  if (form.formCode === 'DG') return { absolutePageCount: pages ?? null };
  if (!form.isPrinted) return {};
  return {
    heightMm: form.heightMm ?? null,
    widthMm: form.widthMm ?? null,
    approximatePageCount: pages ?? null,
    productionPageCount: pages ?? null,
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
