import type { PolicyReason } from '../http/problem.js';

/** One thing that stands in the way. HOLD: it goes away by itself or by somebody's work; DENY: it does not. */
export interface Obstacle {
  readonly effect: 'DENY' | 'HOLD';
  readonly reason: PolicyReason;
}

export function deny(code: string, message: string, more: Partial<PolicyReason> = {}): Obstacle {
  return { effect: 'DENY', reason: { code, message, ...more } };
}

export function hold(code: string, message: string, more: Partial<PolicyReason> = {}): Obstacle {
  return { effect: 'HOLD', reason: { code, message, ...more } };
}

/** Of several ways the one with the least in it: denials first, then how many there are. No ways: nothing. */
export function least(ways: readonly (readonly Obstacle[])[]): readonly Obstacle[] {
  const weight = (obstacles: readonly Obstacle[]) =>
    obstacles.reduce((sum, { effect }) => sum + (effect === 'DENY' ? 1_000 : 1), 0);
  return [...ways].sort((one, other) => weight(one) - weight(other))[0] ?? [];
}
