/** Stores records in few statements, whatever their number. */
import { type Kysely, sql } from 'kysely';
import { applyUpdate } from '../../onix/apply-update.js';
import type { OnixProduct } from '../../onix/model/product.js';
import { isBlockUpdate, isDeletion } from '../../onix/notification.js';
import { takeRightsLock } from '../rights/lock.js';
import { reviseRights } from '../rights/revise.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { IncomingRecord, RecordOutcome } from './model.js';
import { readProducts } from './read-records.js';
import { recordKeyOf, recordRow } from './record-row.js';
import { upsertRecords, withdrawRecords } from './write-records.js';

type Db = Kysely<CatalogueTables>;

/** Where an import has met a product before. */
interface Seen {
  readonly recordKey: string;
  readonly recordReference: string | null;
  readonly file: string;
  readonly line: number;
}

/** A record on its way, under its key. */
interface Named {
  readonly recordKey: string;
  readonly record: IncomingRecord;
}

/**
 * Takes in the records in their order: a later one of a product takes the place of an earlier. The outcome of each, in
 * order. To be called within a transaction.
 */
export async function storeRecords(
  db: Db,
  records: readonly IncomingRecord[],
  now: Date,
): Promise<readonly RecordOutcome[]> {
  const named = records.map((record) => ({ recordKey: recordKeyOf(record), record }));
  const keys = [...new Set(named.flatMap(({ recordKey }) => recordKey ?? []))];
  const seen = new Map((await readSeen(db, keys)).map((one) => [one.recordKey, one]));
  const known = await readProducts(db, updatedOrDeleted(named));
  const plan = new Map<string, Planned>();
  const lastOf = new Map(named.map(({ recordKey }, index) => [recordKey, index]));
  const outcomes = named.map(({ recordKey, record }): RecordOutcome | string =>
    recordKey === null
      ? {
          kind: 'NAMELESS',
          reason: 'it names no product: it has neither an identifier nor a RecordReference',
        }
      : (planRecord({ recordKey, record }, { seen, known, plan }) ?? recordKey),
  );
  await takeRightsLock(db);
  const { written, restated } = await write(db, plan, now);
  await remember(db, [...plan.values()]);
  await reviseRights(db, restated, now);
  return outcomes.map((outcome, index) => {
    if (typeof outcome !== 'string') return outcome;
    // An earlier one of the same product was replaced before it was written.
    return { kind: lastOf.get(outcome) === index ? (written.get(outcome) ?? 'UNCHANGED') : 'REPLACED' };
  });
}

/** What is to become of a product after all records of the batch. */
type Planned = Named & { readonly isWithdrawn: boolean };

/** Adds the record to the plan; an outcome where it cannot be taken in. */
function planRecord(
  { recordKey, record }: Named,
  {
    seen,
    known,
    plan,
  }: { seen: Map<string, Seen>; known: Map<string, OnixProduct>; plan: Map<string, Planned> },
): RecordOutcome | null {
  const { product, file, line } = record;
  const { recordReference, notificationType } = product;
  const earlier = seen.get(recordKey);
  if (earlier !== undefined && isAnother(earlier.recordReference, recordReference)) {
    return { kind: 'DOUBLE', reason: doubleReason(recordKey, earlier, file) };
  }
  const stored = known.get(recordKey);
  if (isDeletion(notificationType)) {
    if (stored === undefined) return { kind: 'ABSENT', reason: 'it deletes a product that is not there' };
    plan.set(recordKey, { recordKey, record: { ...record, product: stored }, isWithdrawn: true });
    known.delete(recordKey);
  } else if (isBlockUpdate(notificationType)) {
    if (stored === undefined)
      return { kind: 'UNKNOWN', reason: 'it updates a part of a product that is not there' };
    const updated = applyUpdate(stored, product);
    plan.set(recordKey, { recordKey, record: { ...record, product: updated }, isWithdrawn: false });
    known.set(recordKey, updated);
  } else {
    plan.set(recordKey, { recordKey, record, isWithdrawn: false });
    known.set(recordKey, product);
  }
  seen.set(recordKey, { recordKey, recordReference, file, line });
  return null;
}

/** Many deletions leave the reference out. */
function isAnother(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function doubleReason(recordKey: string, earlier: Seen, file: string): string {
  const where = earlier.file === file ? `line ${earlier.line}` : `${earlier.file}, line ${earlier.line}`;
  return `${recordKey} is already that of the record ${JSON.stringify(earlier.recordReference)} (${where})`;
}

/** Only these need what is stored: any other record stands for itself. */
function updatedOrDeleted(named: readonly { recordKey: string | null; record: IncomingRecord }[]): string[] {
  return named.flatMap(({ recordKey, record: { product } }) =>
    isBlockUpdate(product.notificationType) || isDeletion(product.notificationType) ? (recordKey ?? []) : [],
  );
}

async function write(db: Db, plan: ReadonlyMap<string, Planned>, now: Date) {
  const planned = [...plan.values()];
  const there = planned.filter(({ isWithdrawn }) => !isWithdrawn);
  const gone = planned.filter(({ isWithdrawn }) => isWithdrawn);
  const { written, restated } = await upsertRecords(
    db,
    there.map(({ recordKey, record }) => recordRow(recordKey, record)),
    now,
  );
  const withdrawn = await withdrawRecords(
    db,
    gone.map(({ recordKey }) => recordKey),
    now,
  );
  return {
    written: new Map<string, 'ADDED' | 'CHANGED' | 'WITHDRAWN'>([
      ...written.map(({ recordKey, isNew }) => [recordKey, isNew ? 'ADDED' : 'CHANGED'] as const),
      ...withdrawn.map((recordKey) => [recordKey, 'WITHDRAWN'] as const),
    ]),
    // Where a record has an ISBN, that is its key.
    restated: [...restated, ...withdrawn],
  };
}

async function readSeen(db: Db, keys: readonly string[]): Promise<readonly Seen[]> {
  const { rows } = await sql<Seen>`
    select record_key as "recordKey", record_reference as "recordReference", file, line
    from onix_seen where record_key = any(${keys}::text[])`.execute(db);
  return rows;
}

async function remember(db: Db, planned: readonly Planned[]): Promise<void> {
  const rows = planned.map(({ recordKey, record: { product, file, line } }) => ({
    record_key: recordKey,
    record_reference: product.recordReference,
    file,
    line,
  }));
  await sql`
    insert into onix_seen (record_key, record_reference, file, line)
    select record_key, record_reference, file, line
    from json_to_recordset(${storableJson(rows)}::json) as r (
      record_key text, record_reference text, file text, line integer)
    on conflict (record_key) do update
    set record_reference = coalesce(excluded.record_reference, onix_seen.record_reference),
      file = excluded.file, line = excluded.line`.execute(db);
}
