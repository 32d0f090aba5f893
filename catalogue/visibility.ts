/**
 * Which products a viewer may see, and so which titles: those with a product that the viewer may see.
 *
 * For whoever is confined to markets that is what may be shown to anybody in one of them; for others but staff, what
 * the trade has been told of. It fails closed, and nothing else in this room decides it. Fragments speak of the row p of
 * catalogue.product and the row t of catalogue.title.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { SourceProduct } from '../upstreams/consonance/model.js';
import type { Viewer } from './catalogue.js';
import { isShownInOneOf } from './rights/shown-in.js';
import { isKnownStatus } from './status.js';

/** ONIX List 64: nothing is said, or the plan was given up. */
const NEVER_ANNOUNCED = ['00', '01'];

/** Whether the trade has been told: cleared for ONIX, with a status that says something. Stored as is_announced. */
export function isAnnounced({ isClearedForOnix, statusCode }: SourceProduct): boolean {
  if (!isClearedForOnix || statusCode === null) return false;
  return isKnownStatus(statusCode) && !NEVER_ANNOUNCED.includes(statusCode);
}

/** Whether the viewer may see the product p, its title being there or removed. */
function mayBeSeen({ isStaff, markets }: Viewer): RawBuilder<SqlBool> {
  if (isStaff) return sql`true`;
  if (markets === null) return sql`p.is_announced`;
  return isShownInOneOf(markets);
}

/** Whether the viewer may see the product p in lists: its title has not been removed. */
export function isVisibleProduct(viewer: Viewer): RawBuilder<SqlBool> {
  return sql`(p.removed_at is null and ${mayBeSeen(viewer)})`;
}

/** Whether the viewer may see the title t in lists. */
export function isVisibleTitle(viewer: Viewer): RawBuilder<SqlBool> {
  return viewer.isStaff
    ? sql`t.removed_at is null`
    : sql`(t.removed_at is null and ${hasVisibleProduct(viewer)})`;
}

/** Whether a product of the title t is visible and meets a further condition on p. */
export function hasVisibleProduct(
  viewer: Viewer,
  condition: RawBuilder<SqlBool> = sql`true`,
): RawBuilder<SqlBool> {
  return sql`exists (
    select from catalogue.product p where p.work_id = t.work_id and ${isVisibleProduct(viewer)} and ${condition})`;
}

/** Whether the viewer might have seen the removed title t: its products are kept as they were. */
export function couldBeSeen(viewer: Viewer): RawBuilder<SqlBool> {
  if (viewer.isStaff) return sql`true`;
  return sql`exists (select from catalogue.product p where p.work_id = t.work_id and ${mayBeSeen(viewer)})`;
}
