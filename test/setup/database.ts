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
    async [Symbol.asyncDispose]() {
      const client = new Client({ connectionString: server });
      await client.connect();
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}
