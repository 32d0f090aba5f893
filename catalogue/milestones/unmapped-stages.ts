import { type Kysely, sql } from 'kysely';
import { isOneOf } from '../house-words.js';
import type { CatalogueTables } from '../tables.js';
import { rulesOf } from './rules.js';
import type { MilestoneSettings } from './settings.js';

export interface UnmappedStage {
  /** As Consonance has it. */
  readonly stage: string;
  readonly titles: number;
}

/**
 * The project stages that titles have and that nothing names: no rule for milestones or cycles, nor the words given, such
 * as those that other rules wait for. Those of most titles first. One statement.
 */
export async function unmappedStages(
  db: Kysely<CatalogueTables>,
  settings: MilestoneSettings,
  alsoNamed: readonly string[] = [],
): Promise<UnmappedStage[]> {
  const { rows } = await sql<UnmappedStage>`
    select stage, count(*) as titles from catalogue.title
    where removed_at is null and stage is not null
    group by stage order by titles desc, stage`.execute(db);
  const named = [
    ...rulesOf(settings).flatMap((rule) => (rule.by === 'STAGE' ? rule.stages : [])),
    ...settings.cycles.stages,
    ...settings.stagesWithoutMilestone,
    ...alsoNamed,
  ];
  return rows.filter(({ stage }) => !isOneOf(named, stage));
}
