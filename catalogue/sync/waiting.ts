import type { CatalogueSettings } from '../settings.js';
import type { SyncReport } from './sync.js';

/** A timer that is set for more than 24.8 days goes off at once, and an upstream may ask for any time. */
const LONGEST_ASKED_MS = 86_400_000;

/** A day on which everything changed must not keep anybody from the changes of the next hour. */
const LONGEST_PAUSE_MS = 900_000;

/**
 * How long to wait after a sync, in milliseconds. Consonance tells changes by the day, so a day with many makes every
 * poll long: polls take no more than their share of the time. Failures is how many in a row have failed, this one included;
 * each doubles the wait, and a longer wait that Consonance asks for is kept, up to a day.
 */
export function waitAfter(
  { retryAfterMs, pollMs }: Pick<SyncReport, 'pollMs' | 'retryAfterMs'>,
  failures: number,
  { pollSeconds, pollShare, failureWaitSeconds: { first, longest } }: CatalogueSettings,
): number {
  const seconds = failures === 0 ? pollSeconds : Math.min(first * 2 ** (failures - 1), longest);
  const pauseMs = Math.min(pollMs / pollShare - pollMs, LONGEST_PAUSE_MS);
  return Math.max(seconds * 1000, pauseMs, Math.min(retryAfterMs ?? 0, LONGEST_ASKED_MS));
}
