/** The tables of assets, as kysely sees them: migrations/0002_assets.sql has the reasons. */
import type { ColumnType } from 'kysely';
import type { Actor } from '../contract/actor.js';
import type { Ref } from '../contract/base.js';
import type { Territories } from '../contract/territories.js';

export interface AssetTables {
  'vip.asset': AssetTable;
  'vip.asset_link': AssetLinkTable;
  'vip.asset_version': AssetVersionTable;
  'vip.approval': ApprovalTable;
}

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>;

export type StoredStatus = 'active' | 'archived' | 'deleted' | 'draft' | 'withdrawn';
export type Processing = 'awaiting_upload' | 'failed' | 'processing' | 'quarantined' | 'ready' | 'scanning';
export type Review =
  | 'approved'
  | 'changes_requested'
  | 'in_review'
  | 'rejected'
  | 'revoked'
  | 'superseded'
  | 'unsubmitted';
export type ApprovalDecision = 'approved' | 'changes_requested' | 'pending' | 'rejected' | 'withdrawn';

export interface Licence {
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** What a check of the bytes found (contract 3.3). */
export interface Check {
  readonly tool: string;
  readonly toolVersion: string;
  readonly outcome: 'fail' | 'pass' | 'warn';
  readonly findings: readonly {
    readonly code: string;
    readonly message: string;
    readonly location?: string;
  }[];
}

interface Owned {
  tenant: string;
  revision: number;
  created_at: Date;
  updated_at: Date;
  created_by: Json<Actor>;
}

interface AssetTable extends Owned {
  asset_id: string;
  kind: string;
  name: string;
  description: string | null;
  alt_text: string | null;
  credit: string | null;
  copyright: string | null;
  tags: readonly string[];
  language: string | null;
  market: readonly string[];
  product_forms: readonly string[];
  audience: readonly string[];
  territory: Json<Territories | null> | null;
  licences: Json<readonly Licence[]>;
  host_own_copy: boolean;
  external_refs: Json<readonly Ref[]>;
  status: StoredStatus;
  embargo_until: Date | null;
  embargo_zone: string | null;
  expires_at: Date | null;
  hold_reason: string | null;
  held_since: Date | null;
  approved_version_id: string | null;
  latest_version_id: string | null;
  superseded_by: string | null;
  variant_of: string | null;
  deleted_at: Date | null;
  source_system: string | null;
  source_ref: string | null;
}

interface AssetLinkTable {
  tenant: string;
  key: string;
  asset_id: string;
  place: number;
  level: string;
  scheme: string;
  value: string;
  role: string | null;
}

interface AssetVersionTable extends Owned {
  version_id: string;
  asset_id: string;
  number: number;
  label: string | null;
  comment: string | null;
  based_on: string | null;
  source_system: string | null;
  source_ref: string | null;
  source_milestone: string | null;
  processing: Processing;
  review: Review;
  file_name: string;
  original_name: string;
  media_type: string;
  byte_size: number;
  sha256: string;
  md5: string | null;
  onix_file_type: string | null;
  technical: Json<Readonly<Record<string, unknown>>>;
  checks: Json<readonly Check[]>;
  failure: string | null;
  upload_id: string | null;
  effective_from: Date | null;
  effective_until: Date | null;
  approved_at: Date | null;
  approved_by: Json<Actor | null> | null;
}

interface ApprovalTable extends Owned {
  approval_id: string;
  version_id: string;
  stage: string;
  decision: ApprovalDecision;
  decided_by: Json<Actor | null> | null;
  decided_at: Date | null;
  comment: string | null;
  on_behalf_of: Json<Ref | null> | null;
  evidence_sha256: string | null;
}
