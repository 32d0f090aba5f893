import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../../platform/log.js';
import { type Database, openDatabase, type Statement } from '../../../platform/postgres/database.js';
import { ensureDatabaseAt, urlBeside } from '../../../platform/postgres/ensure-database.js';
import { createTestDatabase } from '../../setup/database.js';

interface Tables {
  thing: { id: number; seen: string };
}

const log = createLog({ name: 'database test', level: 'silent' });
const statements: Statement[] = [];
let home: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database<Tables>;

beforeAll(async () => {
  home = await createTestDatabase();
  database = openDatabase({
    url: home.url,
    maxConnections: 2,
    applicationName: 'database test',
    log,
    onStatement: (statement) => statements.push(statement),
  });
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

async function one(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db);
  return rows[0]?.value;
}

test.each([
  { name: 'a date stays the day it is', expression: `date '2026-03-29'`, expected: '2026-03-29' },
  {
    name: 'so do dates in a list',
    expression: `array[date '2026-03-29', null]`,
    expected: ['2026-03-29', null],
  },
  { name: 'a count is a number', expression: 'count(*)', expected: 1 },
  { name: 'a big count is exact', expression: '9007199254740991::bigint', expected: 9007199254740991 },
  {
    name: 'an instant is an instant',
    expression: `timestamptz '2026-01-01T00:00:00+02'`,
    expected: new Date('2025-12-31T22:00:00Z'),
  },
  { name: 'an exact amount stays text', expression: '12.50::numeric', expected: '12.50' },
])('$name', async ({ expression, expected }) => {
  expect(await one(expression)).toEqual(expected);
});

test('a number that would be rounded is refused', async () => {
  await expect(one('9007199254740993::bigint')).rejects.toThrow('too large a number to be read exactly');
});

test('statements are reported without their values', async () => {
  await sql`create table thing (id integer primary key, seen date not null)`.execute(database.db);
  statements.length = 0;
  await database.db.insertInto('thing').values({ id: 1, seen: '2026-01-01' }).execute();
  expect(statements.map((statement) => statement.sql)).toEqual([
    'insert into "thing" ("id", "seen") values ($1, $2)',
  ]);
});

test('a statement that runs too long is cancelled', async () => {
  await using hasty = openDatabase<Tables>({
    ...{ url: home.url, maxConnections: 1, applicationName: 'hasty', log },
    statementTimeoutMs: 50,
  });
  await expect(hasty.pool.query('select pg_sleep(60)')).rejects.toThrow('statement timeout');
});

test('a connection lost in a transaction or at rest costs that work and nothing else', async () => {
  await using other = openDatabase<Tables>({
    url: home.url,
    maxConnections: 1,
    applicationName: 'killer',
    log,
  });
  const kill = async () => {
    const { rows } = await other.pool.query<{ count: number }>(
      `select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where application_name = 'database test'`,
    );
    return rows[0]?.count;
  };
  const broken = database.db.transaction().execute(async (transaction) => {
    await sql`select 1`.execute(transaction);
    await kill();
    await sql`select 1`.execute(transaction);
  });
  await expect(broken).rejects.toThrow();
  expect(await one('1')).toBe(1);
  expect(await kill()).toBe(1);
  await expect.poll(() => one('2').catch(() => null), { timeout: 20_000 }).toBe(2);
});

test('disposing twice, or before any statement, is harmless', async () => {
  const unused = openDatabase<Tables>({ url: home.url, maxConnections: 1, applicationName: 'unused', log });
  await unused[Symbol.asyncDispose]();
  await unused[Symbol.asyncDispose]();
  await expect(unused.pool.query('select 1')).rejects.toThrow('after calling end');
});

test('a database beside another is made once, however many ask at once', async () => {
  const name = `${new URL(home.url).pathname.slice(1)} "é`;
  const urls = await Promise.all([1, 2, 3].map(() => ensureDatabaseAt(home.url, name)));
  expect(new Set(urls)).toEqual(new Set([urlBeside(home.url, name)]));
  await using beside = openDatabase<Tables>({
    url: urls[0] ?? '',
    maxConnections: 1,
    applicationName: 'beside',
    log,
  });
  const { rows } = await beside.pool.query<{ name: string }>('select current_database() as name');
  expect(rows).toEqual([{ name }]);
  await beside[Symbol.asyncDispose]();
  await database.pool.query(`drop database "${name.replaceAll('"', '""')}" with (force)`);
});
