import { z } from 'zod';
import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';
import { startEmbeddedConsonance } from '../../../embedded/consonance/server.js';
import { EmbeddedConsonanceSettings } from '../../../embedded/consonance/settings.js';
import { createFixedClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { createTestDatabase } from '../../setup/database.js';
import { NOON } from '../http/client-for-tests.js';
import { API_KEY } from './client-for-tests.js';

const ADMIN_KEY = 'the-admin-key';

const Counts = z.object({ byOperation: z.record(z.string(), z.int()) });

/** The stand-in on a database of its own, with its switches for faults. */
export async function startStandIn(
  seed: ConsonanceRecords,
  pageCap: number,
  settings: z.input<typeof EmbeddedConsonanceSettings> = {},
) {
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
    settings: EmbeddedConsonanceSettings.parse({ pageCap, ...settings }),
  });
  const admin = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${server.url}/admin${path}`, {
      method,
      headers: {
        authorization: `Bearer ${ADMIN_KEY}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The admin route answered ${response.status}.`);
    return response;
  };
  return {
    url: server.url,
    admin,
    async setFaults(faults: readonly object[]): Promise<void> {
      await admin('PUT', '/faults', faults);
    },
    /** What was asked since the last time, by operation. */
    async takeCounts(): Promise<Readonly<Record<string, number>>> {
      const { byOperation } = Counts.parse(await (await admin('GET', '/requests')).json());
      await admin('DELETE', '/requests');
      return byOperation;
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
