/** Links by which people outside may fetch assets for a while (contract 3.3: Share). */
import type { VipAct, VipDenied, VipOutcome } from './act.js';
import type { VipPage, VipPageQuestion } from './model.js';

export interface VipShares {
  /**
   * Of all the assets or of none. A repeat with the same key answers the same share, and needs the same instant of its
   * end.
   */
  createShare(share: NewVipShare, act: VipAct): Promise<VipDenied | VipOutcome<VipCreatedShare>>;
  /** The shares that an asset is in, whatever their state. */
  sharesOf(question: VipSharesQuestion, signal?: AbortSignal): Promise<VipPage<VipShare>>;
  /** Ends it at once, in whatever revision it is. One that was revoked before is DONE, or a CONFLICT that says REVOKED. */
  revokeShare(id: string, act: VipAct): Promise<VipOutcome<VipShare>>;
}

export interface NewVipShare {
  readonly assetIds: readonly string[];
  readonly expiresAt: Date;
  readonly recipientId?: string | undefined;
  /** The type of recipient that it is for, such as press. */
  readonly audience?: string | undefined;
  readonly maxDownloads?: number | undefined;
}

export interface VipSharesQuestion extends VipPageQuestion {
  readonly assetId: string;
}

export interface VipShare {
  readonly id: string;
  readonly revision: number;
  readonly assetIds: readonly string[];
  readonly recipientId: string | null;
  readonly audience: string | null;
  readonly expiresAt: Date;
  readonly maxDownloads: number | null;
  readonly state: 'ACTIVE' | 'EXHAUSTED' | 'EXPIRED' | 'REVOKED';
  readonly lastUsedAt: Date | null;
}

export interface VipCreatedShare extends VipShare {
  /**
   * Where it leads. Whoever has it may fetch: never log it. VIP tells it once; null: it was told to an earlier call
   * with the same key, whose answer was lost. Then this share is to be revoked and another made.
   */
  readonly url: string | null;
}
