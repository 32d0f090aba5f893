import type { CatalogueSettings } from '../settings.js';
import type { SyncReport } from './sync.js';

/**
 * How long to wait after a sync, in milliseconds. Failures is how many in a row have failed, this one included;
 * each doubles the wait, and a longer wait that Consonance asks for is kept.
 */
export function waitAfter(
  { retryAfterMs }: Pick<SyncReport, 'retryAfterMs'>,
  failures: number,
  { pollSeconds, failureWaitSeconds: { first, longest } }: CatalogueSettings,
): number {
  const seconds = failures === 0 ? pollSeconds : Math.min(first * 2 ** (failures - 1), longest);
  return Math.max(seconds * 1000, retryAfterMs ?? 0);
}
