/** The chain of hashes that makes a later change of a recorded event visible. */
import { createHash } from 'node:crypto';

/** What the hash is of, besides the hash of the event before. */
export interface ChainedEvent {
  readonly tenant: string;
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  /** RFC 3339, UTC. */
  readonly occurredAt: string;
  readonly subject: unknown;
  readonly related: unknown;
  readonly actor: unknown;
  readonly correlationId: string | null;
  readonly changes: readonly string[];
  readonly details: unknown;
}

/** Before a tenant's first event. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256, in hex, of the previous hash, a line break, and the event as JSON with its keys sorted. */
export function hashOf(previousHash: string, event: ChainedEvent): string {
  return createHash('sha256')
    .update(`${previousHash}\n${JSON.stringify(sorted(event))}`)
    .digest('hex');
}

/** PostgreSQL keeps no order of keys: what is read back must have the same text as what was written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
