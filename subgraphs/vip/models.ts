/** What the resolvers of this subgraph resolve from. */
import type { VipAsset, VipRendition, VipUnmatchedFile, VipVersion } from '../../upstreams/vip/model.js';

export interface AssetModel {
  readonly asset: VipAsset;
  /**
   * Whether the caller may be told what the house calls it: staff, and whoever came by a title or product that is
   * cleared. A name may hold that of a title, or an ISBN.
   */
  readonly isNamed: boolean;
}

export interface VersionModel extends AssetModel {
  readonly version: VipVersion;
  /** What the other side of the bridge told of it, where it was asked: not parsed yet. */
  readonly linkedFacts?: unknown;
}

export interface RenditionModel {
  readonly rendition: VipRendition;
  readonly versionId: string;
}

export interface Page<Item> {
  readonly edges: readonly { readonly node: Item; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Asked for only when somebody wants to know. */
  readonly count: () => Promise<number | null>;
}

export type AssetPage = Page<AssetModel>;
export type VersionPage = Page<VersionModel>;
export type UnmatchedFilePage = Page<VipUnmatchedFile>;
