/** How a version comes to be approved, and what can be done with it in each state (contract 3.5). */
import type { Processing, Review } from '../assets/tables.js';

export const REVIEW_ACTIONS = ['submit', 'approve', 'requestChanges', 'reject', 'revoke'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

export interface ReviewStep {
  readonly from: Review;
  readonly action: ReviewAction;
  readonly to: Review;
  /** Only an approval that says that it goes back. */
  readonly isRollback?: true;
}

const STEPS: readonly ReviewStep[] = [
  { from: 'unsubmitted', action: 'submit', to: 'in_review' },
  { from: 'changes_requested', action: 'submit', to: 'in_review' },
  { from: 'in_review', action: 'approve', to: 'approved' },
  { from: 'in_review', action: 'requestChanges', to: 'changes_requested' },
  { from: 'in_review', action: 'reject', to: 'rejected' },
  { from: 'approved', action: 'revoke', to: 'revoked' },
  { from: 'superseded', action: 'approve', to: 'approved', isRollback: true },
];

/** The step from a state; null where the state does not take the action. */
export function findStep(from: Review, action: ReviewAction, isRollback: boolean): ReviewStep | null {
  return (
    STEPS.find(
      (step) => step.from === from && step.action === action && (step.isRollback ?? false) === isRollback,
    ) ?? null
  );
}

/** What can be done with a version. Nothing with bytes that are not there, or not to be trusted. */
export function actionsOf({
  processing,
  review,
}: {
  processing: Processing;
  review: Review;
}): readonly string[] {
  if (processing !== 'ready') return [];
  return STEPS.filter(({ from }) => from === review).map(({ action, isRollback }) =>
    isRollback ? `${action} with rollback` : action,
  );
}
