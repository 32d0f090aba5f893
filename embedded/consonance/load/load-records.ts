/**
 * Loads records: into an empty stand-in, or over what an earlier load brought.
 *
 * Loading the same records twice changes nothing, not even the day of change. What the API or the admin route made
 * beside them stays. The statements are counted by tables, not by works.
 */
import { sql } from 'kysely';
import type { LoadedWork } from '../records/work.js';
import type { Executor } from '../store/executor.js';
import { tie } from '../store/tied.js';
import { touchProducts, touchWorks } from '../store/touch.js';
import { checkWorks, keyOf } from './faults.js';
import { type Known, readKnown } from './known.js';
import { loadNamedThings } from './named-things.js';
import { PRODUCT_PARTS, WORK_PARTS } from './part-kinds.js';
import { loadParts, placeParts } from './parts.js';
import { deleteMissingProducts, loadProducts, type OwnedProduct, productsOf } from './products.js';
import { type Refusal, readRecords } from './read-records.js';
import { changedAt, loadLanguages, loadWorks } from './works.js';

export interface LoadReport {
  readonly works: number;
  readonly products: number;
  /** The ids of the works that were loaded, changed or not, and of those that were taken away. */
  readonly workIds: readonly number[];
  readonly refused: readonly Refusal[];
}

/** In one transaction, one load at a time. It throws a ZodError where the input is no set of records at all. */
export async function loadRecords(db: Executor, input: unknown, now: Date): Promise<LoadReport> {
  return db.transaction().execute((transaction) => loadWithin(transaction, input, now));
}

/** The same inside the caller's transaction. */
export async function loadWithin(db: Executor, input: unknown, now: Date): Promise<LoadReport> {
  const { records, refused } = readRecords(input);
  await sql`select pg_advisory_xact_lock(hashtextextended('embedded consonance load', 0))`.execute(db);
  await loadNamedThings(db, records, now);
  const known = await readKnown(db, records);
  const checked = checkWorks(records.works, known);
  const works = checked.works;
  const loaded = works.length > 0 ? await loadWholeWorks(db, works, known, now) : [];
  // Last, so that a product which has moved to another work is not taken away with its former one.
  const withdrawn = await deleteWorks(db, records.withdrawnWorks);
  return {
    works: works.length,
    products: works.reduce((sum, { products }) => sum + products.length, 0),
    workIds: [...loaded, ...withdrawn],
    refused: [...refused, ...checked.refused],
  };
}

async function loadWholeWorks(
  db: Executor,
  works: readonly LoadedWork[],
  known: Known,
  now: Date,
): Promise<number[]> {
  const ids = await loadWorks(db, works, known, now);
  const workId = (work: LoadedWork) => demand(ids, work.reference);
  const owned = productsOf(works, workId);
  await loadProducts(db, owned, { isLoaded: true, now });
  const lost = await deleteMissingProducts(db, works.map(workId), owned);
  const productIds = await readProductIds(db, owned);
  const productId = (work: LoadedWork) => (reference: string) =>
    demand(productIds, `${workId(work)} ${reference}`);
  const changed = [
    ...lost,
    ...(await loadLanguages(db, works, { workId, productId })),
    ...(await loadWorkParts(db, works, { known, workId, productId, now })),
  ];
  await touchWorks(db, changed, new Map(works.map((work) => [workId(work), changedAt(work, now)])));
  await loadProductParts(db, owned, productIds, now);
  return works.map(workId);
}

async function deleteWorks(db: Executor, references: readonly string[]): Promise<number[]> {
  if (references.length === 0) return [];
  const gone = await db
    .deleteFrom('work')
    .where('reference', 'in', [...references])
    .returning('id')
    .execute();
  return gone.map(({ id }) => id);
}

async function loadWorkParts(
  db: Executor,
  works: readonly LoadedWork[],
  given: {
    known: Known;
    workId(work: LoadedWork): number;
    productId(work: LoadedWork): (reference: string) => number;
    now: Date;
  },
): Promise<number[]> {
  const { known, workId, productId, now } = given;
  const changed: number[] = [];
  for (const { partsOf, ...table } of WORK_PARTS) {
    const rows = works.flatMap((work) =>
      placeParts(
        workId(work),
        partsOf(work, known).map(({ key, record }) => ({ key, record: tie(record, productId(work)) })),
      ),
    );
    changed.push(...(await loadParts(db, table, { owners: works.map(workId), rows, now })));
  }
  return changed;
}

/** Also for products that are added one by one. */
export async function loadProductParts(
  db: Executor,
  owned: readonly OwnedProduct[],
  productIds: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const idOf = ({ workId, product }: OwnedProduct) => demand(productIds, `${workId} ${keyOf(product)}`);
  const changed: number[] = [];
  for (const { partsOf, ...table } of PRODUCT_PARTS) {
    const rows = owned.flatMap((one) => placeParts(idOf(one), partsOf(one.product)));
    changed.push(...(await loadParts(db, table, { owners: owned.map(idOf), rows, now })));
  }
  const at = new Map(owned.map((one) => [idOf(one), changedAt(one.product, now)]));
  await touchProducts(db, changed, at);
}

/** By the work's id and either of a product's names. */
export async function readProductIds(
  db: Executor,
  owned: readonly OwnedProduct[],
): Promise<ReadonlyMap<string, number>> {
  const workIds = [...new Set(owned.map(({ workId }) => workId))];
  const { rows } = await sql<{
    id: number;
    work_id: number;
    reference: string | null;
    isbn13: string | null;
  }>`
    select id, work_id, reference, isbn13 from product where work_id = any(${workIds}) order by is_loaded`.execute(
    db,
  );
  return new Map(
    rows.flatMap(({ id, work_id, reference, isbn13 }) =>
      [reference, isbn13].flatMap((name) => (name === null ? [] : [[`${work_id} ${name}`, id] as const])),
    ),
  );
}

function demand(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} was loaded, and is not there`);
  return id;
}
