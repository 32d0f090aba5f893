import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateJobs } from '../../../platform/jobs/migrate.js';
import { createLog } from '../../../platform/log.js';
import { withClient } from '../../../platform/postgres/connection.js';
import { createTestDatabase } from '../../setup/database.js';
import { spawnMigration } from './worker-process.js';

const log = createLog({ name: 'migrate test', level: 'silent' });
let home: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  home = await createTestDatabase();
});
afterAll(() => home[Symbol.asyncDispose]());

test('of processes that migrate at once one does all of it, and none fails', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => spawnMigration(home.url)));
  const [made, ...none] = answers.toSorted((a, b) => String(b).length - String(a).length);
  expect(none).toEqual([[], []]);
  expect(made).toEqual([
    'pg-boss 24',
    ...[0, 1, 2, 3, 4].flatMap((number) => [`queue${number}.dead`, `queue${number}`]),
  ]);
});

test('a queue that is new is added, and nothing else is touched', async () => {
  expect(await migrateJobs({ url: home.url, log, queues: [{ name: 'queue0' }, { name: 'new' }] })).toEqual([
    'new.dead',
    'new',
  ]);
});

test('among many waiting jobs of a new queue one is found by its key', async () => {
  const plan = await withClient(home.url, async (client) => {
    await client.query(
      `insert into jobs.job (name, singleton_key, policy) select 'new', number::text, 'short' from generate_series(1, 2000) number`,
    );
    await client.query('analyze jobs.job');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select from jobs.job where name = 'new' and singleton_key = 'a' and state < 'active'`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain(`Index Cond: ((name = 'new'::text) AND (singleton_key = 'a'::text))`);
});
