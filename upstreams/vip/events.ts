/** What VIP tells of itself: its feed, in order (contract 3.7). An event is thin: what has become of the thing is read. */
import type { UpstreamError } from '../../platform/errors.js';

export interface VipFeed {
  /**
   * The pages from the cursor on, and the end when all has been told that there is: keep the last cursor, and ask again
   * with it later. RESYNC, which is always the last: the cursor is older than the feed goes back, so read everything
   * again by updatedSince and begin without a cursor.
   */
  events(question: VipEventQuestion, signal?: AbortSignal): AsyncIterable<VipEventPage>;
}

export interface VipEventQuestion {
  /** Null: from where the feed begins. */
  readonly after: string | null;
  /** Undefined: all. */
  readonly types?: readonly VipEventType[] | undefined;
  /** Events a page, 1 to 200; undefined: 200. */
  readonly first?: number | undefined;
}

export type VipEventPage =
  | {
      readonly kind: 'EVENTS';
      /** An event that cannot be read is an error in its place: it must not hold up those after it. */
      readonly events: readonly (UpstreamError | VipEvent)[];
      /** Where to go on once these are done with. */
      readonly nextCursor: string;
    }
  | { readonly kind: 'RESYNC'; readonly message: string };

/** A type of which we do not know is not told: the contract may add some at any time. */
export const VIP_EVENT_TYPES = [
  'ACCESS_RECORDED',
  'ASSET_ARCHIVED',
  'ASSET_AVAILABILITY_CHANGED',
  'ASSET_CREATED',
  'ASSET_DELETED',
  'ASSET_REINSTATED',
  'ASSET_RESTORED',
  'ASSET_UPDATED',
  'ASSET_WITHDRAWN',
  'DELIVERY_ACKNOWLEDGED',
  'DELIVERY_BLOCKED',
  'DELIVERY_DELIVERED',
  'DELIVERY_FAILED',
  'DELIVERY_HELD',
  'DELIVERY_PARTIALLY_DELIVERED',
  'DELIVERY_QUEUED',
  'DELIVERY_REJECTED',
  'DELIVERY_RETRYING',
  'DELIVERY_WITHDRAWAL_REQUESTED',
  'DELIVERY_WITHDRAWAL_UNCONFIRMED',
  'DELIVERY_WITHDRAWN',
  'DESTINATION_TEST_FAILED',
  'PACKAGE_INCOMPLETE',
  'PACKAGE_READY',
  'PACKAGE_SEALED',
  'RECIPIENT_SUSPENDED',
  'RIGHTS_CHANGED',
  'RIGHTS_EXPIRING',
  'SHARE_CREATED',
  'SHARE_REVOKED',
  'TITLE_DRIFT_DETECTED',
  'TITLE_UPDATED',
  'UPLOAD_CANCELLED',
  'UPLOAD_COMPLETED',
  'UPLOAD_CREATED',
  'VERSION_APPROVED',
  'VERSION_CHANGES_REQUESTED',
  'VERSION_CREATED',
  'VERSION_FAILED',
  'VERSION_QUARANTINED',
  'VERSION_READY',
  'VERSION_REJECTED',
  'VERSION_REVOKED',
  'VERSION_SUBMITTED',
  'VERSION_SUPERSEDED',
] as const;
export type VipEventType = (typeof VIP_EVENT_TYPES)[number];

export interface VipEvent {
  readonly id: string;
  readonly type: VipEventType;
  /** Grows from event to event. */
  readonly sequence: number;
  readonly occurredAt: Date;
  /** The revision tells of two events about one thing which is the later. */
  readonly subject: { readonly type: string; readonly id: string; readonly revision: number };
  readonly titleId: string | null;
  readonly isbns: readonly string[];
  readonly assetId: string | null;
  readonly versionId: string | null;
  /** A person's id, or the name of a client. */
  readonly actor: string;
  /** The fields that changed, as VIP calls them. */
  readonly changes: readonly string[];
}
