-- Bytes on their way in, and what is made of them. The bytes are on disk; these rows say which of them count.

create table vip.upload (
  upload_id text primary key,
  tenant text not null,
  -- complete: the bytes are a blob. The row is what refers to it until a version does.
  state text not null check (state in ('open', 'complete', 'cancelled', 'expired')),
  file_name text not null,
  media_type text not null,
  byte_size bigint not null check (byte_size > 0),
  -- What was announced; of a complete upload also what came.
  sha256 text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  created_by jsonb not null
);
create index upload_expires_at on vip.upload (expires_at) where state in ('open', 'complete');
create index upload_sha256 on vip.upload (sha256) where state = 'complete';

create table vip.rendition (
  rendition_id text primary key,
  tenant text not null,
  version_id text not null references vip.asset_version,
  preset text not null,
  state text not null check (state in ('pending', 'ready', 'failed')),
  media_type text not null,
  -- Null until it is ready.
  width_px integer,
  height_px integer,
  byte_size bigint,
  sha256 text,
  created_at timestamptz not null,
  -- Of a whole list that was loaded at once they are made when somebody asks for them, and not before.
  is_due boolean not null default true,
  unique (version_id, preset)
);
create index rendition_pending on vip.rendition (created_at) where state = 'pending' and is_due;
create index rendition_sha256 on vip.rendition (sha256);

-- How often looking at a version was begun and not ended. The row outlives the process: bytes that end it are not to
-- end every process after it.
create table vip.processing_start (
  -- Refers to a version without saying so: the check would wait for the row that the step itself has locked.
  version_id text primary key,
  starts integer not null
);
