import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createWorld } from './world.js';

/** The tables as tables.ts states them: table -> column -> type. */
function statedColumns() {
  const source = readFileSync(new URL('../../catalogue/tables.ts', import.meta.url), 'utf8');
  const interfaces = new Map(
    [...source.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].map(([, name, body]) => [
      name ?? '',
      body ?? '',
    ]),
  );
  const tables = interfaces.get('CatalogueTables') ?? '';
  return [...tables.matchAll(/'(\S+)': (\w+);/g)].flatMap(([, table, name]) =>
    [...(interfaces.get(name ?? '') ?? '').matchAll(/^ {2}(\w+): (.+);$/gm)].map(
      ([, column, type]) => `${table}.${column}: ${type}`,
    ),
  );
}

/** What tables.ts should say of a column of the database. */
const STATED: Readonly<Record<string, RegExp>> = {
  integer: /^number$/,
  bigint: /^number$/,
  'double precision': /^number$/,
  text: /^(string|ChangeKind|GatheredBy|MilestoneName|MilestoneOrigin|OnixRelease|ProductForm|PublishingStatus|SyncKind|SyncRunOutcome)$/,
  boolean: /^boolean$/,
  date: /^Day$/,
  'timestamp with time zone': /^Date$/,
  ARRAY: /^string\[\]$/,
  json: /^Json<(readonly )?(Identifier|ProductSupply)\[\]>|Json<(CollateralDetail|DescriptiveDetail|PublishingDetail|RelatedMaterial)>$/,
  jsonb: /^Json<(readonly Source\w+\[\]|ChangeDetail)>$/,
  tsvector: /^Words$/,
};

test('the table types name the columns that the migrations make, with their types', async () => {
  await using world = await createWorld();
  const { rows } = await world.pool.query(`
    select table_schema || '.' || table_name || '.' || column_name as name, data_type as type,
      is_nullable = 'YES' as "isNullable", column_default is not null or is_identity = 'YES' as "isGenerated"
    from information_schema.columns where table_schema = 'catalogue'`);
  const stated = new Map(statedColumns().map((line) => line.split(': ') as [string, string]));
  expect([...stated.keys()].sort()).toEqual(rows.map(({ name }) => name).sort());
  for (const { name, type, isNullable, isGenerated } of rows) {
    const said = stated.get(name) ?? '';
    expect.soft(said.endsWith(' | null'), `${name} may be null`).toBe(isNullable);
    expect.soft(/^Generated(Always)?</.test(said), `${name} is generated`).toBe(isGenerated);
    const plain = said.replace(' | null', '').replace(/^Generated(Always)?<(.*)>$/, '$2');
    expect.soft(plain, `${name} is ${type}`).toMatch(STATED[type] ?? /^$/);
  }
});

test('migrating twice changes nothing', async () => {
  await using world = await createWorld();
  const { migrateCatalogue } = await import('../../catalogue/migrate.js');
  expect(await migrateCatalogue(world)).toEqual([]);
});
