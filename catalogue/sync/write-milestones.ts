import { type Kysely, sql } from 'kysely';
import type { SourceWork } from '../../upstreams/consonance/model.js';
import { type DerivedMilestone, deriveMilestones, publicationEvidence } from '../milestones.js';
import type { MilestoneSettings } from '../settings.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import { dayOf } from './day.js';
import type { WrittenTitle } from './write-titles.js';

interface MilestoneWriting {
  readonly rules: MilestoneSettings;
  readonly now: Date;
}

/**
 * Writes the milestones of works that were written, each once; those that stand stay as they are. How many are new.
 *
 * When one was reached is known only where we saw it happen: on a title that we held and that changed.
 */
export async function writeMilestones(
  db: Kysely<CatalogueTables>,
  works: readonly SourceWork[],
  written: readonly WrittenTitle[],
  { rules, now }: MilestoneWriting,
): Promise<number> {
  const seenHappening = new Set(
    written
      .filter(({ isNew, isBack, isChanged }) => isChanged && !isNew && !isBack)
      .map(({ workId }) => workId),
  );
  const reached = works.flatMap((work) =>
    deriveMilestones(work, dayOf(now), rules).map((milestone) => ({
      ...milestone,
      workId: work.workId,
      reachedAt: seenHappening.has(work.workId) ? now : null,
    })),
  );
  return insertMilestones(db, reached, now);
}

/**
 * Writes the publications that are complete because their day has come: no change in Consonance tells of them.
 * It looks at the days from the one given on; what changed on them otherwise, the sync has seen. How many are new.
 */
export async function writePublicationsThatHaveCome(
  db: Kysely<CatalogueTables>,
  sinceDay: string,
  { rules, now }: MilestoneWriting,
): Promise<number> {
  const { rows } = await sql<{
    workId: number;
    productId: number;
    statusCode: string;
    publicationDate: string;
  }>`
    select
      p.work_id as "workId", p.product_id as "productId",
      p.status_code as "statusCode", p.publication_date as "publicationDate"
    from catalogue.product p
    where p.removed_at is null
      and p.publication_date between ${sinceDay}::date and ${dayOf(now)}::date
      and p.status_code = any(${rules.publicationComplete.statusCodes}::text[])
      and not exists (
        select from catalogue.milestone_reached m
        where m.work_id = p.work_id and m.product_id = p.product_id
          and m.name = 'PUBLICATION_COMPLETE' and m.cycle = 1)`.execute(db);
  const reached = rows.map(({ workId, productId, statusCode, publicationDate }) => ({
    workId,
    productId,
    name: 'PUBLICATION_COMPLETE' as const,
    evidence: publicationEvidence(statusCode, publicationDate),
    reachedAt: now,
  }));
  return insertMilestones(db, reached, now);
}

async function insertMilestones(
  db: Kysely<CatalogueTables>,
  reached: readonly (DerivedMilestone & { workId: number; reachedAt: Date | null })[],
  now: Date,
): Promise<number> {
  if (reached.length === 0) return 0;
  // The first cycle: later ones are recorded, because nothing in Consonance tells of them.
  const { numAffectedRows } = await sql`
    insert into catalogue.milestone_reached (work_id, product_id, name, cycle, reached_at, seen_at, evidence)
    select "workId", "productId", name, 1, "reachedAt", ${now}::timestamptz, evidence
    from json_to_recordset(${storableJson(reached)}::json) as r (
      "workId" integer, "productId" integer, name text, "reachedAt" timestamptz, evidence text)
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}
