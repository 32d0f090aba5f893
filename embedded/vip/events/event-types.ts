/** Everything that the feed may tell of in this half of the contract (contract 3.7). */
export const EVENT_TYPES = [
  'title.updated',
  'title.drift_detected',
  'asset.created',
  'asset.updated',
  'asset.availability_changed',
  'asset.withdrawn',
  'asset.reinstated',
  'asset.archived',
  'asset.restored',
  'asset.deleted',
  'version.created',
  'version.ready',
  'version.quarantined',
  'version.failed',
  'version.submitted',
  'version.approved',
  'version.changes_requested',
  'version.rejected',
  'version.revoked',
  'version.superseded',
  'rights.changed',
  'upload.created',
  'upload.completed',
  'upload.cancelled',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
