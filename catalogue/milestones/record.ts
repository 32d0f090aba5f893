/** A milestone that somebody says was reached, where Consonance does not tell, or does not tell yet. */
import { type Kysely, sql } from 'kysely';
import { writeChanges } from '../changes/write-changes.js';
import { workIdOf } from '../ids.js';
import type { Milestone } from '../model.js';
import { toMilestone } from '../read/milestones.js';
import { storable } from '../storable.js';
import type { CatalogueTables, MilestoneReachedTable } from '../tables.js';
import type { MilestoneName } from '../words.js';
import { insertMilestones, milestoneChanges } from './insert.js';
import { levelOf } from './rules.js';

export interface MilestoneRecording {
  readonly subject: { readonly titleId: string } | { readonly isbn: string };
  readonly name: MilestoneName;
  /** The cycle that the title is in when left out; the next one begins it. */
  readonly cycle?: number | undefined;
  /** Now, when left out. */
  readonly reachedAt?: Date | undefined;
  readonly evidence?: string | null | undefined;
  /** Who says so. */
  readonly recordedBy: string;
}

/**
 * RECORDED: what stands now; isNew is false where it stood before, and then nothing of it is changed, whoever recorded it.
 * PRODUCT_NEEDED: it is a product that reaches this milestone, and only a title was named. CYCLE_REFUSED: neither a cycle
 * that the title has been in nor the next one. TIME_REFUSED: the instant lies ahead, or before anything was recorded.
 */
export type RecordingOutcome =
  | { readonly kind: 'RECORDED'; readonly milestone: Milestone; readonly isNew: boolean }
  | { readonly kind: 'CYCLE_REFUSED'; readonly currentCycle: number }
  | { readonly kind: 'PRODUCT_NEEDED' | 'TIME_REFUSED' | 'TITLE_REMOVED' | 'TITLE_UNKNOWN' };

/** Clocks of callers may be ahead by this much. */
const CLOCK_SKEW_MS = 300_000;
const EARLIEST = new Date('1900-01-01T00:00:00Z');

/**
 * Records a milestone once, by title, product, name and cycle: the first one stands. One that its title as a whole reaches
 * is recorded for the title when an ISBN is named. As with writeChanges, it has to be the last thing that the caller's
 * transaction does.
 */
export async function recordMilestone(
  transaction: Kysely<CatalogueTables>,
  recording: MilestoneRecording,
  now: Date,
): Promise<RecordingOutcome> {
  const { name, reachedAt = now } = recording;
  if (!isPlausible(reachedAt, now)) return { kind: 'TIME_REFUSED' };
  const found = await findSubject(transaction, recording.subject);
  if (found === null) return { kind: 'TITLE_UNKNOWN' };
  if (found.isRemoved) return { kind: 'TITLE_REMOVED' };
  const level = levelOf(name);
  if (level === 'PRODUCT' && found.productId === null) return { kind: 'PRODUCT_NEEDED' };
  const { workId, currentCycle } = found;
  const { cycle = currentCycle } = recording;
  if (!Number.isInteger(cycle) || cycle < 1 || cycle > currentCycle + 1) {
    return { kind: 'CYCLE_REFUSED', currentCycle };
  }
  const recordedBy = storable(recording.recordedBy);
  const evidence = recording.evidence == null ? null : storable(recording.evidence);
  if (cycle > currentCycle) await beginCycle(transaction, { workId, cycle, recordedBy, now });
  const productId = level === 'TITLE' ? null : found.productId;
  const reached = { workId, productId, name, cycle, reachedAt, origin: 'RECORDED' as const };
  const written = await insertMilestones(transaction, [{ ...reached, recordedBy, evidence }], now);
  await writeChanges(transaction, milestoneChanges(written), now);
  const milestone = await readStanding(transaction, reached);
  return { kind: 'RECORDED', milestone, isNew: written.length > 0 };
}

/** An invalid date compares with nothing. */
function isPlausible(instant: Date, now: Date): boolean {
  return instant >= EARLIEST && instant.getTime() <= now.getTime() + CLOCK_SKEW_MS;
}

interface Subject {
  readonly workId: number;
  readonly productId: number | null;
  readonly isRemoved: boolean;
  readonly currentCycle: number;
}

/** The title is locked, so that it is not removed meanwhile. */
async function findSubject(
  db: Kysely<CatalogueTables>,
  subject: MilestoneRecording['subject'],
): Promise<Subject | null> {
  const place =
    'isbn' in subject
      ? sql`from catalogue.product p join catalogue.title t using (work_id)
          where p.isbn13 = ${storable(subject.isbn)}
          order by p.removed_at is not null, p.product_id limit 1`
      : sql`from catalogue.title t left join catalogue.product p on false
          where t.work_id = ${workIdOf(subject.titleId)}::integer`;
  const { rows } = await sql<Subject>`
    select t.work_id as "workId", p.product_id as "productId", t.removed_at is not null as "isRemoved",
      coalesce((select max(c.cycle) from catalogue.production_cycle c where c.work_id = t.work_id), 1)
        as "currentCycle"
    ${place} for share of t`.execute(db);
  return rows[0] ?? null;
}

async function beginCycle(
  db: Kysely<CatalogueTables>,
  begun: { workId: number; cycle: number; recordedBy: string; now: Date },
): Promise<void> {
  await db
    .insertInto('catalogue.production_cycle')
    .values({
      work_id: begun.workId,
      cycle: begun.cycle,
      begun_at: begun.now,
      edition: null,
      evidence: `Recorded by ${begun.recordedBy}.`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function readStanding(
  db: Kysely<CatalogueTables>,
  {
    workId,
    productId,
    name,
    cycle,
  }: Pick<MilestoneReachedTable, 'cycle' | 'name'> & {
    workId: number;
    productId: number | null;
  },
): Promise<Milestone> {
  const row = await db
    .selectFrom('catalogue.milestone_reached')
    .selectAll()
    .where('work_id', '=', workId)
    .where('product_id', 'is not distinct from', productId)
    .where('name', '=', name)
    .where('cycle', '=', cycle)
    .executeTakeFirstOrThrow();
  return toMilestone(row, { isStaff: true });
}
