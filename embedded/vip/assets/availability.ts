/** Whether an asset can be used, and when time alone changes that (contract 3.5): computed at every read, never stored. */
import type { StoredStatus } from './tables.js';

export const AVAILABILITIES = [
  'no_approved_version',
  'embargoed',
  'available',
  'expired',
  'withdrawn',
  'archived',
  'on_hold',
] as const;
export type Availability = (typeof AVAILABILITIES)[number];

export interface AvailabilityFacts {
  readonly status: StoredStatus;
  readonly isOnHold: boolean;
  readonly hasApprovedVersion: boolean;
  readonly embargoUntil: Date | null;
  readonly expiresAt: Date | null;
}

/** The first that holds: archived, withdrawn, on hold, nothing approved, expired, embargoed, available. */
export function availabilityAt(facts: AvailabilityFacts, at: Date): Availability {
  if (facts.status === 'archived' || facts.status === 'deleted') return 'archived';
  if (facts.status === 'withdrawn') return 'withdrawn';
  if (facts.isOnHold) return 'on_hold';
  if (!facts.hasApprovedVersion) return 'no_approved_version';
  // Windows are half-open: at the instant itself it is over, or begins.
  if (facts.expiresAt !== null && facts.expiresAt <= at) return 'expired';
  if (facts.embargoUntil !== null && facts.embargoUntil > at) return 'embargoed';
  return 'available';
}

/** The next instant at which it is another; null where time alone changes nothing. */
export function availabilityChangesAt(facts: AvailabilityFacts, at: Date): Date | null {
  const now = availabilityAt(facts, at);
  const edges = [facts.embargoUntil, facts.expiresAt]
    .filter((edge) => edge !== null)
    .filter((edge) => edge > at)
    .sort((one, other) => one.getTime() - other.getTime());
  return edges.find((edge) => availabilityAt(facts, edge) !== now) ?? null;
}
