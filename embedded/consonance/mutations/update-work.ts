import type { Context } from '../graphql/context.js';
import type { Executor } from '../store/executor.js';
import { flatten } from '../store/rows.js';
import type { ListName } from '../store/tables.js';
import { demandWork } from './input-checks.js';
import { refuse } from './payload.js';

interface UpdateWorkInput {
  readonly id: number;
  readonly title?: string | null;
  readonly subtitle?: string | null;
  readonly acronym?: string | null;
  readonly projectStageId?: number | null;
  readonly seasonId?: number | null;
  readonly workTypeId?: number | null;
  readonly marketingTierId?: number | null;
}

/** What is absent stays; null empties, except for the title. */
export async function updateWork({ db, clock }: Context, input: UpdateWorkInput) {
  const id = await demandWork(db, input.id, 'id');
  if (input.title === null || input.title?.trim() === '') refuse('title', 'A work has a title.');
  await demandListValue(db, 'projectStage', 'projectStageId', input.projectStageId);
  await demandListValue(db, 'season', 'seasonId', input.seasonId);
  await demandListValue(db, 'workType', 'workTypeId', input.workTypeId);
  await demandListValue(db, 'marketingTier', 'marketingTierId', input.marketingTierId);
  const work = await db.selectFrom('work').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { acronym = work.record.acronym } = input;
  const row = await db
    .updateTable('work')
    .set({
      title: input.title ?? work.title,
      subtitle: kept(input.subtitle, work.subtitle),
      project_stage_id: kept(input.projectStageId, work.project_stage_id),
      season_id: kept(input.seasonId, work.season_id),
      work_type_id: kept(input.workTypeId, work.work_type_id),
      marketing_tier_id: kept(input.marketingTierId, work.marketing_tier_id),
      record: JSON.stringify({ ...work.record, acronym }),
      changed_at: clock.now(),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { work: flatten(row) };
}

/** Absent: as it was. */
export function kept<Value>(given: Value | null | undefined, before: Value | null): Value | null {
  return given === undefined ? before : given;
}

async function demandListValue(
  db: Executor,
  list: ListName,
  field: string,
  id: number | null | undefined,
): Promise<void> {
  if (id === null || id === undefined) return;
  const value = await db
    .selectFrom('list_value')
    .select('id')
    .where('list', '=', list)
    .where('id', '=', id)
    .executeTakeFirst();
  if (value === undefined) refuse(field, `The list has no entry ${id}.`);
}
