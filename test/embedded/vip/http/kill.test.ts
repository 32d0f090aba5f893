/** The service as an operator runs it, killed in the middle of a keyed request. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createFolder, until } from '../../../setup/colophon.js';
import { createTestDatabase, dropDatabase } from '../../../setup/database.js';
import { startService } from '../../../setup/service.js';

const SECRET = 'a-client-secret-0123456789';

test('kill -9 leaves neither half an effect nor a key that is taken', async () => {
  await using folder = await createFolder();
  await using database = await createTestDatabase();
  const own = new URL(database.url);
  own.pathname = `${own.pathname}_vip`;
  const start = () =>
    startService(['embedded', 'vip', '--port', '0', '--data', folder.path], {
      DATABASE_URL: database.url,
      VIP_CLIENT_ID: 'desk',
      VIP_CLIENT_SECRET: SECRET,
      VIP_ADMIN_KEY: 'an-admin-key-0123456789',
      VIP_TOKEN_SECRET: 'a-token-secret-0123456789-0123456789',
    });
  const first = await start();
  const key = randomUUID();
  const token = await tokenOf(first.url);
  const holder = new Client({ connectionString: own.href });
  await holder.connect();
  try {
    await holder.query('begin');
    // It has its key and waits for the feed: between its effect and its commit.
    await holder.query(`insert into vip.event_head values ('house', 0, 'held')`);
    const cut = send(first.url, token, key).catch(() => 'cut');
    await until(async () => (await waiting(holder)) === 1);
    first.process.kill('SIGKILL');
    expect(await cut).toBe('cut');
    await holder.query('rollback');

    const second = await start();
    const again = await send(second.url, token, key);
    expect(again.headers.get('idempotency-replayed')).toBeNull();
    expect(await again.json()).toMatchObject({ results: [{ status: 201 }] });
    const replayed = await send(second.url, token, key);
    expect(replayed.headers.get('idempotency-replayed')).toBe('true');
    const { rows } = await holder.query(
      'select (select count(*) from vip.title)::integer as titles, (select count(*) from vip.event)::integer as events',
    );
    expect(rows).toEqual([{ titles: 1, events: 1 }]);
    expect(await second.stop()).toBe(0);
  } finally {
    await holder.end();
    await dropDatabase(own.pathname.slice(1));
  }
});

async function waiting(client: Client): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::integer as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].count;
}

async function tokenOf(url: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`desk:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

function send(url: string, token: string, key: string): Promise<Response> {
  const title = {
    workId: { system: 'consonance', value: '17' },
    title: 'The Salt Road',
    products: [],
    workflow: { stage: 'Production', milestones: [] },
    source: {
      system: 'consonance',
      ref: '17',
      revision: '1',
      contentHash: 'x',
      syncedAt: '2026-11-05T11:00:00Z',
    },
  };
  return fetch(`${url}/v1/titles:batchUpsert`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ titles: [title] }),
  });
}
