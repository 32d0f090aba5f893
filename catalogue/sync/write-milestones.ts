import { type Kysely, sql } from 'kysely';
import type { SourceWork } from '../../upstreams/consonance/model.js';
import { writeChanges } from '../changes/write-changes.js';
import { type BegunCycle, cycleBegun } from '../milestones/cycles.js';
import {
  type DerivedMilestone,
  deriveMilestones,
  deriveNewMilestones,
  derivePublication,
} from '../milestones/derive.js';
import { insertMilestones, milestoneChanges, type ReachedMilestone } from '../milestones/insert.js';
import { rulesOf } from '../milestones/rules.js';
import type { MilestoneRule, MilestoneSettings } from '../milestones/settings.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { MilestoneOrigin } from '../words.js';
import { dayOf } from './day.js';
import type { TitleBefore } from './read-before.js';
import type { WrittenTitle } from './write-titles.js';

interface MilestoneWriting {
  readonly rules: MilestoneSettings;
  readonly now: Date;
}

/** A work that was written, with what became of its title. */
export interface WrittenWork {
  readonly work: SourceWork;
  readonly written: WrittenTitle;
  /** Null: we held no title of it. */
  readonly before: TitleBefore | null;
}

/**
 * Writes the milestones of works that were written, each once a cycle; those that stand stay as they are. The new ones.
 * To be called after the products are written. Two statements.
 *
 * When one was reached is known only where we saw it happen: on a title that we held and that changed.
 */
export async function writeMilestones(
  db: Kysely<CatalogueTables>,
  works: readonly WrittenWork[],
  { rules: settings, now }: MilestoneWriting,
): Promise<readonly ReachedMilestone[]> {
  const rules = rulesOf(settings);
  const judged = works.map((one) => judge(one, { settings, rules, now }));
  await insertCycles(
    db,
    judged.flatMap(({ begun, cycle, workId }) => (begun === null ? [] : [{ ...begun, cycle, workId }])),
    now,
  );
  return insertMilestones(
    db,
    judged.flatMap(({ milestones, ...title }) => milestones.map((milestone) => ({ ...title, ...milestone }))),
    now,
  );
}

interface Judged {
  readonly workId: number;
  readonly cycle: number;
  readonly begun: BegunCycle | null;
  readonly origin: MilestoneOrigin;
  readonly reachedAt: Date | null;
  readonly milestones: readonly DerivedMilestone[];
}

function judge(
  { work, written, before }: WrittenWork,
  { settings, rules, now }: { settings: MilestoneSettings; rules: readonly MilestoneRule[]; now: Date },
): Judged {
  const isSeenHappening = written.isChanged && !written.isNew && !written.isBack;
  const begun =
    before === null || !isSeenHappening
      ? null
      : cycleBegun(before.state, before.facts, work, settings.cycles);
  const cycle = (before?.state.cycle ?? 1) + (begun === null ? 0 : 1);
  const today = dayOf(now);
  return {
    workId: work.workId,
    cycle,
    begun,
    origin: originOf(written),
    reachedAt: isSeenHappening ? now : null,
    milestones:
      cycle === 1
        ? deriveMilestones(work, today, rules)
        : deriveNewMilestones(before?.facts ?? null, work, today, rules),
  };
}

function originOf({ isInitial, isNew, isBack, isChanged }: WrittenTitle): MilestoneOrigin {
  if (isInitial) return 'INITIAL';
  if (isNew || isBack) return 'NEW_TITLE';
  // One that only other rules find was reached before anybody asked.
  return isChanged ? 'CHANGE' : 'INITIAL';
}

/**
 * Writes the publications that are complete because their day has come: no change in Consonance tells of them.
 * It looks at the days from the one given on; what changed on them otherwise, the sync has seen. How many are new.
 */
export async function writePublicationsThatHaveCome(
  db: Kysely<CatalogueTables>,
  sinceDay: string,
  { rules: settings, now }: MilestoneWriting,
): Promise<number> {
  const rules = rulesOf(settings);
  const statusCodes = rules.flatMap((rule) => (rule.by === 'PUBLICATION' ? rule.statusCodes : []));
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<Published>`
      select p.work_id as "workId", p.product_id as "productId", p.edition,
        p.status_code as "statusCode", p.publication_date as "publicationDate", coalesce(c.cycle, 1) as cycle
      from catalogue.product p left join lateral (
        select * from catalogue.production_cycle c where c.work_id = p.work_id order by c.cycle desc limit 1
      ) c on true
      where p.removed_at is null
        and p.publication_date between ${sinceDay}::date and ${dayOf(now)}::date
        and p.status_code = any(${statusCodes}::text[])
        -- What was published before a cycle began belongs to the one before it.
        and (c.begun_at is null or p.publication_date > (c.begun_at at time zone 'utc')::date)`.execute(
      transaction,
    );
    const come = rows.flatMap(({ workId, cycle, ...product }) =>
      derivePublication(product, dayOf(now), rules).map((milestone) => ({
        ...milestone,
        workId,
        cycle,
        origin: 'CHANGE' as const,
        reachedAt: now,
      })),
    );
    const reached = await insertMilestones(transaction, come, now);
    await writeChanges(transaction, milestoneChanges(reached), now);
    return reached.length;
  });
}

interface Published {
  readonly workId: number;
  readonly productId: number;
  readonly edition: string | null;
  readonly statusCode: string;
  readonly publicationDate: string;
  readonly cycle: number;
}

async function insertCycles(
  db: Kysely<CatalogueTables>,
  begun: readonly (BegunCycle & { readonly workId: number; readonly cycle: number })[],
  now: Date,
): Promise<void> {
  if (begun.length === 0) return;
  await sql`
    insert into catalogue.production_cycle (work_id, cycle, begun_at, edition, evidence)
    select "workId", cycle, ${now}::timestamptz, edition, evidence
    from json_to_recordset(${storableJson(begun)}::json) as r (
      "workId" integer, cycle integer, edition text, evidence text)
    on conflict do nothing`.execute(db);
}
