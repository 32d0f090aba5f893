/** A title of the house's list as ONIX messages gave it: the products of one work, each with its own record. */
import type { OnixProduct } from '../../../onix/model/product.js';

export interface OnixTitle {
  readonly titleKey: string;
  readonly records: readonly OnixRecord[];
}

export interface OnixRecord {
  /** The ISBN; without one, whatever names the record. */
  readonly recordKey: string;
  readonly isbn13: string | null;
  readonly product: OnixProduct;
}

/** What a work is called among the records that were loaded. */
export function workReference(titleKey: string): string {
  return `onix ${titleKey}`;
}
