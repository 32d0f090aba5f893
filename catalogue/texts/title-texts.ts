import { type Kysely, sql } from 'kysely';
import type { SourceText } from '../../upstreams/consonance/model.js';
import type { Viewer } from '../catalogue.js';
import { isOneOf } from '../house-words.js';
import { productId, textId, workIdOf } from '../ids.js';
import type { TitleText } from '../model.js';
import { groupedBy } from '../read/grouped.js';
import type { CatalogueTables } from '../tables.js';
import { isVisibleTitle } from '../visibility.js';
import { textKindOf } from './text-kind.js';

/**
 * The copy of each title that is approved by one of the house's words for that, in the order of the record. Whether it
 * may be shown to whom is still to be decided. One statement.
 */
export async function textsOfTitles(
  db: Kysely<CatalogueTables>,
  titleIds: readonly string[],
  viewer: Viewer,
  approvals: readonly string[],
): Promise<TitleText[][]> {
  const workIds = titleIds.map(workIdOf);
  const { rows } = await sql<{ workId: number; texts: readonly SourceText[] }>`
    select t.work_id as "workId", t.texts from catalogue.title t
    where t.work_id = any(${workIds.filter((id) => id !== null)}::integer[]) and ${isVisibleTitle(viewer)}`.execute(
    db,
  );
  const approved = rows.flatMap(({ workId, texts }) =>
    texts.filter(({ approval }) => isOneOf(approvals, approval)).map((text) => ({ workId, text })),
  );
  return groupedBy(
    workIds,
    approved,
    ({ workId }) => workId,
    ({ text }) => toTitleText(text),
  ).map((texts) => texts.filter((text) => text !== null));
}

function toTitleText(text: SourceText): TitleText | null {
  const kind = textKindOf(text.variant);
  if (kind === null) return null;
  return {
    id: textId(text.textId),
    kind,
    markup: text.html,
    language: text.language,
    audienceCodes: text.audienceCodes,
    from: text.from,
    productIds: text.productIds.map(productId),
  };
}
