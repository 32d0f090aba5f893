/** Whether bytes are served: pure, and asked at every request. */
import { availabilityAt } from '../assets/availability.js';
import { ProblemError } from '../http/problem.js';
import type { ContentRow } from './rows.js';

/**
 * Why the version's bytes are not served at this instant; null where they are.
 *
 * In a review any ready version is, but none that was taken back: a revoked one, or one of an asset that was withdrawn or
 * deleted. Otherwise it must be the approved one of an asset that is available.
 */
export function whyNotServed(row: ContentRow, at: Date, isReview: boolean): ProblemError | null {
  if (row.status === 'deleted') {
    return new ProblemError('gone', 'The asset has been deleted.', {
      id: row.asset_id,
      ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at.toISOString() }),
    });
  }
  if (row.processing === 'quarantined')
    return new ProblemError('quarantined', 'The file is not to be trusted.');
  if (row.processing !== 'ready') return conflict('The file is not ready.', row.revision, row.processing);
  if (row.review === 'revoked') return new ProblemError('version-not-approved', 'The version was revoked.');
  if (!isReview && row.review !== 'approved') {
    return new ProblemError('version-not-approved', 'The version is not approved.');
  }
  return isReview ? whyNotReviewed(row) : whyNotAvailable(row, at);
}

function whyNotReviewed(row: ContentRow): ProblemError | null {
  return row.status === 'withdrawn'
    ? conflict('The asset was withdrawn.', row.asset_revision, row.status)
    : null;
}

function whyNotAvailable(row: ContentRow, at: Date): ProblemError | null {
  const availability = availabilityAt(
    {
      status: row.status,
      isOnHold: row.hold_reason !== null,
      hasApprovedVersion: row.approved_version_id === row.version_id,
      embargoUntil: row.embargo_until,
      expiresAt: row.expires_at,
    },
    at,
  );
  switch (availability) {
    case 'available':
      return null;
    case 'embargoed': {
      const until = row.embargo_until?.toISOString();
      return new ProblemError('embargoed', 'The asset is embargoed.', until === undefined ? {} : { until });
    }
    case 'on_hold':
      return new ProblemError('legal-hold', 'The asset is on legal hold.');
    case 'no_approved_version':
      return new ProblemError('version-not-approved', 'Another version of the asset is approved.');
    case 'archived':
    case 'expired':
    case 'withdrawn':
      return conflict(`The asset is ${availability}.`, row.asset_revision, availability);
  }
}

function conflict(detail: string, revision: number, state: string): ProblemError {
  return new ProblemError('state-conflict', detail, { current: { revision, state } });
}
