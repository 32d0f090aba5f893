/** The tables of this room as kysely types; a test holds them against a migrated database. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as it was written; written as JSON. */
export type Json<Value> = ColumnType<Value, string, string>;
/** Counts from a default on. */
type Count = Generated<number>;

export interface TaskTable {
  task_id: GeneratedAlways<number>;
  kind: string;
  subject: string;
  wanted: Count;
  done: Count;
  due_at: Date;
  lease_token: string | null;
  lease_until: Date | null;
  failed_at: Date | null;
  error: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface RequestTable {
  caller: string;
  request_key: string;
  mutation: string;
  body_sha256: string;
  first_used_at: Date;
  outcome: Json<unknown>;
}

export interface HistoryTable {
  entry_id: GeneratedAlways<number>;
  work_id: number | null;
  subject: string;
  at: Date;
  actor: string;
  action: string;
  sentence: string;
  request_key: string | null;
}

export interface PlaceTable {
  stream: string;
  cursor: string | null;
  moved_at: Date;
}

export interface DistributionTables {
  'distribution.task': TaskTable;
  'distribution.request': RequestTable;
  'distribution.history': HistoryTable;
  'distribution.place': PlaceTable;
}
