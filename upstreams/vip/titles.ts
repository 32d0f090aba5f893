/** Titles as VIP mirrors them for Consonance, which owns every field of them (contract 3.3). */
import type { VipPut } from './act.js';
import type { VipRef, VipSourceRef } from './model.js';

export interface VipTitles {
  /** Puts the whole title in place of the one that its source sent before. */
  putTitle(title: NewVipTitle, signal?: AbortSignal): Promise<VipPut<VipTitle>>;

  /**
   * The same for many, in their order: one request for two hundred, and one more for those among whom some are INVALID,
   * so that these keep nobody else from being written. Each source may stand in the list once.
   */
  putTitles(titles: readonly NewVipTitle[], signal?: AbortSignal): Promise<readonly VipPut<VipTitle>[]>;

  /**
   * By what their source calls them, which for a title is also its work: in their order, null for none, one request for a
   * hundred.
   */
  titlesBySources(
    sources: readonly VipSourceRef[],
    signal?: AbortSignal,
  ): Promise<readonly (VipTitle | null)[]>;

  /** Null for a title that is not there. */
  driftOfTitle(id: string, signal?: AbortSignal): Promise<readonly VipTitleDrift[] | null>;
}

export interface NewVipTitle {
  readonly workId: VipRef;
  readonly title: string;
  readonly imprint: string | null;
  readonly series: { readonly name: string; readonly number: string | null } | null;
  readonly products: readonly VipTitleProduct[];
  readonly stage: string;
  readonly milestones: readonly VipTitleMilestone[];
  readonly source: VipTitleSource;
  readonly externalRefs: readonly VipRef[];
}

export interface VipTitleProduct {
  readonly isbn: string;
  /** ONIX List 150, and 175 for its details. */
  readonly form: string;
  readonly formDetails: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly publishingStatus: string | null;
  /** ISO 8601 dates. */
  readonly publishedOn: string | null;
  readonly onSaleOn: string | null;
  readonly imprint: string | null;
}

export interface VipTitleMilestone {
  readonly code: string;
  readonly reachedAt: Date | null;
  readonly dueAt: Date | null;
}

export interface VipTitleSource extends VipSourceRef {
  /** Grows with every change there: an older one than VIP has is refused. */
  readonly revision: string;
  readonly contentHash: string;
  readonly syncedAt: Date;
}

export interface VipTitle extends NewVipTitle {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly drift: readonly VipTitleDrift[];
}

/** A field that was changed in VIP without a new revision of its source. Who did it stands in the feed, not here. */
export interface VipTitleDrift {
  /** As VIP calls it, such as imprint or products. */
  readonly field: string;
  /** What the mirror held until then, as VIP tells it. */
  readonly before: unknown;
  readonly after: unknown;
  readonly detectedAt: Date;
}
