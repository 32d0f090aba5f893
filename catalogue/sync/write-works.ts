/**
 * Stores a page of works in one transaction: whole, or not at all, and in the same few statements whatever its length.
 */
import { type Kysely, sql } from 'kysely';
import type { RightsPolicy } from '../../rights/policies.js';
import type { UnreadableWork } from '../../upstreams/consonance/consonance.js';
import type { SourceWork } from '../../upstreams/consonance/model.js';
import { writeChanges } from '../changes/write-changes.js';
import type { MilestoneSettings } from '../milestones/settings.js';
import type { CatalogueTables } from '../tables.js';
import { changesOf } from './changes-of.js';
import { addCounts, NO_COUNTS, type SyncCounts } from './counts.js';
import { readBefore } from './read-before.js';
import { hashWork, rowsOf, type WorkHashes } from './rows.js';
import { forgetUnreadable, rememberUnreadable } from './unreadable.js';
import { writeMilestones } from './write-milestones.js';
import { writeProducts } from './write-products.js';
import { type Writing, writeTitles } from './write-titles.js';

export interface PageOfWorks {
  readonly works: readonly SourceWork[];
  readonly unreadable: readonly UnreadableWork[];
}

export interface PageWriting extends Writing {
  readonly rules: MilestoneSettings;
  readonly policy: RightsPolicy;
}

/** What the writing of a page did. */
export interface WrittenPage {
  readonly counts: SyncCounts;
  /** With those that could be read but not stored. */
  readonly unreadable: readonly UnreadableWork[];
}

/**
 * Stores the page. A work that PostgreSQL refuses for its content costs itself only: the page is halved until it
 * is found, and it counts as unreadable.
 */
export async function writePage(
  db: Kysely<CatalogueTables>,
  page: PageOfWorks,
  writing: PageWriting,
): Promise<WrittenPage> {
  try {
    const counts = await db.transaction().execute((transaction) => writeWhole(transaction, page, writing));
    return { counts, unreadable: page.unreadable };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null || page.works.length === 0) throw error;
    return page.works.length === 1
      ? writePage(
          db,
          { works: [], unreadable: [...page.unreadable, ...page.works.map(asUnreadable(refusal))] },
          writing,
        )
      : writeHalves(db, page, writing);
  }
}

async function writeWhole(
  db: Kysely<CatalogueTables>,
  { works, unreadable }: PageOfWorks,
  writing: PageWriting,
): Promise<SyncCounts> {
  const hashes = new Map(works.map((work) => [work.workId, hashWork(work)]));
  const standing = await findStanding(db, hashes, writing.mirrorVersion);
  const rows = new Map(
    works
      .filter(({ workId }) => !standing.has(workId))
      .map((work) => [work.workId, rowsOf(work, hashes.get(work.workId) ?? hashWork(work))]),
  );
  const before = await readBefore(db, [...rows.keys()]);
  const written = await writeTitles(
    db,
    [...rows.values()].map(({ title }) => title),
    writing,
  );
  const byId = new Map(written.map((title) => [title.workId, title]));
  const rewritten = [...rows.values()].filter(({ title }) => byId.has(title.work_id));
  const products = await writeProducts(db, rewritten, writing);
  const milestones = await writeMilestones(
    db,
    works.flatMap((work) => {
      const title = byId.get(work.workId);
      return title === undefined ? [] : [{ work, written: title, before: before.get(work.workId) ?? null }];
    }),
    writing,
  );
  await forgetUnreadable(
    db,
    works.map(({ workId }) => workId),
  );
  await rememberUnreadable(db, unreadable, writing.now);
  await writeChanges(db, changesOf({ written, products, milestones }), writing.now);
  return {
    ...NO_COUNTS,
    read: works.length,
    added: written.filter(({ isNew }) => isNew).length,
    returned: written.filter(({ isBack }) => isBack).length,
    changed: written.filter(({ isChanged, isNew, isBack }) => isChanged && !isNew && !isBack).length,
    unreadable: unreadable.length,
    milestones: milestones.length,
  };
}

/** The works whose titles stand as they were read: nothing of theirs has to be worked out. */
async function findStanding(
  db: Kysely<CatalogueTables>,
  hashes: ReadonlyMap<number, WorkHashes>,
  mirrorVersion: string,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ workId: number }>`
    select t.work_id as "workId"
    from unnest(${[...hashes.keys()]}::integer[], ${[...hashes.values()].map(({ title }) => title)}::text[])
      as read (work_id, content_hash)
    join catalogue.title t using (work_id)
    where t.content_hash = read.content_hash and t.mirror_version = ${mirrorVersion} and t.removed_at is null`.execute(
    db,
  );
  return new Set(rows.map(({ workId }) => workId));
}

async function writeHalves(
  db: Kysely<CatalogueTables>,
  { works, unreadable }: PageOfWorks,
  writing: PageWriting,
): Promise<WrittenPage> {
  const middle = Math.ceil(works.length / 2);
  const first = await writePage(db, { works: works.slice(0, middle), unreadable }, writing);
  const second = await writePage(db, { works: works.slice(middle), unreadable: [] }, writing);
  return {
    counts: addCounts(first.counts, second.counts),
    unreadable: [...first.unreadable, ...second.unreadable],
  };
}

/** The SQLSTATE when the values are at fault: classes 21 to 23, and 54 for what is too large for an index. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  return /^(21|22|23|54)[0-9A-Z]{3}$/.test(code) ? code : null;
}

function asUnreadable(sqlState: string) {
  return ({ workId }: SourceWork): UnreadableWork => ({
    workId,
    reason: `it cannot be stored (SQLSTATE ${sqlState})`,
  });
}
