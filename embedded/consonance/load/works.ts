import { sql } from 'kysely';
import type { LoadedWork } from '../records/work.js';
import type { Executor } from '../store/executor.js';
import { recordset } from '../store/recordset.js';
import { WORK_DETAIL } from '../store/tables.js';
import { tie } from '../store/tied.js';
import type { Known } from './known.js';

const COLUMN_TYPES = `
  reference text, title text, subtitle text, imprint_id integer, project_stage_id integer, season_id integer,
  work_type_id integer, marketing_tier_id integer, record jsonb, changed_at timestamptz`;

/** Inserts or updates the works' own rows, without what ties them to products, and answers their ids by reference. */
export async function loadWorks(
  db: Executor,
  works: readonly LoadedWork[],
  known: Known,
  now: Date,
): Promise<Map<string, number>> {
  const rows = works.map((work) => rowOf(work, known, now));
  const { rows: ids } = await sql<{ id: number; reference: string }>`
    with written as (
      insert into work (
        reference, title, subtitle, imprint_id, project_stage_id, season_id, work_type_id, marketing_tier_id, record, changed_at
      )
      select reference, title, subtitle, imprint_id, project_stage_id, season_id, work_type_id, marketing_tier_id, record, changed_at
      from ${recordset(rows, COLUMN_TYPES)} as given
      order by ordinality
      on conflict (reference) do update set
        title = excluded.title, subtitle = excluded.subtitle, imprint_id = excluded.imprint_id,
        project_stage_id = excluded.project_stage_id, season_id = excluded.season_id,
        work_type_id = excluded.work_type_id, marketing_tier_id = excluded.marketing_tier_id,
        record = excluded.record || jsonb_build_object('languages', work.record -> 'languages'),
        changed_at = excluded.changed_at
      where (
        work.title, work.subtitle, work.imprint_id, work.project_stage_id, work.season_id, work.work_type_id,
        work.marketing_tier_id, work.record - 'languages'
      ) is distinct from (
        excluded.title, excluded.subtitle, excluded.imprint_id, excluded.project_stage_id, excluded.season_id,
        excluded.work_type_id, excluded.marketing_tier_id, excluded.record - 'languages'
      )
      returning id, reference
    )
    select id, reference from written
    union
    select id, reference from work where reference = any(${works.map(({ reference }) => reference)})`.execute(
    db,
  );
  return new Map(ids.map(({ id, reference }) => [reference, id]));
}

/** Languages name products, whose ids are known only once they are loaded. */
export async function loadLanguages(
  db: Executor,
  works: readonly LoadedWork[],
  {
    workId,
    productId,
  }: { workId(work: LoadedWork): number; productId(work: LoadedWork): (reference: string) => number },
): Promise<number[]> {
  const rows = works.map((work) => ({ id: workId(work), languages: tie(work.languages, productId(work)) }));
  const { rows: changed } = await sql<{ id: number }>`
    update work set record = record || jsonb_build_object('languages', given.languages)
    from ${recordset(rows, 'id integer, languages jsonb')} as given
    where work.id = given.id and work.record -> 'languages' is distinct from given.languages
    returning work.id`.execute(db);
  return changed.map(({ id }) => id);
}

function rowOf(work: LoadedWork, { imprints, lists }: Known, now: Date) {
  const idIn = (ids: ReadonlyMap<string, number>, name: string | null) =>
    name === null ? null : (ids.get(name) ?? null);
  return {
    reference: work.reference,
    title: work.title,
    subtitle: work.subtitle,
    imprint_id: idIn(imprints, work.imprint),
    project_stage_id: idIn(lists.projectStage, work.projectStage),
    season_id: idIn(lists.season, work.season),
    work_type_id: idIn(lists.workType, work.workType),
    marketing_tier_id: idIn(lists.marketingTier, work.marketingTier),
    record: { ...Object.fromEntries(WORK_DETAIL.map((name) => [name, work[name]])), languages: [] },
    changed_at: changedAt(work, now),
  };
}

export function changedAt({ changedOn }: { changedOn: string | null }, now: Date): Date {
  return changedOn === null ? now : new Date(changedOn);
}
