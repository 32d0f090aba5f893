/** The stored status of an asset, and what can be done with it (contract 3.5). */
import type { StoredStatus } from './tables.js';

export const STATUS_ACTIONS = ['withdraw', 'reinstate', 'archive', 'restore'] as const;
export type StatusAction = (typeof STATUS_ACTIONS)[number];

const STEPS: readonly {
  readonly from: StoredStatus;
  readonly action: StatusAction;
  readonly to: StoredStatus;
}[] = [
  { from: 'active', action: 'withdraw', to: 'withdrawn' },
  { from: 'withdrawn', action: 'reinstate', to: 'active' },
  { from: 'active', action: 'archive', to: 'archived' },
  { from: 'withdrawn', action: 'archive', to: 'archived' },
  { from: 'archived', action: 'restore', to: 'active' },
];

/** Null where the status does not take the action. */
export function statusAfter(from: StoredStatus, action: StatusAction): StoredStatus | null {
  return STEPS.find((step) => step.from === from && step.action === action)?.to ?? null;
}

export function statusActionsOf(status: StoredStatus): readonly StatusAction[] {
  return STEPS.filter(({ from }) => from === status).map(({ action }) => action);
}
