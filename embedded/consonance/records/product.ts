/** One saleable edition of a work. */
import { z } from 'zod';
import { COUNTRIES, CURRENCIES } from '../codes/places.js';
import { PRICE_QUALIFIERS, PRICE_TYPES, PRODUCT_FORMS, PUBLISHING_STATUSES } from '../codes/products.js';
import { amount, code, date, list, optionalCode, text, whole } from './fields.js';

/** The types of the API; when absent the form tells. */
export const PRODUCT_TYPES = [
  'ElectronicAudioProduct',
  'ElectronicBookProduct',
  'ElectronicProduct',
  'GenericProduct',
  'PhysicalAudioProduct',
  'PhysicalBookProduct',
  'PhysicalProduct',
] as const;

const price = z.strictObject({
  amount: z.number().nonnegative(),
  /** ISO 4217. */
  currencyCode: code(CURRENCIES),
  /** ONIX List 58: 02 recommended retail including tax. */
  typeCode: code(PRICE_TYPES).default('02'),
  /** ONIX List 59: 05 consumer. */
  qualifierCode: code(PRICE_QUALIFIERS).default('05'),
  effectiveFrom: date,
  effectiveTo: date,
});

const webLinkFields = {
  url: z.url(),
  /** In words; where the role has an ONIX List 73 code, that code's meaning. */
  role: text,
  description: text,
  includeInOnix: z.boolean().default(false),
};

const sizes = {
  heightMm: amount,
  widthMm: amount,
  thicknessMm: amount,
  approximatePageCount: whole,
  productionPageCount: whole,
  mainContentPageCount: whole,
  frontMatterPageCount: whole,
  backMatterPageCount: whole,
  totalNumberedPages: whole,
  contentPageCount: whole,
  totalUnnumberedInsertPageCount: whole,
  absolutePageCount: whole,
  wordCount: whole,
};

export const productRecord = z
  .strictObject({
    /** Unique among the products of the work, where the ISBN shall not be what ties records together. */
    reference: text,
    /** 13 digits; null while unassigned. */
    isbn13: z
      .string()
      .regex(/^97[89]\d{10}$/)
      .nullable()
      .default(null),
    asin: text,
    type: z.enum(PRODUCT_TYPES).nullable().default(null),
    /** ONIX 2.1 List 7, such as BB. */
    formCode: optionalCode(PRODUCT_FORMS),
    /** The work's title when absent. */
    title: text,
    titlePrefix: text,
    /** The work's subtitle when absent. */
    subtitle: text,
    editionStatement: text,
    /** In place of the work's, for this product. */
    authorshipDescription: text,
    /** ONIX List 64, such as 04. */
    publishingStatusCode: optionalCode(PUBLISHING_STATUSES),
    publicationDate: date,
    plannedPublicationDate: date,
    allowOnixExports: z.boolean().default(true),
    isForSaleWorldwide: z.boolean().nullable().default(null),
    /** ISO 3166-1 alpha-2. */
    forSaleCountryCodes: list(code(COUNTRIES)),
    notForSaleCountryCodes: list(code(COUNTRIES)),
    salesRightsDescription: text,
    /** The house's own names for its formats and editions, by code. */
    inHouseFormat: text,
    inHouseEdition: text,
    ...sizes,
    prices: list(price),
    webLinks: list(z.strictObject(webLinkFields)),
    /** When it was last changed, a day in UTC; the day of loading when absent. */
    changedOn: date,
  })
  .refine(
    ({ reference, isbn13 }) => reference !== null || isbn13 !== null,
    'a reference or an ISBN is needed',
  );

export type ProductRecord = z.input<typeof productRecord>;
export type LoadedProduct = z.output<typeof productRecord>;
export type ProductType = (typeof PRODUCT_TYPES)[number];
