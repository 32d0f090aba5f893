import type { CatalogueSettings } from '../settings.js';
import type { SyncReport } from './sync.js';

/** A timer that is set for more than 24.8 days goes off at once, and an upstream may ask for any time. */
const LONGEST_ASKED_MS = 86_400_000;

/**
 * How long to wait after a sync, in milliseconds. Failures is how many in a row have failed, this one included;
 * each doubles the wait, and a longer wait that Consonance asks for is kept, up to a day.
 */
export function waitAfter(
  { retryAfterMs }: Pick<SyncReport, 'retryAfterMs'>,
  failures: number,
  { pollSeconds, failureWaitSeconds: { first, longest } }: CatalogueSettings,
): number {
  const seconds = failures === 0 ? pollSeconds : Math.min(first * 2 ** (failures - 1), longest);
  return Math.max(seconds * 1000, Math.min(retryAfterMs ?? 0, LONGEST_ASKED_MS));
}
