/** Files on their way into VIP: found again by their source, sent once, looked at by VIP until it is done with them. */
import type { UpstreamError } from '../../platform/errors.js';
import type { VipAct, VipOutcome } from './act.js';
import type { NewVipAsset, VipAsset, VipSourceRef, VipUnmatchedFile, VipVersion } from './model.js';

export interface VipFiles {
  /**
   * What VIP has of these sources at this moment, in their order, null for none: one request for a hundred of them. It
   * finds what was made with a source, and what names it among its external references.
   */
  assetsBySources(
    sources: readonly VipSourceRef[],
    signal?: AbortSignal,
  ): Promise<readonly (VipHeldAsset | null)[]>;

  /**
   * Makes the file a version of its asset, and the asset where its source has none yet. Bytes that the asset has already
   * are DONE with isDeduplicated, and are not sent.
   *
   * The keys of its steps come from the act's key and from what each of them sends. So a call that was cut off at any
   * point may be made again, goes on where it was, and makes one version only, even where the facts have changed since.
   *
   * NOT_FOUND: the asset was deleted in VIP. INVALID: VIP refuses what is said of the file, or its bytes are not the
   * announced ones. A failure of the file's own source is thrown as it is, and is no UpstreamError of VIP.
   */
  sendFile(file: VipFile, act: VipAct): Promise<VipOutcome<VipSentFile>>;

  /**
   * The versions once VIP is done with them, in the order of their ids, null for none: one request for all of them at each
   * look. Those that take longer than the settings allow are answered as they are.
   */
  untilProcessed(
    versionIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (UpstreamError | VipProcessed | null)[]>;

  /** The two together, for one file. */
  putFile(file: VipFile, act: VipAct): Promise<VipOutcome<VipSentFile & VipProcessed>>;

  /** Lists a file that no asset can be made of, for people to look at: the same name of the same source once. */
  recordUnmatchedFile(file: NewVipUnmatchedFile, act: VipAct): Promise<VipOutcome<VipUnmatchedFile>>;
}

export interface VipHeldAsset {
  readonly asset: VipAsset;
  /** Its newest version, approved or not; null for none, or where VIP does not say. */
  readonly latestVersion: VipVersion | null;
}

export interface VipFile {
  /** One that is there, or one that is found or made by its source. */
  readonly asset: { readonly id: string } | (NewVipAsset & { readonly source: VipSourceRef });
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** 64 hex digits in lower case. */
  readonly sha256: string;
  /** Who made the bytes what they are, such as consonance. */
  readonly system: string;
  /** For which milestone they are sent. */
  readonly milestone?: string | undefined;
  /**
   * The bytes from this one on. It is called again, with another offset, after a connection was cut; what it gave before is
   * destroyed then, or its iteration returned from.
   */
  open(offset: number): AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

export interface VipSentFile {
  readonly assetId: string;
  readonly version: VipVersion;
  /** Whether the asset had these bytes already. */
  readonly isDeduplicated: boolean;
}

export interface VipProcessed {
  readonly version: VipVersion;
  /** READY, QUARANTINED or FAILED. */
  readonly hasEnded: boolean;
  /** Why the bytes could not be taken, in a sentence of VIP; null where they could, or VIP does not say. */
  readonly failure: string | null;
}

export interface NewVipUnmatchedFile {
  /** As it was found, a path included. */
  readonly fileName: string;
  readonly reason: string;
  /** Where it was found. */
  readonly source: string;
}
