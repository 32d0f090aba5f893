import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { isDatabaseOutage } from '../../../platform/graphql/database-outage.js';
import { createTestDatabase } from '../../setup/database.js';

/** What the statement, or the connecting, fails with. */
async function failureOf(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(statement);
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => {});
  }
  throw new Error('it did not fail');
}

test('a server that does not listen', async () => {
  const url = new URL(inject('postgresUrl'));
  url.port = '1';
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  expect(isDatabaseOutage(await failureOf(url.href, 'select 1'))).toBe(true);
});

test('a connection that the server ends under a statement', async () => {
  await using database = await createTestDatabase();
  const failure = await failureOf(database.url, 'select pg_terminate_backend(pg_backend_pid())');
  expect(isDatabaseOutage(failure)).toBe(true);
  expect(isDatabaseOutage(new Error('reading titles failed', { cause: failure }))).toBe(true);
});

test('a statement over its time limit', async () => {
  await using database = await createTestDatabase();
  const failure = await failureOf(database.url, 'set statement_timeout = 10; select pg_sleep(60)');
  expect(isDatabaseOutage(failure)).toBe(true);
});

test.each(['select 1 / 0', 'select nothing', 'syntax'])('no outage: %s', async (statement) => {
  await using database = await createTestDatabase();
  expect(isDatabaseOutage(await failureOf(database.url, statement))).toBe(false);
});

test.each([undefined, 'ECONNREFUSED', new Error('titles'), new TypeError('fetch failed')])(
  'no outage: %s',
  (failure) => {
    expect(isDatabaseOutage(failure)).toBe(false);
  },
);
