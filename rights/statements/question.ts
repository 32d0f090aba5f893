/** What is asked of statements: may this content go to that recipient, for that use, at that instant. */
import type { Subject, Territories, Use } from './statement.js';

/** Who would receive it. What is absent is unknown, and what is unknown passes nothing that a statement limits. */
export interface RecipientFacts {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly territories?: Territories | undefined;
  /** BCP 47; absent: any. */
  readonly languages?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  /** Absent: any. */
  readonly uses?: readonly Use[] | undefined;
  readonly honoursEmbargo: boolean;
  /** How long before an embargo ends it may have what is embargoed: weeks, days and hours of ISO 8601, such as P30D. */
  readonly leadTime?: { readonly sendFrom: string } | undefined;
}

/** A product through which the content is used, with everything that statements can be about. */
export interface Path {
  readonly subjects: readonly Subject[];
  /** ONIX List 150; null where it is not known. */
  readonly productForm: string | null;
  /** ONIX List 175; absent where they are not known. */
  readonly productFormDetails?: readonly string[] | undefined;
}

/** The words of the contract (3.3, 3.5). */
export type ContentStatus = 'active' | 'archived' | 'deleted' | 'draft' | 'withdrawn';
export type Processing = 'awaiting_upload' | 'failed' | 'processing' | 'quarantined' | 'ready' | 'scanning';
export type Review =
  | 'approved'
  | 'changes_requested'
  | 'in_review'
  | 'rejected'
  | 'revoked'
  | 'superseded'
  | 'unsubmitted';

/** What is asked about: a version of an asset. */
export interface ContentFacts {
  readonly assetId: string;
  /** Null: the asset has no approved version. So are the next two then. */
  readonly versionId: string | null;
  readonly processing: Processing | null;
  readonly review: Review | null;
  readonly status: ContentStatus;
  readonly isOnHold: boolean;
  /** BCP 47; zxx where there are no words in it; null: not told. */
  readonly language: string | null;
  /** ONIX List 154; empty: unrestricted. */
  readonly audience: readonly string[];
  /** RFC 3339, here and below. */
  readonly embargoUntil: string | null;
  readonly expiresAt: string | null;
  /** None: nothing covers it. */
  readonly paths: readonly Path[];
}

/** The question itself. */
export interface StatementQuestion {
  readonly recipient: RecipientFacts;
  readonly use: Use;
  /** Absent: all of the recipient's channels. */
  readonly channel?: string | undefined;
  /** RFC 3339. */
  readonly at: string;
}

/** A question through one path, as it is put to each statement. */
export interface Asked {
  readonly recipient: RecipientFacts;
  readonly use: Use;
  readonly channels: readonly string[];
  readonly language: string | null;
  readonly path: Path;
  /** Milliseconds since 1970. */
  readonly at: number;
}
