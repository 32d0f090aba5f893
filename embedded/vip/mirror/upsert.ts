/** Takes over what a source says of its own records: the newest revision wins, whoever comes first. */
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../contract/actor.js';
import type { VipTables } from '../tables.js';
import { compareRevisions } from './source-revision.js';

/** Who sends the records, when, and in which request. */
export interface Sender {
  readonly tenant: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly correlationId: string | null;
}

/** REFUSED: the source's revision here is newer. UNCHANGED: nothing new in it. */
export type Outcome = 'CREATED' | 'REFUSED' | 'UNCHANGED' | 'UPDATED';

export interface Upserted<Row> {
  readonly outcome: Outcome;
  /** As it is here now. */
  readonly row: Row;
}

interface SourceKey {
  readonly system: string;
  readonly ref: string;
}

interface MirroredBody {
  readonly source: SourceKey & { readonly revision: string };
}

interface MirroredRow {
  readonly source_system: string;
  readonly source_ref: string;
  readonly source_revision: string;
}

/** A table of what a source owns, unique by (tenant, source_system, source_ref). */
export interface Mirror<Body extends MirroredBody, Row extends MirroredRow> {
  readonly table: 'vip.rights_statement' | 'vip.title';
  readonly id: keyof Row & string;
  /** The columns that change with a new revision. */
  readonly changing: readonly (keyof Row & string)[];
  readonly create: (body: Body, sender: Sender) => Row;
  /** The row with what the body says, which is of the same revision or a newer one; null: it says nothing new. */
  readonly renew: (row: Row, body: Body, change: { at: Date; isNewer: boolean }) => Row | null;
}

/** As a URL writes it: consonance:17. A system has no colon. */
export function keyOf({ system, ref }: SourceKey): string {
  return `${system}:${ref}`;
}

/**
 * Creates or replaces the records, each of which stands in the list once. One answer for each, in their order. The
 * transaction keeps the rows' locks; append events after it.
 */
export async function upsertMirrored<Body extends MirroredBody, Row extends MirroredRow>(
  transaction: Kysely<VipTables>,
  mirror: Mirror<Body, Row>,
  bodies: readonly Body[],
  sender: Sender,
): Promise<Upserted<Row>[]> {
  if (bodies.length === 0) return [];
  const created = await insertNew(transaction, mirror, bodies, sender);
  const held = await lockHeld(transaction, mirror, bodies, sender.tenant);
  const decided = bodies.map((body): Upserted<Row> => {
    const row = held.get(keyOf(body.source));
    if (row === undefined) throw new Error('A record was neither there nor created.');
    return created.has(row[mirror.id]) ? { outcome: 'CREATED', row } : decide(mirror, row, body, sender.at);
  });
  const updated = decided.filter(({ outcome }) => outcome === 'UPDATED').map(({ row }) => row);
  if (updated.length > 0) await replace(transaction, mirror, updated);
  return decided;
}

function decide<Body extends MirroredBody, Row extends MirroredRow>(
  mirror: Mirror<Body, Row>,
  row: Row,
  body: Body,
  at: Date,
): Upserted<Row> {
  const age = compareRevisions(body.source.revision, row.source_revision);
  if (age < 0) return { outcome: 'REFUSED', row };
  const renewed = mirror.renew(row, body, { at, isNewer: age > 0 });
  return renewed === null ? { outcome: 'UNCHANGED', row } : { outcome: 'UPDATED', row: renewed };
}

/** The ids of those that were not there. Sorted, so that two lists with the same records do not wait for each other. */
async function insertNew<Body extends MirroredBody, Row extends MirroredRow>(
  transaction: Kysely<VipTables>,
  mirror: Mirror<Body, Row>,
  bodies: readonly Body[],
  sender: Sender,
): Promise<ReadonlySet<unknown>> {
  const table = sql.table(mirror.table);
  const rows = bodies.map((body) => mirror.create(body, sender));
  const created = await sql<{ id: string }>`
    insert into ${table}
    select given.* from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) as given
    order by given.source_system, given.source_ref
    on conflict (tenant, source_system, source_ref) do nothing
    returning ${sql.ref(mirror.id)} as id`.execute(transaction);
  return new Set(created.rows.map(({ id }) => id));
}

async function lockHeld<Body extends MirroredBody, Row extends MirroredRow>(
  transaction: Kysely<VipTables>,
  mirror: Mirror<Body, Row>,
  bodies: readonly Body[],
  tenant: string,
): Promise<ReadonlyMap<string, Row>> {
  const systems = bodies.map(({ source }) => source.system);
  const refs = bodies.map(({ source }) => source.ref);
  const { rows } = await sql<Row>`
    select * from ${sql.table(mirror.table)}
    where tenant = ${tenant}
      and (source_system, source_ref) in (select * from unnest(${systems}::text[], ${refs}::text[]))
    order by source_system, source_ref
    for update`.execute(transaction);
  return new Map(rows.map((row) => [keyOf({ system: row.source_system, ref: row.source_ref }), row]));
}

/** All in one statement: the rows are there, so each insert is a conflict, and an update of what changes. */
async function replace<Body extends MirroredBody, Row extends MirroredRow>(
  transaction: Kysely<VipTables>,
  mirror: Mirror<Body, Row>,
  rows: readonly Row[],
): Promise<void> {
  const table = sql.table(mirror.table);
  const changes = mirror.changing.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`
    insert into ${table}
    select given.* from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) as given
    on conflict (tenant, source_system, source_ref) do update set ${sql.join(changes)}`.execute(transaction);
}
