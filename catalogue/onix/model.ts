/** ONIX records as the catalogue takes them in and keeps them. */
import type { OnixProduct } from '../../onix/model/product.js';

/** A product as a message brought it. */
export interface IncomingRecord {
  readonly product: OnixProduct;
  readonly sender: string | null;
  /** As the message has it. */
  readonly sentAt: string | null;
  readonly file: string;
  readonly line: number;
}

/**
 * What became of a record. UNCHANGED: it was there already, with the same content. REPLACED: by a later one. ABSENT: a
 * deletion of what is not there. The others were not taken in: an update of a product that is not there, a second
 * record of an ISBN, a record that names no product.
 */
export type RecordOutcome =
  | { readonly kind: 'ADDED' | 'CHANGED' | 'REPLACED' | 'UNCHANGED' | 'WITHDRAWN' }
  | { readonly kind: 'ABSENT' | 'UNKNOWN' | 'DOUBLE' | 'NAMELESS'; readonly reason: string };

/** By what products were gathered into titles. */
export type GatheredBy = 'FORMAT' | 'NOTHING' | 'WORK';

/** A title with all of its products, withdrawn ones not among them. */
export interface GatheredTitle {
  readonly titleKey: string;
  readonly records: readonly GatheredRecord[];
}

export interface GatheredRecord {
  readonly recordKey: string;
  readonly isbn13: string | null;
  readonly product: OnixProduct;
}
