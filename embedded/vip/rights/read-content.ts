/** Everything that questions about rights are decided by, in so many statements however many questions there are. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ContentFacts, Path } from '../../../rights/statements/question.js';
import type { KnownStatement } from '../../../rights/statements/statement.js';
import type { AssetTables } from '../assets/tables.js';
import type { VipTables } from '../tables.js';

interface Wanted {
  readonly tenant: string;
  readonly assetIds: readonly string[];
  readonly versionIds: readonly string[];
}

/** By the id that was asked for. An asset stands for its approved version. What the tenant has not is not in it. */
export async function readContents(
  db: Kysely<VipTables>,
  wanted: Wanted,
): Promise<ReadonlyMap<string, ContentFacts>> {
  const [assets, versions] = [await readAssets(db, wanted), await readVersions(db, wanted)];
  const rows = [...assets, ...versions];
  const paths = await readPaths(db, wanted.tenant, rows);
  const contents = rows.map((row): [string, ContentFacts] => [
    row.asked,
    {
      assetId: row.asset_id,
      versionId: row.version_id,
      status: row.status,
      isOnHold: row.held_since !== null,
      processing: row.processing,
      review: row.review,
      language: row.language,
      audience: row.audience,
      embargoUntil: row.embargo_until?.toISOString() ?? null,
      expiresAt: row.expires_at?.toISOString() ?? null,
      paths: paths(row),
    },
  ]);
  return new Map(contents);
}

/** The statements about any of the contents' subjects. */
export async function readStatements(
  db: Kysely<VipTables>,
  tenant: string,
  contents: Iterable<ContentFacts>,
): Promise<KnownStatement[]> {
  const subjects = [...contents].flatMap(({ paths }) => paths.flatMap((path) => path.subjects));
  const rows = await db
    .selectFrom('vip.rights_statement')
    .select(['statement_id as id', 'revision', 'record as body'])
    .where('tenant', '=', tenant)
    .where(
      sql<boolean>`(subject_level, subject_value) in (select * from unnest(
        ${subjects.map(({ level }) => level)}::text[], ${subjects.map(({ value }) => value)}::text[]))`,
    )
    .orderBy('statement_id')
    .execute();
  return rows;
}

type AssetRow = Selectable<AssetTables['vip.asset']>;
type VersionRow = Selectable<AssetTables['vip.asset_version']>;
type Row = Pick<
  AssetRow,
  | 'asset_id'
  | 'audience'
  | 'embargo_until'
  | 'expires_at'
  | 'held_since'
  | 'kind'
  | 'language'
  | 'product_forms'
  | 'status'
> & {
  asked: string;
  version_id: string | null;
  processing: VersionRow['processing'] | null;
  review: VersionRow['review'] | null;
};

const ASSET_COLUMNS = [
  'asset.asset_id',
  'asset.audience',
  'asset.embargo_until',
  'asset.expires_at',
  'asset.held_since',
  'asset.kind',
  'asset.language',
  'asset.product_forms',
  'asset.status',
  'version.version_id',
  'version.processing',
  'version.review',
] as const;

async function readAssets(db: Kysely<VipTables>, { tenant, assetIds }: Wanted): Promise<Row[]> {
  if (assetIds.length === 0) return [];
  return db
    .selectFrom('vip.asset as asset')
    .leftJoin('vip.asset_version as version', 'version.version_id', 'asset.approved_version_id')
    .select([...ASSET_COLUMNS, 'asset.asset_id as asked'])
    .where('asset.tenant', '=', tenant)
    .where('asset.asset_id', 'in', assetIds)
    .execute();
}

async function readVersions(db: Kysely<VipTables>, { tenant, versionIds }: Wanted): Promise<Row[]> {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom('vip.asset_version as version')
    .innerJoin('vip.asset as asset', 'asset.asset_id', 'version.asset_id')
    .select([...ASSET_COLUMNS, 'version.version_id as asked'])
    .where('version.tenant', '=', tenant)
    .where('version.version_id', 'in', versionIds)
    .execute();
}

interface Product {
  readonly isbn13: string;
  readonly productForm: string;
  readonly productFormDetail?: readonly string[] | undefined;
  readonly work: string;
}

interface Link {
  readonly asset_id: string;
  readonly level: string;
  readonly scheme: string;
  readonly value: string;
}

/** How each of the assets is used, by its links and by what the mirror says of the titles. */
async function readPaths(db: Kysely<VipTables>, tenant: string, rows: readonly Row[]) {
  const links = await readLinks(db, rows);
  const products = await readProducts(db, tenant, links);
  return (row: Row): Path[] => {
    const own = links.filter(({ asset_id }) => asset_id === row.asset_id);
    const found = own.flatMap((link) => pathsOf(link, row, products));
    return found.length > 0 ? found : [pathOf(row, [], null)];
  };
}

function readLinks(db: Kysely<VipTables>, rows: readonly Row[]): Promise<Link[]> {
  if (rows.length === 0) return Promise.resolve([]);
  const ids = rows.map(({ asset_id }) => asset_id);
  return db
    .selectFrom('vip.asset_link')
    .select(['asset_id', 'level', 'scheme', 'value'])
    .where('asset_id', 'in', ids)
    .where('level', 'in', ['product', 'work'])
    .execute();
}

async function readProducts(
  db: Kysely<VipTables>,
  tenant: string,
  links: readonly Link[],
): Promise<readonly Product[]> {
  if (links.length === 0) return [];
  const isbns = links.filter(({ level }) => level === 'product').map(({ value }) => value);
  const works = links.filter(({ level }) => level === 'work').map(workOf);
  const titles = await db
    .selectFrom('vip.title')
    .select(['work', 'record'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`(isbns && ${isbns}::text[] or work = any(${works}::text[]))`)
    .execute();
  return titles.flatMap(({ work, record }) =>
    record.products.map(({ isbn13, productForm, productFormDetail }) => ({
      isbn13,
      productForm,
      productFormDetail,
      work,
    })),
  );
}

/** A link's scheme names system and type, consonance:work; a title's work is the system and the value, consonance:17. */
function workOf({ scheme, value }: Link): string {
  return `${scheme.split(':')[0]}:${value}`;
}

function pathsOf(link: Link, row: Row, products: readonly Product[]): Path[] {
  const isProduct = link.level === 'product';
  const found = products.filter(({ isbn13, work }) =>
    isProduct ? isbn13 === link.value : work === workOf(link),
  );
  if (found.length === 0) return [pathOf(row, [{ level: link.level, value: link.value }], null)];
  return found.map(({ isbn13, productForm, productFormDetail, work }) => ({
    ...pathOf(
      row,
      [
        { level: 'product', value: isbn13 },
        { level: 'work', value: work.slice(work.indexOf(':') + 1) },
      ],
      productForm,
    ),
    productFormDetails: productFormDetail,
  }));
}

/** Of a product that is not known here the form is the asset's own, where that has only one. */
function pathOf(row: Row, subjects: Path['subjects'], productForm: string | null): Path {
  const [only, ...others] = row.product_forms;
  return {
    subjects: [...subjects, { level: 'asset', value: row.asset_id }, { level: 'kind', value: row.kind }],
    productForm: productForm ?? (others.length === 0 ? (only ?? null) : null),
  };
}
