/** By whom something is done in VIP, and what becomes of it. */

/** By whom something is done, and under which key: the same key never does it twice. */
export interface VipAct {
  readonly requestKey: string;
  /** The person or program for whom we act; absent: we act for ourselves. */
  readonly onBehalfOf?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of a change. */
export type VipOutcome<Thing> = { readonly kind: 'DONE'; readonly thing: Thing } | VipRefusal;

export type VipRefusal =
  | { readonly kind: 'NOT_FOUND' }
  | {
      readonly kind: 'CONFLICT';
      readonly message: string;
      readonly currentState: string;
      readonly allowedActions: readonly string[];
    }
  | VipInvalid
  | { readonly kind: 'KEY_REUSED'; readonly message: string; readonly firstUsedAt: Date | null };

export interface VipInvalid {
  readonly kind: 'INVALID';
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

/**
 * What became of a record that its source owns. OLDER: VIP has it in a newer revision of the source, and has changed
 * nothing; the revision is null where VIP does not say which.
 */
export type VipPut<Thing> =
  | { readonly kind: 'WRITTEN'; readonly thing: Thing }
  | { readonly kind: 'OLDER'; readonly message: string; readonly currentRevision: string | null }
  | VipInvalid;

/** VIP's policy says no, for reasons that no repeat changes: an embargo, the rights, what is not approved. */
export interface VipDenied {
  readonly kind: 'DENIED';
  readonly message: string;
  readonly reasons: readonly {
    readonly code: string;
    readonly message: string;
    readonly assetId: string | null;
  }[];
  /** When time alone will change the answer; null where it will not. */
  readonly until: Date | null;
}
