import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';
import { startEmbeddedConsonance } from '../../../embedded/consonance/server.js';
import { EmbeddedConsonanceSettings } from '../../../embedded/consonance/settings.js';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createTestDatabase } from '../../setup/database.js';
import { NOON } from '../http/client-for-tests.js';
import { API_KEY } from './client-for-tests.js';

const ADMIN_KEY = 'the-admin-key';

/** The stand-in on a database of its own, with its switches for faults. */
export async function startStandIn(seed: ConsonanceRecords, pageCap: number) {
  const database = await createTestDatabase();
  const server = await startEmbeddedConsonance({
    databaseUrl: database.url,
    apiKey: API_KEY,
    adminKey: ADMIN_KEY,
    host: '127.0.0.1',
    port: 0,
    clock: createFixedClock(NOON),
    log: createLog({ name: 'test', level: 'silent' }),
    seed,
    settings: EmbeddedConsonanceSettings.parse({ pageCap }),
  });
  return {
    url: server.url,
    async setFaults(faults: readonly object[]): Promise<void> {
      const response = await fetch(`${server.url}/admin/faults`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify(faults),
      });
      if (!response.ok) throw new Error(`The switches answered ${response.status}.`);
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
