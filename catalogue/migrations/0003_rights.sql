-- Where each product may be shown to anybody, worked out from its rights, status and dates, so that lists for those who
-- are confined to markets read one column; and when time alone opens more. A row whose time has come is worked out again
-- by the next sync. What stands here is due at once, and until then shown to nobody who is confined.
alter table catalogue.product
  add column display_in text[] not null default '{}',
  add column display_changes_at timestamptz default '-infinity';
alter table catalogue.product alter column display_in drop default, alter column display_changes_at drop default;

create index product_by_display_change on catalogue.product (display_changes_at) where display_changes_at is not null;

-- By which rules all of that was worked out. Null: not by any yet.
alter table catalogue.sync_state add column display_version text;

-- What assets are linked to beside works and ISBNs.
create index title_by_contributor on catalogue.title
  using gin ((jsonb_path_query_array(contributors, '$[*].contributorId')) jsonb_path_ops)
  with (gin_pending_list_limit = 1024);
create index title_by_series on catalogue.title
  using gin ((jsonb_path_query_array(series, '$[*].seriesId')) jsonb_path_ops)
  with (gin_pending_list_limit = 1024);
create index title_by_imprint_id on catalogue.title (imprint_id, sort_title, work_id) where removed_at is null;
