-- The mirror of Consonance. One row a work and one a product, with the facts as the source model has them
-- (jsonb) beside the columns that lists are filtered and ordered by.

create schema catalogue;

create table catalogue.title (
  work_id integer primary key,
  title text not null,
  subtitle text,
  imprint text,
  imprint_id integer,
  stage text,
  -- Of the texts of all products, as BCP 47 tags, and what filters compare.
  languages text[] not null,
  language_keys text[] not null,
  series jsonb not null,
  contributors jsonb not null,
  subjects jsonb not null,
  texts jsonb not null,
  resources jsonb not null,
  web_links jsonb not null,
  files jsonb not null,
  sort_title text collate "C" not null,
  -- The earliest publication date of all its products.
  published_on date,
  -- The words of the title itself, and with those of its products.
  own_search tsvector not null,
  search tsvector not null,
  -- A sha256 over everything that was read; only a changed hash is a change.
  content_hash text not null,
  -- The version of the code and of the milestone rules that made this row.
  mirror_version text not null,
  created_at timestamptz not null,
  -- When we saw a change, and when we last wrote down what we read.
  updated_at timestamptz not null,
  read_at timestamptz not null,
  removed_at timestamptz
);

create index title_by_title on catalogue.title (sort_title, work_id) where removed_at is null;
-- A missing date comes last in either direction, hence two expressions for one date.
create index title_by_first_date on catalogue.title ((coalesce(published_on, 'infinity'::date)), work_id)
  where removed_at is null;
create index title_by_last_date on catalogue.title ((coalesce(published_on, '-infinity'::date)), work_id)
  where removed_at is null;
create index title_by_update on catalogue.title (updated_at, work_id) where removed_at is null;
create index title_by_removal on catalogue.title (removed_at, work_id) where removed_at is not null;
create index title_by_imprint on catalogue.title (imprint) where removed_at is null;
create index title_by_stage on catalogue.title (stage) where removed_at is null;
-- Without fastupdate: the list of pending words that it keeps would be read through by every search.
create index title_by_word on catalogue.title using gin (search) with (fastupdate = off);
create index title_by_language on catalogue.title using gin (language_keys) with (fastupdate = off);

create table catalogue.product (
  product_id integer primary key,
  work_id integer not null references catalogue.title,
  isbn13 text,
  full_title text not null,
  form text not null,
  form_code text,
  form_detail text,
  product_type text not null,
  edition text,
  languages text[] not null,
  language_keys text[] not null,
  status text,
  status_code text,
  publication_date date,
  planned_publication_date date,
  page_count integer,
  height_mm double precision,
  width_mm double precision,
  prices jsonb not null,
  web_links jsonb not null,
  is_cleared_for_onix boolean not null,
  is_announced boolean not null,
  is_for_sale_worldwide boolean,
  for_sale_in text[] not null,
  not_for_sale_in text[] not null,
  sales_rights_description text,
  -- Its title's, repeated here so that a list of products reads one table. Search has its own words too.
  imprint text,
  sort_title text collate "C" not null,
  search tsvector not null,
  removed_at timestamptz,
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index product_by_work on catalogue.product (work_id);
-- Most readers are neither staff nor confined: this alone tells which titles they see.
create index product_by_announced_work on catalogue.product (work_id) where is_announced and removed_at is null;
-- Titles by the date of their first visible product, for everybody but staff.
create index product_by_first_date_of_work
  on catalogue.product ((coalesce(publication_date, 'infinity'::date)), work_id) where removed_at is null;
create index product_by_last_date_of_work
  on catalogue.product ((coalesce(publication_date, '-infinity'::date)), work_id) where removed_at is null;
create index product_by_isbn on catalogue.product (isbn13) where removed_at is null;
create index product_by_title on catalogue.product (sort_title, product_id) where removed_at is null;
create index product_by_first_date on catalogue.product ((coalesce(publication_date, 'infinity'::date)), product_id)
  where removed_at is null;
create index product_by_last_date on catalogue.product ((coalesce(publication_date, '-infinity'::date)), product_id)
  where removed_at is null;
create index product_by_update on catalogue.product (updated_at, product_id) where removed_at is null;
create index product_by_date on catalogue.product (publication_date) where removed_at is null;
create index product_by_form on catalogue.product (form, publication_date) where removed_at is null;
create index product_by_imprint on catalogue.product (imprint) where removed_at is null;
create index product_by_status on catalogue.product (status) where removed_at is null;
create index product_by_word on catalogue.product using gin (search) with (fastupdate = off);
create index product_by_language on catalogue.product using gin (language_keys) with (fastupdate = off);

-- Written once, by the unique key, and never taken back: also when the product is no more.
create table catalogue.milestone_reached (
  milestone_id bigint generated always as identity primary key,
  work_id integer not null references catalogue.title,
  -- Null: the whole title reached it.
  product_id integer,
  name text not null,
  cycle integer not null check (cycle >= 1),
  -- Null: only the fact is known.
  reached_at timestamptz,
  seen_at timestamptz not null,
  -- Null: derived from Consonance.
  recorded_by text,
  evidence text,
  unique nulls not distinct (work_id, product_id, name, cycle)
);

create index milestone_reached_by_name on catalogue.milestone_reached (name, work_id);

-- How far the mirror has come. One row.
create table catalogue.sync_state (
  only_row boolean primary key default true check (only_row),
  -- Of the last full read, finished or not.
  mirror_version text,
  -- A full read that is not finished: when it began, and the highest work id done.
  full_started_at timestamptz,
  full_done_to integer,
  -- When a first full read ended, and when the last sync that covered everything began.
  first_synced_at timestamptz,
  as_of timestamptz,
  -- When deletions were last looked for, in vain or not.
  swept_at timestamptz
);

insert into catalogue.sync_state default values;

create table catalogue.sync_run (
  sync_run_id bigint generated always as identity primary key,
  kind text not null,
  outcome text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  changed_since date,
  works_read integer not null default 0,
  titles_added integer not null default 0,
  titles_changed integer not null default 0,
  titles_returned integer not null default 0,
  titles_removed integer not null default 0,
  works_unreadable integer not null default 0,
  milestones_reached integer not null default 0,
  failure text
);

create index sync_run_by_start on catalogue.sync_run (started_at);

-- Works whose answer could not be read, or not be stored. They stay as they were and are asked for again by every sync.
create table catalogue.unreadable_work (
  work_id integer primary key,
  reason text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
