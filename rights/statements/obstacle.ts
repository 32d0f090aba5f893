/** What stands in the way of an allowance, and how several ways to it compare. */

/** The rules of contract 3.6 by their numbers: reasons are told in their order. A question that cannot be read is before all. */
export const RULES = {
  question: 0,
  state: 1,
  approval: 2,
  data: 3,
  restriction: 4,
  territory: 5,
  language: 6,
  terms: 7,
  window: 8,
  embargo: 9,
} as const;

export type Rule = (typeof RULES)[keyof typeof RULES];

export type StatementReasonCode =
  | 'approval_missing'
  | 'archived'
  | 'asset_expired'
  | 'audience'
  | 'channel'
  | 'deleted'
  | 'embargoed'
  | 'expired'
  | 'invalid_instant'
  | 'language'
  | 'legal_hold'
  | 'no_rights_data'
  | 'not_yet'
  | 'product_form'
  | 'quarantined'
  | 'recipient'
  | 'recipient_language'
  | 'recipient_territory'
  | 'recipient_use'
  | 'restricted'
  | 'rights_stale'
  | 'status_unknown'
  | 'territory'
  | 'territory_partial'
  | 'use'
  | 'version_rejected'
  | 'version_revoked'
  | 'window_unreadable'
  | 'withdrawn';

/** One reason, for programs and for people. */
export interface StatementReason {
  readonly code: StatementReasonCode;
  readonly message: string;
  readonly statementId?: string;
  /** When it goes away by itself, in RFC 3339. */
  readonly until?: string;
  readonly versionId?: string;
  /** The places that it is about, sorted: ISO 3166-1 or 3166-2. */
  readonly territories?: readonly string[];
}

/** HOLD: it goes away by itself or by somebody's work; DENY: it does not. */
export interface Obstacle {
  readonly effect: 'DENY' | 'HOLD';
  readonly rule: Rule;
  readonly reason: StatementReason;
}

type More = Omit<StatementReason, 'code' | 'message'>;

/** An obstacle for good. */
export function deny(rule: Rule, code: StatementReasonCode, message: string, more: More = {}): Obstacle {
  return { effect: 'DENY', rule, reason: { code, message, ...more } };
}

/** An obstacle for a time. */
export function hold(rule: Rule, code: StatementReasonCode, message: string, more: More = {}): Obstacle {
  return { effect: 'HOLD', rule, reason: { code, message, ...more } };
}

/** Of several ways, any of which suffices, the nearest: with the fewest denials, then the fewest holds. No ways: none. */
export function least(ways: readonly (readonly Obstacle[])[]): readonly Obstacle[] {
  const denials = (way: readonly Obstacle[]) => way.filter(({ effect }) => effect === 'DENY').length;
  const [nearest] = [...ways].sort(
    (one, other) => denials(one) - denials(other) || one.length - other.length,
  );
  return nearest ?? [];
}
