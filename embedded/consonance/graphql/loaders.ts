/**
 * What resolvers read, gathered into one statement a table for all objects of a request that ask at the same time.
 *
 * One set per request: what it remembers must not outlive the request.
 */
import type DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Executor } from '../store/executor.js';
import { pricesOfProducts, productsOfWorks } from '../store/find.js';
import { createPartReader } from '../store/read-parts.js';
import { flatten, type PriceRow, type ProductRow, type Row } from '../store/rows.js';
import type { PriceSearch, ProductSearch, SearchSettings } from '../store/searches.js';
import { byKey, listsBy } from './batches.js';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(db: Executor, settings: SearchSettings) {
  return {
    ...singleLoaders(db),
    ...listLoaders(db),
    productsOfWork: bySearch((search: ProductSearch) =>
      listsBy(
        (product: ProductRow) => product.work_id,
        (ids) => productsOfWorks(db, ids, search, settings),
      ),
    ),
    pricesOfProduct: bySearch((search: PriceSearch) =>
      listsBy(
        (price: PriceRow) => price.product_id,
        (ids) => pricesOfProducts(db, ids, search),
      ),
    ),
  };
}

function singleLoaders(db: Executor) {
  const row =
    <Key extends number | string>(column: string) =>
    <Found>(table: string) =>
    async (keys: readonly Key[]) => {
      const { rows } = await sql<Found>`
        select * from ${sql.table(table)} where ${sql.ref(column)} = any(${keys})`.execute(db);
      return rows;
    };
  const withIds = row<number>('id');
  const withReferences = row<string>('reference');
  const withIsbns = row<string>('isbn13');
  const withCodes = row<string>('code');
  return {
    work: byKey(
      ({ id }) => id,
      async (ids: readonly number[]) => (await withIds<Row<'work'>>('work')(ids)).map(flatten),
    ),
    product: byKey(
      ({ id }) => id,
      async (ids: readonly number[]) => (await withIds<Row<'product'>>('product')(ids)).map(flatten),
    ),
    productByIsbn: byKey(
      ({ isbn13 }) => isbn13 ?? '',
      async (isbns: readonly string[]) => (await withIsbns<Row<'product'>>('product')(isbns)).map(flatten),
    ),
    imprint: byKey(({ id }) => id, withIds<Row<'imprint'>>('imprint')),
    listValue: byKey(({ id }) => id, withIds<Row<'list_value'>>('list_value')),
    series: byKey(({ id }) => id, withIds<Row<'series'>>('series')),
    contact: byKey(({ id }) => id, withIds<Row<'contact'>>('contact')),
    contactByReference: byKey(({ reference }) => reference, withReferences<Row<'contact'>>('contact')),
    format: byKey(({ code }) => code, withCodes<Row<'in_house_format'>>('in_house_format')),
    edition: byKey(({ code }) => code, withCodes<Row<'in_house_edition'>>('in_house_edition')),
    formatCount: byKey(({ code }) => code, countProducts(db)),
    imageSize: byKey(({ resource_id }) => resource_id, readImageSizes(db)),
  };
}

function listLoaders(db: Executor) {
  const parts = createPartReader(db);
  return {
    contractsOfWork: listsBy((part) => part.work_id, parts.contracts),
    contributionsOfWork: listsBy((part) => part.work_id, parts.contributions),
    contributionsOfContact: listsBy((part) => part.contact_id, parts.contributionsOfContacts),
    membershipsOfWork: listsBy((part) => part.work_id, parts.memberships),
    marketingTextsOfWork: listsBy((part) => part.work_id, parts.marketingTexts),
    resourcesOfWork: listsBy((part) => part.work_id, parts.resources),
    prizesOfWork: listsBy((part) => part.work_id, parts.prizes),
    productionRunsOfWork: listsBy((part) => part.work_id, parts.productionRuns),
    editionsOfFormat: listsBy(({ format }) => format, readEditions(db)),
    affiliationsWith: listsBy(({ organisation_id }) => organisation_id, readAffiliations(db)),
    webLinksOfProduct: listsBy((part) => part.product_id, parts.webLinks),
  };
}

/** A loader for each search that the request makes of what is nested: the same search is read once. */
function bySearch<Search, Row>(create: (search: Search) => DataLoader<number, readonly Row[]>) {
  const loaders = new Map<string, DataLoader<number, readonly Row[]>>();
  return (search: Search): DataLoader<number, readonly Row[]> => {
    const key = JSON.stringify(search);
    const loader = loaders.get(key) ?? create(search);
    loaders.set(key, loader);
    return loader;
  };
}

const countProducts = (db: Executor) => async (codes: readonly string[]) => {
  const { rows } = await sql<{ code: string; count: number }>`
    select in_house_format as code, count(*) from product where in_house_format = any(${codes}) group by 1`.execute(
    db,
  );
  return rows;
};

const readImageSizes = (db: Executor) => async (ids: readonly number[]) => {
  const { rows } = await sql<{
    resource_id: number;
    size: number;
    width: number | null;
    height: number | null;
  }>`
    select resource_id, length(bytes) as size, width, height from resource_image where resource_id = any(${ids})`.execute(
    db,
  );
  return rows;
};

/** The people who work for these organisations, with the place of the affiliation in their record. */
const readAffiliations = (db: Executor) => async (ids: readonly number[]) => {
  const { rows } = await sql<{ organisation_id: number; contact_id: number; place: number }>`
    select organisation.id as organisation_id, person.id as contact_id, affiliation.ordinality - 1 as place
    from contact as organisation, contact as person,
      jsonb_array_elements(person.record -> 'affiliations') with ordinality as affiliation
    where organisation.id = any(${ids}) and affiliation.value ->> 'organisation' = organisation.reference
    order by person.id, place`.execute(db);
  return rows;
};

const readEditions = (db: Executor) => async (codes: readonly string[]) => {
  const { rows } = await sql<Row<'in_house_edition'> & { format: string }>`
    select in_house_edition.*, format from in_house_edition, unnest(formats) as format
    where format = any(${codes}) order by id`.execute(db);
  return rows;
};
