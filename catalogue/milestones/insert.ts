import { type Kysely, sql } from 'kysely';
import type { NewChange } from '../changes/change.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { MilestoneName, MilestoneOrigin } from '../words.js';

export interface ReachedMilestone {
  readonly workId: number;
  readonly productId: number | null;
  readonly name: MilestoneName;
  readonly cycle: number;
  /** Null: it is not known when. */
  readonly reachedAt: Date | null;
  readonly origin: MilestoneOrigin;
  /** Null: derived from Consonance. */
  readonly recordedBy?: string | null;
  readonly evidence: string | null;
}

/**
 * Writes milestones by their unique key, title, product, name and cycle: one that stands stays as it is. The new ones. A
 * product has nothing of its own to reach by what its title has reached already: the evidence may be linked to fewer
 * products later, or to the same while there are more. One statement.
 */
export async function insertMilestones(
  db: Kysely<CatalogueTables>,
  reached: readonly ReachedMilestone[],
  now: Date,
): Promise<readonly ReachedMilestone[]> {
  if (reached.length === 0) return [];
  const { rows } = await sql<ReachedMilestone>`
    insert into catalogue.milestone_reached as m (
      work_id, product_id, name, cycle, reached_at, seen_at, recorded_by, evidence, origin, published_on, edition)
    select r."workId", r."productId", r.name, r.cycle, r."reachedAt", ${now}::timestamptz, r."recordedBy",
      r.evidence, r.origin, p.publication_date, p.edition
    from json_to_recordset(${storableJson(reached.map((one, place) => ({ ...one, place })))}::json) as r (
      "workId" integer, "productId" integer, name text, cycle integer, "reachedAt" timestamptz,
      "recordedBy" text, evidence text, origin text, place integer)
      left join catalogue.product p on p.product_id = r."productId" and r.name = 'PUBLICATION_COMPLETE'
    where not exists (
      select from catalogue.milestone_reached whole
      where r."productId" is not null and whole.work_id = r."workId" and whole.product_id is null
        and whole.name = r.name and whole.cycle = r.cycle and whole.evidence = r.evidence)
    order by r.place
    on conflict do nothing
    returning work_id as "workId", product_id as "productId", name, cycle, reached_at as "reachedAt", origin,
      recorded_by as "recordedBy", evidence`.execute(db);
  return rows;
}

/** What is told of new milestones: nothing of those that stood before we looked. */
export function milestoneChanges(reached: readonly ReachedMilestone[]): NewChange[] {
  return reached
    .filter(({ origin }) => origin !== 'INITIAL')
    .map(({ workId, productId, name, cycle, reachedAt, origin, evidence }) => ({
      kind: 'MILESTONE_REACHED',
      workId,
      productId,
      detail: { name, cycle, reachedAt: reachedAt?.toISOString() ?? null, origin, evidence },
    }));
}
