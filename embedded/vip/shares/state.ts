/** Whether a share can be used (contract 3.3): computed at every read, never stored. */

export const SHARE_STATES = ['active', 'expired', 'revoked', 'exhausted'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

interface StateFacts {
  readonly revoked_at: Date | null;
  readonly expires_at: Date;
  readonly downloads: number;
  /** Null: as many as anybody likes. */
  readonly max_downloads: number | null;
}

/** The first that holds: revoked, expired, exhausted, active. */
export function stateAt(facts: StateFacts, at: Date): ShareState {
  if (facts.revoked_at !== null) return 'revoked';
  // At the instant itself it is over.
  if (facts.expires_at <= at) return 'expired';
  return facts.max_downloads !== null && facts.downloads >= facts.max_downloads ? 'exhausted' : 'active';
}
