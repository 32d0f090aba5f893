-- What the stand-in keeps. Columns are what is searched by or tied together; everything else of a record is in `record`.
-- Rows that a load made have a load_key or a reference, by which the next load finds them; rows made through the API have
-- none, and no load touches them.

create table imprint (
  id integer primary key generated always as identity,
  name text not null unique,
  changed_at timestamptz not null
);

-- The house's own lists, which works name by id.
create table list_value (
  id integer primary key generated always as identity,
  list text not null check (list in ('projectStage', 'season', 'workType', 'marketingTier')),
  name text not null,
  unique (list, name)
);

create table series (
  id integer primary key generated always as identity,
  reference text not null unique,
  record jsonb not null,
  changed_at timestamptz not null
);

create table contact (
  id integer primary key generated always as identity,
  reference text not null unique,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null,
  record jsonb not null,
  changed_at timestamptz not null
);
create index contact_name on contact (name);

create table in_house_format (
  id integer primary key generated always as identity,
  code text not null unique,
  name text not null
);

create table in_house_edition (
  id integer primary key generated always as identity,
  code text not null unique,
  name text not null,
  formats text[] not null
);

create table work (
  id integer primary key generated always as identity,
  reference text unique,
  title text,
  subtitle text,
  imprint_id integer references imprint,
  project_stage_id integer references list_value,
  season_id integer references list_value,
  work_type_id integer references list_value,
  marketing_tier_id integer references list_value,
  record jsonb not null,
  changed_at timestamptz not null
);
create index work_imprint_id on work (imprint_id);
create index work_changed_at on work (changed_at);

create table product (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  is_loaded boolean not null,
  reference text,
  isbn13 text unique,
  type text not null,
  form_code text,
  title text,
  title_prefix text,
  subtitle text,
  publication_date date,
  planned_publication_date date,
  publishing_status_code text,
  in_house_format text references in_house_format (code),
  in_house_edition text references in_house_edition (code),
  record jsonb not null,
  changed_at timestamptz not null
);
create unique index product_without_isbn on product (work_id, reference) where isbn13 is null;
create index product_work_id on product (work_id);
create index product_changed_at on product (changed_at);
create index product_publication_date on product (publication_date);
create index product_form_code on product (form_code);
create index product_in_house_format on product (in_house_format);

create table contribution (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  contact_id integer generated always as ((record ->> 'contactId')::integer) stored references contact,
  created_at timestamptz not null,
  unique (work_id, load_key)
);
create index contribution_contact_id on contribution (contact_id);

create table series_membership (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  series_id integer generated always as ((record ->> 'seriesId')::integer) stored references series,
  created_at timestamptz not null,
  unique (work_id, load_key)
);
create index series_membership_series_id on series_membership (series_id);

create table marketing_text (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  unique (work_id, load_key)
);

create table prize (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  unique (work_id, load_key)
);

create table production_run (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  unique (work_id, load_key)
);

create table contract (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  unique (work_id, load_key)
);

create table supporting_resource (
  id integer primary key generated always as identity,
  work_id integer not null references work on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  -- The background job of a resource made through the API; null for one that was loaded.
  job_state text check (job_state in ('awaiting upload', 'queued', 'complete', 'failed')),
  job_due_at timestamptz,
  job_fault text,
  remote_url text,
  upload_token text unique,
  upload_until timestamptz,
  unique (work_id, load_key)
);
create index supporting_resource_due on supporting_resource (job_due_at) where job_state = 'queued';

-- What was fetched or uploaded, the size in pixels once it has been processed.
create table resource_image (
  resource_id integer primary key references supporting_resource on delete cascade,
  bytes bytea not null,
  width integer,
  height integer
);

create table price (
  id integer primary key generated always as identity,
  product_id integer not null references product on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  unique (product_id, load_key)
);

create table web_link (
  id integer primary key generated always as identity,
  product_id integer not null references product on delete cascade,
  load_key text,
  position integer not null,
  record jsonb not null,
  created_at timestamptz not null,
  unique (product_id, load_key)
);
