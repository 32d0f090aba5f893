-- Assets, what they are linked to, their versions, and who approved what.

create table vip.asset (
  asset_id text primary key,
  tenant text not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  kind text not null,
  name text not null,
  description text,
  alt_text text,
  credit text,
  copyright text,
  tags text[] not null,
  language text,
  market text[] not null,
  product_forms text[] not null,
  audience text[] not null,
  territory jsonb,
  licences jsonb not null,
  host_own_copy boolean not null,
  external_refs jsonb not null,
  status text not null check (status in ('draft', 'active', 'withdrawn', 'archived', 'deleted')),
  embargo_until timestamptz,
  embargo_zone text,
  expires_at timestamptz,
  hold_reason text,
  held_since timestamptz,
  approved_version_id text,
  latest_version_id text,
  superseded_by text,
  variant_of text,
  deleted_at timestamptz,
  -- Who sent it, and how they call it: sent twice it is one.
  source_system text,
  source_ref text,
  check ((source_system is null) = (source_ref is null))
);
create unique index asset_source on vip.asset (tenant, source_system, source_ref) where source_ref is not null;
create index asset_updated_at on vip.asset (tenant, updated_at, asset_id) where status <> 'deleted';
create index asset_kind on vip.asset (tenant, kind, updated_at, asset_id) where status <> 'deleted';
create index asset_external_refs on vip.asset using gin (external_refs jsonb_path_ops);
-- Instants at which an asset opens or closes by itself.
create index asset_embargo on vip.asset (embargo_until) where embargo_until is not null and status <> 'deleted';
create index asset_expiry on vip.asset (expires_at) where expires_at is not null and status <> 'deleted';

-- What an asset is linked to. The key is what questions ask by: scheme and value in one, such as isbn13:9781999900014.
create table vip.asset_link (
  tenant text not null,
  key text not null,
  asset_id text not null references vip.asset,
  place integer not null,
  level text not null,
  scheme text not null,
  value text not null,
  role text,
  primary key (tenant, key, asset_id)
);
create index asset_link_asset on vip.asset_link (asset_id, place);

create table vip.asset_version (
  version_id text primary key,
  tenant text not null,
  asset_id text not null references vip.asset,
  number integer not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  label text,
  comment text,
  based_on text,
  source_system text,
  source_ref text,
  source_milestone text,
  processing text not null
    check (processing in ('awaiting_upload', 'scanning', 'processing', 'ready', 'quarantined', 'failed')),
  review text not null check (review in
    ('unsubmitted', 'in_review', 'changes_requested', 'approved', 'rejected', 'superseded', 'revoked')),
  file_name text not null,
  original_name text not null,
  media_type text not null,
  byte_size bigint not null,
  sha256 text not null,
  md5 text,
  onix_file_type text,
  technical jsonb not null,
  checks jsonb not null,
  failure text,
  upload_id text,
  effective_from timestamptz,
  effective_until timestamptz,
  approved_at timestamptz,
  approved_by jsonb,
  -- The same bytes are one version, and so is what one source sends twice.
  unique (asset_id, sha256),
  unique (asset_id, number)
);
create unique index version_source on vip.asset_version (tenant, source_system, source_ref)
  where source_ref is not null;
-- Work that is due: it is found again after any crash.
create index version_due on vip.asset_version (updated_at) where processing in ('scanning', 'processing');
create index version_upload on vip.asset_version (upload_id) where upload_id is not null;
create index version_sha256 on vip.asset_version (sha256);
-- At most one is approved.
create unique index version_approved on vip.asset_version (asset_id) where review = 'approved';

create table vip.approval (
  approval_id text primary key,
  tenant text not null,
  version_id text not null references vip.asset_version,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  stage text not null,
  decision text not null
    check (decision in ('pending', 'approved', 'changes_requested', 'rejected', 'withdrawn')),
  decided_by jsonb,
  decided_at timestamptz,
  comment text,
  on_behalf_of jsonb,
  -- The bytes that were looked at.
  evidence_sha256 text
);
create index approval_version on vip.approval (version_id, created_at, approval_id);
