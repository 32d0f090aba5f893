import { type Kysely, type Selectable, sql } from 'kysely';
import type { Viewer } from '../catalogue.js';
import { productId, titleId, workIdOf } from '../ids.js';
import type { Milestone } from '../model.js';
import type { CatalogueTables, MilestoneReachedTable } from '../tables.js';
import { hasVisibleProduct, isVisibleTitle } from '../visibility.js';
import { groupedBy } from './grouped.js';

/**
 * Each title's milestones in the order reached, as far as that is known. Those of products that the viewer may not
 * see, or that are no more, are left out. One statement.
 */
export async function milestonesOfTitles(
  db: Kysely<CatalogueTables>,
  titleIds: readonly string[],
  viewer: Viewer,
): Promise<Milestone[][]> {
  const workIds = titleIds.map(workIdOf);
  const { rows } = await sql<Selectable<MilestoneReachedTable>>`
    select m.* from catalogue.milestone_reached m join catalogue.title t on t.work_id = m.work_id
    where m.work_id = any(${workIds.filter((id) => id !== null)}::integer[])
      and ${isVisibleTitle(viewer)}
      and (m.product_id is null or ${hasVisibleProduct(viewer, sql`p.product_id = m.product_id`)})
    order by coalesce(m.reached_at, m.seen_at), m.milestone_id`.execute(db);
  return groupedBy(
    workIds,
    rows,
    ({ work_id }) => work_id,
    (row) => toMilestone(row, viewer),
  );
}

/** The evidence quotes what only staff may read, such as the project stage. */
export function toMilestone(
  row: Selectable<MilestoneReachedTable>,
  { isStaff }: Pick<Viewer, 'isStaff'>,
): Milestone {
  return {
    titleId: titleId(row.work_id),
    productId: row.product_id === null ? null : productId(row.product_id),
    name: row.name,
    cycle: row.cycle,
    reachedAt: row.reached_at,
    recordedBy: isStaff ? row.recorded_by : null,
    evidence: isStaff ? row.evidence : null,
  };
}
