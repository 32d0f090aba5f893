/**
 * The outbox: what happened to the mirror, for those who act on it.
 *
 * It holds news only. What a first sync finds, and what other rules find in titles that have not changed, is not written
 * here: a reader that has no place yet is told to read the mirror itself, and goes on from the end of the outbox.
 */
import type { MilestoneName, MilestoneOrigin } from '../words.js';

interface Details {
  /** Of a title that came after our first sync. isReturn: it had been removed. Its products follow as PRODUCT_ADDED. */
  readonly TITLE_ADDED: { readonly isReturn: boolean; readonly contentHash: string };
  /** Anything that is read of it, its products included. */
  readonly TITLE_CHANGED: { readonly contentHash: string };
  /** Its products follow as PRODUCT_REMOVED. */
  readonly TITLE_REMOVED: Readonly<Record<string, never>>;
  readonly STAGE_CHANGED: { readonly from: string | null; readonly to: string | null };
  readonly PRODUCT_REMOVED: { readonly isbn: string | null };
  /** Its rights are new too: no RIGHTS_CHANGED comes with it. */
  readonly PRODUCT_ADDED: { readonly isbn: string | null; readonly rightsRevision: number };
  /** What its rights are decided by: the flat fields with dates and status, or the statement of its ONIX record. */
  readonly RIGHTS_CHANGED: { readonly isbn: string | null; readonly rightsRevision: number };
  /** Never of INITIAL origin. */
  readonly MILESTONE_REACHED: {
    readonly name: MilestoneName;
    readonly cycle: number;
    /** ISO 8601; null: it is not known when. */
    readonly reachedAt: string | null;
    readonly origin: MilestoneOrigin;
    readonly evidence: string | null;
  };
}

export type ChangeKind = keyof Details;
export type ChangeDetail = Details[ChangeKind];

/** One of these kinds, with what belongs to it. */
type Happening = {
  [Kind in ChangeKind]: { readonly kind: Kind; readonly detail: Details[Kind] };
}[ChangeKind];

/** A change on its way into the outbox, by Consonance's ids. */
export type NewChange = Happening & { readonly workId: number; readonly productId: number | null };

/** A change as its readers get it. */
export type Change = Happening & {
  /** Its place in the order of all changes. */
  readonly changeId: number;
  readonly titleId: string;
  /** Null: the whole title. */
  readonly productId: string | null;
  readonly occurredAt: Date;
};

/** In the order of a transaction: rights before what may be done by them. */
const ORDER: readonly ChangeKind[] = [
  'TITLE_ADDED',
  'TITLE_CHANGED',
  'TITLE_REMOVED',
  'STAGE_CHANGED',
  'PRODUCT_REMOVED',
  'PRODUCT_ADDED',
  'RIGHTS_CHANGED',
  'MILESTONE_REACHED',
];

export function inOrder(changes: readonly NewChange[]): NewChange[] {
  return [...changes].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}
