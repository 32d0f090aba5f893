/**
 * What counts as changed since a day: the day of the server, which is UTC here, and everything related.
 *
 * Consonance answers more than what changed, so some are added that did not: the same ones whenever the same
 * question is asked, others on another day.
 */
import { sql } from 'kysely';
import type { Condition } from './conditions.js';

export function workChangedSince(day: string, falsePositiveEvery: number): Condition {
  return sql<boolean>`(${didChange(day)} or ${falsePositive('work', day, falsePositiveEvery)})`;
}

export function productChangedSince(day: string, falsePositiveEvery: number): Condition {
  return sql<boolean>`(
    product.changed_at >= ${day}::timestamp at time zone 'UTC'
    or product.work_id in (select id from work where ${didChange(day)})
    or ${falsePositive('product', day, falsePositiveEvery)}
  )`;
}

/**
 * Of a row of work: changed since the day, in itself or in a product, a contributor, a series or the imprint. What is
 * told cheapest comes first: on a day on which a whole list changed, a page must not work out all that changed before it
 * takes the first hundred.
 */
function didChange(day: string): Condition {
  const since = sql`${day}::timestamp at time zone 'UTC'`;
  return sql<boolean>`(
    work.changed_at >= ${since}
    or exists (select from product p where p.work_id = work.id and p.changed_at >= ${since})
    or work.id in (
      select work_id from contribution where contact_id in (select id from contact where changed_at >= ${since}))
    or work.id in (
      select work_id from series_membership
      where series_id in (select id from series where changed_at >= ${since}))
    or work.imprint_id in (select id from imprint where changed_at >= ${since}))`;
}

/** A prime, so that neighbouring ids do not take turns day by day. */
const SPREAD = 7919;

function falsePositive(table: 'product' | 'work', day: string, every: number): Condition {
  if (every === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.ref(`${table}.id`)}::bigint * ${SPREAD}::integer + (${day}::date - date '2000-01-01')) % ${every}::integer = 0`;
}
