import { sql } from 'kysely';
import type { LoadedProduct, ProductType } from '../records/product.js';
import type { LoadedWork } from '../records/work.js';
import type { Executor } from '../store/executor.js';
import { recordset } from '../store/recordset.js';
import { PRODUCT_DETAIL } from '../store/tables.js';
import { changedAt } from './works.js';

/** A product that belongs to a work with this id. */
export interface OwnedProduct {
  readonly workId: number;
  readonly product: LoadedProduct;
}

export function productsOf(
  works: readonly LoadedWork[],
  workId: (work: LoadedWork) => number,
): readonly OwnedProduct[] {
  return works.flatMap((work) => work.products.map((product) => ({ workId: workId(work), product })));
}

/** Inserts or updates products; those with an ISBN are known by it, whichever work had them before. */
export async function loadProducts(
  db: Executor,
  owned: readonly OwnedProduct[],
  { isLoaded, now }: { isLoaded: boolean; now: Date },
): Promise<void> {
  const rows = owned.map((one) => ({ ...rowOf(one, now), is_loaded: isLoaded }));
  await adoptIsbns(db, rows);
  await upsert(
    db,
    rows.filter(({ isbn13 }) => isbn13 !== null),
    sql`(isbn13)`,
  );
  await upsert(
    db,
    rows.filter(({ isbn13 }) => isbn13 === null),
    sql`(work_id, reference) where isbn13 is null`,
  );
}

/** Deletes what an earlier load brought and this one does not; answers the works that lost a product. */
export async function deleteMissingProducts(
  db: Executor,
  workIds: readonly number[],
  owned: readonly OwnedProduct[],
): Promise<number[]> {
  const rows = owned.map(({ workId, product: { isbn13, reference } }) => ({
    work_id: workId,
    isbn13,
    reference,
  }));
  const { rows: gone } = await sql<{ work_id: number }>`
    delete from product
    where work_id = any(${workIds}) and is_loaded and not exists (
      select from ${recordset(rows, 'work_id integer, isbn13 text, reference text')} as given
      where given.work_id = product.work_id
        and (given.isbn13 = product.isbn13 or given.isbn13 is null and product.isbn13 is null and given.reference = product.reference)
    )
    returning work_id`.execute(db);
  return gone.map(({ work_id }) => work_id);
}

/** What the form says of the type. */
function typeOfForm(formCode: string | null): ProductType {
  if (formCode === null || formCode === '00') return 'GenericProduct';
  if (formCode === 'AJ') return 'ElectronicAudioProduct';
  if (formCode === 'DG') return 'ElectronicBookProduct';
  if (formCode.startsWith('A')) return 'PhysicalAudioProduct';
  if (formCode.startsWith('B')) return 'PhysicalBookProduct';
  return formCode.startsWith('D') ? 'ElectronicProduct' : 'PhysicalProduct';
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ workId, product }: OwnedProduct, now: Date) {
  return {
    work_id: workId,
    reference: product.reference,
    isbn13: product.isbn13,
    type: product.type ?? typeOfForm(product.formCode),
    form_code: product.formCode,
    title: product.title,
    title_prefix: product.titlePrefix,
    subtitle: product.subtitle,
    publication_date: product.publicationDate,
    planned_publication_date: product.plannedPublicationDate,
    publishing_status_code: product.publishingStatusCode,
    in_house_format: product.inHouseFormat,
    in_house_edition: product.inHouseEdition,
    record: Object.fromEntries(PRODUCT_DETAIL.map((name) => [name, product[name]])),
    changed_at: changedAt(product, now),
  };
}

/** A product that was loaded before it had an ISBN keeps its id when it gets one. */
async function adoptIsbns(db: Executor, rows: readonly Row[]): Promise<void> {
  await sql`
    update product set isbn13 = given.isbn13
    from ${recordset(rows, 'work_id integer, reference text, isbn13 text')} as given
    where product.work_id = given.work_id and product.reference = given.reference
      and product.isbn13 is null and given.isbn13 is not null
      and not exists (select from product as other where other.isbn13 = given.isbn13)`.execute(db);
}

const COLUMNS = [
  'work_id',
  'is_loaded',
  'reference',
  'type',
  'form_code',
  'title',
  'title_prefix',
  'subtitle',
  'publication_date',
  'planned_publication_date',
  'publishing_status_code',
  'in_house_format',
  'in_house_edition',
  'record',
] as const;

const COLUMN_TYPES = `
  work_id integer, is_loaded boolean, reference text, isbn13 text, type text, form_code text, title text,
  title_prefix text, subtitle text, publication_date date, planned_publication_date date, publishing_status_code text,
  in_house_format text, in_house_edition text, record jsonb, changed_at timestamptz`;

async function upsert(db: Executor, rows: readonly Row[], target: ReturnType<typeof sql>): Promise<void> {
  const columns = sql.join(COLUMNS.map((column) => sql.ref(column)));
  const mine = sql.join(COLUMNS.map((column) => sql.ref(`product.${column}`)));
  const given = sql.join(COLUMNS.map((column) => sql.ref(`excluded.${column}`)));
  await sql`
    insert into product (isbn13, changed_at, ${columns})
    select isbn13, changed_at, ${columns}
    from ${recordset(rows, COLUMN_TYPES)} as given
    order by ordinality
    on conflict ${target} do update set (changed_at, ${columns}) = (excluded.changed_at, ${given})
    where (${mine}) is distinct from (${given})`.execute(db);
}
