/** Loads what hangs on works and products: one statement a table, however many rows. */
import { sql } from 'kysely';
import type { Executor } from '../store/executor.js';
import { recordset } from '../store/recordset.js';

/** A row of a table of parts before it is written. */
export interface PartRow {
  /** The id of the work or product. */
  readonly owner: number;
  /** By which the next load knows it again; unique with its owner. */
  readonly key: string;
  readonly position: number;
  readonly record: unknown;
}

export interface PartTable {
  readonly table: string;
  readonly ownedBy: 'work_id' | 'product_id';
}

/** A part before it has a place. */
export interface KeyedRecord {
  /** Need not be unique: equal ones are numbered. */
  readonly key: string;
  readonly record: unknown;
}

export function placeParts(owner: number, parts: readonly KeyedRecord[]): PartRow[] {
  const seen = new Map<string, number>();
  return parts.map(({ key, record }, index) => {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return { owner, key: `${key}#${number}`, position: index + 1, record };
  });
}

/**
 * Inserts, updates and deletes, so that the loaded parts of these owners are these.
 * Answers the owners of which anything changed; nothing else is written.
 */
export async function loadParts(
  db: Executor,
  { table, ownedBy }: PartTable,
  { owners, rows, now }: { owners: readonly number[]; rows: readonly PartRow[]; now: Date },
): Promise<number[]> {
  const owner = sql.ref(ownedBy);
  const target = sql.table(table);
  const { rows: changed } = await sql<{ owner: number }>`
    with given as materialized (
      select * from ${recordset(rows, 'owner integer, key text, position integer, record jsonb')} as row
    ), gone as (
      delete from ${target} as part
      where part.${owner} = any(${owners}) and part.load_key is not null
        and not exists (select from given where given.owner = part.${owner} and given.key = part.load_key)
      returning part.${owner} as owner
    ), written as (
      insert into ${target} as part (${owner}, load_key, position, record, created_at)
      select owner, key, position, record, ${now}::timestamptz from given order by ordinality
      on conflict (${owner}, load_key) do update set position = excluded.position, record = excluded.record
      where (part.position, part.record) is distinct from (excluded.position, excluded.record)
      returning part.${owner} as owner
    )
    select owner from gone union select owner from written`.execute(db);
  return changed.map((row) => row.owner);
}
