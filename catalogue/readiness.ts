import type { Readiness } from '../platform/http/health.js';
import type { Catalogue } from './catalogue.js';

/** Ready once the first sync is done: until then a title that is not there yet looks like one that does not exist. */
export async function readReadiness(catalogue: Pick<Catalogue, 'freshness'>): Promise<Readiness> {
  const { firstSyncedAt } = await catalogue.freshness();
  return firstSyncedAt === null
    ? { ready: false, reasons: ['Titles are being read from Consonance for the first time.'] }
    : { ready: true, reasons: [] };
}
