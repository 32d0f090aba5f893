/**
 * The one way to VIP: what the rest of Colophon may ask of it.
 *
 * Every call may fail with an UpstreamError and with nothing else. What VIP refuses for a reason that a caller can put
 * right is no failure: it is an outcome.
 */
import type { UpstreamError } from '../../platform/errors.js';
import type { VipAct, VipOutcome } from './act.js';
import type { VipFeed } from './events.js';
import type { VipFiles } from './files.js';
import type {
  NewVipAsset,
  VipAsset,
  VipAvailability,
  VipPage,
  VipPageQuestion,
  VipRef,
  VipReview,
  VipUnmatchedFile,
  VipVersion,
} from './model.js';
import type { VipRights } from './rights.js';
import type { VipShares } from './shares.js';
import type { VipTitles } from './titles.js';

export interface Vip extends VipInventory, VipFeed, VipFiles, VipRights, VipShares, VipTitles {
  /** Ends idle connections. */
  close(): Promise<void>;
}

/** Assets with their versions: what is there, and what may be changed of it. */
export interface VipInventory {
  /** In the order of the ids, null for none; an asset that cannot be read is an error in its place. */
  assetsByIds(
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (UpstreamError | VipAsset | null)[]>;

  versionsByIds(
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (UpstreamError | VipVersion | null)[]>;

  /** All assets linked to each key, each once, in the order of the keys: one request for a hundred keys. */
  assetsOfKeys(
    keys: readonly VipKey[],
    filter: VipKeyFilter,
    signal?: AbortSignal,
  ): Promise<readonly (UpstreamError | readonly VipAsset[])[]>;

  assets(question: VipAssetQuestion, signal?: AbortSignal): Promise<VipPage<VipAsset>>;

  /** Newest first. Null for an asset that is not there. */
  versionsOfAsset(question: VipVersionsQuestion, signal?: AbortSignal): Promise<VipPage<VipVersion> | null>;

  unmatchedFiles(question: VipPageQuestion, signal?: AbortSignal): Promise<VipPage<VipUnmatchedFile>>;

  /** Where the bytes are for some minutes; null when VIP does not serve them. Whoever has it may read: never log it. */
  contentAddress(question: VipContentQuestion, signal?: AbortSignal): Promise<string | null>;

  createAsset(asset: NewVipAsset, act: VipAct): Promise<VipOutcome<VipAsset>>;
  /** Of what is undefined nothing changes; null empties it. */
  updateAsset(id: string, changes: VipAssetChanges, act: VipAct): Promise<VipOutcome<VipAsset>>;
  addVersion(assetId: string, file: NewVipFile, act: VipAct): Promise<VipOutcome<VipVersion>>;
  /** Tells VIP that all bytes were sent; it compares their hash with the one announced. */
  completeUpload(versionId: string, act: VipAct): Promise<VipOutcome<VipVersion>>;
  moveVersion(id: string, move: VipVersionMove, act: VipAct): Promise<VipOutcome<VipVersion>>;
  moveAsset(id: string, move: VipAssetMove, act: VipAct): Promise<VipOutcome<VipAsset>>;
}

/** Something that assets are linked to. */
export interface VipKey {
  readonly scheme: VipScheme;
  readonly value: string;
}

export type VipScheme =
  | 'consonance:contributor'
  | 'consonance:series'
  | 'consonance:work'
  | 'imprint'
  | 'isbn13';

/** A condition that is undefined asks nothing. Kinds are those of the graph. */
export interface VipKeyFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly availability?: readonly VipAvailability[] | undefined;
}

export interface VipAssetQuestion extends VipPageQuestion {
  readonly filter: VipAssetFilter;
}

export interface VipAssetFilter extends VipKeyFilter {
  readonly ids?: readonly string[] | undefined;
  readonly isbns?: readonly string[] | undefined;
  readonly workId?: string | undefined;
  readonly language?: string | undefined;
  readonly reviews?: readonly VipReview[] | undefined;
  readonly search?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

export interface VipVersionsQuestion extends VipPageQuestion {
  readonly assetId: string;
}

export interface VipContentQuestion {
  readonly versionId: string;
  /** A rendition; absent: the file itself. */
  readonly preset?: string | undefined;
  /** For those who review: any version that is ready, approved or not. */
  readonly isForReview?: boolean;
}

export interface VipAssetChanges {
  readonly name?: string | undefined;
  readonly credit?: string | null | undefined;
  readonly altText?: string | null | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly embargoUntil?: Date | null | undefined;
  readonly expiresAt?: Date | null | undefined;
  /** In the place of all links to products. */
  readonly isbns?: readonly string[] | undefined;
}

/** A file that is to be sent, or one that VIP is to fetch. */
export type NewVipFile =
  | {
      readonly fileName: string;
      readonly mediaType: string;
      readonly byteSize: number;
      readonly sha256: string;
    }
  | { readonly fileName: string; readonly mediaType: string; readonly fromUrl: string };

export type VipVersionMove =
  | { readonly action: 'SUBMIT'; readonly comment?: string | undefined }
  | {
      readonly action: 'APPROVE';
      /** Of the bytes that the approver looked at. */
      readonly sha256: string;
      readonly comment?: string | undefined;
      readonly isRollback: boolean;
      /** For what it is approved, where no person did: the milestone that vouches for it. */
      readonly milestone?: VipRef | undefined;
    }
  | { readonly action: 'REJECT' | 'REQUEST_CHANGES' | 'REVOKE'; readonly comment: string };

export interface VipAssetMove {
  readonly action: 'REINSTATE' | 'WITHDRAW';
  readonly reason: string;
}
