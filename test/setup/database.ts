/** A database of its own for a test file, on the suite's server. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { ensureDatabaseAt } from '../../platform/postgres/ensure-database.js';

/** A fresh empty database, dropped afterwards whoever is still connected. */
export async function createTestDatabase(): Promise<{ readonly url: string } & AsyncDisposable> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    url: await ensureDatabaseAt(server, name),
    [Symbol.asyncDispose]: () => dropDatabase(name),
  };
}

/** Drops a database of the suite's server, if there is such a one. */
export async function dropDatabase(name: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
}
