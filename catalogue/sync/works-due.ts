/** Works that somebody knows to have changed, such as an import: no need to wait for the day's changes to tell. */
import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.js';
import type { SyncContext } from './context.js';
import { NO_COUNTS, type SyncCounts } from './counts.js';
import { pagesOfWorks } from './pages.js';
import { storeWorks } from './read-pages.js';
import { readWorks } from './read-works.js';
import { type Run, recordRun } from './runs.js';
import { removeTitles } from './sweep.js';

/** How many are taken from the table at once. */
const CHUNK = 1_000;

/**
 * Reads the works that are due, lowest first; those that Consonance does not have any more are removed, because it was
 * asked for each of them. Null: none are due.
 */
export async function readWorksDue(context: SyncContext): Promise<SyncCounts | null> {
  const { db, clock } = context;
  let due = await takeWorksDue(db);
  if (due.length === 0) return null;
  return recordRun(context, { kind: 'DUE', startedAt: clock.now() }, async (run) => {
    while (due.length > 0) {
      const read = isDense(due) ? readInPages : readById;
      await read(context, due, run);
      due = await takeWorksDue(db);
    }
    return 'DONE';
  });
}

/** How many ids are looked at, and how many of them have to be due for a page to be worth more than asking for each. */
const WINDOW = 200;
const DENSE = 100;

/** Whether most works from the first on are due, as after the import of a list. */
function isDense(due: readonly number[]): boolean {
  const [first = 0] = due;
  const last = due[DENSE - 1];
  return last !== undefined && last - first < WINDOW;
}

/** A page costs Consonance one question, and the works in it one each when they are asked for by their ids. */
async function readInPages(context: SyncContext, due: readonly number[], run: Run): Promise<void> {
  const [first = 0] = due;
  let left = due;
  for await (const page of pagesOfWorks(context, { after: first - 1 })) {
    await storeWorks(context, page, page.readAt, run);
    const covered = left.filter((workId) => workId <= page.lastWorkId);
    const answered = new Set([...page.works, ...page.unreadable].map(({ workId }) => workId));
    await settle(
      context,
      covered,
      run,
      covered.filter((workId) => !answered.has(workId)),
    );
    context.signal.throwIfAborted();
    left = left.slice(covered.length);
    if (!isDense(left)) break;
  }
  // Behind the last page there is nothing.
  if (left.length === due.length) await readById(context, due, run);
}

async function readById(context: SyncContext, due: readonly number[], run: Run): Promise<void> {
  const some = due.slice(0, WINDOW);
  await settle(context, some, run, await readWorks(context, some, run));
}

/** They are due no more; those that are missing are removed. */
async function settle(
  { db, clock }: SyncContext,
  workIds: readonly number[],
  run: Run,
  missing: readonly number[],
): Promise<void> {
  await run.progress({ ...NO_COUNTS, removed: await removeTitles(db, missing, clock.now()) });
  await sql`delete from catalogue.work_due where work_id = any(${workIds}::integer[])`.execute(db);
}

async function takeWorksDue(db: Kysely<CatalogueTables>): Promise<number[]> {
  const rows = await db
    .selectFrom('catalogue.work_due')
    .select('work_id')
    .orderBy('work_id')
    .limit(CHUNK)
    .execute();
  return rows.map(({ work_id }) => work_id);
}
