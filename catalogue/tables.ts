/** The tables of this room as kysely types; a test holds them against a migrated database. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { CollateralDetail } from '../onix/model/collateral.js';
import type { DescriptiveDetail } from '../onix/model/descriptive.js';
import type { Identifier } from '../onix/model/identifier.js';
import type { OnixRelease } from '../onix/model/product.js';
import type { PublishingDetail } from '../onix/model/publishing.js';
import type { RelatedMaterial } from '../onix/model/related.js';
import type { ProductSupply } from '../onix/model/supply.js';
import type {
  SourceContract,
  SourceContributor,
  SourceFile,
  SourcePrice,
  SourceResource,
  SourceSeriesMembership,
  SourceSubject,
  SourceText,
  SourceWebLink,
} from '../upstreams/consonance/model.js';
import type { ChangeDetail, ChangeKind } from './changes/change.js';
import type { GatheredBy } from './onix/model.js';
import type { MilestoneName, MilestoneOrigin, ProductForm, PublishingStatus } from './words.js';

/** Read as it was written; written by set-based statements only, as JSON. */
type Json<Value> = ColumnType<Value, string, string>;
/** Nobody reads the words of a search. */
type Words = ColumnType<never, string, string>;
/** ISO 8601, or the driver's words for no limit. */
type Day = string;

export interface TitleTable {
  work_id: number;
  title: string;
  subtitle: string | null;
  imprint: string | null;
  imprint_id: number | null;
  stage: string | null;
  languages: string[];
  language_keys: string[];
  series: Json<readonly SourceSeriesMembership[]>;
  contributors: Json<readonly SourceContributor[]>;
  subjects: Json<readonly SourceSubject[]>;
  texts: Json<readonly SourceText[]>;
  resources: Json<readonly SourceResource[]>;
  web_links: Json<readonly SourceWebLink[]>;
  files: Json<readonly SourceFile[]>;
  contracts: Json<readonly SourceContract[]>;
  sort_title: string;
  published_on: Day | null;
  own_search: Words;
  search: Words;
  content_hash: string;
  mirror_version: string;
  created_at: Date;
  updated_at: Date;
  read_at: Date;
  removed_at: Date | null;
}

export interface ProductTable {
  product_id: number;
  work_id: number;
  isbn13: string | null;
  full_title: string;
  form: ProductForm;
  form_code: string | null;
  form_detail: string | null;
  product_type: string;
  edition: string | null;
  languages: string[];
  language_keys: string[];
  status: PublishingStatus | null;
  status_code: string | null;
  publication_date: Day | null;
  planned_publication_date: Day | null;
  page_count: number | null;
  height_mm: number | null;
  width_mm: number | null;
  prices: Json<readonly SourcePrice[]>;
  web_links: Json<readonly SourceWebLink[]>;
  is_cleared_for_onix: boolean;
  is_announced: boolean;
  is_for_sale_worldwide: boolean | null;
  for_sale_in: string[];
  not_for_sale_in: string[];
  sales_rights_description: string | null;
  imprint: string | null;
  sort_title: string;
  search: Words;
  /** As rights/shown-in.ts encodes it. */
  display_in: string[];
  /** When time alone will open more countries; null: never. */
  display_changes_at: Date | null;
  /** Encoded in the same way: where it is not barred for good. */
  possible_in: string[];
  /** Between which instants dates can change what is decided; null: never. */
  turns_from: Date | null;
  turns_until: Date | null;
  /** Grows whenever what its rights are decided by changes. */
  rights_revision: number;
  removed_at: Date | null;
  content_hash: string;
  created_at: Date;
  updated_at: Date;
}

export interface MilestoneReachedTable {
  milestone_id: GeneratedAlways<number>;
  work_id: number;
  product_id: number | null;
  name: MilestoneName;
  cycle: number;
  reached_at: Date | null;
  seen_at: Date;
  recorded_by: string | null;
  evidence: string | null;
  origin: MilestoneOrigin;
  /** Of a complete publication. */
  published_on: Day | null;
  edition: string | null;
}

/** Cycles after the first. */
export interface ProductionCycleTable {
  work_id: number;
  cycle: number;
  begun_at: Date;
  edition: string | null;
  evidence: string;
}

export interface ChangeTable {
  change_id: GeneratedAlways<number>;
  kind: ChangeKind;
  work_id: number;
  product_id: number | null;
  detail: Json<ChangeDetail>;
  occurred_at: Date;
}

export interface SyncStateTable {
  only_row: Generated<boolean>;
  mirror_version: string | null;
  full_started_at: Date | null;
  full_done_to: number | null;
  first_synced_at: Date | null;
  as_of: Date | null;
  swept_at: Date | null;
  display_version: string | null;
  changes_forgotten_to: Generated<number>;
}

export type SyncKind = 'CHANGES' | 'DUE' | 'FULL' | 'SWEEP';
/** ABORTED: its process ended, or was told to, before it did. REFUSED: it would have removed too much. */
export type SyncRunOutcome = 'ABORTED' | 'DONE' | 'FAILED' | 'REFUSED' | 'RUNNING';

export interface SyncRunTable {
  sync_run_id: GeneratedAlways<number>;
  kind: SyncKind;
  outcome: SyncRunOutcome;
  started_at: Date;
  ended_at: Date | null;
  changed_since: Day | null;
  works_read: Generated<number>;
  titles_added: Generated<number>;
  titles_changed: Generated<number>;
  titles_returned: Generated<number>;
  titles_removed: Generated<number>;
  works_unreadable: Generated<number>;
  milestones_reached: Generated<number>;
  failure: string | null;
}

export interface UnreadableWorkTable {
  work_id: number;
  reason: string;
  first_seen_at: Date;
  last_seen_at: Date;
}

export interface OnixRecordTable {
  record_key: string;
  isbn13: string | null;
  sender: string | null;
  record_reference: string | null;
  release: OnixRelease;
  notification_type: string | null;
  identifiers: Json<readonly Identifier[]>;
  descriptive: Json<DescriptiveDetail> | null;
  collateral: Json<CollateralDetail> | null;
  publishing: Json<PublishingDetail> | null;
  related: Json<RelatedMaterial> | null;
  supplies: Json<readonly ProductSupply[]> | null;
  is_for_sale_worldwide: boolean | null;
  for_sale_in: string[];
  not_for_sale_in: string[];
  work_links: string[];
  format_links: string[];
  content_hash: string;
  rights_hash: string | null;
  source_file: string;
  source_line: number;
  sent_at: string | null;
  received_at: Date;
  withdrawn_at: Date | null;
}

export interface OnixRecordDueTable {
  record_key: string;
}

export interface OnixTitleMemberTable {
  record_key: string;
  title_key: string;
  gathered_by: GatheredBy;
}

export interface OnixTitleDueTable {
  title_key: string;
}

export interface WorkDueTable {
  work_id: number;
}

export interface CatalogueTables {
  'catalogue.title': TitleTable;
  'catalogue.product': ProductTable;
  'catalogue.milestone_reached': MilestoneReachedTable;
  'catalogue.production_cycle': ProductionCycleTable;
  'catalogue.change': ChangeTable;
  'catalogue.sync_state': SyncStateTable;
  'catalogue.sync_run': SyncRunTable;
  'catalogue.unreadable_work': UnreadableWorkTable;
  'catalogue.onix_record': OnixRecordTable;
  'catalogue.onix_record_due': OnixRecordDueTable;
  'catalogue.onix_title_member': OnixTitleMemberTable;
  'catalogue.onix_title_due': OnixTitleDueTable;
  'catalogue.work_due': WorkDueTable;
}
