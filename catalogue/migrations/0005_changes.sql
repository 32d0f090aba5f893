-- What happened to the mirror, in the order in which it was committed: written in the transaction of each change, read in
-- order by those who act on it, each keeping its own place. Whoever writes here takes a lock first, for the rest of the
-- transaction: otherwise a higher number could be committed, and read, before a lower one.
create table catalogue.change (
  change_id bigint generated always as identity primary key,
  kind text not null,
  work_id integer not null,
  -- Null: the whole title.
  product_id integer,
  detail jsonb not null,
  occurred_at timestamptz not null
);

create index change_by_time on catalogue.change (occurred_at);

-- The highest change that was forgotten because it was old: a reader whose place is lower has missed something.
alter table catalogue.sync_state add column changes_forgotten_to bigint not null default 0;

-- Grows whenever what the rights of the product are decided by changes: milliseconds since 1970, or one more than it was
-- where the clock has not moved on. Not a number of the outbox: those would begin anew with another database, and VIP
-- refuses what is older than it has.
alter table catalogue.product
  add column rights_revision bigint not null default (extract(epoch from now()) * 1000)::bigint;
alter table catalogue.product alter column rights_revision drop default;

-- Over what a record says of rights; null: not worked out yet.
alter table catalogue.onix_record add column rights_hash text;

-- The dates of what was agreed with authors, as the source model has them.
alter table catalogue.title add column contracts jsonb not null default '[]';
alter table catalogue.title alter column contracts drop default;

-- How a milestone came to be known. CHANGE: a title that we held changed, or its day came. NEW_TITLE: it came with a title
-- that Consonance got, or got back, after our first sync. INITIAL: it stood already when we looked for the first time, or
-- by other rules. RECORDED: somebody said so.
alter table catalogue.milestone_reached
  add column origin text not null default 'CHANGE',
  -- Of a complete publication: what was published, and when. A later one of another edition begins the next cycle.
  add column published_on date,
  add column edition text;
update catalogue.milestone_reached
set origin = case when recorded_by is not null then 'RECORDED' when reached_at is null then 'INITIAL' else 'CHANGE' end;
update catalogue.milestone_reached m set published_on = p.publication_date, edition = p.edition
from catalogue.product p where p.product_id = m.product_id and m.name = 'PUBLICATION_COMPLETE';
alter table catalogue.milestone_reached alter column origin drop default;

-- The cycles of titles after their first, and by what each began. The highest is the one that a title is in.
create table catalogue.production_cycle (
  work_id integer not null,
  cycle integer not null check (cycle >= 2),
  begun_at timestamptz not null,
  -- The edition statement that began it; null where something else did.
  edition text,
  evidence text not null,
  primary key (work_id, cycle)
);
