-- Shares of assets by a link, and who has opened them.

create table vip.share (
  share_id text primary key,
  tenant text not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  external_refs jsonb not null,
  -- The token itself is in the answer to who made the share, and nowhere here.
  token_sha256 text not null unique,
  recipient_id text,
  audience text,
  expires_at timestamptz not null,
  max_downloads integer check (max_downloads > 0),
  downloads integer not null default 0,
  -- By scrypt, with its salt and its cost.
  password_hash text,
  -- What was tried in the present window of time: it is counted before a password is looked at, so that trying many at
  -- once tries no more, and kept here, so that a restart begins no new window.
  password_tries integer not null default 0,
  password_tries_until timestamptz,
  revoked_at timestamptz,
  -- Using a share changes neither its revision nor updated_at: who revokes it must not have to be quicker than its users.
  last_used_at timestamptz,
  check (max_downloads is null or downloads <= max_downloads)
);
create index share_updated_at on vip.share (tenant, updated_at, share_id);
create index share_recipient on vip.share (tenant, recipient_id) where recipient_id is not null;

create table vip.share_asset (
  share_id text not null references vip.share,
  place integer not null,
  asset_id text not null references vip.asset,
  primary key (share_id, asset_id)
);
create index share_asset_asset on vip.share_asset (asset_id, share_id);

-- Each view of a page, for each file that stood on it, and each download.
create table vip.access (
  access_id text primary key,
  tenant text not null,
  at timestamptz not null,
  what text not null check (what in ('view', 'download')),
  asset_id text not null,
  version_id text not null,
  share_id text not null references vip.share,
  recipient_id text,
  -- Tells visits by one browser from those by another, and not whose it is.
  visitor text not null,
  -- Null: no bytes were sent.
  byte_size bigint
);
create index access_at on vip.access (tenant, at, access_id);
create index access_asset on vip.access (tenant, asset_id, at, access_id);
create index access_share on vip.access (share_id, at, access_id);
create index access_visitor on vip.access (share_id, visitor, at);
