/** What the admin route changes of one thing: what is absent stays, null empties. */
import { z } from 'zod';
import { COUNTRIES } from '../codes/places.js';
import { PUBLISHING_STATUSES } from '../codes/products.js';
import { code } from '../records/fields.js';
import { RESOURCE_STATUSES } from '../records/work.js';
import type { Executor } from '../store/executor.js';
import { touchWorks } from '../store/touch.js';

export const WorkEdit = z.strictObject({
  title: z.string().min(1).optional(),
  subtitle: z.string().nullable().optional(),
  /** By name; a new name is added to the house's list. */
  projectStage: z.string().min(1).nullable().optional(),
});

export const ProductEdit = z.strictObject({
  title: z.string().nullable().optional(),
  publicationDate: z.iso.date().nullable().optional(),
  plannedPublicationDate: z.iso.date().nullable().optional(),
  publishingStatusCode: code(PUBLISHING_STATUSES).nullable().optional(),
  allowOnixExports: z.boolean().optional(),
  isForSaleWorldwide: z.boolean().nullable().optional(),
  forSaleCountryCodes: z.array(code(COUNTRIES)).optional(),
  notForSaleCountryCodes: z.array(code(COUNTRIES)).optional(),
  salesRightsDescription: z.string().nullable().optional(),
});

export const ResourceEdit = z.strictObject({ status: z.enum(RESOURCE_STATUSES).nullable() });
export const TextEdit = z.strictObject({ approval: z.string().min(1).nullable() });
export const ContractEdit = z.strictObject({
  signedDate: z.iso.date().nullable().optional(),
  msDeliveryDate: z.iso.date().nullable().optional(),
  revisedMsDeliveryDate: z.iso.date().nullable().optional(),
  actualMsDeliveryDate: z.iso.date().nullable().optional(),
  msProofsDate: z.iso.date().nullable().optional(),
  terminatedDate: z.iso.date().nullable().optional(),
});
export const ImprintEdit = z.strictObject({ name: z.string().min(1) });

/** Each answers whether there was such a thing. */
export async function editWork(db: Executor, id: number, edit: z.infer<typeof WorkEdit>, now: Date) {
  const { title, subtitle, projectStage } = edit;
  const changed = await db
    .updateTable('work')
    .set({
      ...(title === undefined ? {} : { title }),
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(projectStage === undefined ? {} : { project_stage_id: await stageId(db, projectStage) }),
      changed_at: now,
    })
    .where('id', '=', id)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function editProduct(db: Executor, id: number, edit: z.infer<typeof ProductEdit>, now: Date) {
  const { title, publicationDate, plannedPublicationDate, publishingStatusCode, ...detail } = edit;
  const product = await db
    .selectFrom('product')
    .select('record')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (product === undefined) return false;
  await db
    .updateTable('product')
    .set({
      ...(title === undefined ? {} : { title }),
      ...(publicationDate === undefined ? {} : { publication_date: publicationDate }),
      ...(plannedPublicationDate === undefined ? {} : { planned_publication_date: plannedPublicationDate }),
      ...(publishingStatusCode === undefined ? {} : { publishing_status_code: publishingStatusCode }),
      record: JSON.stringify({ ...product.record, ...detail }),
      changed_at: now,
    })
    .where('id', '=', id)
    .execute();
  return true;
}

export const editResource = (db: Executor, id: number, edit: z.infer<typeof ResourceEdit>, now: Date) =>
  editPart(db, 'supporting_resource', id, edit, now);

export const editText = (db: Executor, id: number, edit: z.infer<typeof TextEdit>, now: Date) =>
  editPart(db, 'marketing_text', id, edit, now);

export const editContract = (db: Executor, id: number, edit: z.infer<typeof ContractEdit>, now: Date) =>
  editPart(db, 'contract', id, edit, now);

export async function editImprint(
  db: Executor,
  id: number,
  { name }: z.infer<typeof ImprintEdit>,
  now: Date,
) {
  const changed = await db
    .updateTable('imprint')
    .set({ name, changed_at: now })
    .where('id', '=', id)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

async function editPart(
  db: Executor,
  table: 'contract' | 'marketing_text' | 'supporting_resource',
  id: number,
  edit: object,
  now: Date,
): Promise<boolean> {
  const part = await db
    .selectFrom(table)
    .select(['work_id', 'record'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (part === undefined) return false;
  const record = JSON.stringify({ ...part.record, ...edit });
  await db.updateTable(table).set({ record }).where('id', '=', id).execute();
  await touchWorks(db, [part.work_id], now);
  return true;
}

async function stageId(db: Executor, name: string | null): Promise<number | null> {
  if (name === null) return null;
  const value = { list: 'projectStage', name } as const;
  const row = await db
    .insertInto('list_value')
    .values(value)
    .onConflict((conflict) => conflict.columns(['list', 'name']).doUpdateSet(value))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
