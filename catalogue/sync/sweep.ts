/**
 * Finds what was deleted in Consonance, which tells nobody: by comparing all its ids with ours, those of products too.
 *
 * The only code that removes titles is here. A list of what there is must be whole, and not look like a mistake.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ListedWork } from '../../upstreams/consonance/consonance.js';
import type { NewChange } from '../changes/change.js';
import { writeChanges } from '../changes/write-changes.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import type { SyncContext } from './context.js';
import { NO_COUNTS, type SyncCounts } from './counts.js';
import { readAllWorkIds } from './pages.js';
import { readWorks } from './read-works.js';
import { type Run, recordRun } from './runs.js';
import { type SyncState, writeState } from './state.js';

/** So few titles may all go at once. */
const UNGUARDED_TITLES = 10;

export function isSweepDue({ swept_at: sweptAt }: SyncState, sweepHours: number, now: Date): boolean {
  // Also when it seems to lie ahead, because the clock was put back.
  return sweptAt === null || Math.abs(now.getTime() - sweptAt.getTime()) >= sweepHours * 3_600_000;
}

/** Removes the titles that Consonance no longer has, and reads works that the syncs missed, whole or in their products. */
export async function sweep(context: SyncContext): Promise<SyncCounts> {
  const { db, clock, log, consonance, settings, signal } = context;
  return recordRun(context, { kind: 'SWEEP', startedAt: clock.now() }, async (run) => {
    const listed = await readAllWorkIds(consonance, signal);
    const workIds = listed.map(({ workId }) => workId);
    const { held, gone, missed } = await compare(db, workIds);
    const differing = await findDiffering(db, listed);
    await readWorks(context, [...missed, ...differing], run);
    const isRefused = looksLikeAMistake({ held, gone }, workIds.length, settings.maxRemovalShare);
    if (isRefused) log.error({ held, gone }, 'A sweep would remove too many titles at once, and is refused');
    else await removeUnlisted(context, workIds, run);
    await writeState(db, { swept_at: clock.now() });
    return isRefused ? 'REFUSED' : 'DONE';
  });
}

/** A list without a single work is one that we are not shown, such as with a key that was changed, however few we hold. */
function looksLikeAMistake(
  { held, gone }: Pick<Comparison, 'held' | 'gone'>,
  listed: number,
  maxRemovalShare: number,
): boolean {
  if (maxRemovalShare === 1 || gone === 0) return false;
  return listed === 0 || (held > UNGUARDED_TITLES && gone > held * maxRemovalShare);
}

interface Comparison {
  /** Titles that we hold, and those of them that are not listed. */
  readonly held: number;
  readonly gone: number;
  /** Listed works that we hold no title of and do not know as unreadable. */
  readonly missed: readonly number[];
}

async function compare(db: Kysely<CatalogueTables>, workIds: readonly number[]): Promise<Comparison> {
  const { rows } = await sql<Comparison>`
    with
      listed as materialized (select unnest(${workIds}::integer[]) as work_id),
      held as materialized (select work_id from catalogue.title where removed_at is null)
    select
      (select count(*) from held) as held,
      (select count(*) from held where work_id not in (select work_id from listed)) as gone,
      array(
        select work_id from listed
        where work_id not in (select work_id from held)
          and work_id not in (select work_id from catalogue.unreadable_work)
        order by work_id
      ) as missed`.execute(db);
  return rows[0] ?? { held: 0, gone: 0, missed: [] };
}

/**
 * Titles that hold other products than Consonance lists for their works. They are taken for changed from now on,
 * because a product that moved while both its works were read is missing under a work whose hash is right.
 */
async function findDiffering(db: Kysely<CatalogueTables>, listed: readonly ListedWork[]): Promise<number[]> {
  const { rows } = await sql<{ workId: number }>`
    with
      listed as materialized (
        select l."workId" as work_id, array(select unnest(l."productIds") order by 1) as product_ids
        from json_to_recordset(${storableJson(listed)}::json) as l ("workId" integer, "productIds" integer[])
      ),
      held as materialized (
        select work_id, array_agg(product_id order by product_id) as product_ids
        from catalogue.product where removed_at is null group by work_id
      )
    update catalogue.title t set content_hash = ''
    from listed left join held using (work_id)
    where t.work_id = listed.work_id and t.removed_at is null
      and listed.product_ids <> coalesce(held.product_ids, '{}')
      and t.work_id not in (select work_id from catalogue.unreadable_work)
    returning t.work_id as "workId"`.execute(db);
  return rows.map(({ workId }) => workId);
}

/** Removes the titles of these works; how many there were. */
export async function removeTitles(
  db: Kysely<CatalogueTables>,
  workIds: readonly number[],
  now: Date,
): Promise<number> {
  if (workIds.length === 0) return 0;
  return removeWhere(db, sql`work_id = any(${workIds}::integer[])`, now);
}

/** What could not be read and is gone as well is forgotten. */
async function removeUnlisted(
  { db, clock, log }: SyncContext,
  workIds: readonly number[],
  run: Run,
): Promise<void> {
  const isUnlisted = sql`work_id not in (select unnest(${workIds}::integer[]))`;
  const removed = await removeWhere(db, isUnlisted, clock.now());
  await sql`delete from catalogue.unreadable_work where ${isUnlisted}`.execute(db);
  if (removed > 0) log.info({ removed }, 'Titles that Consonance no longer has were removed');
  await run.progress({ ...NO_COUNTS, removed });
}

/** The products stay, marked: who could see them decides who is told that the title is gone. */
async function removeWhere(
  db: Kysely<CatalogueTables>,
  condition: RawBuilder<unknown>,
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<RemovedTitle>`
      with
        removed as (
          update catalogue.title set removed_at = ${now}::timestamptz
          where removed_at is null and ${condition}
          returning work_id, removed_at
        ),
        marked as (
          update catalogue.product p set removed_at = r.removed_at
          from removed r where p.work_id = r.work_id
          returning p.work_id, p.product_id, p.isbn13
        )
      select r.work_id as "workId", coalesce(
        json_agg(json_build_object('productId', m.product_id, 'isbn', m.isbn13))
          filter (where m.product_id is not null), '[]') as products
      from removed r left join marked m using (work_id) group by r.work_id`.execute(transaction);
    await writeChanges(transaction, rows.flatMap(removalOf), now);
    return rows.length;
  });
}

interface RemovedTitle {
  readonly workId: number;
  readonly products: readonly { readonly productId: number; readonly isbn: string | null }[];
}

function removalOf({ workId, products }: RemovedTitle): NewChange[] {
  return [
    { kind: 'TITLE_REMOVED', workId, productId: null, detail: {} },
    ...products.map(
      ({ productId, isbn }): NewChange => ({ kind: 'PRODUCT_REMOVED', workId, productId, detail: { isbn } }),
    ),
  ];
}
