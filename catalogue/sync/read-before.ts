import { type Kysely, sql } from 'kysely';
import type { CycleState } from '../milestones/cycles.js';
import type { MilestoneFacts } from '../milestones/derive.js';
import type { CatalogueTables } from '../tables.js';

/** A title as it was before it is written anew, as far as milestones depend on it. */
export interface TitleBefore {
  readonly workId: number;
  readonly facts: MilestoneFacts;
  readonly state: CycleState;
}

/** Those of the works that we hold titles of, removed ones too. One statement. */
export async function readBefore(
  db: Kysely<CatalogueTables>,
  workIds: readonly number[],
): Promise<ReadonlyMap<number, TitleBefore>> {
  if (workIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select t.work_id as "workId", t.stage, t.resources, t.texts, t.contracts,
      coalesce((
        select json_agg(json_build_object('productId', p.product_id, 'edition', p.edition,
          'statusCode', p.status_code, 'publicationDate', p.publication_date))
        from catalogue.product p where p.work_id = t.work_id
      ), '[]') as products,
      coalesce((select max(c.cycle) from catalogue.production_cycle c where c.work_id = t.work_id), 1) as cycle,
      array(
        select c.edition from catalogue.production_cycle c where c.work_id = t.work_id and c.edition is not null
      ) as editions,
      coalesce((
        select json_agg(json_build_object(
          'cycle', m.cycle, 'publishedOn', m.published_on, 'edition', m.edition))
        from catalogue.milestone_reached m where m.work_id = t.work_id and m.published_on is not null
      ), '[]') as publications
    from catalogue.title t where t.work_id = any(${workIds}::integer[])`.execute(db);
  return new Map(
    rows.map(({ workId, cycle, editions, publications, ...facts }) => [
      workId,
      { workId, facts, state: { cycle, editions, publications } },
    ]),
  );
}

type Row = MilestoneFacts & CycleState & { readonly workId: number };
