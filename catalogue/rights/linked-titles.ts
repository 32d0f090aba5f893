import { type Kysely, sql } from 'kysely';
import type { LinkFacts } from '../../rights/facts.js';
import type { LinkedTitle, LinkedTitlesQuestion, Viewer } from '../catalogue.js';
import { titleId } from '../ids.js';
import { createCursors, type Position } from '../read/cursor.js';
import { groupedBy } from '../read/grouped.js';
import { storableJson } from '../storable.js';
import type { CatalogueTables } from '../tables.js';
import { hasVisibleProduct, isVisibleProduct } from '../visibility.js';
import { IS_BY_LINKED, IS_IN_LINKED_SERIES, linkTable } from './links.js';
import { isShownIn } from './shown-in.js';

interface Row {
  readonly place: number;
  readonly workId: number;
  readonly sortTitle: string;
}

/**
 * The first titles by name that each asset is linked to, by its links or by a product's ISBN, as far as the viewer may see
 * them. Of a long list no more than is asked for is read. Throws a CursorError. One statement.
 */
export async function linkedTitles(
  db: Kysely<CatalogueTables>,
  asked: readonly LinkedTitlesQuestion[],
  viewer: Viewer,
): Promise<LinkedTitle[][]> {
  const cursors = asked.map(({ scope }) =>
    createCursors({ list: 'titles', orderBy: 'LINKED', filter: scope, viewer, keyType: 'text' }),
  );
  const pages = asked.map(({ after, limit, shownIn }, place): PageRow => {
    const position = after === null ? FIRST : (cursors[place]?.decode(after) ?? FIRST);
    return { place, ...position, most: limit, country: shownIn };
  });
  const rows = await selectLinked(
    db,
    asked.map(({ links }) => links),
    pages,
    viewer,
  );
  return groupedBy(
    [...asked.keys()],
    rows,
    ({ place }) => place,
    ({ place, workId, sortTitle }) => ({
      titleId: titleId(workId),
      cursor: cursors[place]?.encode({ key: sortTitle, id: workId }) ?? '',
    }),
  );
}

/** Before every title. */
const FIRST: Position = { key: '', id: 0 };

interface PageRow extends Position {
  readonly place: number;
  readonly most: number;
  readonly country: string | null;
}

/**
 * An imprint has thousands of titles: of those only the page is read, in the order of its index. Everything else leads to
 * few, which are found first: told to order as well, the planner would walk through all titles there are.
 */
async function selectLinked(
  db: Kysely<CatalogueTables>,
  links: readonly (readonly LinkFacts[])[],
  pages: readonly PageRow[],
  viewer: Viewer,
): Promise<readonly Row[]> {
  const isShown = sql<boolean>`(q.country is null or ${isShownIn(sql`q.country`)})`;
  const isOfPage = sql`
    t.removed_at is null and (t.sort_title, t.work_id) > (q.key, q.id) and ${hasVisibleProduct(viewer, isShown)}`;
  const { rows } = await sql<Row>`
    with
      ${linkTable(links)},
      page as (
        select * from json_to_recordset(${storableJson(pages)}::json) as q (
          place integer, key text, id integer, most integer, country text)
      ),
      linked as materialized (
        select l.place, p.work_id from link l
          join catalogue.product p on p.isbn13 = l.isbn where l.level = 'PRODUCT' and ${isVisibleProduct(viewer)}
        union select l.place, l.id from link l where l.level = 'WORK'
        union select l.place, t.work_id from link l
          join catalogue.title t on ${IS_BY_LINKED} where l.level = 'CONTRIBUTOR'
        union select l.place, t.work_id from link l
          join catalogue.title t on ${IS_IN_LINKED_SERIES} where l.level = 'SERIES'
      ),
      candidate as (
        select q.place, q.most, t.work_id, t.sort_title
        from linked join page q using (place) join catalogue.title t using (work_id) where ${isOfPage}
        union
        select q.place, q.most, c.work_id, c.sort_title
        from link l join page q using (place) cross join lateral (
          select t.work_id, t.sort_title from catalogue.title t
          where t.imprint_id = l.id and ${isOfPage} order by t.sort_title, t.work_id limit q.most
        ) c
        where l.level = 'IMPRINT'
      ),
      numbered as (
        select *, row_number() over (partition by place order by sort_title, work_id) as number from candidate
      )
    select place, work_id as "workId", sort_title as "sortTitle" from numbered
    where number <= most order by place, number`.execute(db);
  return rows;
}
