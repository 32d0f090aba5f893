-- What the service keeps about itself and about its neighbours. Bytes are on disk; everything else is here.
-- Every row belongs to a tenant, and no statement leaves the tenant out.

create schema vip;

-- What happened, in the order of commits: the feed and the audit are views of it. The hash of each row covers the row
-- before it, and no row is ever changed: a later edit by hand is found by computing the chain again.
create table vip.event (
  tenant text not null,
  sequence bigint not null,
  event_id text not null,
  type text not null,
  occurred_at timestamptz not null,
  subject_type text not null,
  subject_id text not null,
  subject_revision integer not null,
  related jsonb not null,
  actor jsonb not null,
  correlation_id text,
  changes text[] not null,
  -- For the audit only: comments, the sha256 that was signed.
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant, sequence)
);
create index event_subject on vip.event (tenant, subject_id, sequence);
create index event_occurred_at on vip.event (tenant, occurred_at, sequence);

create function vip.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'vip.event is append-only';
end $$;
create trigger event_append_only before update or delete or truncate on vip.event
  for each statement execute function vip.refuse_change();

-- The last row of each tenant's chain. Whoever appends holds its lock to the end of the transaction: so numbers are
-- given in the order of commits, and a reader never meets a gap that is filled later.
create table vip.event_head (
  tenant text primary key,
  sequence bigint not null,
  hash text not null
);

-- Until when the feed has been told what time alone has changed: one row.
create table vip.clock_edge (
  is_the_row boolean primary key default true check (is_the_row),
  told_until timestamptz not null
);

-- Answers that are kept for a repeated request. A row is written in the transaction of the effect that it answers, so
-- there is none for a request that was killed: its key is free again. Running requests hold an advisory lock.
create table vip.idempotency (
  tenant text not null,
  client_id text not null,
  method text not null,
  path text not null,
  key text not null,
  body_sha256 text not null,
  status integer not null,
  headers jsonb not null,
  -- The answer's text, exactly.
  body text,
  created_at timestamptz not null,
  primary key (tenant, client_id, method, path, key)
);
create index idempotency_created_at on vip.idempotency (created_at);

create table vip.title (
  title_id text primary key,
  tenant text not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  source_system text not null,
  source_ref text not null,
  source_revision text not null,
  -- As another system calls the work: "consonance 17".
  work text not null,
  title text not null,
  isbns text[] not null,
  record jsonb not null,
  drift jsonb not null,
  unique (tenant, source_system, source_ref)
);
create index title_updated_at on vip.title (tenant, updated_at, title_id);
create index title_isbns on vip.title using gin (isbns);
create index title_work on vip.title (tenant, work);

create table vip.rights_statement (
  statement_id text primary key,
  tenant text not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  source_system text not null,
  source_ref text not null,
  source_revision text not null,
  subject_level text not null check (subject_level in ('work', 'product', 'asset', 'kind')),
  subject_value text not null,
  record jsonb not null,
  unique (tenant, source_system, source_ref)
);
create index rights_statement_subject on vip.rights_statement (tenant, subject_level, subject_value);
create index rights_statement_updated_at on vip.rights_statement (tenant, updated_at, statement_id);

-- Files that somebody has and that no asset could be made of.
create table vip.unmatched_file (
  file_id text primary key,
  tenant text not null,
  file_name text not null,
  source text not null,
  reason text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by jsonb not null,
  unique (tenant, file_name, source)
);
create index unmatched_file_updated_at on vip.unmatched_file (tenant, updated_at, file_id);
