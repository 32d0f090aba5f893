/** The tables of the service itself, as kysely sees them: migrations/0001_service.sql has the reasons. */
import type { ColumnType, Generated } from 'kysely';
import type { Actor } from './contract/actor.js';
import type { RightsStatementBody } from './rights/statement.js';
import type { TitleBody, TitleDrift } from './titles/title.js';

export interface ServiceTables {
  'vip.event': EventTable;
  'vip.event_head': EventHeadTable;
  'vip.clock_edge': ClockEdgeTable;
  'vip.idempotency': IdempotencyTable;
  'vip.title': TitleTable;
  'vip.rights_statement': RightsStatementTable;
  'vip.unmatched_file': UnmatchedFileTable;
}

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>;

interface EventTable {
  tenant: string;
  sequence: number;
  event_id: string;
  type: string;
  occurred_at: Date;
  subject_type: string;
  subject_id: string;
  subject_revision: number;
  related: Json<Readonly<Record<string, unknown>>>;
  actor: Json<Actor>;
  correlation_id: string | null;
  changes: readonly string[];
  details: Json<Readonly<Record<string, unknown>>>;
  previous_hash: string;
  hash: string;
}

interface EventHeadTable {
  tenant: string;
  sequence: number;
  hash: string;
}

interface ClockEdgeTable {
  is_the_row: Generated<boolean>;
  told_until: Date;
}

interface IdempotencyTable {
  tenant: string;
  client_id: string;
  method: string;
  path: string;
  key: string;
  body_sha256: string;
  status: number;
  headers: Json<Readonly<Record<string, string>>>;
  body: string | null;
  created_at: Date;
}

interface Owned {
  tenant: string;
  revision: number;
  created_at: Date;
  updated_at: Date;
  created_by: Json<Actor>;
}

interface TitleTable extends Owned {
  title_id: string;
  source_system: string;
  source_ref: string;
  source_revision: string;
  work: string;
  title: string;
  isbns: readonly string[];
  record: Json<TitleBody>;
  drift: Json<readonly TitleDrift[]>;
}

interface RightsStatementTable extends Owned {
  statement_id: string;
  source_system: string;
  source_ref: string;
  source_revision: string;
  subject_level: string;
  subject_value: string;
  record: Json<RightsStatementBody>;
}

interface UnmatchedFileTable {
  tenant: string;
  file_id: string;
  file_name: string;
  source: string;
  reason: string;
  created_at: Date;
  updated_at: Date;
  created_by: Json<Actor>;
}
