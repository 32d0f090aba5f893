import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../../platform/log.js';
import { MigrationError, migrate } from '../../../platform/postgres/migrate.js';
import { createTestDatabase } from '../../setup/database.js';

const log = createLog({ name: 'migrate test', level: 'silent' });
let folder: string;
let home: Awaited<ReturnType<typeof createTestDatabase>>;

beforeEach(async () => {
  home = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'colophon-migrations-'));
  await write({
    '0001_things.sql': 'create table thing (id integer);\ncreate index on thing (id);',
    '0002_seed.sql': 'insert into thing values (1);',
  });
});
afterEach(async () => {
  await home[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

function run(room = 'catalogue'): Promise<string[]> {
  return migrate({ url: home.url, folder, room, log });
}

async function read(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: home.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('an empty database gets every file, in order, once', async () => {
  expect(await run()).toEqual(['0001_things.sql', '0002_seed.sql']);
  expect(await run()).toEqual([]);
  expect(await read('select id from thing')).toEqual([{ id: 1 }]);
});

test('a new file is applied on top', async () => {
  await run();
  await write({ '0003_more.sql': 'insert into thing values (2);' });
  expect(await run()).toEqual(['0003_more.sql']);
});

test('services that migrate at the same time take turns', async () => {
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat().sort()).toEqual(['0001_things.sql', '0002_seed.sql']);
  expect(await read('select id from thing')).toEqual([{ id: 1 }]);
});

test('rooms in one database are numbered apart', async () => {
  await run();
  await write({ '0001_things.sql': 'create table other_thing (id integer);' });
  await rm(join(folder, '0002_seed.sql'));
  expect(await run('distribution')).toEqual(['0001_things.sql']);
});

test('a file that fails leaves nothing of itself, and what came before it stays', async () => {
  await write({ '0002_seed.sql': 'insert into thing values (1);\ninsert into nowhere values (1);' });
  await expect(run()).rejects.toThrow(
    'catalogue: 0002_seed.sql failed: error: relation "nowhere" does not exist',
  );
  expect(await read('select id from thing')).toEqual([]);
  expect(await read('select name from colophon_migration')).toEqual([{ name: '0001_things.sql' }]);
});

test('an applied file that was changed is named', async () => {
  await run();
  await write({ '0001_things.sql': 'create table thing (id bigint);' });
  await expect(run()).rejects.toThrow(MigrationError);
  await expect(run()).rejects.toThrow('catalogue: 0001_things.sql was changed after it was applied');
});

test('other line ends are no change', async () => {
  await run();
  await write({ '0001_things.sql': 'create table thing (id integer);\r\ncreate index on thing (id);' });
  expect(await run()).toEqual([]);
});

test('a database that is ahead of the files is refused', async () => {
  await run();
  await rm(join(folder, '0002_seed.sql'));
  await expect(run()).rejects.toThrow('the database has 0002_seed.sql, which this version does not know');
});

test('an applied file under another name is refused', async () => {
  await run();
  await rm(join(folder, '0002_seed.sql'));
  await write({ '0002_other.sql': '' });
  await expect(run()).rejects.toThrow('the database has 0002_seed.sql where this version has 0002_other.sql');
});

test.each([
  { name: 'a gap', file: '0004_late.sql', expected: 'expected 0003_name.sql' },
  { name: 'a number used twice', file: '0002_again.sql', expected: 'expected 0003_name.sql' },
  { name: 'a name without a number', file: 'late.sql', expected: 'expected 0003_name.sql' },
])('$name is refused before anything is applied', async ({ file, expected }) => {
  await write({ [file]: '' });
  await expect(run()).rejects.toThrow(expected);
  expect(await read(`select to_regclass('thing') as found`)).toEqual([{ found: null }]);
});
