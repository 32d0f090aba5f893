import { type Kysely, sql } from 'kysely';
import { closeUntilRefreshed } from '../rights/display-due.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { RecordRow } from './record-row.js';

type Db = Kysely<CatalogueTables>;

export interface WrittenRecord {
  readonly recordKey: string;
  readonly isNew: boolean;
}

export interface WrittenRecords {
  readonly written: readonly WrittenRecord[];
  /** Keys under which something else is stated of rights now, or nothing any more. */
  readonly restated: readonly string[];
}

/** Stores the records that differ from what stands there, and answers which those were. Four statements. */
export async function upsertRecords(db: Db, rows: readonly RecordRow[], now: Date): Promise<WrittenRecords> {
  if (rows.length === 0) return { written: [], restated: [] };
  const { rows: written } = await sql<WrittenRecord & { isRestated: boolean }>`
    with before as (
      select record_key, rights_hash, withdrawn_at from catalogue.onix_record
      where record_key = any(${rows.map(({ record_key }) => record_key)}::text[])
    ), written as (
    insert into catalogue.onix_record as o (
      record_key, isbn13, sender, record_reference, release, notification_type, identifiers, descriptive,
      collateral, publishing, related, supplies, is_for_sale_worldwide, for_sale_in, not_for_sale_in, work_links,
      format_links, content_hash, rights_hash, source_file, source_line, sent_at, received_at)
    select
      record_key, isbn13, sender, record_reference, release, notification_type, identifiers, descriptive,
      collateral, publishing, related, supplies, is_for_sale_worldwide, for_sale_in, not_for_sale_in, work_links,
      format_links, content_hash, rights_hash, source_file, source_line, sent_at, ${now}::timestamptz
    from json_to_recordset(${storableJson(rows)}::json) as r (
      record_key text, isbn13 text, sender text, record_reference text, release text, notification_type text,
      identifiers json, descriptive json, collateral json, publishing json, related json, supplies json,
      is_for_sale_worldwide boolean, for_sale_in text[], not_for_sale_in text[], work_links text[],
      format_links text[], content_hash text, rights_hash text, source_file text, source_line integer, sent_at text)
    on conflict (record_key) do update set
      isbn13 = excluded.isbn13, sender = excluded.sender, record_reference = excluded.record_reference,
      release = excluded.release, notification_type = excluded.notification_type,
      identifiers = excluded.identifiers, descriptive = excluded.descriptive, collateral = excluded.collateral,
      publishing = excluded.publishing, related = excluded.related, supplies = excluded.supplies,
      is_for_sale_worldwide = excluded.is_for_sale_worldwide, for_sale_in = excluded.for_sale_in,
      not_for_sale_in = excluded.not_for_sale_in, work_links = excluded.work_links,
      format_links = excluded.format_links, content_hash = excluded.content_hash,
      rights_hash = excluded.rights_hash, source_file = excluded.source_file, source_line = excluded.source_line, sent_at = excluded.sent_at,
      received_at = excluded.received_at, withdrawn_at = null
    where o.content_hash <> excluded.content_hash or o.withdrawn_at is not null
    returning record_key, rights_hash, (xmax = 0) as is_new
    ), due as (
      insert into catalogue.onix_record_due select record_key from written on conflict do nothing
    )
    select w.record_key as "recordKey", w.is_new as "isNew",
      b.withdrawn_at is not null or b.rights_hash is distinct from w.rights_hash as "isRestated"
    from written w left join before b using (record_key)`.execute(db);
  const former = await forgetFormerKeys(
    db,
    written.filter(({ isNew }) => isNew).map(({ recordKey }) => recordKey),
  );
  // Where a record has an ISBN, that is its key.
  await closeUntilRefreshed(db, [...written.map(({ recordKey }) => recordKey), ...former]);
  const restated = written.filter(({ isRestated }) => isRestated).map(({ recordKey }) => recordKey);
  return { written, restated: [...restated, ...former] };
}

/**
 * A record whose ISBN was put right has a new key: what stood under the old one is withdrawn, unless this import has
 * met it too. To the sender both are one record. The former keys.
 */
async function forgetFormerKeys(db: Db, newKeys: readonly string[]): Promise<string[]> {
  if (newKeys.length === 0) return [];
  const { rows } = await sql<{ recordKey: string }>`
    with gone as (
    update catalogue.onix_record former set withdrawn_at = o.received_at
    from catalogue.onix_record o
    where o.record_key = any(${newKeys}::text[])
      and former.record_reference = o.record_reference and former.sender is not distinct from o.sender
      and former.record_key <> o.record_key and former.withdrawn_at is null
      and former.record_key <> all(${newKeys}::text[])
      and not exists (select from onix_seen s where s.record_key = former.record_key)
    returning former.record_key
    ), due as (
      insert into catalogue.onix_record_due select record_key from gone on conflict do nothing
    )
    select record_key as "recordKey" from gone`.execute(db);
  return rows.map(({ recordKey }) => recordKey);
}

/** Marks them as deleted; those that were not yet are answered. */
export async function withdrawRecords(
  db: Db,
  keys: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ recordKey: string }>`
    with gone as (
      update catalogue.onix_record set withdrawn_at = ${now}::timestamptz
      where record_key = any(${keys}::text[]) and withdrawn_at is null
      returning record_key
    ), due as (
      insert into catalogue.onix_record_due select record_key from gone on conflict do nothing
    )
    select record_key as "recordKey" from gone`.execute(db);
  const withdrawn = rows.map(({ recordKey }) => recordKey);
  await closeUntilRefreshed(db, withdrawn);
  return withdrawn;
}
