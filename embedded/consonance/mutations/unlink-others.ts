import { sql } from 'kysely';
import type { Executor } from '../store/executor.js';
import { recordset } from '../store/recordset.js';
import type { SupportingResourceDetail } from '../store/tables.js';

/** Takes the products of the new resource off every other one of its variant on the work. */
export async function unlinkOthers(
  db: Executor,
  workId: number,
  { variant, productIds }: SupportingResourceDetail,
): Promise<void> {
  const products = await db.selectFrom('product').select('id').where('work_id', '=', workId).execute();
  const all = products.map(({ id }) => id);
  const others = await db
    .selectFrom('supporting_resource')
    .select(['id', 'record'])
    .where('work_id', '=', workId)
    .where(sql<boolean>`record ->> 'variant' is not distinct from ${variant}::text`)
    .execute();
  const taken = new Set(productIds ?? all);
  const left = others.map(({ id, record }) => ({
    id,
    product_ids: (record.productIds ?? all).filter((product) => !taken.has(product)),
  }));
  await sql`
    update supporting_resource as resource
    set record = record || jsonb_build_object('productIds', given.product_ids)
    from ${recordset(left, 'id integer, product_ids jsonb')} as given
    where resource.id = given.id`.execute(db);
}
