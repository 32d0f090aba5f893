/** What works may name, by the names they use: loaded with them or before. */
import type { LoadedRecords } from '../records.js';
import type { Executor } from '../store/executor.js';
import type { ListName } from '../store/tables.js';

export interface Known {
  readonly contacts: ReadonlyMap<string, number>;
  readonly series: ReadonlyMap<string, number>;
  readonly imprints: ReadonlyMap<string, number>;
  readonly lists: Readonly<Record<ListName, ReadonlyMap<string, number>>>;
  readonly formats: ReadonlySet<string>;
  readonly editions: ReadonlySet<string>;
}

/** Only what these works name, not all there is. */
export async function readKnown(db: Executor, { works }: LoadedRecords): Promise<Known> {
  const contacts = works.flatMap((work) => work.contributions.map(({ contact }) => contact));
  const series = works.flatMap((work) => work.series.map((membership) => membership.series));
  const imprints = works.flatMap(({ imprint }) => imprint ?? []);
  const values = await db.selectFrom('list_value').selectAll().execute();
  const formats = await db.selectFrom('in_house_format').select('code').execute();
  const editions = await db.selectFrom('in_house_edition').select('code').execute();
  const listOf = (list: ListName) =>
    new Map(values.filter((value) => value.list === list).map(({ name, id }) => [name, id]));
  return {
    contacts: await readIds(db, 'contact', contacts),
    series: await readIds(db, 'series', series),
    imprints: await readImprints(db, imprints),
    lists: {
      projectStage: listOf('projectStage'),
      season: listOf('season'),
      workType: listOf('workType'),
      marketingTier: listOf('marketingTier'),
    },
    formats: new Set(formats.map(({ code }) => code)),
    editions: new Set(editions.map(({ code }) => code)),
  };
}

async function readIds(db: Executor, table: 'contact' | 'series', references: readonly string[]) {
  if (references.length === 0) return new Map<string, number>();
  const rows = await db
    .selectFrom(table)
    .select(['id', 'reference'])
    .where('reference', 'in', [...new Set(references)])
    .execute();
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

async function readImprints(db: Executor, names: readonly string[]) {
  if (names.length === 0) return new Map<string, number>();
  const rows = await db
    .selectFrom('imprint')
    .select(['id', 'name'])
    .where('name', 'in', [...new Set(names)])
    .execute();
  return new Map(rows.map(({ name, id }) => [name, id]));
}
