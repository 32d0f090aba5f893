/** The tables of migrations/, as kysely needs them. */
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { LoadedContact } from '../records/contact.js';
import type { LoadedProduct, ProductType } from '../records/product.js';
import type { LoadedWork } from '../records/work.js';
import type { LoadedRecords } from '../records.js';
import type { Tied } from './tied.js';

export interface Tables {
  imprint: { id: GeneratedAlways<number>; name: string; changed_at: Date };
  list_value: { id: GeneratedAlways<number>; list: ListName; name: string };
  series: SeriesTable;
  contact: ContactTable;
  in_house_format: { id: GeneratedAlways<number>; code: string; name: string };
  in_house_edition: { id: GeneratedAlways<number>; code: string; name: string; formats: string[] };
  work: WorkTable;
  product: ProductTable;
  contribution: WorkPart<ContributionDetail> & { contact_id: GeneratedAlways<number> };
  series_membership: WorkPart<MembershipDetail> & { series_id: GeneratedAlways<number> };
  marketing_text: WorkPart<MarketingTextDetail>;
  prize: WorkPart<Tied<LoadedWork['prizes'][number]>>;
  production_run: WorkPart<ProductionRunDetail>;
  contract: WorkPart<ContractDetail>;
  supporting_resource: WorkPart<SupportingResourceDetail> & ResourceJob;
  resource_image: { resource_id: number; bytes: Buffer; width: number | null; height: number | null };
  price: ProductPart<LoadedProduct['prices'][number]>;
  web_link: ProductPart<LoadedProduct['webLinks'][number]>;
}

export type ListName = 'projectStage' | 'season' | 'workType' | 'marketingTier';

interface SeriesTable {
  id: GeneratedAlways<number>;
  reference: string;
  record: JSONColumnType<LoadedRecords['series'][number]>;
  changed_at: Date;
}

interface ContactTable {
  id: GeneratedAlways<number>;
  reference: string;
  kind: LoadedContact['kind'];
  name: string;
  record: JSONColumnType<LoadedContact>;
  changed_at: Date;
}

interface WorkTable {
  id: GeneratedAlways<number>;
  reference: string | null;
  title: string | null;
  subtitle: string | null;
  imprint_id: number | null;
  project_stage_id: number | null;
  season_id: number | null;
  work_type_id: number | null;
  marketing_tier_id: number | null;
  record: JSONColumnType<WorkDetail>;
  changed_at: Date;
}

interface ProductTable {
  id: GeneratedAlways<number>;
  work_id: number;
  is_loaded: boolean;
  reference: string | null;
  isbn13: string | null;
  type: ProductType;
  form_code: string | null;
  title: string | null;
  title_prefix: string | null;
  subtitle: string | null;
  publication_date: string | null;
  planned_publication_date: string | null;
  publishing_status_code: string | null;
  in_house_format: string | null;
  in_house_edition: string | null;
  record: JSONColumnType<ProductDetail>;
  changed_at: Date;
}

interface Part<Detail extends object> {
  id: GeneratedAlways<number>;
  load_key: Generated<string | null>;
  position: number;
  record: JSONColumnType<Detail>;
  created_at: Date;
}

export type WorkPart<Detail extends object> = Part<Detail> & { work_id: number };
export type ProductPart<Detail extends object> = Part<Detail> & { product_id: number };

interface ResourceJob {
  job_state: Generated<'awaiting upload' | 'queued' | 'complete' | 'failed' | null>;
  job_due_at: Generated<Date | null>;
  job_fault: Generated<string | null>;
  remote_url: Generated<string | null>;
  upload_token: Generated<string | null>;
  upload_until: Generated<Date | null>;
}

/** What of a work is in its record. */
export const WORK_DETAIL = [
  'abbreviatedTitle',
  'acronym',
  'alternativeTitles',
  'titleStatement',
  'titleInOriginalLanguage',
  'subtitleInOriginalLanguage',
  'authorshipDescription',
  'inHouseWorkReference',
  'identifyingDoi',
  'actualPublicationCity',
  'editionNumber',
  'editionStatement',
  'editionTypeCodes',
  'yearOfAnnual',
  'lccn',
  'ebookLccn',
  'lcSubjectHeading',
  'lcSubjectHeadingRegion',
  'lcChildrensSubjectHeading',
  'lcFictionGenreHeading',
  'publishersUrl',
  'salesforceUid',
  'audience',
  'languages',
  'subjects',
  'files',
  'similarProducts',
] as const satisfies readonly (keyof LoadedWork)[];

export type WorkDetail = Tied<Pick<LoadedWork, (typeof WORK_DETAIL)[number]>>;

/** What of a product is in its record. */
export const PRODUCT_DETAIL = [
  'asin',
  'editionStatement',
  'authorshipDescription',
  'allowOnixExports',
  'isForSaleWorldwide',
  'forSaleCountryCodes',
  'notForSaleCountryCodes',
  'salesRightsDescription',
  'heightMm',
  'widthMm',
  'thicknessMm',
  'approximatePageCount',
  'productionPageCount',
  'mainContentPageCount',
  'frontMatterPageCount',
  'backMatterPageCount',
  'totalNumberedPages',
  'contentPageCount',
  'totalUnnumberedInsertPageCount',
  'absolutePageCount',
  'wordCount',
] as const satisfies readonly (keyof LoadedProduct)[];

export type ProductDetail = Pick<LoadedProduct, (typeof PRODUCT_DETAIL)[number]>;

export type ContributionDetail = Tied<Omit<LoadedWork['contributions'][number], 'contact'>> & {
  readonly contactId: number;
};
export type MembershipDetail = Omit<LoadedWork['series'][number], 'series'> & { readonly seriesId: number };
export type MarketingTextDetail = Tied<Omit<LoadedWork['texts'][number], 'reference'>>;
/** Through the API a resource can be made without a variant. */
export type SupportingResourceDetail = Tied<
  Omit<LoadedWork['resources'][number], 'reference' | 'variant'>
> & {
  readonly variant: LoadedWork['resources'][number]['variant'] | null;
};
export type ProductionRunDetail = Tied<LoadedWork['productionRuns'][number]>;
export type ContractDetail = Tied<LoadedWork['contracts'][number]>;
