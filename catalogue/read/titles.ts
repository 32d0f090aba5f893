import { type Kysely, sql } from 'kysely';
import type { Page, Question, TitleFilter, Viewer } from '../catalogue.js';
import { titleId, workIdOf } from '../ids.js';
import type { RemovedTitle, Title } from '../model.js';
import type { CatalogueTables } from '../tables.js';
import { couldBeSeen, isVisibleTitle } from '../visibility.js';
import { createCursors } from './cursor.js';
import { titleConditions } from './filters.js';
import { directionOf, isAfter, keyAsText, REMOVAL_ORDER, titleOrder } from './order.js';
import { type Placed, toPage } from './page.js';
import { TITLE_COLUMNS, type TitleRow, titleTables, toTitle } from './title-rows.js';

type Db = Kysely<CatalogueTables>;

/** In the order of the ids, null for none the viewer may see. One statement. */
export async function titlesByIds(db: Db, ids: readonly string[], viewer: Viewer): Promise<(Title | null)[]> {
  const workIds = ids.map(workIdOf);
  const { rows } = await sql<TitleRow>`
    select ${TITLE_COLUMNS} from catalogue.title t ${titleTables(viewer)}
    where t.work_id = any(${workIds.filter((id) => id !== null)}::integer[]) and ${isVisibleTitle(viewer)}`.execute(
    db,
  );
  const byWorkId = new Map(rows.map((row) => [row.workId, toTitle(row, viewer)]));
  return workIds.map((workId) => (workId === null ? null : (byWorkId.get(workId) ?? null)));
}

/** A page of titles. One statement: the page is chosen by an index, and only its rows are read whole. */
export async function titlesPage(
  db: Db,
  question: Question<TitleFilter>,
  viewer: Viewer,
): Promise<Page<Title>> {
  const { filter, orderBy, first, after } = question;
  const order = titleOrder(orderBy, viewer);
  const cursors = createCursors({ list: 'titles', orderBy, filter, viewer, keyType: order.keyType });
  const position = after === null ? null : cursors.decode(after);
  const direction = directionOf(order);
  const { rows } = await sql<TitleRow & Placed>`
    with page as (
      select ${order.id} as work_id, ${order.key} as key from catalogue.title t ${order.tables}
      where ${titleConditions(filter, viewer)} and ${isAfter(order, position)}
      order by key ${direction}, work_id ${direction}
      limit ${first + 1}
    )
    select
      ${TITLE_COLUMNS},
      json_build_object('key', ${keyAsText(order, sql`page.key`)}, 'id', t.work_id) as position
    from page join catalogue.title t on t.work_id = page.work_id ${titleTables(viewer)}
    order by page.key ${direction}, page.work_id ${direction}`.execute(db);
  return toPage(rows, { first, after, cursors }, (row) => toTitle(row, viewer));
}

export async function countTitles(db: Db, filter: TitleFilter, viewer: Viewer): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from catalogue.title t where ${titleConditions(filter, viewer)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The ids of the first that meet the filter. One statement. */
export async function titleIds(
  db: Db,
  filter: TitleFilter,
  viewer: Viewer,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ workId: number }>`
    select t.work_id as "workId" from catalogue.title t
    where ${titleConditions(filter, viewer)} limit ${limit}`.execute(db);
  return rows.map(({ workId }) => titleId(workId));
}

/** The titles removed since the instant, that the viewer might have seen. One statement. */
export async function removedTitlesPage(
  db: Db,
  { since, first, after }: { since: Date; first: number; after: string | null },
  viewer: Viewer,
): Promise<Page<RemovedTitle>> {
  const order = REMOVAL_ORDER;
  const cursors = createCursors({
    list: 'removedTitles',
    orderBy: '',
    filter: { since },
    viewer,
    keyType: order.keyType,
  });
  const position = after === null ? null : cursors.decode(after);
  const { rows } = await sql<{ workId: number; removedAt: Date } & Placed>`
    select
      t.work_id as "workId", t.removed_at as "removedAt",
      json_build_object('key', ${keyAsText(order, order.key)}, 'id', t.work_id) as position
    from catalogue.title t
    where t.removed_at is not null and t.removed_at >= ${since}::timestamptz
      and ${couldBeSeen(viewer)} and ${isAfter(order, position)}
    order by t.removed_at, t.work_id
    limit ${first + 1}`.execute(db);
  return toPage(rows, { first, after, cursors }, ({ workId, removedAt }) => ({
    id: titleId(workId),
    removedAt,
  }));
}
