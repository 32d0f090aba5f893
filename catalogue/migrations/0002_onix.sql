-- What publishers' ONIX messages said of their products: the whole record, its blocks as they were read, beside the
-- flat fields that Consonance has.

create table catalogue.onix_record (
  -- The ISBN; without one, who sent the record and how they call it.
  record_key text primary key,
  isbn13 text,
  sender text,
  record_reference text,
  -- Which rules its rights are read by.
  release text not null,
  notification_type text,
  identifiers json not null,
  descriptive json,
  collateral json,
  publishing json,
  related json,
  supplies json,
  -- The rights statement as flat lists; null and empty where there is none.
  is_for_sale_worldwide boolean,
  for_sale_in text[] not null,
  not_for_sale_in text[] not null,
  -- What ties it to others of its title: works that it is of, and the ISBNs of its alternative formats with its own.
  work_links text[] not null,
  format_links text[] not null,
  content_hash text not null,
  -- Where it came from, and when its content last changed.
  source_file text not null,
  source_line integer not null,
  sent_at text,
  received_at timestamptz not null,
  -- A deletion was received; the last content is kept.
  withdrawn_at timestamptz
);

create index onix_record_by_isbn on catalogue.onix_record (isbn13) where withdrawn_at is null;
create index onix_record_by_reference on catalogue.onix_record (record_reference);
create index onix_record_by_work on catalogue.onix_record using gin (work_links);
create index onix_record_by_format on catalogue.onix_record using gin (format_links);

-- Records that have changed, or gone, since they were last gathered into titles.
create table catalogue.onix_record_due (
  record_key text primary key
);

-- Which title a record belongs to, and by what. Apart from the record, which is wide, and does not change by it.
create table catalogue.onix_title_member (
  record_key text primary key,
  title_key text not null,
  gathered_by text not null
);

create index onix_title_member_by_title on catalogue.onix_title_member (title_key);

-- Titles that a stand-in has to be given, or given again.
create table catalogue.onix_title_due (
  title_key text primary key
);

-- Works that somebody knows to have changed: the next sync asks for them by their ids, before anything else.
create table catalogue.work_due (
  work_id integer primary key
);

-- New words wait in a list, from which PostgreSQL sorts them into an index many at a time: a large sync takes two thirds
-- of the time. Every search reads that list through, so it is kept short, and every sync that wrote something empties it.
alter index catalogue.title_by_word set (fastupdate = on, gin_pending_list_limit = 1024);
alter index catalogue.title_by_language set (fastupdate = on, gin_pending_list_limit = 1024);
alter index catalogue.product_by_word set (fastupdate = on, gin_pending_list_limit = 1024);
alter index catalogue.product_by_language set (fastupdate = on, gin_pending_list_limit = 1024);
