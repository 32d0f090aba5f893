/**
 * A product record as ONIX for Books 3 divides it, for reading and for writing: a header and six of its blocks.
 *
 * Records of 2.1 are in the same shape; `release` tells which rules of reading their rights follow. Codes stand as
 * the message has them, known or not. A block that is null was not carried.
 */
import type { CollateralDetail } from './collateral.js';
import type { DescriptiveDetail } from './descriptive.js';
import type { Identifier } from './identifier.js';
import type { PublishingDetail } from './publishing.js';
import type { RelatedMaterial } from './related.js';
import type { ProductSupply } from './supply.js';

export type OnixRelease = '2.1' | '3.0' | '3.1';

export interface OnixProduct {
  readonly release: OnixRelease;
  readonly recordReference: string | null;
  /** List 1: 03 confirmed, 04 block update, 05 deletion. */
  readonly notificationType: string | null;
  readonly identifiers: readonly Identifier[];
  readonly descriptive: DescriptiveDetail | null;
  readonly collateral: CollateralDetail | null;
  readonly publishing: PublishingDetail | null;
  readonly related: RelatedMaterial | null;
  /** One a market; null: not carried. */
  readonly supplies: readonly ProductSupply[] | null;
}

/** Who sent a message and when. */
export interface OnixHeader {
  readonly sender: string | null;
  /** As it stands: a date, or a date and time. */
  readonly sentAt: string | null;
  /** List 74, of all texts that do not say; only in 2.1 and early 3.0. */
  readonly defaultLanguage: string | null;
  readonly defaultCurrency: string | null;
  /** List 58. */
  readonly defaultPriceType: string | null;
}
