create schema distribution;

-- What has to be done, once for each thing that it is done to. The row is the truth, its job a nudge.
create table distribution.task (
  task_id bigint generated always as identity primary key,
  kind text not null,
  -- What it is done to, such as an ISBN or the id of a write-back.
  subject text not null,
  -- How often it was asked for, and up to which asking it has been done: one that is asked for while it is being done is
  -- due again afterwards.
  wanted bigint not null default 1,
  done bigint not null default 0,
  -- By the clock of the services, because what is due is due in their time.
  due_at timestamptz not null,
  -- Who is at it. Leases run by the database's own time, which no test moves.
  lease_token uuid,
  lease_until timestamptz,
  -- Given up after the last retry, until it is asked for again.
  failed_at timestamptz,
  error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (kind, subject)
);
create index task_due on distribution.task (due_at) where wanted > done and failed_at is null;

-- The key that a caller gave a mutation, and what came of it. A key belongs to its caller.
create table distribution.request (
  caller text not null,
  request_key text not null,
  mutation text not null,
  -- Of the mutation and its whole input.
  body_sha256 text not null,
  first_used_at timestamptz not null,
  -- The ids of what it made or found; what a repeat answers is how these are then.
  outcome jsonb not null,
  primary key (caller, request_key)
);
create index request_by_age on distribution.request (first_used_at);

-- What happened, in words, written with the change itself and never changed.
create table distribution.history (
  entry_id bigint generated always as identity primary key,
  -- Of the catalogue; null: of no title.
  work_id integer,
  -- The id of what it happened to, such as wbk_17.
  subject text not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  sentence text not null,
  request_key text
);
create index history_by_title on distribution.history (work_id, entry_id) where work_id is not null;
create index history_by_subject on distribution.history (subject, entry_id);

-- Up to where a stream of changes has been read.
create table distribution.place (
  stream text primary key,
  cursor text,
  moved_at timestamptz not null
);
