import { type Kysely, sql } from 'kysely';
import { productId, titleId } from '../ids.js';
import type { CatalogueTables } from '../tables.js';
import type { Change, NewChange } from './change.js';

export interface ChangesQuestion {
  /** The cursor of the last answer that was dealt with; null: there is none yet. */
  readonly after: number | null;
  /** 1 to 1,000. */
  readonly limit: number;
}

/**
 * CHANGES: what comes next, in order; none when nothing has happened since. RESYNC: what lies in between is not known, for
 * a reader that is new, or was away for longer than changes are kept, or whose place another database gave: it has to
 * look at the whole mirror, and goes on from this cursor, which was taken before.
 */
export type ChangesAnswer =
  | { readonly kind: 'CHANGES'; readonly changes: readonly Change[]; readonly cursor: number }
  | { readonly kind: 'RESYNC'; readonly cursor: number };

/** The changes after a place. One statement; nothing is ever committed below what it has answered. */
export async function readChanges(
  db: Kysely<CatalogueTables>,
  { after, limit }: ChangesQuestion,
): Promise<ChangesAnswer> {
  const { rows } = await sql<Ends & (Row | { changeId: null })>`
    select e."forgottenTo", e.last, c.change_id as "changeId", c.kind, c.work_id as "workId",
      c.product_id as "productId", c.detail, c.occurred_at as "occurredAt"
    from (
      select changes_forgotten_to as "forgottenTo",
        greatest(changes_forgotten_to, (select max(change_id) from catalogue.change)) as last
      from catalogue.sync_state
    ) e left join lateral (
      select * from catalogue.change where change_id > ${after} order by change_id limit ${limit}
    ) c on true
    order by c.change_id`.execute(db);
  const { forgottenTo, last } = rows[0] ?? { forgottenTo: 0, last: 0 };
  if (after === null || after < forgottenTo || after > last) return { kind: 'RESYNC', cursor: last };
  const changes = rows.flatMap((row) => (row.changeId === null ? [] : [toChange(row)]));
  return { kind: 'CHANGES', changes, cursor: changes.at(-1)?.changeId ?? after };
}

interface Ends {
  readonly forgottenTo: number;
  readonly last: number;
}

type Row = NewChange & { readonly changeId: number; readonly occurredAt: Date };

function toChange({ workId, productId: product, forgottenTo: _, last: __, ...rest }: Row & Ends): Change {
  return {
    ...rest,
    titleId: titleId(workId),
    productId: product === null ? null : productId(product),
  };
}
