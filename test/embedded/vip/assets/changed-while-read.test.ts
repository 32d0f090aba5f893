/** What is changed while the assets of many keys are read: statements follow each other, and others write in between. */
import type { KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { assetsOfKeys } from '../../../../embedded/vip/assets/search.js';
import type { VipTables } from '../../../../embedded/vip/tables.js';
import { createLog } from '../../../../platform/log.js';
import { openDatabase } from '../../../../platform/postgres/database.js';
import { startService } from '../service.js';

const ISBN = '9781999900014';
const KEY = `isbn13:${ISBN}`;
const vip = await startService();

/** Does something once, between the first statement and the second. */
function meanwhile(work: () => Promise<unknown>): KyselyPlugin {
  let isDone = false;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!isDone) {
        isDone = true;
        await work();
      }
      return result;
    },
  };
}

async function find(work: () => Promise<unknown>) {
  await using database = openDatabase<VipTables>({
    url: vip.databaseUrl,
    maxConnections: 1,
    applicationName: 'test',
    log: createLog({ name: 'test', level: 'silent' }),
  });
  const db = database.db.withPlugin(meanwhile(work));
  const asked = { tenant: 'house', filter: {}, at: vip.clock.now(), limit: 10 };
  const [found = []] = await assetsOfKeys(db, [{ key: KEY, after: null }], asked);
  return found;
}

async function createAsset(name: string): Promise<string> {
  const { body } = await vip.call('POST', '/assets', {
    body: { kind: 'front_cover', name, links: [{ level: 'product', scheme: 'isbn13', value: ISBN }] },
  });
  return body.id;
}

test('what is changed in between stands where it was found, and what is deleted in between is not told', async () => {
  const first = await createAsset('First');
  const createdAt = vip.clock.now().toISOString();
  const second = await createAsset('Second');
  vip.clock.set(new Date(vip.clock.now().getTime() + 60_000));

  const changed = await find(async () => {
    const body = { name: 'Changed' };
    const { status } = await vip.call('PATCH', `/assets/${first}`, { body, headers: { 'if-match': '"1"' } });
    expect(status).toBe(200);
  });
  const inOrder = [first, second].sort();
  // The next page would begin after all others otherwise, and they would be missed.
  expect(changed.map(({ place }) => place)).toEqual(inOrder.map((id) => [createdAt, id]));
  expect(changed.map(({ row }) => row?.name).sort()).toEqual(['Changed', 'Second']);

  const deleted = await find(async () => {
    const { status } = await vip.call('DELETE', `/assets/${second}`, { headers: { 'if-match': '"1"' } });
    expect(status).toBe(204);
  });
  expect(deleted.map(({ row }) => row?.asset_id ?? null).sort()).toEqual([first, null].sort());
});
