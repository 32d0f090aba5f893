/**
 * How a title of the demo list is written down: what is particular to it, and nothing that can be
 * worked out from the rest. `list.ts` makes records of entries; the files in titles/ hold them.
 */
import type { WorkRecord } from '../records/work.js';
import type { FormKey } from './forms.js';
import type { EditionKey, SeriesKey, Stage } from './house.js';
import type { PersonKey } from './people.js';
import type { Language } from './person.js';
import type { RightsKey } from './rights.js';
import type { BicCode, BisacCode, ThemaCode } from './subjects.js';

export type CreditRole = 'author' | 'editor' | 'illustrator' | 'narrator' | 'photographer' | 'translator';

export type CoverStatus = 'APPROVED' | 'DRAFT' | 'IN_REVIEW';

export type Approval = 'Approved' | 'Awaiting author' | 'Draft';

export interface TitleEntry {
  readonly title: string;
  readonly subtitle?: string;
  readonly credits: Readonly<Partial<Record<CreditRole, readonly PersonKey[]>>>;
  readonly series?: { readonly name: SeriesKey; readonly part?: string; readonly year?: string };
  readonly subjects: {
    readonly thema: readonly [ThemaCode, ...ThemaCode[]];
    readonly bisac?: readonly BisacCode[];
    readonly bic?: readonly BicCode[];
  };
  readonly stage: Stage | null;
  /** Of the printed editions; absent until the pages are made. */
  readonly pages?: number;
  /** Of those products that do not say otherwise: world when absent. */
  readonly rights?: RightsKey;
  /** Of the content unless a product says otherwise: English when absent. */
  readonly language?: Language;
  /** What it was translated from, when the original is not one of our products. */
  readonly translatedFrom?: Language;
  /** Null: no cover yet. When absent the stage tells. */
  readonly cover?: CoverStatus | null;
  readonly short?: string;
  /** Paragraphs stand apart by an empty line; HTML is allowed, as the house's editors allow it. */
  readonly description?: string;
  readonly texts?: readonly TextEntry[];
  readonly images?: readonly ImageEntry[];
  readonly files?: readonly FileKind[];
  readonly dossier?: Dossier;
  readonly products: readonly ProductEntry[];
}

/** What only a few titles have, in the records' own shape. Products are named by ISBN. */
export type Dossier = Pick<
  WorkRecord,
  | 'abbreviatedTitle'
  | 'acronym'
  | 'alternativeTitles'
  | 'audience'
  | 'authorshipDescription'
  | 'contracts'
  | 'ebookLccn'
  | 'editionStatement'
  | 'editionTypeCodes'
  | 'lcChildrensSubjectHeading'
  | 'lcFictionGenreHeading'
  | 'lcSubjectHeading'
  | 'lcSubjectHeadingRegion'
  | 'lccn'
  | 'marketingTier'
  | 'prizes'
  | 'productionRuns'
  | 'salesforceUid'
  | 'similarProducts'
  | 'subtitleInOriginalLanguage'
  | 'titleInOriginalLanguage'
  | 'titleStatement'
  | 'yearOfAnnual'
>;

export interface ProductEntry {
  readonly form: FormKey;
  /** ISO 8601 date of publication; null when the house has not announced one. */
  readonly on: string | null;
  /** The house's own date, where it has one that differs from the announced. */
  readonly planned?: string;
  /** In the first currency of the price list of its rights. */
  readonly price?: number;
  readonly rights?: RightsKey;
  readonly language?: Language;
  /** Where this edition is called something else than the work. */
  readonly title?: string;
  readonly subtitle?: string;
  readonly edition?: EditionKey;
  /** ONIX List 64, as two digits; when absent the date tells. */
  readonly status?: string;
  /** False: no ISBN has been assigned. */
  readonly isbn?: false;
  /** In place of the description of the rights. */
  readonly rightsNote?: string;
  /** Who made this edition, where the title page does not say it well. */
  readonly authorship?: string;
  readonly asin?: string;
  /** ISO 8601 date: the last day of its price. */
  readonly priceUntil?: string;
}

export type TextKind =
  | 'BIOGRAPHICAL_NOTE'
  | 'EXCERPT'
  | 'JACKET_COPY'
  | 'REVIEW_QUOTE'
  | 'SHORT_DESCRIPTION'
  | 'DESCRIPTION';

export interface TextEntry {
  readonly kind: TextKind;
  readonly text: string;
  /** English when absent; a text in another language belongs to the products in that language. */
  readonly language?: Language;
  /** When absent the stage tells. */
  readonly approval?: Approval;
  /** ONIX List 154, two digits each; unrestricted when absent. */
  readonly audiences?: readonly string[];
  /** ISO 8601 date: not to be used before. */
  readonly from?: string;
  /** Of a review: who printed it, when and where. */
  readonly publication?: string;
  readonly printedOn?: string;
  readonly url?: string;
  /** ISO 8601 date: not to be used after. */
  readonly until?: string;
  /** In American spelling. */
  readonly american?: string;
  /** From one colleague to another. */
  readonly note?: string;
}

export interface ImageEntry {
  readonly variant: 'AUTHOR_IMAGE' | 'BACK_COVER' | 'BANNER' | 'FRONT_COVER' | 'PROMOTIONAL_IMAGE';
  /** For the products in this language alone. */
  readonly language?: Language;
  readonly status: CoverStatus;
  readonly caption: string;
  readonly credit?: string;
}

export type FileKind = 'AD_BANNER' | 'MANUSCRIPT' | 'PRESS_RELEASE' | 'READING_GROUP_GUIDE' | 'SAMPLE_PAGES';
