/**
 * Role of a date of a product or of a market, List 163 (issue 71, with 38 of a later one): those that bar something, and
 * by which reason. rights.md 1.8. The others are for planning and bar nothing: 01 publication, 11 first publication, 12 16
 * 21 26 reprints and reissues, 19 publication in print, 20 first publication in the original language, 22 available again,
 * 23 reviews of the press, 25 deadline of reservations, 28 transfer, 29 production, 35 data for cataloguing.
 */
import type { ReasonCode } from '../decision.js';

/** What a role bars, before its date or after it. */
export interface BarringDate {
  readonly role: string;
  readonly code: ReasonCode;
  /** What the date is called in a sentence. */
  readonly name: string;
}

export const SALES_EMBARGO = { role: '02', code: 'SALES_EMBARGO', name: 'sales embargo' } as const;

/** Before it only the supply chain is told. */
export const PUBLIC_ANNOUNCEMENT = {
  role: '09',
  code: 'PUBLIC_ANNOUNCEMENT_EMBARGO',
  name: 'announcement to the public',
} as const;

/** Before it nobody is told. */
export const TRADE_ANNOUNCEMENT = {
  role: '10',
  code: 'TRADE_ANNOUNCEMENT_EMBARGO',
  name: 'announcement to the trade',
} as const;

/** Out of print, or withdrawn for good: the one that bars after its date. */
export const WITHDRAWAL = { role: '13', code: 'PRODUCT_WITHDRAWN', name: 'withdrawn from sale' } as const;

export const PREORDER_EMBARGO = {
  role: '27',
  code: 'PREORDER_EMBARGO',
  name: 'pre-order embargo',
} as const;

/** Ways to deliver. */
export const STREAMING_EMBARGO = { role: '30', code: 'MODE_EMBARGO', name: 'streaming embargo' } as const;
export const DOWNLOAD_EMBARGO = { role: '32', code: 'MODE_EMBARGO', name: 'download embargo' } as const;

/** Ways to pay. */
export const SUBSCRIPTION_EMBARGO = {
  role: '31',
  code: 'MODE_EMBARGO',
  name: 'subscription embargo',
} as const;
export const PURCHASE_EMBARGO = { role: '33', code: 'MODE_EMBARGO', name: 'purchase embargo' } as const;

/** Of samples and widgets. */
export const PREVIEW_EMBARGO = { role: '38', code: 'PREVIEW_EMBARGO', name: 'preview embargo' } as const;

/** Announcements are all the dates that bar showing. */
export function isAnnouncement(role: string): boolean {
  return role === PUBLIC_ANNOUNCEMENT.role || role === TRADE_ANNOUNCEMENT.role;
}
