/**
 * What VIP knows about assets, in our words: the graph's enums, dates as dates, null for what is not stated.
 *
 * The client's zod schemas turn answers into these; nothing outside this room sees an upstream name.
 */

import type { VipKind } from './kinds.js';

export type VipStatus = 'ACTIVE' | 'ARCHIVED' | 'DELETED' | 'DRAFT' | 'WITHDRAWN';

export type VipAvailability =
  | 'ARCHIVED'
  | 'AVAILABLE'
  | 'EMBARGOED'
  | 'EXPIRED'
  | 'NO_APPROVED_VERSION'
  | 'ON_HOLD'
  | 'WITHDRAWN';

export type VipReview =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'IN_REVIEW'
  | 'REJECTED'
  | 'REVOKED'
  | 'SUPERSEDED'
  | 'UNSUBMITTED';

export type VipProcessing =
  | 'AWAITING_UPLOAD'
  | 'FAILED'
  | 'PROCESSING'
  | 'QUARANTINED'
  | 'READY'
  | 'SCANNING';

export type VipLinkLevel = 'CONTRIBUTOR' | 'IMPRINT' | 'PRODUCT' | 'SERIES' | 'WORK';

export interface VipAsset {
  readonly id: string;
  readonly revision: number;
  /** OTHER for one that nobody knows. */
  readonly kind: VipKind;
  readonly name: string;
  readonly description: string | null;
  readonly altText: string | null;
  readonly credit: string | null;
  /** BCP 47; zxx where there are no words in it. */
  readonly language: string | null;
  /** ONIX List 154, two digits each. Empty: not stated. */
  readonly audiences: readonly string[];
  readonly links: readonly VipLink[];
  /** Where it may be used; null where nothing narrows that. */
  readonly territory: VipTerritory | null;
  /** ISO 8601 dates, inclusive. Empty: none is needed. */
  readonly licences: readonly { readonly validFrom: string | null; readonly validUntil: string | null }[];
  readonly hostOwnCopy: boolean;
  readonly status: VipStatus;
  readonly availability: VipAvailability;
  readonly availabilityChangesAt: Date | null;
  readonly embargoUntil: Date | null;
  readonly expiresAt: Date | null;
  readonly isOnHold: boolean;
  /** Null where there is none, or where it was not asked for. */
  readonly approvedVersion: VipVersion | null;
  readonly latestVersionId: string | null;
}

export interface VipLink {
  readonly level: VipLinkLevel;
  /** A 13-digit ISBN for a product, else an id of Consonance. */
  readonly value: string;
}

/** Codes of ISO 3166, and WORLD. */
export interface VipTerritory {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface VipVersion {
  readonly id: string;
  readonly assetId: string;
  readonly revision: number;
  readonly number: number;
  readonly processing: VipProcessing;
  readonly review: VipReview;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly durationSeconds: number | null;
  readonly pageCount: number | null;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  /** While bytes are awaited; null afterwards. */
  readonly upload: VipUpload | null;
  /** Null where they were not asked for: those of a version by its id are. */
  readonly renditions: readonly VipRendition[] | null;
}

export interface VipUpload {
  readonly id: string;
  /** Takes bytes by tus 1.0, without credentials: whoever has it may send. */
  readonly url: string;
  readonly expiresAt: Date | null;
}

export interface VipRendition {
  readonly id: string;
  readonly preset: string;
  readonly mediaType: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly byteSize: number | null;
}

export interface VipUnmatchedFile {
  readonly id: string;
  readonly fileName: string;
  readonly reason: string;
  readonly receivedAt: Date;
}

export interface VipPage<Item> {
  readonly items: readonly Item[];
  /** Null: this was the last page. */
  readonly nextCursor: string | null;
  /** Null where it was not asked for. */
  readonly totalCount: number | null;
}

/** Of a list that is read a page at a time. */
export interface VipPageQuestion {
  /** 1 to 200. */
  readonly first: number;
  readonly after: string | null;
  readonly isCounted?: boolean;
}

/** How another system calls something. A system has no colon. */
export interface VipRef {
  readonly system: string;
  readonly type?: string | undefined;
  readonly value: string;
}

/** How the system that sends something calls it: sent twice, it is one. */
export interface VipSourceRef {
  readonly system: string;
  readonly ref: string;
}

export interface NewVipAsset {
  readonly kind: string;
  readonly name: string;
  readonly links: readonly { readonly level: 'CONTRIBUTOR' | 'PRODUCT' | 'WORK'; readonly value: string }[];
  /** An asset that its source has sent before is answered as it is, and no second one is made. */
  readonly source?: VipSourceRef | undefined;
  /** Beside the source, which is always one of them. */
  readonly externalRefs?: readonly VipRef[] | undefined;
  readonly language?: string | undefined;
  readonly credit?: string | undefined;
  readonly altText?: string | undefined;
  /** ONIX List 154. */
  readonly audiences?: readonly string[] | undefined;
  readonly embargoUntil?: Date | undefined;
  readonly expiresAt?: Date | undefined;
}
