/** A work with everything that hangs on it; its products stand inside it. */
import { z } from 'zod';
import { LANGUAGES } from '../codes/places.js';
import { EDITION_TYPES } from '../codes/products.js';
import {
  AUDIENCES,
  CONTENT_AUDIENCES,
  CONTENT_WARNINGS,
  CONTRIBUTOR_ROLES,
  LANGUAGE_ROLES,
  PRIZE_ACHIEVEMENTS,
} from '../codes/works.js';
import { contractRecord } from './contract.js';
import { code, date, list, optionalCode, products, text, whole } from './fields.js';
import { productRecord } from './product.js';
import { productionRunRecord } from './production.js';

/** The variants and statuses of the API's enums. */
export const TEXT_VARIANTS = [
  'BIOGRAPHICAL_NOTE',
  'DESCRIPTION',
  'EXCERPT',
  'FEATURE',
  'JACKET_COPY',
  'REVIEW_QUOTE',
  'SHORT_DESCRIPTION',
  'TABLE_OF_CONTENTS',
] as const;
export const RESOURCE_VARIANTS = [
  'AUTHOR_IMAGE',
  'BACK_COVER',
  'BANNER',
  'FRONT_COVER',
  'PROMOTIONAL_IMAGE',
  'SAMPLE',
] as const;
export const RESOURCE_STATUSES = ['APPROVED', 'DRAFT', 'IN_REVIEW'] as const;

const contribution = z.strictObject({
  /** A contact, by reference. */
  contact: z.string(),
  /** ONIX List 17, such as A01. */
  roleCode: code(CONTRIBUTOR_ROLES),
  /** The place in the list, from 1, when absent. */
  sequence: whole,
  /** ONIX List 74, of a translator. */
  languagesFrom: list(code(LANGUAGES)),
  languagesTo: list(code(LANGUAGES)),
  products,
});

const contentLanguage = z.strictObject({
  /** ONIX List 22: 01 language of the text, 02 original language. */
  roleCode: code(LANGUAGE_ROLES).default('01'),
  /** ONIX List 74, such as eng. */
  languageCode: code(LANGUAGES),
  products,
});

const SUBJECT_SCHEMES = ['BIC', 'BISAC', 'THEMA'] as const;

const subject = z.strictObject({
  scheme: z.enum(SUBJECT_SCHEMES),
  code: z.string(),
  description: text,
  main: z.boolean().default(false),
});

const marketingText = z.strictObject({
  /** Tells apart the texts of a work when it is loaded again; its variant and place when absent. */
  reference: text,
  variant: z.enum(TEXT_VARIANTS),
  /** Markdown or HTML: HTML is valid in Markdown. */
  externalText: z.string(),
  internalText: z.string().default(''),
  alternateExternalText: z.string().default(''),
  /** The house's word, such as Approved or Draft. */
  approval: text,
  languageCode: optionalCode(LANGUAGES),
  /** ONIX List 154, two digits each; unrestricted when empty. */
  audienceCodes: list(code(CONTENT_AUDIENCES)),
  fromDate: date,
  untilDate: date,
  datePublished: date,
  dateReleased: date,
  onix2Only: z.boolean().default(false),
  publicationName: text,
  reviewUrl: text,
  products,
});

const supportingResource = z.strictObject({
  /** Tells apart the resources of a work when it is loaded again; its variant and place when absent. */
  reference: text,
  variant: z.enum(RESOURCE_VARIANTS),
  status: z.enum(RESOURCE_STATUSES).nullable().default(null),
  /** Named after the work and the variant when absent. */
  fileName: text,
  /** Where it can be read; a picture that we draw ourselves when absent. */
  url: text,
  caption: text,
  copyright: text,
  requiredCredit: text,
  /** ONIX List 154, two digits. */
  audienceCode: code(CONTENT_AUDIENCES).default('00'),
  products,
});

const prize = z.strictObject({
  prizeName: z.string(),
  prizeYear: whole,
  prizeJury: text,
  prizeStatement: text,
  /** ONIX List 41: 01 winner, 04 short-listed. */
  achievementCode: optionalCode(PRIZE_ACHIEVEMENTS),
  products,
});

const audience = z.strictObject({
  description: text,
  /** ONIX List 28. */
  audienceCodes: list(code(AUDIENCES)),
  /** ONIX List 203. */
  contentWarningCodes: list(code(CONTENT_WARNINGS)),
});

/** Files that are no resources: the public API cannot reach them, so the stand-in invented a way. */
const workFile = z.strictObject({
  fileName: z.string().min(1),
  /** Such as MANUSCRIPT or SAMPLE_PAGES. */
  kind: text,
  /** Where it can be read; a file that we make up ourselves when absent. */
  url: text,
});

export const workRecord = z.strictObject({
  /** Unique among the works: loading it again updates the work and keeps its id. */
  reference: z.string().min(1),
  title: text,
  subtitle: text,
  abbreviatedTitle: text,
  acronym: text,
  alternativeTitles: text,
  titleStatement: text,
  titleInOriginalLanguage: text,
  subtitleInOriginalLanguage: text,
  authorshipDescription: text,
  /** By name; a new name is a new imprint. */
  imprint: text,
  inHouseWorkReference: text,
  identifyingDoi: text,
  /** Each from a list of the house's own; a new name is added to it. */
  projectStage: text,
  season: text,
  workType: text,
  marketingTier: text,
  actualPublicationCity: text,
  editionNumber: whole,
  editionStatement: text,
  /** ONIX List 21. */
  editionTypeCodes: list(code(EDITION_TYPES)),
  yearOfAnnual: text,
  lccn: text,
  ebookLccn: text,
  lcSubjectHeading: text,
  lcSubjectHeadingRegion: text,
  lcChildrensSubjectHeading: text,
  lcFictionGenreHeading: text,
  publishersUrl: text,
  salesforceUid: text,
  audience: audience.nullable().default(null),
  languages: list(contentLanguage),
  subjects: list(subject),
  contributions: list(contribution),
  /** By the reference of the series. */
  series: list(z.strictObject({ series: z.string(), partNumber: text, yearOfAnnual: text })),
  prizes: list(prize),
  texts: list(marketingText),
  resources: list(supportingResource),
  files: list(workFile),
  productionRuns: list(productionRunRecord),
  contracts: list(contractRecord),
  /** ISBNs, of any work's products. */
  similarProducts: list(z.string()),
  products: list(productRecord),
  /** When it was last changed, a day in UTC; the day of loading when absent. */
  changedOn: date,
});

export type WorkRecord = z.input<typeof workRecord>;
export type LoadedWork = z.output<typeof workRecord>;
