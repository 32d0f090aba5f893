/** What hangs on works and products, for many of them at once, in the order of each. */
import { sql } from 'kysely';
import type { Executor } from './executor.js';
import { flatten, type Row } from './rows.js';

type Ids = readonly number[];

/** Each answers the parts of all these works or products in one statement. */
export function createPartReader(db: Executor) {
  const by =
    (owner: string) =>
    <Part extends { record: object }>(table: string) =>
    async (ids: Ids) => {
      const { rows } = await sql<Part>`
        select * from ${sql.table(table)} where ${sql.ref(owner)} = any(${ids}) order by position, id`.execute(
        db,
      );
      return rows.map(flatten);
    };
  const ofWorks = by('work_id');
  const ofProducts = by('product_id');
  return {
    contracts: ofWorks<Row<'contract'>>('contract'),
    contributions: ofWorks<Row<'contribution'>>('contribution'),
    memberships: ofWorks<Row<'series_membership'>>('series_membership'),
    marketingTexts: ofWorks<Row<'marketing_text'>>('marketing_text'),
    resources: ofWorks<Row<'supporting_resource'>>('supporting_resource'),
    prizes: ofWorks<Row<'prize'>>('prize'),
    productionRuns: ofWorks<Row<'production_run'>>('production_run'),
    webLinks: ofProducts<Row<'web_link'>>('web_link'),
    contributionsOfContacts: by('contact_id')<Row<'contribution'>>('contribution'),
  };
}
